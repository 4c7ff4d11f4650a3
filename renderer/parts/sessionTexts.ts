import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { DeskStatus, Outcome } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { momentOf } from "../../shared/i18n/when.ts";
import type { SessionId } from "../../shared/words/ids.ts";

type Sessions = Pick<DeskStatus, "sessions" | "event">;
type Timed = Pick<SessionStatus, "starts" | "ends">;

/** What a session is called: the door by that word, unless staff gave it a name of its own. */
export function sessionTitle(words: Words, { sessions, event }: Sessions, id: SessionId): string | null {
  const session = sessions.find((one) => one.id === id);
  if (!session) return null;
  const isDoor = session === sessions[0];
  return isDoor && (session.title === "" || session.title === event?.theme) ? words.gate.door : session.title;
}

/**
 * When a session runs, on the venue's clock: `14:00–15:30`, with the day where that is not `today` (as there); "" = not
 * stated.
 */
export function sessionTime(words: Words, { starts, ends }: Timed, today: string): string {
  if (starts === null) return "";
  const [day, start = ""] = starts.split("T");
  const [endDay, end] = ends?.split("T") ?? [];
  const from = day === today ? start : momentOf(words.language, starts);
  if (ends === null || end === undefined) return words.gate.from(from);
  return words.gate.span(from, endDay === day ? end : momentOf(words.language, ends));
}

/** How many are inside a session, guests they brought among them, and whether it takes nobody any more. */
export function sessionFill({ inside, guests, capacity }: SessionStatus): { inside: number; isFull: boolean } {
  const all = inside + guests;
  return { inside: all, isFull: capacity !== null && all >= capacity };
}

/** `12 of 30 inside`, `12 inside`. */
export function fillText({ gate }: Words, session: SessionStatus): string {
  const { inside } = sessionFill(session);
  return session.capacity === null ? gate.inside(inside) : gate.insideOf(inside, session.capacity);
}

/**
 * At which session a verdict was given, where it is not the door at which this desk stands: the room, and whether the
 * door was passed with it. null: nothing to say. `here`: the session that scans are for.
 */
export function placeOf(words: Words, sessions: Sessions, { verdict }: Outcome, here: SessionId | null): string | null {
  const door = sessions.sessions[0]?.id;
  const title = sessionTitle(words, sessions, verdict.session);
  if (title === null || sessions.sessions.length < 2) return null;
  if (verdict.kind === "left" && verdict.session === door && verdict.passes.length > 1) return words.gate.leftAll;
  const hasPassedDoor = door !== undefined && verdict.kind === "admitted" && verdict.passes.includes(door);
  if (verdict.session !== door) return hasPassedDoor ? words.gate.withDoor(title) : words.gate.at(title);
  return here === door ? null : words.gate.at(title);
}

/** Where the badge lies of somebody who is in by now, or who comes in at the door with this outcome; null: in no box. */
export function liesOf(words: Words, sessions: Sessions, { verdict, person }: Outcome): string | null {
  const door = sessions.sessions[0]?.id;
  const isIn =
    verdict.kind === "admitted"
      ? door !== undefined && verdict.passes.includes(door)
      : verdict.kind === "already-in" && verdict.session === door;
  return isIn && person?.place ? words.lies.place(person.place) : null;
}

/** The room an outcome was given at; null at the door. */
export function roomOf(words: Words, sessions: Sessions, { verdict }: Outcome): string | null {
  return verdict.session === sessions.sessions[0]?.id ? null : sessionTitle(words, sessions, verdict.session);
}
