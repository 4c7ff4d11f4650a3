import { offsetsOf } from "../words/localClock.ts";
import { DAY_ENDS } from "../words/time.ts";

/** Minutes by a clock on the wall, counted from 1970-01-01T00:00 on that very clock. */
export type WallMinute = number;

const MINUTE = 60_000;
/** In minutes. */
export const DAY = 24 * 60;

/** "13:05" → minutes after midnight. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When an event's day ends, in minutes after midnight (see `dayOfEvent`). */
export const NIGHT = minutesOf(DAY_ENDS);

/** A moment (ms since the epoch) → the minute that the clock at the venue shows; quick for very many moments. */
export function wallClock(timezone: string): (ms: number) => WallMinute {
  const offsetOf = offsetsOf(timezone);
  return (ms) => Math.floor((ms + offsetOf(ms)) / MINUTE);
}

/** The midnight with which an event's day begins; its night hours are the day's before (see `dayOfEvent`). */
export const midnightOf = (minute: WallMinute): WallMinute => Math.floor((minute - NIGHT) / DAY) * DAY;

/** "2019-12-28" → the midnight it begins with. */
export const midnightOfDay = (day: string): WallMinute => Date.parse(`${day}T00:00:00Z`) / MINUTE;

/** "2019-12-28T13:05" → its minute. */
export const wallMinuteOf = (moment: string): WallMinute => Date.parse(`${moment}:00Z`) / MINUTE;

/** A minute → "2019-12-28T13:05". */
export const momentOf = (minute: WallMinute): string => new Date(minute * MINUTE).toISOString().slice(0, 16);

/** A time of an event's day, "13:05" → minutes after its midnight; before the day ends it is the next calendar day's. */
export function minuteOfDay(time: string): number {
  const minutes = minutesOf(time);
  return minutes < NIGHT ? minutes + DAY : minutes;
}
