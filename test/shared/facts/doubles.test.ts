import { describe, expect, it } from "vitest";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, type PersonRecord } from "../../../shared/facts/state.ts";
import { FactId, StationId } from "../../../shared/words/ids.ts";
import { added, anEvent, aPerson, DOOR, eventSet, factsOf } from "../../build/people.ts";

const A = StationId.parse("desk-a");
const B = StationId.parse("desk-b");
const SOMEBODY = aPerson(1);

const personId = SOMEBODY.id;
const claim = (after: string | null, more: Partial<Extract<FactBody, { kind: "arrived" }>> = {}): FactBody => ({
  ...{ kind: "arrived", personId, session: DOOR, way: "scan", override: null, guests: 0 },
  after: after === null ? null : FactId.parse(after),
  ...more,
});
const leaves = (after: string | null): FactBody => ({
  ...{ kind: "left", personId, session: DOOR },
  after: after === null ? null : FactId.parse(after),
});
const letIn = (of: string): FactBody => ({ kind: "let-in", personId, claim: FactId.parse(of) });

/** An event with one person, then what desks did, in the common order: [station, fact]. Facts are called desk-a-3, desk-b-1 … */
function told(deeds: [StationId, FactBody][], marks: Record<string, boolean> = {}, rules: { perDay?: boolean } = {}) {
  const state = emptyState();
  const plain = anEvent();
  const event = anEvent({ rules: { ...plain.rules, ...rules } });
  for (const fact of factsOf([eventSet(event), added(SOMEBODY)], { station: A })) apply(state, fact);
  const numbers = new Map([[A, 2]]);
  deeds.forEach(([station, body], i) => {
    const seq = (numbers.get(station) ?? 0) + 1;
    numbers.set(station, seq);
    const [fact] = factsOf([body], { station, from: seq });
    const won = marks[`${station}-${seq}`];
    if (fact) apply(state, { ...fact, hub: { epoch: "e", seq: 100 + i, ...(won !== undefined && { won }) } } as Fact);
  });
  const record = state.people.get(personId) as PersonRecord;
  return { state, record, passages: record.passages.map(({ fact }) => String(fact)) };
}

describe("two laptops that had the event for themselves, and share it since", () => {
  const unasked = (more: Partial<Extract<FactBody, { kind: "arrived" }>> = {}): FactBody => {
    const { after: _unknown, ...arrival } = claim(null, more) as Extract<FactBody, { kind: "arrived" }>;
    return arrival;
  };
  /** Recorded by a laptop that knew so many facts of others. */
  const knowing = (ahead: number): FactBody => Object.assign(unasked(), { ahead });
  const BY_STAFF = { verdict: "already-in", reason: "knows the host", pin: false };

  it("whom both let in are flagged", () => {
    const { state, record } = told([
      [A, unasked()],
      [B, unasked()],
    ]);
    expect(record.passages.map(({ double }) => double?.first ?? null)).toEqual([null, "desk-a-3"]);
    expect(state.doubles).toEqual([{ personId, arrival: "desk-b-1" }]);
    expect(state.counts).toMatchObject({ arrived: 1, inside: 1 });
  });

  it("not whom the second knew to be in, or had let in itself, or who had left", () => {
    for (const deeds of [
      [
        [A, unasked()],
        [B, unasked({ override: BY_STAFF })],
      ],
      [
        [A, unasked()],
        [A, unasked()],
      ],
      [
        [A, unasked()],
        [A, { kind: "left", personId, session: DOOR }],
        [B, knowing(5)],
      ],
      [
        [A, unasked()],
        [A, { kind: "arrival-undone", personId, arrival: FactId.parse("desk-a-3"), reason: "" }],
        [B, unasked()],
      ],
    ] as [StationId, FactBody][][])
      expect(told(deeds).state.doubles).toEqual([]);
  });

  it("also who had left by then, where the second cannot have known of it", () => {
    const left = { kind: "left" as const, personId, session: DOOR };
    for (const [exit, ahead] of [
      [left, 2],
      [leaves("desk-a-3"), 5],
    ] as const) {
      const deeds: [StationId, FactBody][] = [
        [A, unasked()],
        [A, exit],
        [B, knowing(ahead)],
      ];
      expect(told(deeds).record.passages.at(-1)?.double).toMatchObject({ first: "desk-a-3" });
    }
  });

  it("not who came on another day, where tickets admit once a day", () => {
    const seen = (at: string) => unasked({ seen: at });
    const days: [StationId, FactBody][] = [
      [A, seen("2026-11-21T09:00:00+08:00")],
      [B, seen("2026-11-22T09:00:00+08:00")],
    ];
    expect(told(days).state.doubles).toHaveLength(1);
    expect(told(days, {}, { perDay: true }).state.doubles).toEqual([]);
    const oneDay: [StationId, FactBody][] = [
      [A, seen("2026-11-21T19:00:00+08:00")],
      [B, seen("2026-11-22T01:00:00+08:00")],
    ];
    expect(told(oneDay, {}, { perDay: true }).state.doubles).toHaveLength(1);
  });
});

describe("two desks and one ticket", () => {
  it("the first in the common order lets in, the other has asked in vain", () => {
    const { state, record, passages } = told([
      [A, claim(null)],
      [B, claim(null)],
    ]);
    expect(passages).toEqual(["desk-a-3"]);
    expect(record.claims?.map(({ fact }) => String(fact))).toEqual(["desk-b-1"]);
    expect(state.counts).toMatchObject({ arrived: 1, inside: 1 });
    // The desk decides again, and writes down what it says then.
    expect(state.refusals).toEqual([]);
    expect(state.doubles).toEqual([]);
  });

  it("an arrival behind somebody who has come and left meanwhile is for its desk to decide on again", () => {
    const { passages, record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [B, claim(null)],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4"]);
    expect(record.claims?.map(({ fact }) => String(fact))).toEqual(["desk-b-1"]);
  });

  it("who was let in without an answer is a double also when the first has left by then", () => {
    const { record, state, passages } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [B, claim(null)],
      [B, letIn("desk-b-1")],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4", "desk-b-1"]);
    expect(record.passages[2]?.double).toMatchObject({ first: "desk-a-3" });
    expect(state.doubles).toEqual([{ personId, arrival: "desk-b-1" }]);
    expect(record.claims).toBeNull();
  });

  it("whom a desk asked for in vain, took for in and counted out before it heard so has left, whatever it says late", () => {
    const { record, passages, state } = told([
      [A, claim(null)],
      [B, claim(null)],
      [B, leaves("desk-b-1")],
      [B, letIn("desk-b-1")],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-b-1", "desk-b-2"]);
    expect(record.passages[1]?.double).toMatchObject({ first: "desk-a-3" });
    expect(record.claims).toBeNull();
    expect(state.counts.inside).toBe(0);
  });

  it("whom a desk counted out long since, and let in again by itself, is another one than who came and left meanwhile", () => {
    const { record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [A, claim("desk-a-4")],
      [A, leaves("desk-a-5")],
      [B, leaves("desk-a-3")],
      [B, claim("desk-b-1", { alone: true })],
    ]);
    expect(record.passages.map(({ fact }) => String(fact)).at(-1)).toBe("desk-b-2");
    expect(record.passages.at(-1)?.double).toMatchObject({ first: "desk-a-5" });
  });

  it("an exit of somebody whose arrival was taken back lets nobody out who came in since", () => {
    const { record } = told([
      [A, claim(null)],
      [A, { kind: "arrival-undone", personId, arrival: FactId.parse("desk-a-3"), reason: "" }],
      [A, claim(null)],
      [B, leaves("desk-a-3")],
      [B, claim("desk-b-1", { alone: true })],
    ]);
    expect(record.passages.map(({ fact }) => String(fact))).toEqual(["desk-a-3", "desk-a-5", "desk-b-2"]);
    expect(record.passages[2]?.double).toMatchObject({ first: "desk-a-5" });
  });

  it("is settled also where the other of the two was first when staff looked", () => {
    const { record } = told([
      [A, claim(null)],
      [B, claim(null, { alone: true })],
      [B, { kind: "double-settled", personId, arrival: FactId.parse("desk-a-3"), how: "two-people" }],
    ]);
    expect(record.passages[1]?.double?.settled).toMatchObject({ how: "two-people" });
  });

  it("an arrival that was taken back stays so, also when it had been asked for in vain", () => {
    const { record, state } = told([
      [A, claim(null)],
      [B, claim(null)],
      [A, { kind: "arrival-undone", personId, arrival: FactId.parse("desk-b-1"), reason: "wrong person" }],
      [B, letIn("desk-b-1")],
    ]);
    expect(record.passages.map(({ fact, undone }) => [String(fact), undone?.reason ?? null])).toEqual([
      ["desk-a-3", null],
      ["desk-b-1", "wrong person"],
    ]);
    expect(state.doubles).toEqual([]);
  });

  it("two desks that counted one person out and each let them in again by themselves have let in two", () => {
    const { passages, record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [B, leaves("desk-a-3")],
      [B, claim("desk-b-1", { alone: true })],
      [A, claim("desk-a-4", { alone: true })],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4", "desk-b-2", "desk-a-5"]);
    expect(record.passages[2]?.double).toBeNull();
    expect(record.passages[3]?.double).toMatchObject({ first: "desk-b-2" });
  });

  it("who is counted out twice has left once, also when they are in again by then", () => {
    const { passages, record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [A, claim("desk-a-4")],
      [B, leaves("desk-a-3")],
      [B, claim("desk-b-1", { alone: true })],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4", "desk-a-5", "desk-b-2"]);
    expect(record.passages[3]?.double).toMatchObject({ first: "desk-a-5" });
  });

  it("who was let in by a desk on its own counts as well, flagged, behind the one that was first", () => {
    const { state, record, passages } = told([
      [A, claim(null)],
      [B, claim(null, { alone: true })],
      [A, { kind: "double-settled", personId, arrival: FactId.parse("desk-b-1"), how: "same-person" }],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-b-1"]);
    expect(record.passages[1]?.double).toMatchObject({ first: "desk-a-3", settled: { how: "same-person" } });
    expect(state.doubles).toEqual([{ personId, arrival: "desk-b-1" }]);
    expect(state.counts).toMatchObject({ arrived: 1, inside: 1 });
  });

  it("who was let in without an answer is no double when the question was heard first", () => {
    const { record, state } = told([
      [A, claim(null)],
      [A, letIn("desk-a-3")],
    ]);
    expect(record.passages).toHaveLength(1);
    expect(state.doubles).toEqual([]);
  });

  it("and is one when it was not", () => {
    const { record, state } = told([
      [B, claim(null)],
      [A, claim(null)],
      [A, letIn("desk-a-3")],
      [A, letIn("desk-a-3")],
    ]);
    expect(record.passages.map(({ fact, double }) => [String(fact), double?.first ?? null])).toEqual([
      ["desk-b-1", null],
      ["desk-a-3", "desk-b-1"],
    ]);
    expect(record.claims).toBeNull();
    expect(state.doubles).toHaveLength(1);
  });

  it("of two that come back, the first does; who is outside leaves once", () => {
    const { passages, record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [B, leaves("desk-a-3")],
      [B, claim("desk-a-4")],
      [A, claim("desk-a-4")],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4", "desk-b-2"]);
    expect(record.claims).toHaveLength(1);
  });

  it("an arrival that was taken back meanwhile is in nobody's way", () => {
    const { passages } = told([
      [A, claim(null)],
      [A, { kind: "arrival-undone", personId, arrival: FactId.parse("desk-a-3"), reason: "" }],
      [B, claim(null)],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-b-1"]);
  });

  it("what had counted in an earlier order still does, what had not still does not", () => {
    const { passages, record, state } = told(
      [
        [B, claim(null, { alone: true })],
        [A, claim(null)],
        [B, claim(null)],
      ],
      { "desk-a-3": true, "desk-b-2": false },
    );
    expect(passages).toEqual(["desk-b-1", "desk-a-3"]);
    expect(record.claims?.map(({ fact }) => String(fact))).toEqual(["desk-b-2"]);
    expect(state.doubles).toEqual([{ personId, arrival: "desk-a-3" }]);
  });

  it("two who came on one ticket are told also when the first has left since", () => {
    const { passages, record } = told([
      [A, claim(null)],
      [A, leaves("desk-a-3")],
      [B, claim(null, { alone: true })],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-a-4", "desk-b-1"]);
    expect(record.passages[2]?.double).toEqual({ first: "desk-a-3", settled: null });
  });

  it("staff who let somebody in once more on purpose make no double", () => {
    const override = { verdict: "already-in", reason: "badge lost", pin: false };
    const { passages, state } = told([
      [A, claim(null)],
      [B, claim("desk-a-3", { override })],
    ]);
    expect(passages).toEqual(["desk-a-3", "desk-b-1"]);
    expect(state.doubles).toEqual([]);
  });
});
