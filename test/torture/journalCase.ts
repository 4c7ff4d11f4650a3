import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JOURNAL, type OpenFault, openEventFolder, SNAPSHOT } from "../../electron/store/eventFolder.ts";
import { KEYS, type Keys } from "../../electron/store/keys.ts";
import { readJournal } from "../../electron/store/readJournal.ts";
import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { apply, markSeen } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { dice } from "../build/dice.ts";
import { doSomething } from "./deskWork.ts";
import { memoryFolder } from "./folders.ts";
import { openDesk } from "./openDesk.ts";
import { codecNow } from "./sealing.ts";

export const NOW = "2026-11-22T13:00:00.000+08:00";

/** An event's folder as a desk left it after some work: its three files, the facts in the journal, and the state they make. */
export type Worked = { files: Files; facts: (Fact | UnknownFact)[]; state: State };

/** What lies in a folder; null: it is not there. */
export type Files = Record<typeof JOURNAL | typeof SNAPSHOT | typeof KEYS, Buffer | null>;

/** People on the list: the fewer, the sooner every byte was tried. */
const FEW = 6;

/** Lets a desk do some things and closes it. `early`: its snapshot is of the middle of that, else of the end. */
export async function workedFolder(seed: number, deeds: number, early = false): Promise<Worked> {
  const folder = join(memoryFolder("worked"), "event");
  const chance = dice(seed);
  let old: Buffer | null = null;
  const lives = early ? [deeds >> 1, deeds - (deeds >> 1)] : [deeds];
  for (const [life, some] of lives.entries()) {
    const made = await openDesk(folder, FEW);
    if (!made.ok) throw new Error(JSON.stringify(made.fault));
    for (let n = 0; n < some; n++) await doSomething(made.value.desk, life * deeds + n, chance);
    await made.value.close();
    if (early && life === 0) old = readFileSync(join(folder, SNAPSHOT));
  }
  const journal = readFileSync(join(folder, JOURNAL));
  const read = readJournal(journal, 0, new Map(), codecNow().lines("journal"));
  if (!read.ok) throw new Error("the journal is damaged from the start");
  const { facts } = read.value;
  const files: Files = {
    [JOURNAL]: journal,
    [SNAPSHOT]: old ?? readFileSync(join(folder, SNAPSHOT)),
    [KEYS]: readFileSync(join(folder, KEYS)),
  };
  return { files, facts, state: stateOf(facts) };
}

/** Facts folded as at an opening. */
export function stateOf(facts: readonly (Fact | UnknownFact)[]): State {
  const state = emptyState();
  for (const fact of facts) {
    if (isKnownFact(fact)) apply(state, fact);
    else if (markSeen(state, fact)) state.unknownFacts++;
  }
  return state;
}

/** What opening a folder with these files came to. */
export type Opening = { state: State; keys: Keys; fault: null } | { state: null; keys: null; fault: OpenFault };

/** Opens these files in a folder of their own, the way the program does, and closes them again. `rescue`: as staff ask for it. */
export async function openFiles(folder: string, files: Files, rescue = false): Promise<Opening> {
  layOut(folder, files);
  const opened = await openEventFolder(folder, NOW, rescue, codecNow());
  if (!opened.ok) return { state: null, keys: null, fault: opened.fault };
  const { state, keys } = opened.value;
  await opened.value.close();
  return { state, keys, fault: null };
}

function layOut(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) if (bytes) writeFileSync(join(folder, name), bytes);
}

/** Where each line of a journal ends, its line feed included. */
export function lineEnds(journal: Buffer): number[] {
  const ends: number[] = [];
  for (let at = journal.indexOf(10); at >= 0; at = journal.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
}

/** Offsets `0 … length`, or so many of them, evenly spread from a seed's start. */
export function* offsets(length: number, most: number, seed: number): Generator<number> {
  const step = Math.max(1, Math.ceil(length / most));
  for (let at = step === 1 ? 0 : Math.abs(seed) % step; at < length; at += step) yield at;
}
