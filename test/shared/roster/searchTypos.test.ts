import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines, linesOf } from "../../../shared/roster/search/lines.ts";
import { blocksOf, eachTypo, editsOf } from "../../../shared/roster/search/typos.ts";
import { searchingNames } from "../../build/searching.ts";
import { ended } from "../../build/steps.ts";

describe("typos", () => {
  const find = searchingNames(
    "Ada Lovelace",
    "Jürgen Müller",
    "Søren Kierkegaard",
    "Ann Lee",
    "张晓明",
    "Łukasz Żeromski",
  );

  it.each([
    ["lovelase", "Ada Lovelace"],
    ["lovlace", "Ada Lovelace"],
    ["lovellace", "Ada Lovelace"],
    ["olvelace", "Ada Lovelace"],
    ["lvoelase", "Ada Lovelace"],
    ["lovelase ada", "Ada Lovelace"],
    ["loevl", "Ada Lovelace"],
    ["mueller", "Jürgen Müller"],
    ["muler", "Jürgen Müller"],
    ["soren", "Søren Kierkegaard"],
    ["kirkegard", "Søren Kierkegaard"],
    ["zhangxiaomign", "张晓明"],
    ["zangxiaomin", "张晓明"],
    ["zhang xiaomign", "张晓明"],
    ["zeromski", "Łukasz Żeromski"],
    ["lukas", "Łukasz Żeromski"],
  ])("%s finds %s", (query, name) => {
    expect(find(query)[0]).toBe(name);
  });

  it.each(["anm", "lea", "4321", "lovxxxce", "mxxler"])("%s finds nobody", (query) => {
    expect(find(query)).toEqual([]);
  });

  it("people who are spelled as typed go first", () => {
    expect(searchingNames("Anna Meyer", "Bert Meier", "Carl Maier", "Dora Meierling")("meier")).toEqual([
      "Bert Meier",
      "Dora Meierling",
      "Anna Meyer",
      "Carl Maier",
    ]);
  });

  it("the walk over sorted words finds what comparing each word finds", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcé"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, typed) => {
        const sorted = [...words].sort();
        const told: string[] = [];
        eachTypo(new Lines(ended(linesOf(sorted))), ended(blocksOf(sorted)), typed, (at, whole, edits) =>
          told.push(`${sorted[at]} ${whole ? "whole" : "start"} ${edits}`),
        );
        expect(told).toEqual(sorted.flatMap((one) => meant(one, typed)));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What `eachTypo` says of one word, reckoned plainly. */
function meant(word: string, typed: string): string[] {
  const edits = editsOf(typed.length);
  if (edits === 0) return [];
  const startEdits = typed.length < 5 ? 0 : typed.length < 10 ? 1 : 2;
  const whole = distance(word, typed);
  if (whole <= edits) return [`${word} whole ${whole}`];
  const start = Math.min(...Array.from({ length: word.length }, (_, at) => distance(word.slice(0, at + 1), typed)));
  return start <= startEdits ? [`${word} start ${start}`] : [];
}

/** Optimal string alignment distance, by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = rows[i] ?? [];
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
    }
  return at(a.length, b.length);
}
