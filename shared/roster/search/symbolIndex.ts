import { type Hanzi, hanzi, type Readings, type Span } from "./hanzi.ts";
import { Numbers } from "./numbers.ts";
import { type Fit, fitOfSpelling } from "./rank.ts";
import type { Spelling } from "./spelling.ts";
import type { Symbols } from "./symbols.ts";

/** Symbols of an entry; a longer match is looked at text by text. */
const DEPTH = 4;

/** Entries that one place of one text may have for its readings; readings of its last symbols are left out before more. */
const MOST_VARIANTS = 16;

/** What a text must be asked for itself, since the entries cannot tell. */
export type Check = (text: number) => Fit;

/** Gathers texts by their symbols from chosen places on: once as hanzi, once for every way to read them. */
export class SymbolIndexBuilder {
  readonly #table: Hanzi = hanzi();
  readonly #fronts = new Numbers();
  readonly #backs = new Numbers();
  readonly #texts = new Numbers();
  readonly #literals = new Map<number, number>();

  add(text: number, symbols: Symbols, at: number): void {
    const { codes, simple } = symbols;
    const end = Math.min(codes.length, at + DEPTH);
    const readings: (Readings | null)[] = [];
    for (let place = at; place < end; place++) readings.push(this.#table.readingsIn(codes, place));
    if (readings.some((one) => one !== null)) this.#addReadings(text, codes, at, readings);
    this.#push(text, false, this.#literal(codes, at, end));
    const differs = simple.some((code, place) => place >= at && place < end && code !== codes[place]);
    if (differs) this.#push(text, true, this.#literal(simple, at, end));
  }

  /** The index, sorted; a radix sort, so that a hundred thousand names take tens of milliseconds. */
  *finish(): Generator<void, SymbolIndex> {
    const fronts = this.#fronts.items;
    const backs = this.#backs.items;
    let order: Uint32Array = Uint32Array.from(fronts.keys());
    for (const [keys, shift] of [
      [backs, 0],
      [backs, 16],
      [fronts, 0],
      [fronts, 16],
    ] as const) {
      order = sortedBy(order, keys, shift);
      yield;
    }
    const sorted = (items: Uint32Array) => order.map((at) => items[at] ?? 0);
    return new SymbolIndex(sorted(fronts), sorted(backs), sorted(this.#texts.items), this.#literals);
  }

  #addReadings(text: number, codes: readonly number[], at: number, readings: readonly (Readings | null)[]): void {
    let variants = 1;
    const counts = readings.map((one) => {
      const count = one ? 1 + one.others.length : 1;
      if (variants * count > MOST_VARIANTS) return 1;
      variants *= count;
      return count;
    });
    for (let variant = 0; variant < variants; variant++) {
      let rest = variant;
      const ids = readings.map((one, place) => {
        const count = counts[place] ?? 1;
        const choice = rest % count;
        rest = (rest - choice) / count;
        if (!one) return this.#literalId(codes[at + place] ?? 0);
        return idOfSyllable(choice === 0 ? one.first : (one.others[choice - 1] ?? one.first));
      });
      this.#push(text, variant !== 0, ids);
    }
  }

  #literal(codes: readonly number[], at: number, end: number): number[] {
    return codes.slice(at, end).map((code) => this.#literalId(code));
  }

  #literalId(code: number): number {
    const known = this.#literals.get(code);
    if (known !== undefined) return known;
    const id = Math.min(idOfSyllable(this.#table.syllables.length) + this.#literals.size, LARGEST_ID);
    this.#literals.set(code, id);
    return id;
  }

  #push(text: number, unusual: boolean, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): void {
    this.#fronts.push(((a << 16) | b) >>> 0);
    this.#backs.push(((c << 16) | d) >>> 0);
    this.#texts.push((text << 1) | (unusual ? 1 : 0));
  }
}

const LARGEST_ID = 0xffff;

/** 0 is the end of a text. */
const idOfSyllable = (syllable: number): number => syllable + 1;

function sortedBy(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const at = new Uint32Array(LARGEST_ID + 2);
  for (const key of keys) {
    const slot = ((key >>> shift) & 0xffff) + 1;
    at[slot] = (at[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < at.length; slot++) at[slot] = (at[slot] ?? 0) + (at[slot - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const entry of order) {
    const slot = ((keys[entry] ?? 0) >>> shift) & 0xffff;
    const place = at[slot] ?? 0;
    at[slot] = place + 1;
    sorted[place] = entry;
  }
  return sorted;
}

/** Finds texts by what was typed of their symbols, walking a sorted list the way one looks a word up in a dictionary. */
export class SymbolIndex {
  readonly #fronts: Uint32Array;
  readonly #backs: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #literals: ReadonlyMap<number, number>;

  constructor(fronts: Uint32Array, backs: Uint32Array, texts: Uint32Array, literals: ReadonlyMap<number, number>) {
    this.#fronts = fronts;
    this.#backs = backs;
    this.#texts = texts;
    this.#literals = literals;
  }

  /**
   * Tells every text that has an entry beginning with the spelling, perhaps more than once, with its fit.
   * `head`: the entries are the starts of names. `check`: the fit of a text whose entry does not say enough.
   */
  find(spelling: Spelling, head: boolean, check: Check, tell: (text: number, fit: Fit) => void): void {
    const tellOne = (entry: number, depth: number, full: boolean, sure: boolean) => {
      const text = this.#texts[entry] ?? 0;
      if (!sure || depth === DEPTH) tell(text >>> 1, check(text >>> 1));
      else tell(text >>> 1, fitOfSpelling(head, this.#idAt(entry, depth) === 0, full, (text & 1) === 1));
    };
    const walk = (low: number, high: number, depth: number, at: number, full: boolean, sure: boolean) => {
      for (const step of spelling.steps[at] ?? []) {
        const ids = this.#idsOf(step.span, step.code);
        if (!ids) continue;
        const from = this.#firstFrom(low, high, depth, ids.from);
        const to = this.#firstFrom(from, high, depth, ids.to);
        const stepSure = sure && (step.span === null || step.code === 0);
        if (step.next === spelling.length || depth + 1 === DEPTH) {
          const told = step.next === spelling.length && stepSure;
          for (let entry = from; entry < to; entry++) tellOne(entry, depth + 1, full && step.full, told);
          continue;
        }
        for (let entry = from; entry < to; ) {
          const end = ids.to - ids.from === 1 ? to : this.#firstFrom(entry, to, depth, this.#idAt(entry, depth) + 1);
          walk(entry, end, depth + 1, step.next, full && step.full, stepSure);
          entry = end;
        }
      }
    };
    walk(0, this.#fronts.length, 0, 0, true, true);
  }

  #idsOf(span: Span | null, code: number): Span | null {
    if (span) return { from: idOfSyllable(span.from), to: idOfSyllable(span.to) };
    const id = this.#literals.get(code);
    return id === undefined ? null : { from: id, to: id + 1 };
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
