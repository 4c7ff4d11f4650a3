import bidiFactory from "bidi-js";
import type { Measured } from "../../shared/badge/fit.ts";
import type { Weight } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type FontFile, fontChain } from "./fontFile.ts";
import { memo } from "./memo.ts";

/** A piece of a line in one font and one direction; pieces come in the order they are seen, left to right. */
export type Run = { file: FontFile; text: string };

export type Fonts = {
  /** Width and ink of a line at size 1 (em), and the letters no font has. */
  measure: (text: string, weight: Weight) => Measured;
  /** The line as pieces to be drawn one after the other from its left end. */
  runs: (text: string, weight: Weight) => Run[];
  /** Font files that cannot be read, by path, whether a badge needed them already or not. */
  damaged: () => string[];
};

/** Texts of a weight whose measures are kept. */
const KEPT = 1_000;

export type FontFault = { code: "no-fonts"; detail: string };

/**
 * The fonts of a folder as one: each letter is drawn by the first font of the chain that has every code point of it
 * (fontFile.ts). Parsed once for the life of the process. Fault `no-fonts` when not one file can be used.
 */
export function loadFonts(folder: string): Result<Fonts, FontFault> {
  const parsed = new Map<string, FontFile | null>();
  const damaged = new Set<string>();
  const letters = {
    regular: fontOfLetters(folder, "regular", parsed, damaged),
    bold: fontOfLetters(folder, "bold", parsed, damaged),
  };
  if (!letters.regular.spare || !letters.bold.spare) return fault({ code: "no-fonts", detail: folder });
  // What stands on every badge is measured once: the event's name, companies, a ticket's agenda.
  const measured = {
    regular: memo((text: string) => measureWith(letters.regular, text), KEPT),
    bold: memo((text: string) => measureWith(letters.bold, text), KEPT),
  };
  return ok({
    measure: (text, weight) => measured[weight](text),
    runs: (text, weight) => runsOf(letters[weight], text).map(({ file, text: part }) => ({ file, text: part })),
    damaged: () => {
      for (const { chain } of [letters.regular, letters.bold]) chain.find(() => false);
      return [...damaged];
    },
  });
}

type Letters = {
  of: (letter: string) => { file: FontFile; missing: boolean };
  spare: FontFile | null;
  chain: ReturnType<typeof fontChain>;
};

function fontOfLetters(
  folder: string,
  weight: Weight,
  parsed: Map<string, FontFile | null>,
  damaged: Set<string>,
): Letters {
  const chain = fontChain(folder, weight, parsed, damaged);
  const spare = chain.find(() => true);
  const known = new Map<string, { file: FontFile; missing: boolean }>();
  const of = (letter: string) => {
    const before = known.get(letter);
    if (before) return before;
    const codePoints = Array.from(letter, (character) => character.codePointAt(0) ?? 0).filter((one) => one !== ZWJ);
    const file = chain.find((candidate) => codePoints.every(candidate.has));
    const found = { file: file ?? (spare as FontFile), missing: file === null };
    known.set(letter, found);
    return found;
  };
  return { of, spare, chain };
}

const ZWJ = 0x200d;
/** They choose between pictures of the same character; the fonts have one of each. */
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Letters of one code point each: nothing to segment. */
const SINGLES =
  /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u3000-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff\uff01-\uff60]*$/;
/** Hebrew, Arabic and their neighbours: written from right to left. */
export const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

const lettersIn = (text: string): string[] =>
  SINGLES.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), (part) => part.segment);

type PlainRun = { file: FontFile; text: string; level: number; missing: string[] };

function runsOf(letters: Letters, raw: string): PlainRun[] {
  const text = raw.replace(VARIATION_SELECTORS, "");
  const bidi = RTL.test(text) ? directions(text) : null;
  const runs: PlainRun[] = [];
  let at = 0;
  for (const letter of lettersIn(text)) {
    const { file, missing } = letters.of(letter);
    const level = bidi?.levels[at] ?? 0;
    const written = bidi?.mirrored.get(at) ?? letter;
    const last = runs.at(-1);
    if (last && last.file === file && last.level === level) last.text += written;
    else runs.push({ file, text: written, level, missing: [] });
    if (missing) runs.at(-1)?.missing.push(letter);
    at += letter.length;
  }
  return bidi ? asSeen(runs).map(turned) : runs;
}

/** Marks and blanks between right-to-left words: their font would write them left to right. */
const turned = (run: PlainRun): PlainRun =>
  run.level % 2 === 1 && !RTL.test(run.text) ? { ...run, text: lettersIn(run.text).reverse().join("") } : run;

const bidi = bidiFactory();

function directions(text: string) {
  const { levels } = bidi.getEmbeddingLevels(text);
  return { levels, mirrored: bidi.getMirroredCharactersMap(text, levels) };
}

/** Unicode bidirectional algorithm, rule L2: from the highest level down, turn round every stretch of that level or above. */
function asSeen(runs: readonly PlainRun[]): PlainRun[] {
  const seen = [...runs];
  const highest = Math.max(0, ...seen.map((run) => run.level));
  for (let level = highest; level >= 1; level--) {
    let start = 0;
    while (start < seen.length) {
      let end = start;
      while ((seen[end]?.level ?? -1) >= level) end++;
      if (end > start) seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return seen;
}

/** How far letters usually reach from the baseline, em: hanzi fill their square, Latin its capitals and tails. */
const USUAL = { square: { ascent: 0.86, descent: 0.1 }, letters: { ascent: 0.73, descent: 0.2 } };
const SQUARE = /[\u2e80-\ud7a3\uf900-\ufaff\uff01-\uff60\u{20000}-\u{323af}]/u;

function measureWith(letters: Letters, text: string): Measured {
  const usual = SQUARE.test(text) ? USUAL.square : USUAL.letters;
  let { ascent, descent } = usual;
  let width = 0;
  let left = 0;
  const missing: string[] = [];
  for (const run of runsOf(letters, text)) {
    const em = run.file.font.unitsPerEm;
    const laid = run.file.layout(run.text);
    const ink = run.file.ink(laid);
    if (width === 0) left = ink.left / em;
    ascent = Math.max(ascent, ink.above / em);
    descent = Math.max(descent, ink.below / em);
    width += laid.advanceWidth / em;
    missing.push(...run.missing);
  }
  return { width, left, ascent, descent, missing };
}
