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
