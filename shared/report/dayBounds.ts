import { signInWindow } from "../event/draftEvent.ts";
import type { Event, Session } from "../event/event.ts";
import { dayOfSession, NO_HOURS, turnOf } from "../event/sessionDay.ts";
import { DAY, midnightOfDay, minuteOfDay, minutesOf, type WallMinute, wallMinuteOf } from "../event/wallClock.ts";

/** When a session begins and ends on the day that a minute belongs to; null: nobody stated it for that day. */
export type Bounds = { beginOf(minute: WallMinute): WallMinute | null; endOf(minute: WallMinute): WallMinute | null };

/**
 * Begin and end by which people are late or leave early. A session's own hours hold on their own day. The door of which none
 * are stated begins when the sign-in is over (else when the event starts) and ends with the event, on each of its days.
 */
export function boundsOf(event: Event, session: Session): Bounds {
  const { page } = event;
  const isDoor = event.sessions[0]?.id === session.id;
  const signInEnds = signInWindow(page)?.end ?? null;
  return {
    beginOf: boundOf(event, session, session.starts, isDoor ? (signInEnds ?? page.start) : null),
    endOf: boundOf(event, session, session.ends, isDoor ? page.end : null),
  };
}

/**
 * Until when somebody who came stays as planned. A session's own end holds on its own day alone; where it states none, the
 * event's counts, on each of its days.
 */
export function plannedEndOf(event: Event, session: Session): Bounds["endOf"] {
  return boundOf(event, session, session.ends, event.page.end);
}

/** `daily`: the time that counts on each day of the event where no `moment` is stated. */
function boundOf(event: Event, session: Session, moment: string | null, daily: string | null): Bounds["beginOf"] {
  if (moment !== null) {
    const stated = wallMinuteOf(moment);
    const dayOf = dayOfSession(event, session);
    const day = dayOf(moment === session.ends ? stated - 1 : stated);
    return (minute) => (day === dayOf(minute) ? stated : null);
  }
  if (daily === null) return () => null;
  const dayOf = dayOfSession(event, NO_HOURS);
  const clock = minutesOf(daily);
  const time = clock < turnOf(event.page, NO_HOURS) ? clock + DAY : clock;
  const isDay = isDayOf(event);
  return (minute) => (isDay(dayOf(minute)) ? dayOf(minute) + time : null);
}
/** The sign-in as the agenda states it, in minutes after the midnight of a day of the event; null: none on that day. */
export function windowOf(
  event: Event,
): (midnight: WallMinute) => { opens: number | null; closes: number | null } | null {
  const stated = signInWindow(event.page);
  if (stated === null || (stated.start === null && stated.end === null)) return () => null;
  const minutes = (time: string | null) => (time === null ? null : minuteOfDay(time));
  const window = { opens: minutes(stated.start), closes: minutes(stated.end) };
  const isDay = isDayOf(event);
  return (midnight) => (isDay(midnight) ? window : null);
}

/** Whether a day is one of the event's; every day is while it has no date. */
function isDayOf({ page: { date, dateEnd } }: Event): (midnight: WallMinute) => boolean {
  if (date === null) return () => true;
  const first = midnightOfDay(date);
  const last = midnightOfDay(dateEnd ?? date);
  return (midnight) => first <= midnight && midnight <= last;
}
