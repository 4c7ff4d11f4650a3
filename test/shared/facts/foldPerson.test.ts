import { describe, expect, it } from "vitest";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { arrivalOf, emptyState, isTakenBack, type PersonRecord, type State } from "../../../shared/facts/state.ts";
import type { PersonDetails } from "../../../shared/roster/person.ts";
import { added, aPerson, arrived, DOOR, eventSet, factsOf } from "../../build/people.ts";

const p = (n: number) => aPerson(n).id;

function fold(bodies: FactBody[], state: State = emptyState(), from = 1): State {
  for (const fact of factsOf(bodies, { from })) apply(state, fact);
  return state;
}

function person(state: State, n: number): PersonRecord {
  const record = state.people.get(p(n));
  if (!record) throw new Error(`person ${n} is not there`);
  return record;
}

const detailsOf = (n: number, changes: Partial<PersonDetails>): PersonDetails => {
  const { id: _id, ticket: _ticket, source: _source, ...details } = aPerson(n, changes);
  return details;
};

const imported = (importId: string): FactBody => ({
  kind: "roster-imported",
  importId,
  file: `${importId}.csv`,
  added: 0,
  changed: 0,
  withdrawn: 0,
  restored: 0,
  skipped: 0,
});

describe("two entries that are one person", () => {
  const story: FactBody[] = [
    eventSet(),
    added(aPerson(1, { codes: ["EB-1"] })),
    added(aPerson(2, { codes: ["EB-1", "LUMA-2"], company: "第二公司" })),
    arrived(1),
    arrived(2),
    { kind: "note-added", personId: p(2), text: "要发票" },
    { kind: "person-merged", personId: p(1), other: p(2), changes: { company: "第二公司" } },
  ];

  it("become one, with both tickets, all codes, and the first of both arrivals", () => {
    const state = fold(story);
    expect([...state.people.keys()]).toEqual(["p1"]);
    const record = person(state, 1);
    expect(record.person).toMatchObject({ company: "第二公司", codes: ["EB-1", "LUMA-2"] });
    expect(state.personByTicket.get(aPerson(1).ticket)).toBe("p1");
    expect(state.personByTicket.get(aPerson(2).ticket)).toBe("p1");
    expect([...state.peopleByCode]).toEqual([
      ["EB-1", ["p1"]],
      ["LUMA-2", ["p1"]],
    ]);
    expect(arrivalOf(record, DOOR)?.fact).toBe("desk-a-4");
    expect(record.passages).toHaveLength(2);
    expect(record.notes.map(({ text }) => text)).toEqual(["要发票"]);
    expect(record.merged.map(({ person }) => person.company)).toEqual(["第二公司"]);
    expect(record.merged[0]).toMatchObject({
      by: "desk-a",
      added: { importId: "import-1" },
      changes: [],
      withdrawn: null,
    });
    expect(state.counts).toEqual({ expected: 1, missing: 0, arrived: 1, inside: 1, walkIns: 0 });
  });

  it("take what is still said of the other, also after a third joined", () => {
    const state = fold(story);
    const more: FactBody[] = [
      added(aPerson(3)),
      { kind: "person-merged", personId: p(3), other: p(1), changes: {} },
      { kind: "note-added", personId: p(2), text: "从另一台签到台写的" },
      { kind: "person-changed", personId: p(1), changes: { jobTitle: "诗人" }, importId: null, imported: null },
    ];
    fold(more, state, 8);
    expect([...state.people.keys()]).toEqual(["p3"]);
    expect(person(state, 3).person.jobTitle).toBe("诗人");
    expect(person(state, 3).notes.map(({ text }) => text)).toEqual(["要发票", "从另一台签到台写的"]);
    expect([1, 2, 3].map((n) => state.personByTicket.get(aPerson(n).ticket))).toEqual(["p3", "p3", "p3"]);
    expect(state.counts).toEqual({ expected: 1, missing: 0, arrived: 1, inside: 1, walkIns: 0 });
  });

  it("stay as they are when one of them is merged with itself or is nobody", () => {
    const state = fold([eventSet(), added(aPerson(1)), arrived(1)]);
    const merge = (other: number): FactBody => ({
      kind: "person-merged",
      personId: p(1),
      other: p(other),
      changes: {},
    });
    fold([merge(1), merge(9)], state, 4);
    expect([...state.people.keys()]).toEqual(["p1"]);
    expect(person(state, 1).merged).toEqual([]);
    expect(state.counts).toEqual({ expected: 1, missing: 0, arrived: 1, inside: 1, walkIns: 0 });
  });

  it("go together when the person asks to be forgotten", () => {
    const state = fold([...story, { kind: "erased", people: [p(1)], reason: "", keeps: false }]);
    expect(state.people.size + state.personByTicket.size + state.peopleByCode.size).toBe(0);
    expect(state.counts).toEqual({ expected: 0, missing: 0, arrived: 0, inside: 0, walkIns: 0 });
  });
});

describe("an import that is taken back", () => {
  it("is marked, its people are nobody's guests, and what the file had said before holds again", () => {
    const before = detailsOf(1, {});
    const state = fold([
      eventSet(),
      imported("import-1"),
      added(aPerson(1)),
      imported("import-2"),
      added(aPerson(2), "import-2"),
      {
        kind: "person-changed",
        personId: p(1),
        changes: { company: "错公司" },
        importId: "import-2",
        imported: detailsOf(1, { company: "错公司" }),
      },
    ]);
    expect(person(state, 1).changes).toMatchObject([
      { importId: "import-2", isUndo: false, before: { company: "示例公司" }, after: { company: "错公司" } },
    ]);
    expect(person(state, 1).changes[0]?.importedBefore).toMatchObject(before);
    fold(
      [
        { kind: "import-undone", importId: "import-2" },
        { kind: "person-withdrawn", personId: p(2), reason: "import-undone", importId: "import-2" },
        {
          kind: "person-changed",
          personId: p(1),
          changes: { company: "示例公司" },
          importId: "import-2",
          imported: before,
        },
      ],
      state,
      7,
    );
    expect(state.imports.map(({ undone }) => undone?.by ?? null)).toEqual([null, "desk-a"]);
    expect(isTakenBack(person(state, 2))).toBe(true);
    expect(isTakenBack(person(state, 1))).toBe(false);
    expect(person(state, 1).person.company).toBe("示例公司");
    expect(person(state, 1).imported).toMatchObject(before);
    expect(person(state, 1).changes.map(({ isUndo }) => isUndo)).toEqual([false, true]);
    expect(state.counts.expected).toBe(1);
  });
});

describe("somebody who was taken off the list and put back", () => {
  it("has both in the history, and the first reason stands while off", () => {
    const state = fold([
      eventSet(),
      added(aPerson(1)),
      { kind: "person-withdrawn", personId: p(1), reason: "gone-from-roster", importId: "import-2" },
      { kind: "person-withdrawn", personId: p(1), reason: "不来了", importId: null },
    ]);
    expect(person(state, 1).withdrawn).toMatchObject({ reason: "gone-from-roster", importId: "import-2" });
    fold([{ kind: "person-restored", personId: p(1), reason: "又来了", importId: null }], state, 5);
    expect(person(state, 1).withdrawn).toBeNull();
    expect(person(state, 1).withdrawals).toMatchObject([{ reason: "gone-from-roster", back: { reason: "又来了" } }]);
    expect(state.counts.expected).toBe(1);
  });
});
