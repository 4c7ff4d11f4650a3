import { readingActs } from "../../electron/desk/stations/readActs.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { CommonOrder, lineOf } from "../../shared/stations/order.ts";
import type { StationId } from "../../shared/words/ids.ts";
import type { Laptop } from "./simDesks.ts";
import type { SimRecord } from "./simEngine.ts";
import { type SimKeys, sealOf } from "./simSeals.ts";

/** What a laptop that joins has of a record when it has fetched it, as `fetchEvent` does; null: there is no event in it. */
export function fetched(
  { epoch, messages }: SimRecord,
  keys: SimKeys,
  station: StationId,
): Pick<Laptop, "lines" | "order"> | null {
  const common = new CommonOrder(epoch);
  const state = emptyState();
  const order: NonNullable<Laptop["order"]> = { epoch, lines: [] };
  const lines: string[] = [];
  let hasEvent = false;
  for (const { seq, data } of messages) {
    const placed = common.take(seq, Buffer.from(data).toString("utf8"));
    for (const { act, facts } of all(readingActs(placed, { state, seal: sealOf(keys, station) }))) {
      lines.push(...act.lines);
      for (const fact of facts) {
        if (isKnownFact(fact) && (fact.kind === "station-joined" || fact.kind === "station-revoked"))
          apply(state, fact);
        if (fact.kind === "event-set") hasEvent = true;
      }
    }
    order.lines.push(...placed.map(lineOf));
  }
  return hasEvent ? { lines, order } : null;
}

function all<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
