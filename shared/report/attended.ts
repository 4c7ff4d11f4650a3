import type { Event } from "../event/event.ts";
import { momentOf, type WallMinute, wallClock } from "../event/wallClock.ts";
import type { PersonRecord } from "../facts/state.ts";
import { instantsOf } from "../words/time.ts";
import { plannedEndOf } from "./dayBounds.ts";
import { type Stay, staysAt } from "./stays.ts";

/**
 * What somebody attended. `hours`: under the event's roof in whichever session, nothing counted twice, cut to a tenth; null
 * where no stay has an end. `days`: of the event, `2019-12-28`, in order. `sessions`: titles, the door's not among them.
 */
export type Attended = { hours: number | null; days: string[]; sessions: string[] };

/** See `attendance`; for one person. */
export const attendedOf = (record: PersonRecord, event: Event, isToEnd: boolean): Attended =>
  attendance(event, isToEnd)(record);

/**
 * What people attended, for very many. `isToEnd`: a stay without an exit is taken to have lasted until the planned end, where
 * one is known for the day they came.
 */
export function attendance(event: Event, isToEnd: boolean): (record: PersonRecord) => Attended {
  const { timezone, sessions } = event;
  const clock = wallClock(timezone);
  const staysOf = staysAt(event);
  const planned = new Map(sessions.map((session) => [session.id, plannedEndOf(event, session)]));
  const plannedEnd = ({ session, in: came }: Stay): number | null => {
    const end = planned.get(session)?.(clock(Date.parse(came.at))) ?? null;
    return end === null ? null : instantsOf(momentOf(end), timezone).last;
  };
  return (record) => {
    if (record.passages.length === 0) return { hours: null, days: [], sessions: [] };
    const bySession = sessions.map((session) => staysOf(record, session.id));
    const stays = bySession.flat();
    const days = new Set(
      bySession.flatMap((ofOne, at) => (at === 0 ? daysAtDoor(ofOne, stays) : ofOne.map(({ day }) => day))),
    );
    const spans = stays.flatMap((stay) => spanOf(stay, isToEnd ? plannedEnd : NO_END) ?? []);
    const rooms = sessions.filter((_, at) => at > 0 && (bySession[at]?.length ?? 0) > 0);
    return {
      hours: spans.length === 0 ? null : tenths(lengthOf(spans)),
      days: [...days].sort((one, other) => one - other).map((day) => momentOf(day).slice(0, 10)),
      sessions: rooms.map(({ title }) => title),
    };
  };
}

/** Who comes through the door into a room in one act comes to the room's day: it may be one that goes on in the night. */
function daysAtDoor(atDoor: readonly Stay[], stays: readonly Stay[]): WallMinute[] {
  return atDoor.map(
    (stay) =>
      stays.find(({ in: came, session }) => session !== stay.session && came.at === stay.in.at)?.day ?? stay.day,
  );
}

const NO_END = (): null => null;

/** ms since the epoch. */
type Span = { from: number; to: number };

function spanOf(stay: Stay, plannedEnd: (stay: Stay) => number | null): Span | null {
  const from = Date.parse(stay.in.at);
  const to = stay.out ? Date.parse(stay.out.at) : plannedEnd(stay);
  return to !== null && to > from ? { from, to } : null;
}

/** How long they are together: what two of them share counts once. */
function lengthOf(spans: readonly Span[]): number {
  let sum = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Hours, cut: nobody is certified more than they were there. */
const tenths = (ms: number): number => Math.floor(ms / 360_000) / 10;
