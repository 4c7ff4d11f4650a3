import type { Fact, UnknownFact } from "../../../shared/facts/fact.ts";
import { applyAny } from "../../../shared/facts/fold.ts";
import type { CommonOrder } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import type { LinkParts } from "./linkParts.ts";
import { type LetIn, lostSince } from "./readActs.ts";
import { Sequence } from "./sequence.ts";

/**
 * The desk's state while several desks share the event: acts are folded in as they have their places, or before that where nobody answers;
 * then the state is made anew from the journal, in the background.
 */
export class Folding {
  readonly sequence = new Sequence();
  readonly #parts: Pick<LinkParts, "store" | "desk" | "station" | "warn">;
  /** What is folded while the state is being made anew; null: it is not. */
  #since: (Fact | UnknownFact)[] | null = null;

  constructor(parts: Pick<LinkParts, "store" | "desk" | "station" | "warn">) {
    this.#parts = parts;
  }

  /** The state is what the common order makes, and nothing is being made anew. */
  get isSettled(): boolean {
    return this.sequence.isSettled && this.#since === null;
  }

  /** It has to be made anew, and is not yet. */
  get isDue(): boolean {
    return this.sequence.isMixed && this.#since === null;
  }

  async fold(facts: readonly (Fact | UnknownFact)[]): Promise<void> {
    this.#since?.push(...facts);
    await this.#parts.desk.fold(facts);
  }

  /** An act without a place. */
  async foldAhead(id: FactId, facts: readonly (Fact | UnknownFact)[]): Promise<void> {
    this.sequence.foldedAhead(id);
    await this.fold(facts);
  }

  /**
   * Makes the state that an order makes, and puts it in the place of the one there is → this station's arrivals that counted before and do
   * not now; null: nothing was done. `isLater`: whether an act is not to be folded yet; `isUnwanted`: whether the desk is closed meanwhile.
   */
  async anew(order: CommonOrder, isLater: (id: FactId) => boolean, isUnwanted: () => boolean): Promise<LetIn[] | null> {
    const { store, desk, station, warn } = this.#parts;
    const since: (Fact | UnknownFact)[] = [];
    this.#since = since;
    this.sequence.beginSettling();
    const placeOf = (id: FactId) => {
      if (isLater(id)) return "later" as const;
      const place = order.placeOf(id);
      return place === null ? null : { place, lost: order.lostOf(id) };
    };
    const fresh = await store.refold({ epoch: order.epoch, of: placeOf }).catch(() => null);
    this.#since = null;
    if (isUnwanted()) return null;
    if (!fresh) {
      warn("the journal could not be folded in the order of all desks");
      return null;
    }
    for (const fact of since) applyAny(fresh, fact);
    const before = desk.state();
    store.become(fresh);
    desk.replaced(before);
    return lostSince(before, fresh, station);
  }
}
