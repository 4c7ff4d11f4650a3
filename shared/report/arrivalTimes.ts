import type { ArrivalDay, ArrivalTimes } from "../contract/reportShapes.ts";
import type { DayOf } from "../event/sessionDay.ts";
import { momentOf, type WallMinute } from "../event/wallClock.ts";

/** How wide a bar may be, minutes. */
const STEPS = [1, 5, 10, 15, 30] as const;
const WIDEST = 30;
/** More bars than these on one day nobody tells apart. */
const MOST_BINS = 60;
/** A day is shown over so many minutes at least: a chart that has just begun is no wall. */
const SHORTEST = 15;

type Window = ArrivalDay["window"];

/**
 * Arrivals by the minute of the wall clock → bars by day, all as wide as the longest day needs; a day's bars reach over its
 * sign-in too. `dayOf`: which day a minute belongs to; `windowOf`: the sign-in of the day that begins with a midnight.
 */
export function arrivalTimes(
  arrivalsByMinute: ReadonlyMap<WallMinute, number>,
  dayOf: DayOf,
  windowOf: (midnight: WallMinute) => Window,
): ArrivalTimes {
  const days = daysOf(arrivalsByMinute, dayOf).map((day) => ({ ...day, ...spanOf(day, windowOf(day.midnight)) }));
  const longest = Math.max(0, ...days.map(({ first, last }) => last - first + 1));
  const step = STEPS.find((minutes) => longest <= minutes * MOST_BINS) ?? WIDEST;
  return {
    step,
    total: [...arrivalsByMinute.values()].reduce((sum, arrivals) => sum + arrivals, 0),
    days: days.map((day) => binned(day, step)),
  };
}

/** The minute in which most came, the first of them; null: nobody did. */
export function peakOf(arrivalsByMinute: ReadonlyMap<WallMinute, number>): { at: string; arrivals: number } | null {
  let peak: [WallMinute, number] | null = null;
  for (const [minute, arrivals] of arrivalsByMinute)
    if (!peak || arrivals > peak[1] || (arrivals === peak[1] && minute < peak[0])) peak = [minute, arrivals];
  return peak && { at: momentOf(peak[0]), arrivals: peak[1] };
}

/** The minutes of one day of the event with their arrivals. */
type Day = { midnight: WallMinute; minutes: [WallMinute, number][] };

function daysOf(arrivalsByMinute: ReadonlyMap<WallMinute, number>, dayOf: DayOf): Day[] {
  const days = new Map<WallMinute, Day>();
  for (const [minute, arrivals] of arrivalsByMinute) {
    const midnight = dayOf(minute);
    const day = days.get(midnight) ?? { midnight, minutes: [] };
    days.set(midnight, day);
    day.minutes.push([minute, arrivals]);
  }
  return [...days.values()].sort((a, b) => a.midnight - b.midnight);
}

type Spanned = Day & { first: WallMinute; last: WallMinute; window: Window };

function spanOf({ midnight, minutes }: Day, window: Window): Omit<Spanned, keyof Day> {
  const sides = [window?.opens, window?.closes].flatMap((side) => (typeof side === "number" ? [midnight + side] : []));
  let [first, last] = [Math.min(...sides), Math.max(...sides)];
  for (const [minute] of minutes) {
    first = Math.min(first, minute);
    last = Math.max(last, minute);
  }
  return { first, last: Math.max(last, first + SHORTEST - 1), window };
}

function binned({ midnight, minutes, first, last, window }: Spanned, step: number): ArrivalDay {
  const from = Math.floor((first - midnight) / step) * step;
  const bins = new Array<number>(Math.floor((last - midnight - from) / step) + 1).fill(0);
  for (const [minute, arrivals] of minutes) {
    const bin = Math.floor((minute - midnight - from) / step);
    bins[bin] = (bins[bin] ?? 0) + arrivals;
  }
  return { day: momentOf(midnight).slice(0, 10), from, bins, window };
}
