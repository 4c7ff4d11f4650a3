import { searchText } from "./search/fold.ts";
import { hanzi } from "./search/hanzi.ts";

/** What things are put in order by: numbers by size, then texts by code units; null (nothing stated) is last either way. */
export type OrderKey = number | string | null;

/**
 * A person's name in one alphabet: hanzi by their pinyin, the surname's own reading first (曾 as `zeng`), people of one
 * surname together; Latin letters among them without case and accents; other scripts behind. `曾一鸣`, `Zed`, `Zoë`, `佐藤`.
 */
export const nameKey = (name: string): string => keyOf(name, true);

/** Any other text in the same alphabet, read as no name is: 乐视 as `le`. A run of digits counts as its number. */
export const textKey = (text: string): string => keyOf(text, false);

/** A cell of a column nobody knows: its number where it is one, else its text. "" is nothing. */
export function valueKey(value: string): OrderKey {
  const plain = value.normalize("NFKC").trim();
  if (plain === "") return null;
  return NUMBER.test(plain) ? Number.parseFloat(plain.replaceAll(",", "")) : textKey(plain);
}

/** Which of two keys is first: below 0 the first one. `down`: largest first. */
export function compareKeys(a: OrderKey, b: OrderKey, down: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const isBefore = typeof a === typeof b ? a < b : typeof a === "number";
  return isBefore === down ? 1 : -1;
}

/** `-3`, `3.25`, `1,200`, `80%`; longer digits are an order's or a telephone's, which no float holds. */
const NUMBER = /^[-+]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d+)?\s*[%元¥€$]?$/;

/** Below every letter: people of one hanzi stand together, before whoever is spelled like it. */
const HAN_MARK = "\u0001";
const GAP = " ";
/** Behind all letters: what has none, as a name of emoji. */
const LAST = "\uffff";

function keyOf(text: string, isName: boolean): string {
  const folded = searchText(text);
  const heads = isName ? headsOf(folded) : null;
  let key = "";
  let digits = "";
  let gap = false;
  let place = -1;
  for (const char of folded) {
    const code = codeOf(char);
    place++;
    if (isDigit(code)) {
      if (digits === "") key += gapBefore(key, gap);
      gap = false;
      digits += char;
      continue;
    }
    key += digitsKey(digits);
    digits = "";
    if (char === "'" || char === "’") continue;
    if (isLetter(char, code)) {
      key += gapBefore(key, gap) + symbolKey(char, code, heads && place < 2 ? { codes: heads, at: place } : null);
      gap = false;
    } else gap = true;
  }
  return key + digitsKey(digits) || LAST + folded;
}

const gapBefore = (key: string, gap: boolean): string => (gap && key !== "" ? GAP : "");

/** As many characters as tell a surname of one or two hanzi. */
function headsOf(text: string): number[] | null {
  if (text.charCodeAt(0) < FIRST_HANZI) return null;
  return Array.from(text.slice(0, 8), codeOf);
}

const codeOf = (char: string): number => char.codePointAt(0) ?? 0;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (char: string, code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x4e00 && code <= 0x9fff) || LETTER.test(char);
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Longer numbers are larger, so the length goes first; it stands where digits stand in the alphabet. */
function digitsKey(digits: string): string {
  if (digits === "") return "";
  const number = digits.replace(/^0+(?=\d)/, "");
  return `0${String.fromCharCode(Math.min(number.length, 90) + 0x21)}${number}`;
}

const FIRST_HANZI = 0x3400;

/** A hanzi as its syllable and itself, any other letter as it is. `head`: it stands where a surname does. */
function symbolKey(char: string, code: number, head: { codes: readonly number[]; at: number } | null): string {
  if (code < FIRST_HANZI) return char;
  const table = hanzi();
  const readings = head ? table.readingsIn(head.codes, head.at) : table.readingsOf(code);
  const syllable = readings && table.syllables[readings.first];
  return syllable ? `${syllable}${HAN_MARK}${String.fromCodePoint(table.simplified(code))}` : char;
}
