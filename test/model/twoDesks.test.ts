import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { byHand } from "../../electron/desk/checkIn.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { undoArrival } from "../../electron/desk/undo.ts";
import { createEventFolder, openEventFolder } from "../../electron/store/eventFolder.ts";
import { readJournal } from "../../electron/store/readJournal.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { PersonId, StationId } from "../../shared/words/ids.ts";
import { deskOn } from "../build/desk.ts";
import { type Chance, dice } from "../build/dice.ts";
import { added, anEvent, aPerson, eventSet } from "../build/people.ts";
import { memoryFolder } from "../torture/folders.ts";

const ROUNDS = 40;
const PEOPLE = 4;
const DEEDS = 12;
const MIXES = 5;
const NOW = "2026-11-22T13:05:00+08:00";

/** Somebody comes, goes, or is taken back, as this desk sees it. */
async function atTheDoor(desk: Desk, n: number, chance: Chance): Promise<void> {
  const personId = PersonId.parse(`p${Math.floor(chance() * PEOPLE)}`);
  const passages = desk.person(personId)?.passages ?? [];
  const passage = passages[Math.floor(chance() * passages.length)];
  if (passage && chance() < 0.3)
    return void (await undoArrival(desk, { personId, arrival: passage.fact, reason: "mistake" }));
  await byHand(desk, {
    ...{ personId, nonce: `nonce-${desk.parts.station.id}-${n}`, session: null, way: "hand", answers: null },
    direction: chance() < 0.4 ? "out" : "in",
    override: chance() < 0.3 ? { reason: "so it is" } : null,
  });
}

/** An event's folder, worked on by one desk after the other; gives the facts that each wrote. */
async function work(folder: string, stations: string[], chance: Chance): Promise<Fact[]> {
  for (const station of stations) {
    const opened = await openEventFolder(folder, NOW);
    if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
    let ids = 0;
    const { desk, clock } = deskOn(opened.value, anEvent(), {
      station: { ...NO_PIN, id: StationId.parse(station), name: () => station },
      chance: { id: () => `${station}-${opened.value.journal.mark.bytes}-${++ids}`, ticketNumber: () => "9" },
    });
    for (let n = 0; n < DEEDS; n++) {
      clock.ms += 5_000 * chance();
      await atTheDoor(desk, n, chance);
    }
    await opened.value.close();
  }
  const read = readJournal(readFileSync(join(folder, "journal.ndjson")));
  return read.ok ? read.value.facts.filter(isKnownFact) : [];
}

const NO_PIN = { pin: () => ({ isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 }) };

const fold = (facts: readonly Fact[]): State => {
  const state = emptyState();
  for (const fact of facts) apply(state, fact);
  return state;
};

/** All that arrivals and exits come to. */
const comings = (state: State) => ({
  counts: state.counts,
  sessions: [...state.sessionCounts],
  passages: [...state.people].map(([id, { passages }]) => [
    id,
    passages.map(({ fact, direction, undone }) => [fact, direction, undone !== null]),
  ]),
});

const mixed = (a: readonly Fact[], b: readonly Fact[], chance: Chance): Fact[] => {
  const [left, right] = [[...a], [...b]];
  const facts: Fact[] = [];
  while (left.length + right.length > 0) {
    const from = right.length === 0 || (left.length > 0 && chance() < 0.5) ? left : right;
    facts.push(...from.splice(0, 1));
  }
  return facts;
};

describe("two desks that went on with one event apart", () => {
  it("come to the same however what they wrote is put together", async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const base = memoryFolder("two-desks");
    for (let round = 0; round < ROUNDS; round++) {
      const chance = dice(seed + round);
      const [one, two] = [join(base, `${round}-a`), join(base, `${round}-b`)];
      const made = await createEventFolder(one, anEvent().id, NOW);
      if (!made.ok) throw new Error(made.fault.code);
      const { desk } = deskOn(made.value, anEvent(), {});
      await desk.record([eventSet(), ...Array.from({ length: PEOPLE }, (_, n) => added(aPerson(n)))]);
      await made.value.close();
      const common = await work(one, ["m-desk"], chance);
      cpSync(one, two, { recursive: true });
      const a = (await work(one, ["a-desk"], chance)).slice(common.length);
      const b = (await work(two, ["z-desk"], chance)).slice(common.length);
      const expected = comings(fold([...common, ...a, ...b]));
      for (let mix = 0; mix < MIXES; mix++)
        expect(comings(fold([...common, ...mixed(a, b, chance)])), `seed ${seed}, round ${round}`).toEqual(expected);
    }
  });
});
