import { describe, expect, it } from "vitest";
import {
  type BatchBadge,
  batchEntries,
  batchPages,
  countSeparators,
  isInLetters,
} from "../../../shared/badge/batch.ts";
import type { Separators } from "../../../shared/badge/batchChoice.ts";
import { placesOf } from "../../../shared/badge/boxes.ts";
import { letterOf } from "../../../shared/badge/sortBadges.ts";
import { contentOf } from "../../build/badges.ts";

const people = [
  ["ada", "speaker"],
  ["Aaron", "attendee"],
  ["白居易", "attendee"],
  ["贾岛", "attendee"],
  ["محمد", "speaker"],
].map(([name = "", role = ""]) => ({ name, role }));
const letters = people.map(({ name }) => letterOf(name));
const places = placesOf(letters, 3, 7);
type Badge = BatchBadge & { name: string };
const badges = people.map((person, i): Badge => ({ ...person, letter: letters[i] ?? "", place: places[i] ?? null }));

const say = { roleLabel: (role: string) => role.toUpperCase(), box: (box: number) => `Box ${box}` };
const told = (separators: Separators, of = badges) =>
  [...batchEntries(batchPages(of, separators, say), ({ name }) => contentOf({ name }))].map((entry) =>
    entry.what === "badge" ? entry.content.name : `[${entry.text}]`,
  );

describe("what a batch prints", () => {
  it.each<[Separators, string]>([
    ["none", "ada Aaron 白居易 贾岛 محمد"],
    ["letter", "[A] ada Aaron [B] 白居易 [J] 贾岛 [#] محمد"],
    ["role", "[SPEAKER] ada [ATTENDEE] Aaron 白居易 贾岛 [SPEAKER] محمد"],
    ["box", "[Box 7] ada Aaron 白居易 [Box 8] 贾岛 محمد"],
  ])("with a page before each %s", (separators, wanted) => {
    expect(told(separators).join(" ")).toBe(wanted);
    expect(countSeparators(badges, separators)).toBe(wanted.split("[").length - 1);
  });

  it("has no page before boxes that nobody sorts into", () => {
    const loose = badges.map((badge) => ({ ...badge, place: null }));
    expect(told("box", loose)).toEqual(people.map(({ name }) => name));
    expect(countSeparators(loose, "box")).toBe(0);
  });

  it("makes a badge's texts only when it is its turn", () => {
    const made: string[] = [];
    const entries = batchEntries(batchPages(badges, "none", say), ({ name }) => {
      made.push(name);
      return contentOf({ name });
    });
    entries.next();
    expect(made).toEqual(["ada"]);
  });
});

describe("letters from one to another", () => {
  it.each([
    ["白居易", "A", "C", true],
    ["白居易", "C", "a", true],
    ["贾岛", "A", "C", false],
    ["محمد", "A", "Z", false],
    ["محمد", "X", "#", true],
    ["张三", "z", "z", true],
  ])("%s in %s–%s: %s", (name, from, to, isIn) => expect(isInLetters(name, { from, to })).toBe(isIn));
});
