import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildDeskChild, DeskChild, type Heard } from "./child.ts";
import { faultyDisk } from "./faultyDisk.ts";
import { memoryFolder } from "./folders.ts";
import { openDesk } from "./openDesk.ts";
import { type Tally, tallyOf, wrongIn } from "./tally.ts";
import { cannot, seedOf, type Torture } from "./torture.ts";

/** What a desk does: enough for 200 writes and flushes. */
const DEEDS = 320;
const SIDE_BY_SIDE = 2;

/** Kinds of calls that fail at the Nth; `stays`: all behind it too; `short`: half of a write is written first. */
const FAULTS = [
  { call: "write", stays: false, short: true },
  { call: "write", stays: true, short: false },
  { call: "sync", stays: false, short: false },
  { call: "sync", stays: true, short: false },
  { call: "rename", stays: false, short: false },
  { call: "truncate", stays: true, short: false },
  { call: "open", stays: false, short: false },
  { call: "unlink", stays: true, short: false },
] as const;
type Fault = (typeof FAULTS)[number];

const ERRORS = ["EIO", "ENOSPC"] as const;

type Heards = {
  confirmed: string[];
  refused: string[];
  shown: Tally | null;
  trouble: string | null;
  wentOn: number;
  fault: string | null;
};

type Done = {
  rounds: number;
  confirmed: number;
  failures: string[];
  notes: { refused: number; notMade: number; told: number; wentOn: number };
};

/**
 * I/O errors: for N from 1 to `rounds`, the Nth write, flush, rename, truncation, opening or removal under a desk's folder
 * fails, alone or with all behind it, as long as there are so many; after ENOSPC it goes on where it can. The desk shows nobody as admitted but who was recorded;
 * on a sound disk, everybody it confirmed is there again.
 */
export const ioErrors: Torture = async ({ rounds, seed, say }) => {
  const shim = faultyDisk();
  if (!shim) return cannot("there is no C compiler here (cc), or this is no Linux");
  const program = await buildDeskChild();
  const base = memoryFolder("io");
  const done: Done = { rounds: 0, confirmed: 0, failures: [], notes: { refused: 0, notMade: 0, told: 0, wentOn: 0 } };
  const waiting = [...FAULTS];
  const lane = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      for (let at = 1; at <= rounds; at++) {
        const folder = join(base, `event-${done.rounds++}`);
        const isReached = await failAt({ program, shim, folder, seed: seedOf(seed, at) }, { ...fault, at }, done);
        if (!isReached) break;
      }
      say(
        `io-errors: ${fault.call}${fault.stays ? " and on" : ""}: ${done.rounds} desks, ${done.confirmed} confirmed, ${done.failures.length} lost`,
      );
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return done;
};

type Desk = { program: string; shim: string; folder: string; seed: number };

/** One desk, one failing call; false when the desk never made so many calls. */
async function failAt(
  { program, shim, folder, seed }: Desk,
  fault: Fault & { at: number },
  done: Done,
): Promise<boolean> {
  const error = ERRORS[fault.at % 2] ?? "EIO";
  const heards = await workOn(program, { folder, seed }, environment(shim, folder, fault, error));
  done.confirmed += heards.confirmed.length;
  done.notes.refused += heards.refused.length;
  if (heards.fault) done.notes.notMade++;
  if (heards.trouble) done.notes.told++;
  done.notes.wentOn += heards.wentOn;
  const name = `${fault.call} ${fault.at}${fault.stays ? " and on" : ""}, ${error}, desk seed ${seed}`;
  for (const wrong of await wrongAfter(folder, fault, heards)) done.failures.push(`${name}: ${wrong}`);
  const calls = Number(readFileSync(`${folder}.calls`, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  return calls >= fault.at;
}

async function workOn(program: string, order: { folder: string; seed: number }, env: Record<string, string>) {
  const heards: Heards = { confirmed: [], refused: [], shown: null, trouble: null, wentOn: 0, fault: null };
  const hear = (heard: Heard) => {
    if ("confirmed" in heard) heards.confirmed.push(heard.confirmed);
    if ("refused" in heard) heards.refused.push(heard.refused);
    if ("fault" in heard) heards.fault = heard.fault;
    if ("shown" in heard) Object.assign(heards, heard);
  };
  const child = new DeskChild(program, { ...order, first: 0, most: DEEDS, lanes: 2 }, hear, env);
  const errors = await child.end();
  if (errors) heards.fault = `it said ${errors.slice(0, 400)}`;
  return heards;
}

async function wrongAfter(folder: string, { stays }: Fault, heards: Heards): Promise<string[]> {
  const wrong: string[] = [];
  const confirmed = new Set(heards.confirmed);
  if (heards.fault?.startsWith("it said")) wrong.push(heards.fault);
  if (heards.shown) {
    wrong.push(...wrongIn(heards.shown, confirmed, "must not").map((one) => `on the screen: ${one}`));
    if (heards.refused.length > 0 && heards.trouble === null) wrong.push("people were refused, and no trouble is told");
  } else if (!heards.fault) wrong.push("the desk ended without a word");
  const opened = await openDesk(folder);
  if (!opened.ok) return [...wrong, `does not open on a sound disk: ${JSON.stringify(opened.fault)}`];
  // Where the disk takes nothing more, the desk cannot cut off again what it could not confirm.
  wrong.push(...wrongIn(tallyOf(opened.value.desk.state), confirmed, stays ? "may" : "must not"));
  await opened.value.close();
  return wrong;
}

const environment = (
  shim: string,
  folder: string,
  { call, at, stays, short }: Fault & { at: number },
  error: string,
) => ({
  LD_PRELOAD: shim,
  FAULT_FOLDER: folder,
  FAULT_CALL: call,
  FAULT_AT: String(at),
  FAULT_STAYS: stays ? "1" : "0",
  FAULT_SHORT: short ? "1" : "0",
  FAULT_ERROR: error,
  FAULT_COUNT: `${folder}.calls`,
});
