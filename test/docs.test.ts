import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { words } from "../shared/i18n/say.ts";
import { ROOT } from "./build/paths.ts";

const SCREENSHOTS = "docs/screenshots";
const read = (page: string): string => readFileSync(join(ROOT, page), "utf8");
const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const PAGES = ["", "docs", "docs/decisions"].flatMap(pagesIn);

/** What a page links to or shows, from the root. */
const linked = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)\s#]+)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target));

it("leads nowhere that is not there", () => {
  expect(PAGES.length).toBeGreaterThan(30);
  const dead = PAGES.flatMap((page) => linked(page).filter((file) => !existsSync(join(ROOT, file))));
  expect(dead).toEqual([]);
});

it("shows every screenshot that it keeps", () => {
  const shown = new Set(PAGES.flatMap(linked));
  const kept = readdirSync(join(ROOT, SCREENSHOTS)).map((name) => join(SCREENSHOTS, name));
  expect(kept.filter((file) => !shown.has(file))).toEqual([]);
});

/** Every text of a catalogue that is no function. */
function plainTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

/** What a printer's driver calls it. */
const THEIRS = ["适合页面"];

it.each([
  ["en", ["organisers", "volunteers", "exports", "report", "install"], /(?<!\*)\*([^*\n]+)\*(?!\*)/g],
  ["zh", ["organisers.zh"], /“([^”]+)”/g],
] as const)("names screens and buttons as they are called: %s", (language, pages, marked) => {
  const known = new Set([...plainTexts(words(language)), ...THEIRS]);
  const named = pages.flatMap((page) => {
    const text = read(`docs/${page}.md`);
    const own = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title);
    const names = [...text.matchAll(marked)].flatMap(([, names = ""]) => names.split(" → "));
    return names.filter((name) => !own.includes(name)).map((name) => name.trim());
  });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
