import type { EventId } from "../words/ids.ts";
import { dayAfter, daysBetween } from "./sessionDays.ts";

/** So long after an event its people are usually not needed any more. Days. */
export const USUAL_RETENTION = 30;

/** The event that comes with the program: made-up people, of whom nobody need be reminded. */
export const SAMPLE_EVENT = "sample-event" as EventId;

/** What this station does about events that are over: when it reminds, and of which it was told to remind later. Days are calendar days. */
export type Retention = { days: number; later: { event: EventId; until: string }[] };

export const usualRetention = (): Retention => ({ days: USUAL_RETENTION, later: [] });

/** What a reminder must know of an event. `lastDay`: `2019-12-28`; none stated: nobody knows. */
export type Kept = { id: EventId; lastDay?: string | undefined; erased?: string | undefined };

/**
 * For how many days an event is over whose people are still here, once it is time to say so; null: it is not, or nobody is
 * in it any more, or staff wished to be reminded later. `today`: the calendar day at this station.
 */
export function overdueDays({ id, lastDay, erased }: Kept, { days, later }: Retention, today: string): number | null {
  if (erased !== undefined || lastDay === undefined || id === SAMPLE_EVENT) return null;
  const over = daysBetween(lastDay, today);
  if (over < days || later.some(({ event, until }) => event === id && today < until)) return null;
  return over;
}

/** The same, to be reminded of one event again in so many days. Only what still waits is kept. */
export const remindLater = (retention: Retention, event: EventId, today: string, days: number): Retention => ({
  ...retention,
  later: [
    ...retention.later.filter((one) => one.event !== event && today < one.until),
    { event, until: dayAfter(today, days) },
  ],
});
