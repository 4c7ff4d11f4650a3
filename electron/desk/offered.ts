import type { Tell } from "./ports.ts";

/** More at once are a mistake: a whole folder of them was opened. */
const MOST = 8;

/**
 * Archives that somebody wants opened: named at the start, opened by double click, dropped on the window. They wait here, one
 * after the other, until the window says that one is to be opened, so that the supervisor's PIN is asked first where it must
 * be. A page never learns where they lie. A kiosk is offered none.
 */
export class Offered {
  readonly #isKiosk: () => boolean;
  readonly #tell: Tell;
  readonly #files: string[] = [];

  constructor(isKiosk: () => boolean, tell: Tell) {
    this.#isKiosk = isKiosk;
    this.#tell = tell;
  }

  /** It comes behind those that wait; one that waits already does so once. False: this is a kiosk, or too many wait. */
  offer(file: string): boolean {
    if (this.#isKiosk()) return false;
    if (this.#files.includes(file)) return true;
    if (this.#files.length === MOST) return false;
    this.#files.push(file);
    if (this.#files.length === 1) this.#tell("offered", this.name());
    return true;
  }

  /** What the first is called; null: nothing is offered. */
  name(): string | null {
    return this.#files[0]?.split(/[\\/]/).at(-1) ?? null;
  }

  /** Hands the first over, once; the next one is offered then. null: nothing is. */
  take(): string | null {
    const file = this.#files.shift() ?? null;
    if (file !== null) this.#tell("offered", this.name());
    return file;
  }
}
