import type { Session } from "../event/event.ts";
import type { PersonRecord, State } from "../facts/state.ts";
import { extraValue } from "../roster/extra.ts";
import { instantsOf } from "../words/time.ts";
import type { Said } from "./said.ts";

/** Whether a session takes this person at this moment (ms since the epoch); null: it does. The first objection counts. */
export const objectionOf = (state: State, record: PersonRecord, session: Session, now: number): Said | null =>
  paused(state, session) ??
  notMeant(record, session) ??
  notOnItsList(record, session) ??
  outsideWindow(session, now, state.event?.timezone ?? "UTC") ??
  full(state, session);

function paused(state: State, session: Session): Said | null {
  const pause = state.paused.get(session.id);
  return pause ? { kind: "too-early", reason: "session-paused", pausedFor: pause.text } : null;
}

function notMeant({ person }: PersonRecord, { roles, ticketTypes }: Session): Said | null {
  if (roles.length > 0 && !roles.includes(person.role))
    return { kind: "not-this-session", reason: "role-not-admitted" };
  if (ticketTypes.length > 0 && !ticketTypes.includes(person.ticketType ?? ""))
    return { kind: "not-this-session", reason: "ticket-type-not-admitted" };
  return null;
}

const notOnItsList = (record: PersonRecord, session: Session): Said | null =>
  isListedFor(record, session) ? null : { kind: "not-this-session", reason: "not-on-this-list" };

/** Whether somebody is on a session's own list: as staff said by hand, else as the roster says. */
export function isListedFor({ person, listed }: PersonRecord, { id, list }: Session): boolean {
  const byHand = listed?.[id];
  if (byHand !== undefined) return byHand;
  if (list === null) return true;
  const stated = severalIn(extraValue(person.extra, list.column) ?? "");
  return list.values.some((value) => stated.includes(value.trim()));
}

/** A cell that names several sessions, `工作坊A；工作坊B` → each of them. The whole cell is one of them too. */
export const severalIn = (cell: string): string[] => {
  const parts = cell.split(/[;；,，、|\n]/).map((part) => part.trim());
  return [...new Set([cell.trim(), ...parts])].filter((part) => part !== "");
};

/**
 * The window is held by the venue's clock as an instant: on a laptop set to another zone, across midnight, and in the
 * hour that the clock shows twice, in which doors that opened stay open. The closing minute itself is still open.
 */
function outsideWindow({ opens, closes }: Session, now: number, timezone: string): Said | null {
  if (opens !== null && now < instantsOf(opens, timezone).first)
    return { kind: "too-early", reason: "doors-not-open-yet", doors: opens };
  if (closes !== null && now >= instantsOf(closes, timezone).last + MINUTE)
    return { kind: "too-late", reason: "doors-closed", doors: closes };
  return null;
}

const MINUTE = 60_000;

function full(state: State, { id, capacity }: Session): Said | null {
  const { inside, guests } = state.sessionCounts.get(id) ?? { inside: 0, guests: 0 };
  return capacity !== null && inside + guests >= capacity ? { kind: "not-this-session", reason: "session-full" } : null;
}
