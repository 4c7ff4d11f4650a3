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
