import { Numbers } from "./numbers.ts";
import { type Fit, NO_FIT } from "./rank.ts";

/** Who was found by one word, and how well: a byte a person, and a list of those who were found. */
export class Hits {
  #fits = new Uint8Array(0);
  readonly #found = new Numbers();

  /** Ready for a search among `people` people, numbered from 0. */
  reset(people: number): void {
    if (this.#fits.length < people) this.#fits = new Uint8Array(people + (people >>> 3) + 64);
    this.#fits.fill(NO_FIT);
    this.#found.clear();
  }

  add(person: number, fit: Fit): void {
    const known = this.#fits[person] ?? 0;
    if (fit >= known) return;
    if (known === NO_FIT) this.#found.push(person);
    this.#fits[person] = fit;
  }

  get count(): number {
    return this.#found.length;
  }

  /** In no order. */
  get people(): Uint32Array {
    return this.#found.items;
  }

  fitOf(person: number): Fit {
    return this.#fits[person] ?? NO_FIT;
  }
}

/** Where a segment tells whom it found: only people who are at home in it count, not those who changed or went since. */
export class Finds {
  readonly #hits: Hits;
  readonly #homes: Uint8Array;
  readonly #home: number;

  constructor(hits: Hits, homes: Uint8Array, home: number) {
    this.#hits = hits;
    this.#homes = homes;
    this.#home = home;
  }

  /** A person may be told more than once; the best fit stays. */
  add(person: number, fit: Fit): void {
    if (fit !== NO_FIT && this.#homes[person] === this.#home) this.#hits.add(person, fit);
  }
}
