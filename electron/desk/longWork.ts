import type { BadgeWork, WorkProgress } from "../../shared/contract/batchShapes.ts";
import type { Desk } from "./desk.ts";

/** What a long work is given: it says how far it is, and hands over how to end it, once that can be done. */
export type Hands = {
  stepped(done: number, total: number): void;
  /** Staff wished for the end already, before it could be brought about. */
  isUnwanted(): boolean;
  mayCancel(cancel: () => void): void;
};

/**
 * A long work on the badges of the open event: one at a time, with news of how far it is, ended by staff or by another
 * event. It outlives the screen that asked for it; how it ended is kept for as long as the event is open.
 */
export class LongWork<R> {
  readonly #name: BadgeWork["work"];
  readonly #open: () => Desk | null;
  #desk: Desk | null = null;
  #progress: WorkProgress | null = null;
  #last: R | null = null;
  #cancel: (() => void) | null = null;
  #isUnwanted = false;

  /** `open`: whose event is open now. */
  constructor(name: BadgeWork["work"], open: () => Desk | null) {
    this.#name = name;
    this.#open = open;
  }

  /** How far it is for this desk, and how it ended last. */
  now(desk: Desk): { progress: WorkProgress | null; last: R | null } {
    return this.#desk === desk ? { progress: this.#progress, last: this.#last } : { progress: null, last: null };
  }

  /** Does the work, unless another one is under way; what came of it is also kept. */
  async run(desk: Desk, work: (hands: Hands) => Promise<R>): Promise<R | { what: "busy" }> {
    if (this.#progress) return { what: "busy" };
    this.#desk = desk;
    this.#last = null;
    this.#isUnwanted = false;
    this.#tell(desk, { done: 0, total: 0 });
    const one = { isOver: false };
    try {
      this.#last = await work(this.#hands(desk, one));
      return this.#last;
    } finally {
      one.isOver = true;
      this.#cancel = null;
      this.#tell(desk, null);
    }
  }

  /** True when there was something to end. */
  cancel(): boolean {
    this.#isUnwanted = true;
    this.#cancel?.();
    return this.#progress !== null;
  }

  /** `one`: the run they are for. Whatever goes on behind its end (a disk was full in the middle) is heard no more. */
  #hands(desk: Desk, one: { isOver: boolean }): Hands {
    let told = Number.NEGATIVE_INFINITY;
    return {
      stepped: (done, total) => {
        if (one.isOver) return;
        if (this.#open() !== desk) this.cancel();
        if (done === told || ((done - told) * 100 < total && done < total)) return;
        told = done;
        this.#tell(desk, { done, total });
      },
      isUnwanted: () => one.isOver || this.#isUnwanted,
      mayCancel: (cancel) => {
        this.#cancel = cancel;
      },
    };
  }

  #tell(desk: Desk, progress: WorkProgress | null): void {
    this.#progress = progress;
    desk.parts.tell("badgeWork", { work: this.#name, progress });
  }
}
