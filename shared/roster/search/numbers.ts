import { inStretches } from "./stretches.ts";

/** A list of whole numbers below 2³² that grows; four bytes each, where an array of numbers may take sixteen. */
export class Numbers {
  #items = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = item;
  }

  /** What was pushed so far, without copying; valid until the next push. */
  get items(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

/** Lists of numbers by a key from 0 on, in two arrays: those of `key` stand in `values` from `ends[key - 1]` to `ends[key]`. */
export type Rows = { ends: Uint32Array; values: Uint32Array };

export const rowStart = (rows: Rows, key: number): number => (key === 0 ? 0 : (rows.ends[key - 1] ?? 0));
export const rowEnd = (rows: Rows, key: number): number => rows.ends[key] ?? 0;

/** Pairs of key and value, gathered in any order. */
export class Pairs {
  readonly #keys: Numbers;
  readonly #values: Numbers;

  constructor(keys = new Numbers(), values = new Numbers()) {
    this.#keys = keys;
    this.#values = values;
  }

  push(key: number, value: number): void {
    this.#keys.push(key);
    this.#values.push(value);
  }

  /** The same pairs with values as keys. */
  turned(): Pairs {
    return new Pairs(this.#values, this.#keys);
  }

  /** The values by key, those of one key in the order they came. `placeOf` renumbers the keys. */
  *rows(keyCount: number, placeOf: Uint32Array | null = null): Generator<void, Rows> {
    const keys = this.#keys.items;
    const values = this.#values.items;
    const at = new Uint32Array(keyCount + 1);
    yield* inStretches(keys.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const key = keys[i] ?? 0;
        const place = (placeOf ? (placeOf[key] ?? 0) : key) + 1;
        at[place] = (at[place] ?? 0) + 1;
      }
    });
    for (let key = 1; key <= keyCount; key++) at[key] = (at[key] ?? 0) + (at[key - 1] ?? 0);
    yield;
    const sorted = new Uint32Array(values.length);
    yield* inStretches(keys.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const key = keys[i] ?? 0;
        const place = placeOf ? (placeOf[key] ?? 0) : key;
        const slot = at[place] ?? 0;
        at[place] = slot + 1;
        sorted[slot] = values[i] ?? 0;
      }
    });
    return { ends: at.subarray(0, keyCount), values: sorted };
  }
}
