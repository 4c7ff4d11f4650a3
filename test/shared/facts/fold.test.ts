import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { arrivalOf, emptyState, type State } from "../../../shared/facts/state.ts";
import { isKnownFact, upcast } from "../../../shared/facts/upcast.ts";
import { FactId, PersonId, StationId } from "../../../shared/words/ids.ts";
import { added, aPerson, arrived, DOOR, eventSet, factsOf } from "../../build/people.ts";

const { id: _id, ticket: _ticket, source: _source, ...DETAILS } = aPerson(1);
const p = (n: number) => PersonId.parse(`p${n}`);
const fold = (facts: ReturnType<typeof factsOf>, state: State = emptyState()) => {
  for (const fact of facts) apply(state, fact);
  return state;
};

describe("the fold", () => {
  it("counts expected, arrived, inside and walk-ins as facts come", () => {
    const bodies: FactBody[] = [
      eventSet(),
      added(aPerson(1)),
      added(aPerson(2, { status: "cancelled" })),
      added(aPerson(3, { source: "walk-in" }), null),
      arrived(1),
      arrived(3),
      { kind: "left", personId: p(3), session: DOOR },
    ];
    expect(fold(factsOf(bodies)).counts).toEqual({ expected: 1, missing: 0, arrived: 2, inside: 1, walkIns: 1 });
  });

  it("keeps the first arrival when a second comes, and gives way to it when the first is undone", () => {
    const facts = factsOf([eventSet(), added(aPerson(1)), arrived(1), arrived(1)]);
    const state = fold(facts);
    const record = state.people.get(p(1));
    expect(record && arrivalOf(record, DOOR)?.fact).toBe("desk-a-3");
    expect(state.counts.arrived).toBe(1);
    const undo = factsOf([{ kind: "arrival-undone", personId: p(1), arrival: FactId.parse("desk-a-3"), reason: "" }], {
      from: 5,
    });
    fold(undo, state);
    expect(record && arrivalOf(record, DOOR)?.fact).toBe("desk-a-4");
    expect(record?.passages).toHaveLength(2);
  });

  it("knows people by every code they brought, and forgets it with them", () => {
    const state = fold(
      factsOf([eventSet(), added(aPerson(1, { codes: ["X"] })), added(aPerson(2, { codes: ["X", "Y"] }))]),
    );
    expect(state.peopleByCode.get("X")).toEqual(["p1", "p2"]);
    fold(
      factsOf([{ kind: "person-changed", personId: p(2), changes: { codes: ["Z"] }, importId: null, imported: null }], {
        from: 4,
      }),
      state,
    );
    expect([...state.peopleByCode.keys()].sort()).toEqual(["X", "Z"]);
    fold(factsOf([{ kind: "erased", people: [p(1), p(2)], reason: "", keeps: false }], { from: 5 }), state);
    expect(state.peopleByCode.size + state.people.size + state.personByTicket.size).toBe(0);
    expect(state.counts).toEqual({ expected: 0, missing: 0, arrived: 0, inside: 0, walkIns: 0 });
  });

  it("tells what the file said from what a hand corrected", () => {
    const state = fold(
      factsOf([
        eventSet(),
        added(aPerson(1)),
        { kind: "person-changed", personId: p(1), changes: { company: "手改" }, importId: null, imported: null },
        {
          kind: "person-changed",
          personId: p(1),
          changes: { jobTitle: "总监" },
          importId: "import-2",
          imported: { ...DETAILS, jobTitle: "总监" },
        },
      ]),
    );
    const record = state.people.get(p(1));
    expect(record?.person).toMatchObject({ company: "手改", jobTitle: "总监" });
    expect(record?.imported).toMatchObject({ company: "示例公司", jobTitle: "总监" });
  });

  it("changes nothing when facts come twice", () => {
    const bodies = [eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1), arrived(2)];
    const facts = factsOf(bodies);
    const repeats = fc.array(fc.nat(facts.length - 1), { maxLength: 20 });
    fc.assert(
      fc.property(repeats, (again) => {
        const state = fold(facts);
        const before = JSON.stringify([...state.people, state.counts]);
        for (const i of again) expect(apply(state, facts[i] as (typeof facts)[number])).toBe(false);
        expect(JSON.stringify([...state.people, state.counts])).toBe(before);
      }),
    );
  });

  it("takes an arrival read off a paper list for when they came, and keeps when it was recorded", () => {
    const seen = "2026-11-22T12:58:00.000+08:00";
    const paper = {
      kind: "arrived",
      way: "paper",
      personId: p(1),
      session: DOOR,
      override: null,
      guests: 0,
      seen,
    } as const;
    const record = fold(factsOf([eventSet(), added(aPerson(1)), paper])).people.get(p(1));
    expect(record?.passages).toMatchObject([{ way: "paper", at: seen, recordedAt: "2026-11-22T05:00:03.000+00:00" }]);
  });

  it("is closed by the first who closes it, until it is opened again", () => {
    const closed = (digit: string): FactBody => ({ kind: "event-closed", digest: digit.repeat(64), facts: 2 });
    const facts = factsOf([eventSet(), added(aPerson(1)), closed("a"), closed("b")]);
    const state = fold(facts);
    expect(state.closed).toEqual({
      at: facts[2]?.at,
      by: "desk-a",
      station: "desk-a",
      digest: "a".repeat(64),
      facts: 2,
    });
    fold(factsOf([{ kind: "event-reopened", reason: "补录" }], { from: 5 }), state);
    expect(state.closed).toBeNull();
  });
});

it("who was shut out before it was heard that they joined is shut out", () => {
  const B = StationId.parse("desk-b");
  const joined: FactBody = { kind: "station-joined", who: B, name: "B", key: "k", unsigned: 0 };
  const out: FactBody = { kind: "station-revoked", who: B };
  const before = fold(factsOf([eventSet(), out, joined, out]));
  expect(before.stations.get(B)?.revoked).toMatchObject({ at: factsOf([eventSet(), out])[1]?.at });
  expect(before.barred.size).toBe(0);
  expect(fold(factsOf([eventSet(), joined, out])).stations.get(B)?.revoked).not.toBeNull();
});

describe("upcast", () => {
  it("keeps facts of a newer program without understanding them", () => {
    const [fact] = factsOf([arrived(1)]);
    const newer = upcast({ ...fact, v: 6, kind: "teleported" });
    expect(newer).toMatchObject({ kind: "teleported", v: 6 });
    expect(newer && isKnownFact(newer)).toBe(false);
    expect(fact && isKnownFact(fact)).toBe(true);
  });

  it("takes nothing for a fact that is none", () => {
    for (const raw of [null, 1, "x", [], {}, { v: 1 }, { v: 1, kind: "arrived", id: 1, station: "a", seq: 1 }]) {
      expect(upcast(raw)).toBeNull();
    }
  });
});
