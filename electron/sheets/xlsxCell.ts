import { defuseTextCell } from "../../shared/roster/formulaGuard.ts";

/** Excel's limits: characters (UTF-16) of a cell, rows of a sheet, characters of a sheet's name. */
export const MOST_CHARACTERS = 32_767;
export const MOST_ROWS = 1_048_576;
const LONGEST_NAME = 31;

/** A text as a cell holds it: no formula, no longer than a cell, nothing that XML or a spreadsheet takes for something else. */
export function cellText(text: string): { xml: string; isCut: boolean } {
  const guarded = PLAIN.test(text) ? text : cleaned(defuseTextCell(text));
  const isCut = guarded.length > MOST_CHARACTERS;
  return { xml: escaped(isCut ? cutTo(guarded, MOST_CHARACTERS) : guarded), isCut };
}

/** Most of what people are called: nothing in it needs a second look. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .@-]*$/u;

/** XML 1.0 knows no control characters, and no half of a surrogate pair. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(CONTROLS, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** `_x0041_` would be read as `A` (ECMA-376, 22.4.2.4). */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Cut at a whole character, with a sign that something is missing. */
function cutTo(text: string, most: number): string {
  return `${atMost(text, most - 1)}…`;
}

/** Days since 1899-12-30 on a wall clock, as spreadsheets count; null where they do not count as calendars do. */
export function serialOf(ms: number, offset: number): number | null {
  const wall = Math.round((ms + offset) / 1_000);
  // Lotus took 1900 for a leap year, and Excel followed.
  if (!(wall >= MARCH_1900 && wall < YEAR_10000)) return null;
  return wall / 86_400 + 25_569;
}

const MARCH_1900 = Date.UTC(1900, 2, 1) / 1_000;
const YEAR_10000 = Date.UTC(10_000, 0, 1) / 1_000;

/** A name that a sheet may have, another one than those that are taken (case does not count). */
export function sheetName(text: string, taken: readonly string[] = []): string {
  const clean = text
    .replace(/[[\]:*?/\\]|\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const isFree = (name: string) =>
    name !== "" && !/^history$/i.test(name) && !taken.some((one) => one.toLowerCase() === name.toLowerCase());
  for (let n = 1; ; n++) {
    const mark = n === 1 ? "" : ` ${n}`;
    const name = `${atMost(clean, LONGEST_NAME - mark.length).trim() || "Sheet"}${mark}`;
    if (isFree(name)) return name;
  }
}

/** The first whole characters that take no more than so many units of UTF-16. */
function atMost(text: string, units: number): string {
  const start = text.slice(0, units);
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}

/** `A` … `XFD`; `at` from 0. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** How many digits wide a text is, as spreadsheets measure columns: hanzi and emoji are two. Its widest line counts. */
export function widthOf(text: string): number {
  let most = 0;
  let width = 0;
  for (const character of text.length > 200 ? text.slice(0, 200) : text) {
    if (character === "\n") width = 0;
    else width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
    most = Math.max(most, width);
  }
  return most;
}
