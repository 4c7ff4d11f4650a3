import { describe, expect, it } from "vitest";
import { makeAliases, NOBODY } from "../../../shared/facts/erase.ts";
import { eraseOne, wantedOf } from "../../../shared/facts/eraseOne.ts";
import type { Fact, FactBody } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { emptyState, type State } from "../../../shared/facts/state.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { added, aPerson, DOOR, eventSet, factsOf } from "../../build/people.ts";

const p = (n: number) => PersonId.parse(`p${n}`);
const li = aPerson(1, {
  name: "Li",
  nickname: "青锋",
  email: "li@mail.example",
  phone: "19912345678",
  codes: ["EB-77001"],
});
const lin = aPerson(2, { name: "Lin Example", note: "comes with Li" });

const story: FactBody[] = [
  eventSet(),
  added(li),
  added(lin),
  added(aPerson(3, { name: "Li Xample", email: "li.private@mail.example" }), null),
  { kind: "person-merged", personId: p(1), other: p(3), changes: { company: "Li & Co" } },
  { kind: "arrived", personId: p(1), session: DOOR, way: "scan", override: null, guests: 1 },
  {
    kind: "arrived",
    personId: p(2),
    session: DOOR,
    way: "hand",
    override: { verdict: "full", reason: "Li brought Lin", pin: false },
    guests: 0,
  },
  { kind: "note-added", personId: p(2), text: "Lin asked for Li (青锋); Linus did too. li@mail.example" },
  {
    kind: "scan-refused",
    session: DOOR,
    verdict: "forged",
    reason: "wrong-seal",
    personId: null,
    text: "LY1 1234567 000000000001 ABC",
  },
  {
    kind: "scan-refused",
    session: DOOR,
    verdict: "unknown-code",
    reason: "not-on-the-list",
    personId: null,
    text: "mailto:nobody",
  },
  { kind: "message-sent", text: "Please call LI" },
];

function folded(facts: readonly Fact[]): State {
  const state = emptyState();
  for (const fact of facts) apply(state, fact);
  return state;
}

function withoutLi() {
  const facts = factsOf(story);
  const record = folded(facts).people.get(p(1));
  if (!record) throw new Error("nobody");
  let n = 0;
  const alias = makeAliases({ person: () => PersonId.parse(`x${++n}`), ticket: () => String(900_000_000_000 + ++n) });
  const wanted = wantedOf(record);
  return { facts, bare: facts.map((fact) => eraseOne(fact, wanted, alias)), alias };
}

describe("an event without one person", () => {
  it("holds nothing that person could be known by, before or after a merge", () => {
    const { bare } = withoutLi();
    const text = JSON.stringify(bare);
    for (const known of [
      "青锋",
      "li@mail.example",
      "li.private",
      "19912345678",
      "EB-77001",
      "000000000001",
      "Xample",
      "Li & Co",
    ])
      expect(text).not.toContain(known);
    expect(text).not.toMatch(/"p1"|"p3"|\bLi\b/);
  });

  it("leaves everybody else as they were, but for mentions in what people wrote", () => {
    const { bare, facts } = withoutLi();
    expect(bare[0]).toEqual(facts[0]);
    expect(bare[7]).toMatchObject({ text: "Lin asked for … (…); Linus did too. …", by: "desk-a" });
    expect(bare[6]).toMatchObject({ override: { reason: "… brought Lin" } });
    expect(bare[8]).toMatchObject({ text: "" });
    expect(bare[9]).toMatchObject({ text: "mailto:nobody" });
    expect(bare[10]).toMatchObject({ text: "Please call …" });
  });

  it("takes a mention out of another entry's note of the list too", () => {
    const { bare } = withoutLi();
    expect(bare[2]).toMatchObject({ person: { name: "Lin Example", note: "comes with …" } });
  });

  it("counts their arrival still", () => {
    const { bare, facts, alias } = withoutLi();
    const [before, after] = [folded(facts), folded(bare)];
    expect(after.counts).toEqual(before.counts);
    expect([...after.sessionCounts]).toEqual([...before.sessionCounts]);
    expect(after.people.get(alias.person(p(1)))).toMatchObject({
      person: { name: NOBODY, role: "attendee", codes: [] },
    });
    expect(after.people.get(p(2))?.person.email).toBe("p2@example.com");
  });
});
