import type { Passage, PersonRecord } from "../facts/state.ts";
import type { SessionId } from "../words/ids.ts";
import { dayOfEvent } from "../words/time.ts";

/** From coming in until going out; `out` null: no exit was recorded. */
export type Stay = { session: SessionId; in: Passage; out: Passage | null };

/**
 * When somebody was in a session, in the order of time. What was undone does not count; coming in twice without leaving is
 * one stay from the first time on, unless it is on another day of the event: then the exit of the day before is missing.
 */
export function staysOf({ passages }: PersonRecord, session: SessionId, timezone: string): Stay[] {
  const stays: Stay[] = [];
  const ofSession = passages.filter((passage) => passage.session === session && !passage.undone);
  const inTime = ofSession.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let open: Stay | null = null;
  for (const passage of inTime) {
    if (passage.direction === "out") {
      if (open) open.out = passage;
      open = null;
    } else if (!open || dayOf(open.in, timezone) !== dayOf(passage, timezone)) {
      open = { session, in: passage, out: null };
      stays.push(open);
    }
  }
  return stays;
}

const dayOf = ({ at }: Passage, timezone: string): string => dayOfEvent(Date.parse(at), timezone);

/** Hours of the stays that have an end, to two digits; null where none has. */
export function hoursOf(stays: readonly Stay[]): number | null {
  const closed = stays.filter((stay) => stay.out !== null);
  if (closed.length === 0) return null;
  const ms = closed.reduce((sum, { in: from, out }) => sum + Date.parse(out?.at ?? from.at) - Date.parse(from.at), 0);
  return Math.round(ms / 36_000) / 100;
}

/** How many have none. */
export const openStays = (stays: readonly Stay[]): number => stays.filter(({ out }) => out === null).length;
