import { isIdeographic } from "./fold.ts";
import { hanzi, type Readings } from "./hanzi.ts";
import { type Fit, fitOfSpelling, NO_FIT } from "./rank.ts";
import type { Spelling, Step } from "./spelling.ts";

/** A folded name taken apart: its characters without blanks, dots and other marks. */
export type Symbols = {
  /** Code points as written. */
  codes: number[];
  /** The same in the form hanzi are compared in. */
  simple: number[];
  /** How each is read, null for what is no hanzi. */
  readings: (Readings | null)[];
  /** Whether a search may begin here: at every hanzi, kana or Hangul, and at the first letter or digit of a word. */
  starts: boolean[];
};

/** `阿依古丽·买买提` → its seven hanzi. */
export function symbolsOf(text: string): Symbols {
  const table = hanzi();
  const symbols: Symbols = { codes: [], simple: [], readings: [], starts: [] };
  let insideWord = false;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (!isEverydayHan(code) && !LETTER.test(char)) {
      insideWord = false;
      continue;
    }
    const ideographic = isIdeographic(code);
    symbols.codes.push(code);
    symbols.simple.push(ideographic ? table.simplified(code) : code);
    symbols.starts.push(ideographic || !insideWord);
    insideWord = !ideographic;
  }
  for (let at = 0; at < symbols.codes.length; at++) symbols.readings.push(table.readingsIn(symbols.codes, at));
  return symbols;
}

const isEverydayHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The best fit of a spelling with the symbols from `at` on, at the name's start or further in; NO_FIT when it is another name. */
export function fitFrom(spelling: Spelling, symbols: Symbols, at: number): Fit {
  const table = hanzi();
  const { codes, simple, readings } = symbols;

  const best = (from: number, place: number, full: boolean, unusual: boolean): Fit => {
    if (from === spelling.length) return fitOfSpelling(at === 0, place === codes.length, full, unusual);
    if (place === codes.length) return NO_FIT;
    let least = NO_FIT;
    for (const step of spelling.steps[from] ?? []) {
      const match = matchOf(step, place);
      if (match === "no") continue;
      least = Math.min(least, best(step.next, place + 1, full && step.full, unusual || match === "unusual"));
    }
    return least;
  };

  const matchOf = (step: Step, place: number): "usual" | "unusual" | "no" => {
    const otherForm = step.code !== codes[place];
    if (step.code !== 0 && otherForm && table.simplified(step.code) !== simple[place]) return "no";
    if (step.span === null) return otherForm ? "unusual" : "usual";
    const read = readings[place];
    if (!read) return "no";
    const { from, to } = step.span;
    if (read.first >= from && read.first < to) return step.code !== 0 && otherForm ? "unusual" : "usual";
    return read.others.some((reading) => reading >= from && reading < to) ? "unusual" : "no";
  };

  return best(0, at, true, false);
}

/** The best fit anywhere in a name. */
export function fitAnywhere(spelling: Spelling, symbols: Symbols, first: number): Fit {
  let least = NO_FIT;
  for (let at = first; at < symbols.codes.length; at++)
    if (symbols.starts[at]) least = Math.min(least, fitFrom(spelling, symbols, at));
  return least;
}
