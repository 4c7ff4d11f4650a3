import { describe, expect, test } from "vitest";
import { isAsRow, KnownByRow } from "../../../shared/roster/knownByRow.ts";
import type { KnownPerson } from "../../../shared/roster/knownPerson.ts";
import type { PersonDraft } from "../../../shared/roster/personDraft.ts";
import { aPerson } from "../../build/people.ts";

const person = aPerson(1, { codes: ["C-1", "C-2"], extra: { 挂靠处: "甲", 尺码: "M" } });

/** A row that states just what `one` is. */
function rowOf(one: KnownPerson["person"]): PersonDraft {
  const { id: _id, ticket: _ticket, source: _source, ...details } = one;
  const { name, email, phone, orderId, codes } = details;
  return { row: 2, details, name, email, phone, orderId, codes, named: true, checkedIn: null, doubts: [] };
}

describe("somebody a row states wholly", () => {
  test("is the same person when read from the row", () => {
    for (const lastImported of [person, null]) {
      const known: KnownPerson = { person, lastImported, off: "by-import" };
      expect(isAsRow(known, rowOf(person))).toBe(true);
      const read = new KnownByRow(known, rowOf(person));
      expect(read).toMatchObject({ person, off: "by-import" });
      expect(Object.keys(read.person).sort()).toEqual(Object.keys(person).sort());
      expect(read.lastImported).toEqual(lastImported);
      const { id, ticket, name, email, phone, orderId, codes } = person;
      expect(read.told).toMatchObject({ id, ticket, name, email, phone, orderId, codes });
    }
  });

  test.each<[string, Partial<KnownPerson["person"]>]>([
    ["a name", { name: "别人" }],
    ["a note", { note: "later" }],
    ["guests", { guests: 2 }],
    ["a mark", { vip: true }],
    ["one code less", { codes: ["C-1"] }],
    ["codes in another order", { codes: ["C-2", "C-1"] }],
    ["extra columns in another order", { extra: { 尺码: "M", 挂靠处: "甲" } }],
    ["another extra column", { extra: { 挂靠处: "甲", 尺寸: "M" } }],
  ])("differs by %s", (_what, now) => {
    const one = { ...person, ...now };
    expect(isAsRow({ person: one, lastImported: one }, rowOf(person))).toBe(false);
  });

  test("differs where more is known than what the row states", () => {
    const { email: _email, ...partly } = person;
    expect(isAsRow({ person, lastImported: rowOf(person).details }, rowOf(person))).toBe(false);
    expect(isAsRow({ person, lastImported: person, merged: [] }, rowOf(person))).toBe(false);
    expect(isAsRow({ person: partly as typeof person, lastImported: null }, rowOf(person))).toBe(false);
    expect(isAsRow({ person: { ...person, later: 1 } as typeof person, lastImported: null }, rowOf(person))).toBe(
      false,
    );
  });
});
