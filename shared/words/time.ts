/** Handed in wherever something needs to know the time, so that tests and faults can play it. */
export type Clock = { now(): number };

/** Milliseconds since the epoch → `2026-11-22T14:05:09.123+08:00`, on the machine's own wall clock. */
export function isoWithOffset(ms: number): string {
  const date = new Date(ms);
  const offset = -date.getTimezoneOffset();
  const wall = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset);
  return `${wall}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds since the epoch → the wall clock in an IANA zone, `2019-12-28T13:05`. An unknown zone counts as UTC. */
export function localMoment(ms: number, timezone: string): string {
  const parts = Object.fromEntries(
    formatterFor(timezone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** A day of an event ends at this hour, not at midnight: who comes at one in the morning comes to the evening before. */
export const DAY_ENDS = "04:00";

/** The day of the event that a moment belongs to, `2019-12-28`. `ms` since the epoch, `timezone` the event's. */
export function dayOfEvent(ms: number, timezone: string): string {
  const [day = "", time = ""] = localMoment(ms, timezone).split("T");
  if (time >= DAY_ENDS) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

/**
 * A wall-clock moment at the venue, `2019-12-28T13:05` → when that is, in ms since the epoch. An hour that the clock shows
 * twice has two such moments; one that it leaps over means as long after the leap as it is written after it.
 */
export function instantsOf(local: string, timezone: string): Instants {
  const asked = `${timezone} ${local}`;
  const known = instants.get(asked);
  if (known) return known;
  const found = findInstants(local, timezone);
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(asked, found);
  return found;
}

type Instants = Readonly<{ first: number; last: number }>;

/** Every scan asks for the hours of every session, and the zone's rules take their time. */
const instants = new Map<string, Instants>();
/** Four moments of each of the most sessions an event may have, for two events. */
const MOST_INSTANTS = 4_000;

function findInstants(local: string, timezone: string): Instants {
  const asUtc = Date.parse(`${local}:00Z`);
  const moments = [asUtc - DAY, asUtc + DAY].map((near) => asUtc - offsetAt(near, timezone));
  const shown = moments.filter((ms) => localMoment(ms, timezone) === local);
  const [before = asUtc] = moments;
  return shown.length > 0 ? { first: Math.min(...shown), last: Math.max(...shown) } : { first: before, last: before };
}

const DAY = 86_400_000;

/** How far a zone's wall clock is ahead of UTC, in ms. */
function offsetAt(ms: number, timezone: string): number {
  const minute = Math.floor(ms / 60_000) * 60_000;
  return Date.parse(`${localMoment(minute, timezone)}:00Z`) - minute;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: isTimezone(timezone) ? timezone : "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timezone, made);
  return made;
}

export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const two = (n: number): string => String(n).padStart(2, "0");
