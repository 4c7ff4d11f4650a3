import { searchText } from "./search/fold.ts";
import { hanzi, type Readings } from "./search/hanzi.ts";

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
  // One string is made of all parts at once: 100,000 keys that grow letter by letter keep the memory's cleaning busy.
  const parts: string[] = [];
  let digits = "";
  let gap = false;
  let place = -1;
  for (const char of folded) {
    const code = codeOf(char);
    place++;
    if (char === "'" || char === "’") continue;
    const isNumber = isDigit(code);
    if (digits !== "" && !isNumber) {
      parts.push(digitsKey(digits));
      digits = "";
    }
    if (!isNumber && !isLetter(char, code)) {
      gap = true;
      continue;
    }
    if (gap && parts.length > 0) parts.push(GAP);
    gap = false;
    if (isNumber) digits += char;
    else parts.push(heads && place < 2 ? headKey(char, code, heads, place) : symbolKey(char, code));
  }
  if (digits !== "") parts.push(digitsKey(digits));
  return parts.length > 0 ? parts.join("") : LAST + folded;
}

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
  const number = digits.replace(/^0+(?=\d)/, "");
  return `0${String.fromCharCode(Math.min(number.length, 90) + 0x21)}${number}`;
}

const FIRST_HANZI = 0x3400;

/** A hanzi as its syllable and itself, any other letter as it is. */
function symbolKey(char: string, code: number): string {
  if (code < FIRST_HANZI) return char;
  const known = SYMBOL_KEYS.get(code);
  if (known !== undefined) return known;
  const key = keyOfReading(char, code, hanzi().readingsOf(code));
  SYMBOL_KEYS.set(code, key);
  return key;
}

/** Filled as hanzi come up: a few thousand in a large roster. */
const SYMBOL_KEYS = new Map<number, string>();

/** The same where a surname stands. `codes`: how the name begins; `at`: the hanzi's place in it, 0 or 1. */
function headKey(char: string, code: number, codes: readonly number[], at: number): string {
  return code < FIRST_HANZI ? char : keyOfReading(char, code, hanzi().readingsIn(codes, at));
}

function keyOfReading(char: string, code: number, readings: Readings | null): string {
  const table = hanzi();
  const syllable = readings && table.syllables[readings.first];
  return syllable ? `${syllable}${HAN_MARK}${String.fromCodePoint(table.simplified(code))}` : char;
}
