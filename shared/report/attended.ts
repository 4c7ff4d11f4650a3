import type { Event } from "../event/event.ts";
import type { PersonRecord } from "../facts/state.ts";
import { dayOfEvent, instantsOf } from "../words/time.ts";
import { type Stay, staysOf } from "./stays.ts";

/**
 * What somebody attended. `hours`: under the event's roof in whichever session, nothing counted twice, cut to a tenth; null
 * where no stay has an end. `days`: of the event, `2019-12-28`, in order. `sessions`: titles, the door's not among them.
 */
export type Attended = { hours: number | null; days: string[]; sessions: string[] };

/** `isToEnd`: a stay without an exit is taken to have lasted until the planned end, where one is known. */
export function attendedOf(record: PersonRecord, event: Event, isToEnd: boolean): Attended {
  if (record.passages.length === 0) return { hours: null, days: [], sessions: [] };
  const { timezone } = event;
  const bySession = event.sessions.map((session) => staysOf(record, session.id, timezone));
  const stays = bySession.flat();
  const days = new Set(stays.map((stay) => dayOfEvent(Date.parse(stay.in.at), timezone)));
  const spans = stays.flatMap((stay) => spanOf(stay, event, isToEnd) ?? []);
  const sessions = event.sessions.filter((_, at) => at > 0 && (bySession[at]?.length ?? 0) > 0);
  return {
    hours: spans.length === 0 ? null : tenths(lengthOf(spans)),
    days: [...days].sort(),
    sessions: sessions.map(({ title }) => title),
  };
}

/** ms since the epoch. */
type Span = { from: number; to: number };

function spanOf(stay: Stay, event: Event, isToEnd: boolean): Span | null {
  const from = Date.parse(stay.in.at);
  const to = stay.out ? Date.parse(stay.out.at) : isToEnd ? plannedEnd(stay, event) : null;
  return to !== null && to > from ? { from, to } : null;
}

/** When the session ends, else the event, on the day somebody came; null where neither is known. */
function plannedEnd({ session, in: came }: Stay, { sessions, page, timezone }: Event): number | null {
  const day = dayOfEvent(Date.parse(came.at), timezone);
  const ends = sessions.find(({ id }) => id === session)?.ends ?? null;
  const local = ends?.startsWith(day) ? ends : page.end && `${day}T${page.end}`;
  return local ? instantsOf(local, timezone).last : null;
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
