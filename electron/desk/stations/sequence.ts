import type { FactId } from "../../../shared/words/ids.ts";

/** Whether acts were folded in the order in which they are placed. */
export class Sequence {
  /** Folded without a place. */
  readonly #ahead = new Set<FactId>();
  #isMixed = false;

  /** The state is what the common order makes, nothing in it is without a place. */
  get isSettled(): boolean {
    return this.#ahead.size === 0 && !this.#isMixed;
  }

  /** Something has its place by now that was folded before it had one. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  has(id: FactId): boolean {
    return this.#ahead.has(id);
  }

  foldedAhead(id: FactId): void {
    this.#ahead.add(id);
  }

  placed(id: FactId): void {
    if (this.#ahead.delete(id)) this.#isMixed = true;
  }

  /** All places are others now. */
  mix(): void {
    this.#isMixed = true;
  }

  /** The state is being made anew with all places that are known. */
  beginSettling(): void {
    this.#isMixed = false;
  }
}
