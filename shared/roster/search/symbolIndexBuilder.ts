import type { Readings } from "./hanzi.ts";
import { Numbers } from "./numbers.ts";
import { inStretches } from "./stretches.ts";
import { ASK, DEPTH, idOfCode, idOfSyllable, type SymbolIndexData } from "./symbolIndex.ts";
import type { Symbols } from "./symbols.ts";

/**
 * What entries a place of a text gets. `variants`: so many for the ways to read it; where there are more, the symbols that
 * make them too many are asked of the text itself, or only their first reading counts (`rest`); `hanzi`: also an entry as
 * it is written.
 */
export type EntryKinds = { variants: number; rest: "asked" | "first"; hanzi: boolean };

/** Below this the radix sort's own tables cost more than comparing. */
const FEW = 4_000;

/** Gathers texts by their symbols from chosen places on: once as hanzi, once for every way to read them. */
export class SymbolIndexBuilder {
  readonly #fronts = new Numbers();
  readonly #backs = new Numbers();
  readonly #texts = new Numbers();
  /** The entry in the making. */
  readonly #ids = new Uint16Array(DEPTH);
  readonly #kinds: EntryKinds;

  constructor(kinds: EntryKinds) {
    this.#kinds = kinds;
  }

  add(text: number, symbols: Symbols, at: number): void {
    const end = Math.min(symbols.codes.length, at + DEPTH);
    let spoken = false;
    let otherForm = false;
    for (let place = at; place < end; place++) {
      if (symbols.readings[place]) spoken = true;
      if (symbols.codes[place] !== symbols.simple[place]) otherForm = true;
    }
    if (spoken) this.#addReadings(text, symbols, at, end);
    if (!this.#kinds.hanzi && spoken) return;
    this.#addCodes(text, symbols.codes, at, end, false);
    if (otherForm) this.#addCodes(text, symbols.simple, at, end, true);
  }

  *finish(): Generator<void, SymbolIndexData> {
    const fronts = this.#fronts.items;
    const backs = this.#backs.items;
    const order = yield* sortedEntries(fronts, backs);
    return {
      fronts: yield* inOrder(fronts, order),
      backs: yield* inOrder(backs, order),
      texts: yield* inOrder(this.#texts.items, order),
    };
  }

  #addReadings(text: number, { codes, readings }: Symbols, at: number, end: number): void {
    const { all, counts } = countVariants(readings.slice(at, end), this.#kinds);
    for (let variant = 0; variant < all; variant++) {
      let rest = variant;
      for (let place = 0; place < counts.length; place++) {
        const count = counts[place] ?? 1;
        const choice = rest % count;
        rest = (rest - choice) / count;
        this.#ids[place] = idOfReading(readings[at + place], choice, codes[at + place] ?? 0);
      }
      if (counts.length < end - at) this.#ids[counts.length] = ASK;
      this.#push(text, variant !== 0, Math.min(counts.length + 1, end - at));
    }
  }

  #addCodes(text: number, codes: readonly number[], at: number, end: number, otherForm: boolean): void {
    for (let place = at; place < end; place++) this.#ids[place - at] = idOfCode(codes[place] ?? 0);
    this.#push(text, otherForm, end - at);
  }

  #push(text: number, unusual: boolean, length: number): void {
    const ids = this.#ids.fill(0, length);
    this.#fronts.push((((ids[0] ?? 0) << 16) | (ids[1] ?? 0)) >>> 0);
    this.#backs.push((((ids[2] ?? 0) << 16) | (ids[3] ?? 0)) >>> 0);
    this.#texts.push((text << 1) | (unusual ? 1 : 0));
  }
}

/** How many of the readings of each place are combined; fewer places when the rest is asked. */
function countVariants(
  readings: readonly (Readings | null)[],
  { variants, rest }: EntryKinds,
): { all: number; counts: number[] } {
  let all = 1;
  const counts: number[] = [];
  for (const one of readings) {
    const count = one ? 1 + one.others.length : 1;
    const tooMany = all * count > variants;
    if (tooMany && rest === "asked") break;
    counts.push(tooMany ? 1 : count);
    if (!tooMany) all *= count;
  }
  return { all, counts };
}

function idOfReading(readings: Readings | null | undefined, choice: number, code: number): number {
  const syllable = choice === 0 ? readings?.first : readings?.others[choice - 1];
  return syllable === undefined ? idOfCode(code) : idOfSyllable(syllable);
}

/** The places of the entries in the order of their keys: by radix, so that a hundred thousand names take tens of milliseconds. */
function* sortedEntries(fronts: Uint32Array, backs: Uint32Array): Generator<void, Uint32Array> {
  let order = new Uint32Array(fronts.length);
  for (let entry = 0; entry < order.length; entry++) order[entry] = entry;
  if (order.length < FEW) {
    const front = (a: number, b: number) => (fronts[a] ?? 0) - (fronts[b] ?? 0);
    const back = (a: number, b: number) => (backs[a] ?? 0) - (backs[b] ?? 0);
    return order.sort((a, b) => front(a, b) || back(a, b) || a - b);
  }
  for (const keys of [backs, fronts]) for (const shift of [0, 16]) order = yield* sortedBy(order, keys, shift);
  return order;
}

/** The entries by one half of their keys, equal ones in the order they were. */
function* sortedBy(order: Uint32Array, keys: Uint32Array, shift: number): Generator<void, Uint32Array<ArrayBuffer>> {
  const at = new Uint32Array(0x1_0001);
  yield* inStretches(keys.length, (from, to) => {
    for (let entry = from; entry < to; entry++) {
      const slot = (((keys[entry] ?? 0) >>> shift) & 0xffff) + 1;
      at[slot] = (at[slot] ?? 0) + 1;
    }
  });
  for (let slot = 1; slot < at.length; slot++) at[slot] = (at[slot] ?? 0) + (at[slot - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  yield* inStretches(order.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const entry = order[i] ?? 0;
      const slot = ((keys[entry] ?? 0) >>> shift) & 0xffff;
      const place = at[slot] ?? 0;
      at[slot] = place + 1;
      sorted[place] = entry;
    }
  });
  return sorted;
}

function* inOrder(items: Uint32Array, order: Uint32Array): Generator<void, Uint32Array> {
  const sorted = new Uint32Array(order.length);
  yield* inStretches(order.length, (from, to) => {
    for (let i = from; i < to; i++) sorted[i] = items[order[i] ?? 0] ?? 0;
  });
  return sorted;
}
