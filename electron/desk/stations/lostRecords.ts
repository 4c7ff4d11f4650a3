import { CommonOrder } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import type { LinkParts, OrderKeeper, SharedStore } from "./linkParts.ts";
import { type LetIn, lostSince } from "./readActs.ts";
import type { Session } from "./session.ts";

/** Not all desks say the same thing in the same moment, ms. */
const MOMENT = 2_000;

/** An order as it was kept. */
export function restored({ epoch, lines }: NonNullable<SharedStore["kept"]>): CommonOrder {
  const order = new CommonOrder(epoch);
  for (const line of lines) order.restore(line);
  return order;
}

type LostParts = Pick<LinkParts, "desk" | "pace" | "chance"> & { keeper: OrderKeeper };

/** The orders of records that are lost, until it has been looked who counted in them: whoever did is in. */
export class LostRecords {
  readonly #parts: LostParts;
  /** The order before a new record, until everything has its place in that, and those of records that were lost before. */
  #before: readonly CommonOrder[] = [];
  /** Those of which it is to be looked who counted in them. */
  #lookedFor: readonly CommonOrder[] = [];
  /** Those of earlier runs. */
  #earlier: readonly CommonOrder[];

  constructor(parts: LostParts, earlier: SharedStore["lost"]) {
    this.#parts = parts;
    this.#earlier = earlier.map(restored);
  }

  /** Those that a new record takes the place of, the last one first; empty: there is no new one. */
  get before(): readonly CommonOrder[] {
    return this.#before;
  }

  hadPlace(id: FactId): boolean {
    return this.#before.some((order) => order.placeOf(id) !== null);
  }

  /** Another record begins; `last`: the order so far. */
  beginNext(last: CommonOrder, epoch: string): void {
    const isMeant = this.#before.length === 0 || last.size > 0;
    this.#before = [...this.#before, ...(isMeant ? [last] : []), ...this.#earlier];
    this.#earlier = [];
    this.#parts.keeper.beginNext(epoch);
  }

  /** Everything has its place in the record that there is. */
  allPlaced(): void {
    if (this.#before.length > 0) this.#parts.keeper.takeNext();
    this.#lookedFor = [...this.#lookedFor, ...this.#before, ...this.#earlier];
    this.#before = [];
    this.#earlier = [];
  }

  get areLookedFor(): boolean {
    return this.#lookedFor.length > 0;
  }

  /**
   * Who counted in records that were lost counts, whichever desk let them in: that may be gone, and whoever handed this over may not have known. One
   * desk that says so is enough: the others see it, when they look a moment later. `letIn`: false where the disk did not take it.
   */
  async look(
    now: CommonOrder,
    { session, letIn, isClosed }: { session: Session; letIn(who: LetIn[]): Promise<boolean>; isClosed(): boolean },
  ): Promise<void> {
    const { desk, pace, chance, keeper } = this.#parts;
    if (!this.areLookedFor) return;
    const orders = this.#lookedFor.filter((order) => !now.goesOnFrom(order));
    this.#lookedFor = [];
    if (orders.length > 0) await pace.wait(MOMENT * chance());
    for (const order of orders) {
      const isNobodyLost = [...desk.state().people.values()].every(({ claims }) => claims === null);
      if (isNobodyLost) break;
      if (isClosed()) return;
      const counted = await session.stateIn(order);
      if (!(await letIn(lostSince(counted, desk.state(), null)))) return;
    }
    if (!isClosed()) keeper.dropLost();
  }
}
