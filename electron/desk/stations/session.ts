import type { State } from "../../../shared/facts/state.ts";
import { type Act, messagesOf, type NotedAct } from "../../../shared/stations/acts.ts";
import type { CommonOrder } from "../../../shared/stations/order.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import type { LinkParts } from "./linkParts.ts";
import { lostIn } from "./readActs.ts";

/** What is asked of the engine, ms. */
export const ANSWER = 3_000;
/** Messages that are handed over before their confirmation is waited for. */
const AT_ONCE = 16;

/** The text of a message of the record; null: nobody answers. */
export function messageAt(
  seq: number,
  { engine, pace, wire }: Pick<LinkParts, "engine" | "pace" | "wire">,
): Promise<string | null> {
  return new Promise((resolve) => {
    let tail: { stop(): void } | null = null;
    const end = (text: string | null) => {
      callOff();
      tail?.stop();
      resolve(text);
    };
    const callOff = pace.soon(ANSWER, () => end(null));
    tail = engine.follow(
      seq,
      ({ data }) => end(wire.unpack(data) ?? ""),
      () => end(null),
    );
  });
}

/** `settled`: resolves when what has come of the record so far is taken in. */
type SessionParts = Pick<LinkParts, "engine" | "wire" | "pace" | "store" | "desk" | "isHub" | "chance"> & {
  order: CommonOrder;
  settled: () => Promise<void> | null;
};

/** A time with the others, on one record. What was begun in it and is not at its end when it is over does nothing more. */
export class Session {
  isOver = false;
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Until something is so, as long as messages come; false: they do not, or this is over. */
  async reach(isSo: () => boolean): Promise<boolean> {
    const { pace, order, settled } = this.#parts;
    for (let seq = order.seq, since = pace.now(); !isSo(); ) {
      if (this.isOver || pace.now() - since > ANSWER) return false;
      await (settled() ?? pace.wait(5));
      if (order.seq !== seq) [seq, since] = [order.seq, pace.now()];
    }
    return true;
  }

  /** Puts acts into the record and waits until they have come back. */
  async handOver(acts: readonly NotedAct[]): Promise<boolean> {
    const { engine, wire, order } = this.#parts;
    let flying: Promise<{ ok: boolean }>[] = [];
    for (const text of messagesOf(acts, () => order.footing)) {
      if (this.isOver) return false;
      flying.push(engine.publish(wire.pack(text), ANSWER));
      if (flying.length < AT_ONCE) continue;
      if ((await Promise.all(flying)).some(({ ok }) => !ok)) return false;
      flying = [];
    }
    if ((await Promise.all(flying)).some(({ ok }) => !ok)) return false;
    return this.reach(() => acts.every(({ act }) => order.placeOf(act.id) !== null));
  }

  /**
   * What a new record lacks of all that this desk has, in the order that counted; the hub's own desk does so first. `before`: that order, and
   * behind it those of records that this desk did not come to the end of.
   */
  async handOverMissing(before: readonly CommonOrder[]): Promise<boolean> {
    const { pace, isHub, chance, store, order, desk } = this.#parts;
    // A hub that has lost the order knows less than others: they go first.
    const isFirst = isHub && (before.some(({ size }) => size > 0) || desk.state().stations.size < 2);
    for (let seen = -1; !isFirst && seen !== order.seq; ) {
      seen = order.seq;
      await pace.wait(400 + 1_600 * chance());
    }
    const missing = await store.acts((id) => order.placeOf(id) === null);
    const counted: { order: CommonOrder; state: State }[] = [];
    for (const one of before) counted.push({ order: one, state: await this.stateIn(one) });
    const behindAll = { nth: before.length, place: 0 };
    const told = missing.map(({ act, note }) => {
      const nth = before.findIndex((one) => one.placeOf(act.id) !== null);
      const at = nth < 0 ? behindAll : { nth, place: before[nth]?.placeOf(act.id) ?? 0 };
      return { at, noted: { act, note: { prev: note.prev, lost: lostInEach(counted, act) } } };
    });
    told.sort((a, b) => a.at.nth - b.at.nth || a.at.place - b.at.place);
    return this.handOver(told.map(({ noted }) => noted));
  }

  /** What counted in an order: acts that were folded before they had a place in it are in the state, and not in that. */
  async stateIn(order: CommonOrder): Promise<State> {
    const { desk, store } = this.#parts;
    const placeOf = (id: FactId) => {
      const place = order.placeOf(id);
      return place === null ? ("later" as const) : { place, lost: order.lostOf(id) };
    };
    return (await store.refold({ epoch: order.epoch, of: placeOf }).catch(() => null)) ?? desk.state();
  }
}

/** Of an act's arrivals those that counted in none of the orders in which it had a place; null: it had none. */
function lostInEach(counted: readonly { order: CommonOrder; state: State }[], act: Act): FactId[] | null {
  const lost = counted.flatMap(({ order, state }) => (order.placeOf(act.id) === null ? [] : [lostIn(state, act)]));
  return lost[0]?.filter((id) => lost.every((one) => one.includes(id))) ?? null;
}
