import type { Event } from "../event/event.ts";
import { dayAt } from "../event/sessionDay.ts";
import type { WallMinute } from "../event/wallClock.ts";
import type { Passage, PersonRecord } from "../facts/state.ts";
import type { SessionId } from "../words/ids.ts";

/** From coming in until going out; `out` null: no exit was recorded. `day`: the midnight its day of the event begins with. */
export type Stay = { session: SessionId; in: Passage; out: Passage | null; day: WallMinute };

/** When somebody was in a session, in the order of time. */
export type StaysOf = (record: PersonRecord, session: SessionId) => Stay[];

/**
 * For very many people of one event. What was undone does not count; coming in twice without leaving is one stay from the
 * first time on, unless it is on another day of the session: then the exit of the day before is missing.
 */
export function staysAt(event: Event): StaysOf {
  const days = new Map(event.sessions.map(({ id }) => [id, dayAt(event, id)]));
  return (record, session) => {
    const dayOf = days.get(session) ?? dayAt(event, session);
    return staysBy(record, session, ({ at }) => dayOf(Date.parse(at)));
  };
}

function staysBy({ passages }: PersonRecord, session: SessionId, dayOf: (passage: Passage) => WallMinute): Stay[] {
  const stays: Stay[] = [];
  const ofSession = passages.filter((passage) => passage.session === session && !passage.undone);
  const inTime = ofSession.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let open: Stay | null = null;
  for (const passage of inTime) {
    if (passage.direction === "out") {
      if (open) open.out = passage;
      open = null;
    } else if (!open || open.day !== dayOf(passage)) {
      open = { session, in: passage, out: null, day: dayOf(passage) };
      stays.push(open);
    }
  }
  return stays;
}

/** Hours of the stays that have an end, to two digits; null where none has. */
export function hoursOf(stays: readonly Stay[]): number | null {
  const closed = stays.filter((stay) => stay.out !== null);
  if (closed.length === 0) return null;
  const ms = closed.reduce((sum, { in: from, out }) => sum + Date.parse(out?.at ?? from.at) - Date.parse(from.at), 0);
  return Math.round(ms / 36_000) / 100;
}

/** How many have none. */
export const openStays = (stays: readonly Stay[]): number => stays.filter(({ out }) => out === null).length;
