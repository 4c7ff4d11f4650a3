/**
 * Who decides when: one after the other, so that everybody decides on a state that nobody changes meanwhile. Except that
 * the door goes on while a roster of thousands is taken in: what is decided there, and what a roster changes, come to the
 * same in either order.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #long: Promise<unknown> | null = null;

  /** Whether somebody has a long turn, or waits for one. */
  get isLong(): boolean {
    return this.#long !== null;
  }

  /** Runs `work` after everything that asked before. */
  take<T>(work: () => Promise<T>): Promise<T> {
    return this.#long ? this.#long.then(() => this.#join(work)) : this.#join(work);
  }

  /** The same for what happens at the door: does not wait for a long turn. */
  takeAtTheDoor<T>(work: () => Promise<T>): Promise<T> {
    return this.#join(work);
  }

  /** Runs `work` after everything that asked before, in no one's way at the door; everybody else waits for its end. */
  takeLong<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.take(nothing).then(work);
    const ended = mine.then(nothing, nothing).then(() => {
      if (this.#long === ended) this.#long = null;
    });
    this.#long = ended;
    return mine;
  }

  #join<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

const nothing = async (): Promise<void> => undefined;
