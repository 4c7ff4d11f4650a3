import { thrownText } from "../../shared/words/thrown.ts";

/** Work that is done one after the other; what goes wrong in one is told, and the next goes on. */
export class OneByOne {
  readonly #warn: (text: string) => void;
  readonly #what: string;
  #last: Promise<unknown> = Promise.resolve();

  /** `what`: of what a warning tells. */
  constructor(what: string, warn: (text: string) => void) {
    this.#what = what;
    this.#warn = warn;
  }

  /** Runs `work` after everything that was asked for before. */
  do<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch((problem: unknown) => this.#warn(`${this.#what}: ${thrownText(problem)}`));
    return mine;
  }

  /** Done when all that was asked for is. */
  async end(): Promise<void> {
    await this.#last;
  }
}
