import type { SessionId } from "../words/ids.ts";
import type { Event, Session } from "./event.ts";
import {
  DAY,
  midnightOf,
  midnightOfDay,
  minutesOf,
  NIGHT,
  type WallMinute,
  wallClock,
  wallMinuteOf,
} from "./wallClock.ts";

/** The midnight with which the day of a minute begins. */
export type DayOf = (minute: WallMinute) => WallMinute;

/** What a session states of when it is. */
type Hours = Pick<Session, "starts" | "opens" | "ends">;

/**
 * The day that a minute at a session belongs to. Days end at four in the morning (see `dayOfEvent`); a session that goes on
 * longer in the night belongs with all who come to it to the day it began on. Hours that it does not state are the event's.
 */
export function dayOfSession(event: Event, hours: Hours): DayOf {
  return nightOf(hours) ?? daily(event, hours);
}

/** The same of moments, ms since the epoch; a session that the event does not have any more has the event's days. */
export function dayAt(event: Event, id: SessionId): (ms: number) => WallMinute {
  const clock = wallClock(event.timezone);
  const dayOf = dayOfSession(event, event.sessions.find((session) => session.id === id) ?? NO_HOURS);
  return (ms) => dayOf(clock(ms));
}

/** For hours that are all stated and no longer than a day; null: they are not, or do not pass the end of their day. */
function nightOf({ starts, opens, ends }: Hours): DayOf | null {
  const stated = starts ?? opens;
  if (stated === null || ends === null) return null;
  const [from, until] = [wallMinuteOf(stated), wallMinuteOf(ends)];
  const day = midnightOf(from);
  if (until <= day + DAY + NIGHT || until - from > DAY) return null;
  const turn = halfway(until, from + DAY);
  return (minute) => (day + NIGHT <= minute && minute < turn ? day : midnightOf(minute));
}

/** By times of the day alone, on each day of the event. Who comes hours early on the first does not come to a day before it. */
function daily({ page }: Event, hours: Hours): DayOf {
  const turn = turnOf(page, hours);
  const first = page.date === null ? Number.NEGATIVE_INFINITY : midnightOfDay(page.date);
  return (minute) => {
    const day = Math.floor((minute - turn) / DAY) * DAY;
    return day < first ? midnightOf(minute) : day;
  };
}

/** When each day ends, in minutes after midnight. */
export function turnOf(page: Event["page"], { starts, opens, ends }: Hours): number {
  const from = (starts ?? opens)?.slice(11) ?? page.start;
  const until = ends?.slice(11) ?? page.end;
  if (from === null || until === null) return NIGHT;
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  return end > NIGHT && end <= begin ? halfway(end, begin) : NIGHT;
}

/** Who lingers after the end, who is early for the next begin: cut in the middle. */
const halfway = (end: WallMinute, begin: WallMinute): WallMinute => Math.ceil((end + begin) / 2);

/** Of the event itself, where no session states any. */
export const NO_HOURS: Hours = { starts: null, opens: null, ends: null };
