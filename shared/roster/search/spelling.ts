import { isIdeographic } from "./fold.ts";
import { hanzi, LONGEST_SYLLABLE, type Span } from "./hanzi.ts";

/**
 * One way to read on in what was typed: the next symbol of a name is any hanzi read within `span`, or exactly `code`
 * (0: whichever), or both; `next` is where the typed word goes on. `full`: nothing of the symbol is left untyped.
 */
export type Step = { span: Span | null; code: number; next: number; full: boolean };

/** A typed word as every way to read it symbol by symbol: `xian` is 先, 西安 and four initials at once. */
export type Spelling = { steps: readonly (readonly Step[])[]; length: number };

/**
 * Reads a folded word (see `pinyinText`): letters are syllables, initials, or the letters themselves; a hanzi beside
 * letters (`jia岛`) is its reading and itself, a hanzi among hanzi only itself. Marks between part syllables: `xi'an`.
 * Null when nothing is left to read.
 */
export function spellingOf(word: string): Spelling | null {
  const codes: number[] = [];
  const parts = new Set<number>();
  for (const char of word) {
    if (/[\p{L}\p{N}\p{M}]/u.test(char)) codes.push(char.codePointAt(0) ?? 0);
    else parts.add(codes.length);
  }
  if (codes.length === 0 || codes.length > LONGEST) return null;
  const mixed = codes.some(isLetter);
  const steps = codes.map((code, at) => {
    if (isLetter(code)) return stepsOfLetters(codes, parts, at);
    return mixed ? stepsOfHanzi(code, at + 1) : [exactly(code, at + 1)];
  });
  return { steps, length: codes.length };
}

const LONGEST = 48;

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const exactly = (code: number, next: number): Step => ({ span: null, code, next, full: true });

function stepsOfHanzi(code: number, next: number): Step[] {
  const readings = isIdeographic(code) ? hanzi().readingsOf(code) : null;
  if (!readings) return [exactly(code, next)];
  return [readings.first, ...readings.others].map((one) => ({
    span: { from: one, to: one + 1 },
    code,
    next,
    full: true,
  }));
}

function stepsOfLetters(codes: readonly number[], parts: ReadonlySet<number>, at: number): Step[] {
  const table = hanzi();
  const steps = [exactly(codes[at] ?? 0, at + 1)];
  let letters = "";
  for (let next = at; next < codes.length && letters.length < LONGEST_SYLLABLE; ) {
    const code = codes[next] ?? 0;
    if (!isLetter(code) || (next > at && parts.has(next))) break;
    letters += String.fromCharCode(code);
    next++;
    const span = table.spanOf(letters);
    if (!span) break;
    const syllable = table.syllable(letters);
    if (syllable !== null) steps.push({ span: { from: syllable, to: syllable + 1 }, code: 0, next, full: true });
    const last = next === codes.length || parts.has(next) || !isLetter(codes[next] ?? 0);
    if (last || isInitial(letters)) steps.push({ span, code: 0, next, full: false });
  }
  return steps;
}

const isInitial = (letters: string): boolean => letters.length === 1 || /^[zcs]h$/.test(letters);
