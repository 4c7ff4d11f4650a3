import { Lines, type LinesData, linesOf } from "./lines.ts";
import { Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import { inStretches } from "./stretches.ts";
import { type Blocks, blocksOf, eachTypo } from "./typos.ts";

/** Strings that are sorted between two pauses of a build. */
const SORTED_AT_ONCE = 2_000;

/** A word index as plain data. */
export type WordIndexData = { lines: LinesData; blocks: Blocks; rows: Rows };

/** Gathers words and, for each, what they stand for (a number of the caller's). */
export class WordIndexBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #pairs = new Pairs();

  add(word: string, value: number): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    this.#pairs.push(number, value);
  }

  *finish(): Generator<void, WordIndexData> {
    const words = yield* sortedWords(this.#words);
    const placeOf = new Uint32Array(words.length);
    yield* inStretches(words.length, (from, to) => {
      for (let place = from; place < to; place++) placeOf[this.#numbers.get(words[place] ?? "") ?? 0] = place;
    });
    const rows = yield* this.#pairs.rows(words.length, placeOf);
    return { lines: yield* linesOf(words), blocks: yield* blocksOf(words), rows };
  }
}

/** Sorts in pieces: by the first two letters, then each heap. */
function* sortedWords(words: readonly string[]): Generator<void, string[]> {
  const heaps = new Map<string, string[]>();
  yield* inStretches(words.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const word = words[at] ?? "";
      const start = word.slice(0, 2);
      const heap = heaps.get(start);
      if (heap) heap.push(word);
      else heaps.set(start, [word]);
    }
  });
  const sorted: string[] = [];
  let since = 0;
  for (const start of [...heaps.keys()].sort()) {
    const heap = (heaps.get(start) ?? []).sort();
    for (const word of heap) sorted.push(word);
    since += heap.length;
    if (since > SORTED_AT_ONCE) {
      since = 0;
      yield;
    }
  }
  return sorted;
}

/** Sorted distinct words and what they stand for. Finds by beginning, inside and with typos. */
export class WordIndex {
  readonly #lines: Lines;
  readonly #blocks: Blocks;
  readonly #rows: Rows;

  constructor({ lines, blocks, rows }: WordIndexData) {
    this.#lines = new Lines(lines);
    this.#blocks = blocks;
    this.#rows = rows;
  }

  /** Tells what the words beginning with `start` stand for; `whole`: the word is no longer than it. */
  eachStarting(start: string, tell: (value: number, whole: boolean) => void): void {
    const lines = this.#lines;
    for (let word = this.#firstFrom(start); word < lines.count && lines.startsWith(word, start); word++)
      this.#tell(word, lines.lengthOf(word) === start.length, tell);
  }

  /** How much `eachStarting` tells. */
  countStarting(start: string): number {
    const first = this.#firstFrom(start);
    const end = this.#firstFrom(`${start}\uffff`);
    return end > first ? rowEnd(this.#rows, end - 1) - rowStart(this.#rows, first) : 0;
  }

  /** Tells what the words stand for that have `part` somewhere in them. */
  eachContaining(part: string, tell: (value: number, whole: boolean) => void): void {
    this.#lines.eachContaining(part, (word) => this.#tell(word, this.#lines.lengthOf(word) === part.length, tell));
  }

  /** Tells what the words stand for that were meant by a mistyped one. */
  eachMeantBy(typed: string, tell: (value: number, whole: boolean, edits: number) => void): void {
    eachTypo(this.#lines, this.#blocks, typed, (word, whole, edits) =>
      this.#tell(word, whole, (value) => tell(value, whole, edits)),
    );
  }

  #tell(word: number, whole: boolean, tell: (value: number, whole: boolean) => void): void {
    const end = rowEnd(this.#rows, word);
    for (let row = rowStart(this.#rows, word); row < end; row++) tell(this.#rows.values[row] ?? 0, whole);
  }

  /** The first word that is not before `start` in the order of code units. */
  #firstFrom(start: string): number {
    let from = 0;
    let to = this.#lines.count;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#isBefore(middle, start)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #isBefore(word: number, start: string): boolean {
    const lines = this.#lines;
    const at = lines.start(word);
    const length = lines.lengthOf(word);
    for (let i = 0; i < start.length; i++) {
      if (i >= length) return true;
      const difference = lines.all.charCodeAt(at + i) - start.charCodeAt(i);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}
