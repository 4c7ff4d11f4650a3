import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { hasSeen } from "../../shared/facts/fold.ts";
import type { State } from "../../shared/facts/state.ts";
import { type OrderLine, ofWholeMessages, type Places } from "../../shared/stations/order.ts";
import type { FactId } from "../../shared/words/ids.ts";
import type { OrderMark } from "./snapshot.ts";

/** The order as it was kept on this desk. */
export type KeptOrder = { epoch: string; lines: OrderLine[] };

/** How far such an order goes. */
export const markOf = (kept: KeptOrder | null): OrderMark | null =>
  kept && { epoch: kept.epoch, places: kept.lines.length };

/** The places that it gives. */
export function placesOf({ epoch, lines }: KeptOrder): Places {
  const byId = new Map(lines.map(({ id, lost }, i) => [id, { place: i + 1, lost }]));
  return { epoch, of: (id) => byId.get(id) ?? null };
}

/**
 * Facts of a journal in the order that counts: acts that have a place by it, each fact told where; then those that have none, as they
 * stand.
 */
export function inCommonOrder(facts: readonly (Fact | UnknownFact)[], places: Places): (Fact | UnknownFact)[] {
  const placed: { place: number; facts: (Fact | UnknownFact)[] }[] = [];
  const rest: (Fact | UnknownFact)[] = [];
  for (const act of actsAmong(facts)) {
    const [first] = act;
    const where = first ? places.of(first.id) : null;
    if (where === "later") {
      // Its place is being waited for.
    } else if (where) placed.push({ place: where.place, facts: act.map((fact) => atPlace(fact, places.epoch, where)) });
    else rest.push(...act);
  }
  placed.sort((a, b) => a.place - b.place);
  return [...placed.flatMap((act) => act.facts), ...rest];
}

/** Whether each act of a journal has its place. */
export function areAllPlaced(facts: readonly (Fact | UnknownFact)[], places: Places): boolean {
  for (const [first] of actsAmong(facts)) if (first && places.of(first.id) === null) return false;
  return true;
}

function* actsAmong(facts: readonly (Fact | UnknownFact)[]): Generator<(Fact | UnknownFact)[]> {
  for (let at = 0; at < facts.length; ) {
    let end = at;
    while (facts[end]?.more) end++;
    yield facts.slice(at, end + 1);
    at = end + 1;
  }
}

/** A fact with its place; `lost` null: nobody says whether it counted in an order before this one. */
export const atPlace = <F extends Fact | UnknownFact>(
  fact: F,
  epoch: string,
  { place, lost }: { place: number; lost: readonly FactId[] | null },
): F => ({ ...fact, hub: { epoch, seq: place, ...(lost && { won: !lost.includes(fact.id) }) } });

/** A lost or unfinished order as far as its acts are in the state. */
export const asFarAsSeen = ({ epoch, lines }: KeptOrder, state: State): KeptOrder => {
  const missing = lines.findIndex(({ station, to }) => !hasSeen(state, { station, seq: to }));
  return { epoch, lines: ofWholeMessages(missing < 0 ? lines : lines.slice(0, missing)) };
};

/**
 * The lines whose acts are there: the first `sure` (those that a snapshot covers), then as far as each act's facts were read from the
 * journal. What lies behind a line whose act is missing is read from the engine again, message by message.
 */
export function linesThatStand(
  lines: readonly OrderLine[],
  sure: number,
  facts: readonly { id: FactId }[],
): OrderLine[] {
  const there = new Set(facts.map(({ id }) => id));
  const missing = lines.findIndex(({ id }, i) => i >= sure && !there.has(id));
  return ofWholeMessages(missing < 0 ? lines : lines.slice(0, missing));
}
