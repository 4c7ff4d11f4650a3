import { waitAfter } from "../../shared/words/slowdown.ts";

/** One wrong search is forgotten in this time: who guesses for hours has about one try in it. Milliseconds. */
const FORGETS_ONE = 5 * 60_000;

/** A search that is under way; `wasRight` takes it back once it proved to be no guess. */
export type Try = { wasRight(): void };

/**
 * The wrong searches of late. Time alone takes them away: a right one between two guesses changes nothing, or whoever has
 * a name of their own could guess on with it.
 */
export class Tries {
  #level = 0;
  /** When the level was reckoned, and when the last wrong search was. Milliseconds. */
  #at = 0;
  #lastAt = 0;

  /** How long the next search waits. Milliseconds; never longer than the tries call for, whatever the clock says. */
  wait(now: number): number {
    this.#forget(now);
    const since = Math.max(0, now - this.#lastAt);
    return Math.max(0, waitAfter(Math.ceil(this.#level)) - since);
  }

  /** Counts as wrong from the start, so that many at once are as slow as one after the other. */
  begin(now: number): Try {
    this.#forget(now);
    const before = this.#lastAt;
    this.#level += 1;
    this.#lastAt = now;
    let isOpen = true;
    return {
      wasRight: () => {
        if (!isOpen) return;
        isOpen = false;
        this.#level = Math.max(0, this.#level - 1);
        if (this.#lastAt === now) this.#lastAt = before;
      },
    };
  }

  #forget(now: number): void {
    // A clock that was set back forgets nothing, and makes nobody wait until it is there again.
    if (now < this.#at) this.#lastAt = Math.min(this.#lastAt, now);
    else this.#level = Math.max(0, this.#level - (now - this.#at) / FORGETS_ONE);
    this.#at = now;
  }
}
