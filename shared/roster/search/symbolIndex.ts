import { hanzi, type Span, type Syllable } from "./hanzi.ts";
import type { Finds } from "./hits.ts";
import type { Fit } from "./rank.ts";
import type { Spelling, Step } from "./spelling.ts";
import type { TextPool } from "./textPool.ts";

/** Symbols of an entry; a longer match is looked at text by text. */
export const DEPTH = 4;

/**
 * What becomes of the entries that fit. `fits`: the fit by whether the text is whole (4), fully spelled (2) and of an
 * unusual reading (1), added up; `fitOfText`: asked where the entries do not tell; `pool`: who has a text.
 */
export type Asked = { fits: readonly Fit[]; fitOfText: (text: number) => Fit; pool: TextPool; finds: Finds };

/** 16 bits for a syllable; 0 is the end of a text. */
export const idOfSyllable = (syllable: Syllable): number => syllable + 1;

/** 16 bits for a character that is meant as itself. Beyond Hangul several share a number and the text is asked. */
export function idOfCode(code: number): number {
  const first = idOfSyllable(hanzi().syllables.length);
  return first + (code <= LAST_OWN ? code : LAST_OWN + 1 + (code % SHARED));
}

/** Stands where a text has too many readings for entries: whatever was typed, the text is asked. The last of all ids. */
export const ASK = 0xffff;

const LAST_OWN = 0xd7af;
const SHARED = 9_000;

/** A symbol index as plain data: an entry's first two symbols, its next two, and its text with whether the reading is unusual. */
export type SymbolIndexData = { fronts: Uint32Array; backs: Uint32Array; texts: Uint32Array };

/** Finds texts by what was typed of their symbols, walking a sorted list the way one looks a word up in a dictionary. */
export class SymbolIndex {
  readonly #fronts: Uint32Array;
  readonly #backs: Uint32Array;
  readonly #texts: Uint32Array;

  constructor({ fronts, backs, texts }: SymbolIndexData) {
    this.#fronts = fronts;
    this.#backs = backs;
    this.#texts = texts;
  }

  /** Finds everybody who has a text with an entry that begins with the spelling. */
  find(spelling: Spelling, asked: Asked): void {
    this.#walk(spelling, this.#everyEntry(), (from, to, told) => {
      if (told) this.#tell(asked, from, to, told);
      else this.#ask(asked, from, to);
    });
  }

  /** How many entries `find` looks at. */
  count(spelling: Spelling): number {
    let count = 0;
    this.#walk(spelling, this.#everyEntry(), (from, to) => {
      count += to - from;
    });
    return count;
  }

  #everyEntry(): Walk {
    return { low: 0, high: this.#fronts.length, depth: 0, at: 0, full: true, sure: true };
  }

  #walk(spelling: Spelling, { low, high, depth, at, full, sure }: Walk, fits: Stretch): void {
    if (high > low && this.#idAt(high - 1, depth) === ASK) fits(this.#firstFrom(low, high, depth, ASK), high, null);
    for (const step of spelling.steps[at] ?? []) {
      const ids = idsOf(step);
      const from = this.#firstFrom(low, high, depth, ids.from);
      const to = this.#firstFrom(from, high, depth, ids.to);
      const next = { depth: depth + 1, at: step.next, full: full && step.full, sure: sure && isTold(step) };
      if (step.next === spelling.length && next.sure && next.depth < DEPTH) fits(from, to, next);
      else if (step.next === spelling.length || next.depth === DEPTH) fits(from, to, null);
      else this.#walkOn(spelling, { low: from, high: to, ...next }, fits);
    }
  }

  /** Walks on below each symbol of a stretch. */
  #walkOn(spelling: Spelling, walk: Walk, fits: Stretch): void {
    for (let entry = walk.low; entry < walk.high; ) {
      const end = this.#firstFrom(entry, walk.high, walk.depth - 1, this.#idAt(entry, walk.depth - 1) + 1);
      this.#walk(spelling, { ...walk, low: entry, high: end }, fits);
      entry = end;
    }
  }

  /** Everybody of a stretch of entries, by what the entries say. */
  #tell({ fits, pool, finds }: Asked, from: number, to: number, { depth, full }: Told): void {
    const { wanted } = pool;
    const texts = this.#texts;
    for (let entry = from; entry < to; entry++) {
      const text = texts[entry] ?? 0;
      if (wanted !== null && wanted[text >>> 1] === 0) continue;
      const whole = this.#idAt(entry, depth) === 0 ? 4 : 0;
      pool.find(text >>> 1, fits[whole + (full ? 2 : 0) + (text & 1)] ?? 0, finds);
    }
  }

  /** Everybody of a stretch of entries, text by text. */
  #ask({ fitOfText, pool, finds }: Asked, from: number, to: number): void {
    const { wanted } = pool;
    for (let entry = from; entry < to; entry++) {
      const text = (this.#texts[entry] ?? 0) >>> 1;
      if (wanted === null || wanted[text] === 1) pool.find(text, fitOfText(text), finds);
    }
  }

  #idAt(entry: number, depth: number): number {
    const pair = (depth < 2 ? this.#fronts[entry] : this.#backs[entry]) ?? 0;
    return depth % 2 === 0 ? pair >>> 16 : pair & 0xffff;
  }

  /** The first entry from `low` to before `high` whose symbol at `depth` is not before `id`. */
  #firstFrom(low: number, high: number, depth: number, id: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#idAt(middle, depth) < id) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** A stretch of entries that fit so far, and where in the typed word it goes on. `sure`: nothing is to be asked again. */
type Walk = { low: number; high: number; depth: number; at: number; full: boolean; sure: boolean };

/** What the entries of a stretch tell: how many symbols were typed, and whether each in full. */
type Told = { depth: number; full: boolean };

/** A stretch of entries that fit; `told` null: their texts must be asked. */
type Stretch = (from: number, to: number, told: Told | null) => void;

/** The ids that a step takes. */
function idsOf({ span, code }: Step): Span {
  if (span) return { from: idOfSyllable(span.from), to: idOfSyllable(span.to) };
  const id = idOfCode(code);
  return { from: id, to: id + 1 };
}

/** Whether an entry can tell that a step fits: a hanzi typed beside letters must also be the very one. */
const isTold = (step: Step): boolean => (step.span === null ? step.code <= LAST_OWN : step.code === 0);
