import type { Lines } from "./lines.ts";
import { Numbers } from "./numbers.ts";
import { inStretches } from "./stretches.ts";

/** How sorted words hang together, so that whole stretches of them can be passed over. */
export type Blocks = {
  /** How many letters a word has in common with the one before. */
  shared: Uint8Array;
  /** The words that differ from the one before in their first `BLOCK` letters. */
  starts: Uint32Array;
};

/** Words that begin with the same letters, this many, are a block. */
const BLOCK = 3;

export function* blocksOf(words: readonly string[]): Generator<void, Blocks> {
  const shared = new Uint8Array(words.length);
  const starts = new Numbers();
  yield* inStretches(words.length, (from, to) => {
    for (let word = from; word < to; word++) {
      shared[word] = commonStart(words[word - 1] ?? "", words[word] ?? "");
      if ((shared[word] ?? 0) < BLOCK) starts.push(word);
    }
  });
  return { shared, starts: starts.items.slice() };
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  return count;
}

/**
 * Letters that may be wrong, missing, too many or swapped with their neighbour: one from four letters on, two from eight.
 * A word that is still being typed must have a letter or two more, else every short start means something.
 */
export const editsOf = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);
const editsOfStart = (letters: number): number => (letters < 5 ? 0 : letters < 10 ? 1 : 2);

/**
 * Tells the words that `typed` may have been meant for (optimal string alignment distance), with `whole` false for those
 * it is only a mistyped beginning of. Goes through the sorted words once; what two neighbours share is reckoned once, and
 * a beginning that is already too far off is passed over with all words that share it.
 */
export function eachTypo(lines: Lines, { shared, starts }: Blocks, typed: string, tell: TellTypo): void {
  const edits = editsOf(typed.length);
  if (edits === 0 || typed.length > LONGEST) return;
  const startEdits = editsOfStart(typed.length);
  const table = new Distances(typed, edits);
  for (let block = 0; block < starts.length; block++) {
    const first = starts[block] ?? 0;
    const end = starts[block + 1] ?? lines.count;
    // What is too far off after so few letters cannot be a beginning either: nothing to tell of the block.
    if ((shared[first] ?? 0) >= table.deadEnd) continue;
    for (let word = first; word < end; word++) {
      const common = shared[word] ?? 0;
      if (common >= table.deadEnd) {
        if (table.leastSoFar <= startEdits) tell(word, false, table.leastSoFar);
        else if (table.deadEnd <= BLOCK) break;
        continue;
      }
      table.readOn(lines.all, lines.start(word), lines.lengthOf(word), common);
      if (table.last <= edits) tell(word, true, table.last);
      else if (table.leastSoFar <= startEdits) tell(word, false, table.leastSoFar);
    }
  }
}

type TellTypo = (word: number, whole: boolean, edits: number) => void;

const LONGEST = 32;

/** One row a letter of the word being read: how far each beginning of the typed word is from what was read. */
class Distances {
  readonly #typed: Uint16Array;
  readonly #edits: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  /** The least distance of the whole typed word from any beginning read so far, by depth. */
  readonly #least: Uint8Array;
  readonly #letters: Uint16Array;
  #depth = 0;
  /** The depth at which the word got too far off; no word that shares so much can be meant. */
  deadEnd = Number.POSITIVE_INFINITY;

  constructor(typed: string, edits: number) {
    this.#typed = Uint16Array.from(typed, (_, at) => typed.charCodeAt(at));
    this.#edits = edits;
    this.#width = typed.length + 1;
    const deepest = typed.length + edits + 2;
    this.#rows = new Uint8Array((deepest + 1) * this.#width).fill(FAR);
    this.#least = new Uint8Array(deepest + 1).fill(FAR);
    this.#letters = new Uint16Array(deepest + 1);
    for (let at = 0; at < this.#width; at++) this.#rows[at] = at;
  }

  /** The distance of the word read last, far when it was not read to its end. */
  get last(): number {
    if (this.deadEnd === this.#depth) return FAR;
    return this.#rows[this.#depth * this.#width + this.#width - 1] ?? FAR;
  }

  get leastSoFar(): number {
    return this.#least[this.#depth] ?? FAR;
  }

  /** Reads a word that shares its first `common` letters with the one before. */
  readOn(text: string, from: number, length: number, common: number): void {
    this.deadEnd = Number.POSITIVE_INFINITY;
    this.#depth = common;
    while (this.#depth < length) {
      this.#letters[this.#depth + 1] = text.charCodeAt(from + this.#depth);
      this.#depth++;
      if (this.#reckon(this.#depth) > this.#edits) {
        this.deadEnd = this.#depth;
        return;
      }
    }
  }

  /** Fills the row of a depth; its least distance. */
  #reckon(depth: number): number {
    const width = this.#width;
    const rows = this.#rows;
    const letter = this.#letters[depth];
    const before = this.#letters[depth - 1];
    const row = depth * width;
    // Further from the diagonal than the edits allow, every distance is too large.
    const low = Math.max(1, depth - this.#edits);
    const high = Math.min(width - 1, depth + this.#edits);
    rows[row + low - 1] = low === 1 ? depth : FAR;
    let least = rows[row + low - 1] ?? FAR;
    for (let at = low; at <= high; at++) {
      const typed = this.#typed[at - 1];
      let distance = (rows[row - width + at - 1] ?? FAR) + (typed === letter ? 0 : 1);
      distance = Math.min(distance, (rows[row - width + at] ?? FAR) + 1, (rows[row + at - 1] ?? FAR) + 1);
      if (at > 1 && depth > 1 && typed === before && this.#typed[at - 2] === letter)
        distance = Math.min(distance, (rows[row - 2 * width + at - 2] ?? FAR) + 1);
      rows[row + at] = distance;
      if (distance < least) least = distance;
    }
    if (high < width - 1) rows[row + high + 1] = FAR;
    const whole = high === width - 1 ? (rows[row + width - 1] ?? FAR) : FAR;
    this.#least[depth] = Math.min(this.#least[depth - 1] ?? FAR, whole);
    return least;
  }
}

const FAR = 100;
