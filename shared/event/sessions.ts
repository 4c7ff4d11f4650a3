import { SessionId } from "../words/ids.ts";
import { instantsOf } from "../words/time.ts";
import type { AgendaItem, Event, Session } from "./event.ts";
import { blankSession } from "./sessionPlan.ts";

/** So long before it starts, people are let into a room whose doors have no hour of their own. Milliseconds. */
const EARLY = 15 * 60_000;
/** A session whose end nobody stated is taken to run this long. Milliseconds. */
const USUAL_LENGTH = 2 * 3_600_000;

/**
 * The session that a desk is at when nobody chose one, at `now` (ms since the epoch): the room that runs, else the one that
 * is about to, else the door. null: several rooms run side by side, so staff must say which is theirs.
 */
export function runningSession(event: Event, now: number): SessionId | null {
  const [door, ...rooms] = event.sessions;
  const timed = rooms.flatMap((room) => timesOf(room, event.timezone) ?? []);
  const running = timed.filter(({ starts, ends }) => starts <= now && now < ends);
  const coming = timed.filter(({ lets, starts }) => lets <= now && now < starts);
  const [one, another] = running.length > 0 ? running : coming;
  if (another) return null;
  return one?.id ?? door?.id ?? null;
}

/** When a session runs and from when on it lets people in, in ms since the epoch; null when it has no start. */
function timesOf({ id, starts, ends, opens }: Session, timezone: string) {
  if (starts === null) return null;
  const start = instantsOf(starts, timezone).first;
  const end = ends === null ? start + USUAL_LENGTH : instantsOf(ends, timezone).last;
  return { id, starts: start, ends: end, lets: opens === null ? start - EARLY : instantsOf(opens, timezone).first };
}

/**
 * The agenda's items as sessions that staff may choose from: talks, round tables and whatever else has an hour and is
 * neither the sign-in nor a break. `newId` makes an id each; the date is the event's first day.
 */
export function sessionsOfAgenda({ page }: Pick<Event, "page">, newId: () => string): Session[] {
  return page.agenda.filter(isSession).map((item) => ({
    ...blankSession(SessionId.parse(newId())),
    title: item.title,
    starts: momentOn(page.date, item.start),
    ends: momentOn(page.date, item.end),
  }));
}

const isSession = ({ kind, title, start }: AgendaItem): boolean =>
  kind !== "checkin" && kind !== "break" && title !== "" && start !== null;

/** `24:00` is the next day's first minute, which no clock shows in this form. */
const momentOn = (date: string | null, time: string | null): string | null => {
  if (date === null || time === null) return null;
  if (time !== "24:00") return `${date}T${time}`;
  return `${new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T00:00`;
};
