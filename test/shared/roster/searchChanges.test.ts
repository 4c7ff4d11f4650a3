import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import type { Person } from "../../../shared/roster/person.ts";
import { PeopleIndex } from "../../../shared/roster/search.ts";
import { crowd } from "../../build/crowd.ts";
import { aBarePerson } from "../../build/searching.ts";

const ids = (index: PeopleIndex, query: string, limit = 1_000) => index.find(query, limit).map(String);

describe("people who come, change and go", () => {
  it("are found at once, by what they are now, and not when gone", () => {
    const index = new PeopleIndex();
    const jia = aBarePerson(1, { name: "贾岛", phone: "19900001111" });
    index.put(jia);
    expect(ids(index, "jd")).toEqual(["p1"]);
    index.put({ ...jia, name: "孟郊", phone: "19900002222" });
    expect(ids(index, "jd")).toEqual([]);
    expect(ids(index, "1111")).toEqual([]);
    expect(ids(index, "mj")).toEqual(["p1"]);
    expect(ids(index, "2222")).toEqual(["p1"]);
    index.remove(jia.id);
    expect(ids(index, "mj")).toEqual([]);
    index.remove(jia.id);
    index.put(jia);
    expect(ids(index, "贾")).toEqual(["p1"]);
  });

  it("keep their place among equals when they change", () => {
    const index = new PeopleIndex();
    for (const n of [1, 2, 3]) index.put(aBarePerson(n, { name: "王伟" }));
    expect(ids(index, "王伟")).toEqual(["p1", "p2", "p3"]);
    index.put(aBarePerson(1, { name: "王伟", company: "示例" }));
    expect(ids(index, "王伟")).toEqual(["p1", "p2", "p3"]);
  });

  it("are found while a large roster is being sorted, and the same way afterwards", () => {
    const index = new PeopleIndex();
    const people = [...crowd(2_500)];
    for (const person of people) index.put(person);
    const newcomer = aBarePerson(9_001, { name: "尉迟小岛" });
    const [first, second] = people;
    if (!first || !second) throw new Error("no crowd");
    for (let steps = 0; index.settle(); steps++) {
      if (steps === 2) index.put(newcomer);
      if (steps === 4) index.put({ ...first, name: "隽不疑" });
      if (steps === 5) index.remove(second.id);
      if (steps < 3) continue;
      expect(ids(index, "ycxd")).toEqual([newcomer.id]);
      expect(ids(index, "尉迟小岛")).toEqual([newcomer.id]);
      if (steps > 4) expect(ids(index, "juanbuyi")).toEqual([first.id]);
      if (steps > 5) expect(ids(index, second.phone ?? "")).toEqual([]);
    }
    expect(index.settle()).toBe(false);
    expect(ids(index, "ycxd")).toEqual([newcomer.id]);
    expect(ids(index, "juanbuyi")).toEqual([first.id]);
    expect(ids(index, second.phone ?? "")).toEqual([]);
    expect(ids(index, first.phone ?? "")).toContain(first.id);
  });

  it("are found by searching alone, if nobody calls settle", () => {
    const index = new PeopleIndex();
    for (const person of crowd(2_500)) index.put(person);
    for (let tries = 0; tries < 200; tries++) index.find("wang", 5);
    expect(index.settle()).toBe(false);
    const small = new PeopleIndex();
    for (const person of crowd(1_200)) small.put(person);
    small.find("wang", 5);
    expect(small.settle()).toBe(false);
  });

  it("the answers do not depend on when the sorting was done", () => {
    const queries = [
      "w",
      "wang",
      "王",
      "zhangx",
      "lj",
      "smiht",
      "mariasch",
      "科技",
      "ada",
      "9",
      "hang zhou",
      "j 北京",
      "vip",
    ];
    fc.assert(
      fc.property(changes(), (steps) => {
        const eager = new PeopleIndex();
        const late = new PeopleIndex();
        for (const { person, remove, settle } of steps) {
          for (const index of [eager, late]) remove ? index.remove(person.id) : index.put(person);
          for (let more = settle; more > 0; more--) eager.settle();
          if (settle % 3 === 1) eager.find("li", 3);
        }
        while (late.settle());
        for (const query of queries) expect(ids(eager, query, 7), query).toEqual(ids(late, query, 7));
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts and removals among the same forty people, each in one of several states. */
function changes(): fc.Arbitrary<{ person: Person; remove: boolean; settle: number }[]> {
  const states = [...crowd(160)];
  return fc.array(
    fc
      .record({ state: fc.nat(159), remove: fc.integer({ min: 0, max: 9 }).map((n) => n === 0), settle: fc.nat(4) })
      .map(({ state, remove, settle }) => {
        const person = states[state];
        const owner = states[state % 40];
        if (!person || !owner) throw new Error("no crowd");
        return { person: { ...person, id: owner.id }, remove, settle };
      }),
    { minLength: 1, maxLength: 120 },
  );
}

describe("every person is found by every beginning of the own name", () => {
  const han = fc.string({
    unit: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(..."单曾解仇区尉迟种乐行重长朴盖吕女绿略儿王李张刘贾岛伟娜佳茜奇婷俊豪"),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) },
    ),
    minLength: 1,
    maxLength: 6,
  });

  it("in hanzi, from every place on", () => {
    fc.assert(
      fc.property(han, han, (name, other) => {
        const index = indexOf(name, other);
        for (let from = 0; from < name.length; from++)
          for (let to = from + 1; to <= name.length; to++)
            expect(ids(index, name.slice(from, to)), name.slice(from, to)).toContain("p0");
      }),
      { numRuns: 200 },
    );
  });

  it("in pinyin as another library reads it, spelled and by initials", () => {
    fc.assert(
      fc.property(han, han, (name, other) => {
        const index = indexOf(name, other);
        for (const surname of ["head", "off"] as const) {
          const syllables = pinyin(name, { toneType: "none", type: "array", v: true, surname });
          if (!syllables.every((syllable) => /^[a-z]*[aeiouv][a-z]*$/.test(syllable))) continue;
          const spelled = [
            syllables.join(""),
            syllables.map((one) => one[0]).join(""),
            name.slice(0, 1) + syllables.slice(1).join(""),
          ];
          for (const typed of spelled)
            for (let to = 1; to <= typed.length; to++)
              expect(ids(index, typed.slice(0, to)), `${name} by ${typed.slice(0, to)}`).toContain("p0");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("in letters, with the words in any order", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeélñzäößøł"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (words, other) => {
          const index = indexOf(words.join(" "), other.join(" "));
          const typed = [words.join(" "), words.toReversed().join(" "), words.join(""), ...words];
          for (const text of typed)
            for (let to = 1; to <= text.length; to++)
              expect(ids(index, text.slice(0, to)), text.slice(0, to)).toContain("p0");
        },
      ),
      { numRuns: 200 },
    );
  });

  function indexOf(...names: string[]): PeopleIndex {
    const index = new PeopleIndex();
    for (const [n, name] of names.entries()) index.put(aBarePerson(n, { name }));
    return index;
  }
});

describe("a hundred thousand people", () => {
  const people = [...crowd(100_000)];
  const index = new PeopleIndex();
  for (const person of people) index.put(person);

  it("are found one by one before they are sorted", () => {
    const person = people[99_999];
    expect(ids(index, person?.phone ?? "", 5)).toContain(person?.id);
    expect(ids(index, person?.name ?? "", 100_000)).toContain(person?.id);
  });

  it("are each found by phone, e-mail, code and name", () => {
    while (index.settle());
    for (let n = 0; n < people.length; n += 997) {
      const person = people[n];
      if (!person) continue;
      expect(ids(index, person.phone ?? "", 5)).toContain(person.id);
      expect(ids(index, person.email ?? "", 5)).toContain(person.id);
      expect(ids(index, person.orderId ?? "", 5)).toContain(person.id);
      expect(ids(index, person.codes[0] ?? "", 5)).toEqual([person.id]);
      expect(ids(index, person.name, 100_000)).toContain(person.id);
    }
  });

  it("are given best first, the same every time", () => {
    const found = ids(index, "wang", 50);
    expect(found).toHaveLength(50);
    expect(ids(index, "wang", 50)).toEqual(found);
    expect(ids(index, "wang", 20)).toEqual(found.slice(0, 20));
    const names = new Map(people.map((person) => [String(person.id), person]));
    for (const id of found) {
      const { name, nickname } = names.get(id) ?? { name: "", nickname: null };
      expect(/^[王汪]/.test(name) || /^[王汪]/.test(nickname ?? ""), name).toBe(true);
    }
  });
});
