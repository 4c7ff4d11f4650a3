import type { Tell } from "./ports.ts";

/**
 * An archive that somebody wants opened: named at the start, opened by double click, dropped on the window. It waits here until
 * the window says that it is to be opened, so that the supervisor's PIN is asked first where it must be. A page never learns
 * where it lies. A kiosk is offered none.
 */
export class Offered {
  readonly #isKiosk: () => boolean;
  readonly #tell: Tell;
  #file: string | null = null;

  constructor(isKiosk: () => boolean, tell: Tell) {
    this.#isKiosk = isKiosk;
    this.#tell = tell;
  }

  /** The newest one counts. False: this is a kiosk, and guests open nothing. */
  offer(file: string): boolean {
    if (this.#isKiosk()) return false;
    this.#file = file;
    this.#tell("offered", this.name());
    return true;
  }

  /** What it is called; null: nothing is offered. */
  name(): string | null {
    return this.#file?.split(/[\\/]/).at(-1) ?? null;
  }

  /** Hands it over, once; null: nothing is offered. */
  take(): string | null {
    const file = this.#file;
    this.#file = null;
    if (file !== null) this.#tell("offered", null);
    return file;
  }
}
