import { describe, expect, it } from "vitest";
import type { BadgeSorting } from "../../../shared/badge/batchChoice.ts";
import { compareSortKeys, letterOf, type Sortable, sortKeysOf } from "../../../shared/badge/sortBadges.ts";

const PEOPLE: Sortable[] = [
  { name: "张三", company: "乐视", role: "attendee" },
  { name: "曾一鸣", company: "阿里巴巴", role: "speaker" },
  { name: "Émile Zola", company: null, role: "attendee" },
  { name: "ada", company: "Zola & Fils", role: "志愿者" },
  { name: "佐藤", company: "阿里巴巴", role: "vip" },
  { name: "محمد", company: "B 站", role: "attendee" },
  { name: "张三", company: "2 号公司", role: "speaker" },
].map((person, number) => ({ ...person, number }));

const sorted = (sorting: Partial<BadgeSorting>): string =>
  PEOPLE.toSorted((a, b) => {
    const whole: BadgeSorting = { order: "name", separators: "none", ...sorting };
    return compareSortKeys(sortKeysOf(a, whole), sortKeysOf(b, whole));
  })
    .map(({ name, number }) => `${name}${number}`)
    .join(" ");

describe("the letter a name is sorted under", () => {
  it.each([
    ["曾一鸣", "Z"],
    ["单田芳", "S"],
    ["Émile Zola", "E"],
    ["ada", "A"],
    ["  贾岛", "J"],
    ["محمد", "#"],
    ["김민준", "#"],
    ["42号", "#"],
    ["🦄", "#"],
    ["𬱖", "D"],
    ["", "#"],
  ])("%s → %s", (name, letter) => expect(letterOf(name)).toBe(letter));
});

describe("the order of badges", () => {
  it.each<[string, Partial<BadgeSorting>, string]>([
    ["by name, in one alphabet, other scripts last", {}, "ada3 Émile Zola2 曾一鸣1 张三0 张三6 佐藤4 محمد5"],
    [
      "by company, numbers first, nobody's last",
      { order: "company" },
      "张三6 曾一鸣1 佐藤4 محمد5 张三0 ada3 Émile Zola2",
    ],
    [
      "by role as the catalogue has them, then those nobody foresaw",
      { order: "role" },
      "Émile Zola2 张三0 محمد5 曾一鸣1 张三6 佐藤4 ada3",
    ],
    ["as the roster", { order: "roster" }, PEOPLE.map(({ name, number }) => `${name}${number}`).join(" ")],
    [
      "letters stand together, whatever the order in them",
      { order: "roster", separators: "letter" },
      "ada3 Émile Zola2 张三0 曾一鸣1 佐藤4 张三6 محمد5",
    ],
    [
      "roles stand together",
      { order: "company", separators: "role" },
      "محمد5 张三0 Émile Zola2 张三6 曾一鸣1 佐藤4 ada3",
    ],
  ])("%s", (_what, sorting, wanted) => expect(sorted(sorting)).toBe(wanted));
});
