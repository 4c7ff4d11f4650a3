import { describe, expect, it } from "vitest";
import { sealFacts } from "../../electron/desk/stations/sealFacts.ts";
import { placesOf } from "../../electron/store/commonOrder.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { actOf, messagesOf } from "../../shared/stations/acts.ts";
import { FactId, PersonId, StationId } from "../../shared/words/ids.ts";
import { added, aPerson, DOOR, eventSet, factsOf } from "../build/people.ts";
import { folded } from "../build/simDesks.ts";
import { SimRecord } from "../build/simEngine.ts";
import { fetched } from "../build/simFetch.ts";
import { sealOf, simKeys } from "../build/simSeals.ts";
import { truthOf } from "../build/simTruth.ts";
import { letInTwice, type Said, type Visit, wrongIn } from "./stationsOracle.ts";

const P1 = PersonId.parse("p1");
const A = StationId.parse("desk-a");
const B = StationId.parse("desk-b");

const said = (some: Partial<Said> = {}): Said => ({ visits: [], done: [], refused: [], calm: [], ...some });

const visit = (direction: "in" | "out", from: number, to: number, fact: string | null = null): Visit => ({
  ...{ personId: P1, desk: "desk-a", direction, from, to },
  fact: fact === null ? null : FactId.parse(fact),
});

const comes = (some: Partial<Extract<FactBody, { kind: "arrived" }>> = {}): FactBody => ({
  ...{ kind: "arrived", personId: P1, session: DOOR, way: "hand", override: null, guests: 0, ...some },
});

/** The state of an event with p1, and what happened to them. */
function stateOf(...bodies: FactBody[]): State {
  const state = emptyState();
  for (const fact of factsOf([eventSet(), added(aPerson(1)), ...bodies])) apply(state, fact);
  return state;
}

const truth = (state: State) => ({ state, facts: new Set<FactId>(), twice: [] });

describe("who was let in twice, by what the screens said", () => {
  it("is whoever came in again and nobody can have let out between", () => {
    const [first, second] = [visit("in", 10, 20, "a"), visit("in", 15, 25, "b")];
    expect(letInTwice([second, first], [])).toEqual([{ first, second }]);
    expect(letInTwice([first, second], [visit("out", 26, 30)])).toHaveLength(1);
    expect(letInTwice([first, second], [visit("out", 1, 9)])).toHaveLength(1);
  });

  it("is nobody whom a desk let out meanwhile, be it only perhaps", () => {
    const ins = [visit("in", 10, 20, "a"), visit("in", 40, 50, "b")];
    expect(letInTwice(ins, [visit("out", 25, 30)])).toEqual([]);
    expect(letInTwice(ins, [visit("out", 45, Number.POSITIVE_INFINITY)])).toEqual([]);
  });
});

describe("what is wrong at the end of a run", () => {
  it("is a second arrival without a flag", () => {
    const state = stateOf(comes(), comes());
    const visits = [visit("in", 1, 2, "desk-a-3"), visit("in", 3, 4, "desk-a-4")];
    expect(wrongIn(truth(state), [], said({ visits }))).toEqual([expect.stringContaining("p1 is in twice, unflagged")]);
  });

  it("is not one that is flagged, or was taken back", () => {
    const visits = [visit("in", 1, 2, "desk-a-3"), visit("in", 3, 4, "desk-a-4")];
    const flagged = stateOf(comes({ after: null }), comes({ after: null, alone: true }));
    expect(wrongIn(truth(flagged), [], said({ visits }))).toEqual([]);
    const arrival = FactId.parse("desk-a-4");
    const undone = stateOf(comes(), comes(), { kind: "arrival-undone", personId: P1, arrival, reason: "x" });
    expect(wrongIn(truth(undone), [], said({ visits }))).toEqual([]);
  });

  it("is a flag too few where three came and nobody ever left", () => {
    const state = stateOf(comes({ after: null }), comes({ after: null, alone: true }), comes());
    const visits = [3, 4, 5].map((n) => visit("in", n, n, `desk-a-${n}`));
    expect(wrongIn(truth(state), [], said({ visits }))).toHaveLength(1);
  });

  it("is an arrival that a screen said yes to and that is nowhere, or a note, a correction or an undoing that is lost", () => {
    const state = stateOf();
    const done = (["note", "correction"] as const).map((what) => ({ personId: P1, desk: "desk-a", what, word: "w" }));
    const faults = wrongIn(truth(state), [], said({ visits: [visit("in", 1, 2, "x-1")], done }));
    expect(faults).toEqual([
      "desk-a let p1 pass (x-1): it is nowhere",
      "note w of p1 by desk-a is lost",
      "correction w of p1 by desk-a is lost",
    ]);
    const undone = [{ personId: P1, desk: "desk-a", what: "undone", word: "desk-a-3" } as const];
    expect(wrongIn(truth(stateOf(comes())), [], said({ done: undone }))).toEqual([
      "undone desk-a-3 of p1 by desk-a is lost",
    ]);
  });

  it("is a desk with another state, somebody sent away for nobody, a fact of a shut-out desk, a number twice", () => {
    const state = stateOf();
    const behind = [FactId.parse("x-9")];
    const faults = wrongIn(
      { state, facts: new Set(behind), twice: ["desk-b 3 is a and b"] },
      [{ name: "desk-b", state: stateOf(comes()) }],
      said({ refused: [{ personId: P1, desk: "desk-b" }] }),
      { behind },
    );
    expect(faults).toEqual([
      expect.stringContaining("desk-b is not the fold of the record"),
      "desk-b sent p1 away as being in, and nobody let them in",
      "x-9 counts, which was recorded by a shut-out desk",
      "one number, two facts: desk-b 3 is a and b",
    ]);
  });
});

describe.each([false, true])("what a record makes, with real keys %s", (areReal) => {
  const keys = simKeys(areReal);
  const joined = (who: StationId, unsigned = 0): FactBody => {
    return { kind: "station-joined", who, name: who, key: keys.of(who).publicKey, unsigned };
  };
  const note = (text: string): FactBody => ({ kind: "note-added", personId: P1, text });

  /** A record of acts of one fact each; `signs`: who signs it, null: nobody. */
  async function recordOf(acts: { station: StationId; body: FactBody; signs: StationId | null }[]): Promise<SimRecord> {
    const record = new SimRecord();
    const numbers = new Map<StationId, number>();
    for (const { station, body, signs } of acts) {
      const from = (numbers.get(station) ?? 0) + 1;
      numbers.set(station, from);
      const facts: Fact[] = factsOf([body], { station, from });
      const lines = signs ? await sealFacts(sealOf(keys, signs), facts) : facts.map((fact) => JSON.stringify(fact));
      const act = actOf(facts, lines);
      const noted = act ? [{ act, note: { prev: from - 1, lost: null } }] : [];
      for (const text of messagesOf(noted, () => ({ epoch: "1", seq: 0, print: 0 }))) record.add(Buffer.from(text));
    }
    return record;
  }

  const founding = [
    { station: A, body: eventSet(), signs: null },
    { station: A, body: added(aPerson(1)), signs: null },
    { station: A, body: joined(A, 2), signs: A },
  ];

  it("takes what is signed by its station, and what was there before", async () => {
    const record = await recordOf([
      ...founding,
      { station: A, body: joined(B), signs: A },
      { station: B, body: note("mine"), signs: B },
      { station: B, body: note("forged"), signs: A },
      { station: B, body: note("bare"), signs: null },
    ]);
    const { state } = truthOf(record, keys.verify);
    expect(state.people.get(P1)?.notes.map(({ text }) => text)).toEqual(["mine"]);
  });

  it("takes nothing of a station behind its shutting-out, nor of one nobody knows", async () => {
    const record = await recordOf([
      ...founding,
      { station: B, body: note("too early"), signs: B },
      { station: A, body: joined(B), signs: A },
      { station: B, body: note("yes"), signs: B },
      { station: A, body: { kind: "station-revoked", who: B }, signs: A },
      { station: B, body: note("too late"), signs: B },
    ]);
    const { state } = truthOf(record, keys.verify);
    expect(state.people.get(P1)?.notes.map(({ text }) => text)).toEqual(["yes"]);
  });

  it("nor of one that was shut out before it was told that it joined, on any desk", async () => {
    const record = await recordOf([
      ...founding,
      { station: A, body: { kind: "station-revoked", who: B }, signs: A },
      { station: A, body: joined(B), signs: A },
      { station: B, body: note("no"), signs: B },
      { station: A, body: note("yes"), signs: A },
    ]);
    const coming = fetched(record, keys, B);
    const here = folded(coming?.lines ?? [], coming?.order ? placesOf(coming.order) : null);
    for (const { people, stations } of [truthOf(record, keys.verify).state, here]) {
      expect(people.get(P1)?.notes.map(({ text }) => text)).toEqual(["yes"]);
      expect(stations.get(B)?.revoked).toMatchObject({ by: A });
    }
  });

  it("tells a number that stands for two facts", async () => {
    const record = await recordOf([...founding, { station: A, body: note("one"), signs: A }]);
    const again = factsOf([note("other")], { station: A, from: 4 }).map((fact) => ({ ...fact, id: FactId.parse("x") }));
    const act = actOf(again, await sealFacts(sealOf(keys, A), again));
    const noted = act ? [{ act, note: { prev: 3, lost: null } }] : [];
    for (const text of messagesOf(noted, () => ({ epoch: "1", seq: 0, print: 0 }))) record.add(Buffer.from(text));
    expect(truthOf(record, keys.verify).twice).toEqual(["desk-a 4 is desk-a-4 and x"]);
  });
});
