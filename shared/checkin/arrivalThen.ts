import type { Event } from "../event/event.ts";
import { dayAt } from "../event/sessionDay.ts";
import { arrivalOf, type Passage, type PersonRecord } from "../facts/state.ts";
import type { SessionId } from "../words/ids.ts";

/**
 * The arrival that counts for a session at a moment (ms since the epoch): the first that was not undone, where tickets admit
 * once a day of that day. A night that goes on after four is one day.
 */
export function arrivalThen(event: Event | null, record: PersonRecord, session: SessionId, ms: number): Passage | null {
  if (!event?.rules.perDay) return arrivalOf(record, session);
  const dayOf = dayAt(event, session);
  const day = dayOf(ms);
  const counts = ({ direction, session: id, undone, at }: Passage) =>
    direction === "in" && id === session && !undone && dayOf(Date.parse(at)) === day;
  return record.passages.find(counts) ?? null;
}
