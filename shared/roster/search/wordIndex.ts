import { Pairs, type Rows, rowEnd, rowStart } from "./numbers.ts";
import { eachTypo } from "./typos.ts";

/** Strings that are sorted between two pauses of a build. */
const SORTED_AT_ONCE = 4_000;

/** Gathers words and, for each, what they stand for (a number of the caller's). */
export class WordIndexBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #pairs = new Pairs();

  add(word: string, value: number): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    this.#pairs.push(number, value);
  }

  *finish(): Generator<void, WordIndex> {
    const words = yield* sortedWords([...this.#numbers.keys()]);
    const placeOf = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) placeOf[this.#numbers.get(word) ?? 0] = place;
    yield;
    return new WordIndex(words, this.#pairs.rows(words.length, placeOf));
  }
}

/** Sorts in pieces: by the first two letters, then each heap. */
function* sortedWords(words: readonly string[]): Generator<void, string[]> {
  const heaps = new Map<string, string[]>();
  for (const word of words) {
    const start = word.slice(0, 2);
    const heap = heaps.get(start);
    if (heap) heap.push(word);
    else heaps.set(start, [word]);
  }
  yield;
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

/** Sorted distinct words in one string, a line each, and what they stand for. Finds by beginning, inside and with typos. */
export class WordIndex {
  /** `\nada\nalvarez\n` */
  readonly #text: string;
  /** Where each word begins in the text; one more than there are words. */
  readonly #starts: Uint32Array;
  /** How many letters a word has in common with the one before. */
  readonly #shared: Uint8Array;
  readonly #rows: Rows;

  constructor(words: readonly string[], rows: Rows) {
    this.#text = `\n${words.join("\n")}\n`;
    this.#starts = new Uint32Array(words.length + 1);
    this.#shared = new Uint8Array(words.length);
    this.#rows = rows;
    let start = 1;
    for (const [place, word] of words.entries()) {
      this.#starts[place] = start;
      this.#shared[place] = commonStart(words[place - 1] ?? "", word);
      start += word.length + 1;
    }
    this.#starts[words.length] = start;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** Tells what the words beginning with `start` stand for; `whole`: the word is no longer than it. */
  eachStarting(start: string, tell: (value: number, whole: boolean) => void): void {
    for (let word = this.#firstFrom(start); word < this.size && this.#text.startsWith(start, this.#at(word)); word++)
      this.#tell(word, this.#lengthOf(word) === start.length, tell);
  }

  /** Tells what the word stands for, if it is one. */
  eachEqual(text: string, tell: (value: number, whole: boolean) => void): void {
    const word = this.#firstFrom(text);
    if (word < this.size && this.#lengthOf(word) === text.length && this.#text.startsWith(text, this.#at(word)))
      this.#tell(word, true, tell);
  }

  /** Tells what the words stand for that have `part` somewhere in them. */
  eachContaining(part: string, tell: (value: number, whole: boolean) => void): void {
    for (let at = this.#text.indexOf(part); at >= 0; ) {
      const word = lastAtOrBefore(this.#starts, at);
      this.#tell(word, this.#lengthOf(word) === part.length, tell);
      at = this.#text.indexOf(part, this.#at(word + 1));
    }
  }

  /** Tells what the words stand for that were meant by a mistyped one. */
  eachMeantBy(typed: string, tell: (value: number, whole: boolean, edits: number) => void): void {
    const words = { text: this.#text, starts: this.#starts, shared: this.#shared };
    eachTypo(words, typed, (word, whole, edits) => this.#tell(word, whole, (value) => tell(value, whole, edits)));
  }

  #tell(word: number, whole: boolean, tell: (value: number, whole: boolean) => void): void {
    const end = rowEnd(this.#rows, word);
    for (let row = rowStart(this.#rows, word); row < end; row++) tell(this.#rows.values[row] ?? 0, whole);
  }

  #at(word: number): number {
    return this.#starts[word] ?? 0;
  }

  #lengthOf(word: number): number {
    return this.#at(word + 1) - this.#at(word) - 1;
  }

  /** The first word that is not before `start` in the order of code units. */
  #firstFrom(start: string): number {
    let from = 0;
    let to = this.size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#isBefore(middle, start)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #isBefore(word: number, start: string): boolean {
    const at = this.#at(word);
    const length = this.#lengthOf(word);
    for (let i = 0; i < start.length; i++) {
      if (i >= length) return true;
      const difference = this.#text.charCodeAt(at + i) - start.charCodeAt(i);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/** The place of the last number that is not above `limit` in a rising list. */
export function lastAtOrBefore(rising: Uint32Array, limit: number): number {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rising[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
