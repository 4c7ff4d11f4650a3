import { DAY_ENDS } from "../words/time.ts";
import type { PageFacts } from "./event.ts";

/** No list of days is longer than a year: a last day that is mistyped makes none of thousands. */
const MOST_DAYS = 366;
const DAY = 86_400_000;

/** The days of an event, first to last, `2019-12-28`; [] = it has no date. */
export function daysOf({ date, dateEnd }: Pick<PageFacts, "date" | "dateEnd">): string[] {
  if (date === null) return [];
  const days = [date];
  while (dateEnd !== null && days.length < MOST_DAYS && (days.at(-1) ?? dateEnd) < dateEnd)
    days.push(dayAfter(days.at(-1) ?? date, 1));
  return days;
}

/** A day so many days later (negative: earlier). What is no day comes back as it is. */
export function dayAfter(day: string, days: number): string {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? day : new Date(start + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two of them. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/**
 * A moment as staff see it: the event's day it belongs to, and the time. One in the morning is the evening before's, as
 * in `dayOfEvent`. A half-written moment (`2019-12-28T9:`) keeps its day and its text.
 */
export function dayAndTime(moment: string): { day: string; time: string } {
  const [date = "", time = ""] = moment.split(/T(.*)/s);
  return { day: isNight(time) ? dayAfter(date, -1) : date, time };
}

/** The other way round: a time after midnight lies on the next calendar day. `time` may be half written, or "". */
export function momentOfDay(day: string, time: string): string {
  if (time === "24:00") return `${dayAfter(day, 1)}T00:00`;
  return `${isNight(time) ? dayAfter(day, 1) : day}T${time}`;
}

const isNight = (time: string): boolean => /^\d{2}:\d{2}$/.test(time) && time < DAY_ENDS;
