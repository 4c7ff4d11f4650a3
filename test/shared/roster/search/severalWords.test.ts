import { describe, expect, it } from "vitest";
import { PeopleIndex } from "../../../../shared/roster/search.ts";
import { crowd } from "../../../build/crowd.ts";

const PEOPLE = [...crowd(3_000)];
const WORDS = [
  "w",
  "xiao",
  "li",
  "wang",
  "王",
  "杭州",
  "科",
  "smith",
  "ada",
  "maria",
  "gmbh",
  "smiht",
  "199",
  "lovson",
];

describe("several words among many people", () => {
  const index = new PeopleIndex();
  for (const person of PEOPLE) index.put(person);
  while (index.settle());
  const found = (query: string, limit = PEOPLE.length) => index.find(query, limit).map(String);

  it("find everybody whom each of them finds, in either order", () => {
    for (const one of WORDS)
      for (const other of WORDS) {
        const ofOther = new Set(found(other));
        const both = found(one).filter((id) => ofOther.has(id));
        const together = new Set(found(`${one} ${other}`));
        expect(
          both.filter((id) => !together.has(id)),
          `${one} ${other}`,
        ).toEqual([]);
      }
  });

  it("find nobody else, where they are no name when read as one", () => {
    for (const [one, other] of [
      ["杭州", "wang"],
      ["杭州", "王"],
      ["科", "li"],
      ["gmbh", "ada"],
    ]) {
      const ofOther = new Set(found(other ?? ""));
      expect(found(`${one} ${other}`).toSorted()).toEqual(
        found(one ?? "")
          .filter((id) => ofOther.has(id))
          .toSorted(),
      );
    }
  });

  it("give the best first, however many are asked for, and leave nothing behind for the next search", () => {
    const alone = found("wang", 40);
    for (const one of WORDS)
      for (const other of WORDS) {
        const all = found(`${one} ${other}`, 60);
        expect(found(`${one} ${other}`, 20)).toEqual(all.slice(0, 20));
      }
    expect(found("wang", 40)).toEqual(alone);
  });
});
