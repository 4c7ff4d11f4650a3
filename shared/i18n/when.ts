import type { Language } from "../words/language.ts";
import { LOCALES } from "./languages.ts";

/** The instant `at` (ISO 8601 with offset) on the wall clock of an IANA zone: `13:05`. An unknown zone counts as UTC. */
export const clockOf = (language: Language, at: string, timezone: string): string =>
  format(language, timezone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, at);

/** The same with seconds, for lists in which several people arrive in one minute: `13:05:09`. */
export const exactClockOf = (language: Language, at: string, timezone: string): string =>
  format(language, timezone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }, at);

/** `clockOf`, with the day in front when that is not the day of `now` at the venue: `12月28日 13:05`, `28 Dec, 13:05`. */
export function whenOf(language: Language, at: string, timezone: string, now: string): string {
  if (dayKey(at, timezone) === dayKey(now, timezone)) return clockOf(language, at, timezone);
  const day = { month: "short", day: "numeric" } as const;
  return format(language, timezone, { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, at);
}

/** A calendar day at the venue, `2019-12-28` → `2019年12月28日 星期六`, `Saturday 28 December 2019`. */
export function dayOf(language: Language, localDate: string): string {
  const shape = { year: "numeric", month: "long", day: "numeric", weekday: "long" } as const;
  return format(language, "UTC", shape, `${localDate}T00:00:00Z`);
}

/**
 * Calendar days at the venue (`2019-12-28`, in order) as one names them on paper: `2019年12月28日`, `28 December 2019`; days
 * that follow each other as a stretch, `2019年12月28日至30日`, `28–30 December 2019`.
 */
export function daysOf(language: Language, localDates: readonly string[]): string {
  const days = localDates.map((date) => new Date(`${date}T00:00:00Z`)).filter((day) => !Number.isNaN(day.getTime()));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return "";
  const isOneStretch = last.getTime() - first.getTime() === (days.length - 1) * DAY;
  if (isOneStretch) return stretchOf(language, first, last);
  const format = longDays(language);
  return listOf(
    language,
    days.map((day) => format.format(day)),
  );
}

/** Chinese by hand: what the language data has for a stretch is `2019/12/28 – 2019/12/30`, which no letter says. */
function stretchOf(language: Language, first: Date, last: Date): string {
  const format = longDays(language);
  if (first.getTime() === last.getTime()) return format.format(first);
  // Its thin blanks become plain ones, and within a month none stands: not every badge font has them.
  if (language !== "zh")
    return format
      .formatRange(first, last)
      .replace(/^(\d+)\s–\s/, "$1–")
      .replace(/\s/g, " ");
  const isSameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const isSameMonth = isSameYear && first.getUTCMonth() === last.getUTCMonth();
  const year = isSameYear ? "" : `${last.getUTCFullYear()}年`;
  const month = isSameMonth ? "" : `${last.getUTCMonth() + 1}月`;
  return `${format.format(first)}至${year}${month}${last.getUTCDate()}日`;
}

const LONG_DAY = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;

/** Made when it is first asked for: a heap that Node is to start from may hold no formatter. */
function longDays(language: Language): Intl.DateTimeFormat {
  const known = formatters.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], LONG_DAY);
  formatters.set(language, known);
  return known;
}

const DAY = 86_400_000;

/** A calendar day in short, for lists of days: `12月28日周六`, `Sat, 28 Dec`. */
export function shortDayOf(language: Language, localDate: string): string {
  const shape = { month: "short", day: "numeric", weekday: "short" } as const;
  return format(language, "UTC", shape, `${localDate}T00:00:00Z`);
}

/** A wall-clock moment at the venue, `2019-12-28T13:00` → `12月28日 13:00`; no zone is applied. */
export function momentOf(language: Language, moment: string): string {
  const shape = { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return format(language, "UTC", shape, `${moment}:00Z`);
}

/** Several names as one reads them out: `甲、乙和丙`, `A, B and C`. */
export function listOf(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(items);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timezone: string, shape: Intl.DateTimeFormatOptions, at: string): string {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return at;
  const key = `${language} ${timezone} ${JSON.stringify(shape)}`;
  const known = formatters.get(key);
  if (known) return known.format(instant);
  const made = formatterFor(language, timezone, shape);
  formatters.set(key, made);
  return made.format(instant);
}

function formatterFor(language: Language, timezone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(LOCALES[language], { ...shape, timeZone: timezone });
  } catch {
    return new Intl.DateTimeFormat(LOCALES[language], { ...shape, timeZone: "UTC" });
  }
}

const dayKey = (at: string, timezone: string): string =>
  format("en", timezone, { year: "numeric", month: "2-digit", day: "2-digit" }, at);
