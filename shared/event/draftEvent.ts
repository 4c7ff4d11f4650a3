import { type EventId, SessionId } from "../words/ids.ts";
import type { Event, PageFacts } from "./event.ts";
import type { EventDetails } from "./eventDetails.ts";
import { blankSession } from "./sessionPlan.ts";

export { blankSession };

const DOOR = SessionId.parse("door");

/**
 * The event a page becomes before anybody has touched it: one session, the door of the whole event, open to everybody at any
 * time. The sign-in window of the agenda is information for guests (`signInWindow`), never a limit: people come late.
 * `timezone` is the station's IANA zone, used unless the page names one; `tag` is the event's seven digits.
 */
export function draftEvent(page: PageFacts, ids: { eventId: EventId; tag: string; timezone: string }): Event {
  return {
    id: ids.eventId,
    tag: ids.tag,
    timezone: page.timezone ?? ids.timezone,
    page,
    sessions: [{ ...blankSession(DOOR), title: page.theme }],
    rules: { admitPendingByOverride: true, reEntry: false, perDay: false },
    questions: [],
    tickets: { form: "short", verifyKey: null },
  };
}

/** The event that staff's own details make, in the time zone they gave. */
export const eventOf = (
  { page, timezone }: EventDetails,
  ids: { eventId: EventId; tag: string; timezone: string },
): Event => ({ ...draftEvent(page, ids), timezone });

/** When guests are asked to sign in: the first agenda row of that kind, wall-clock `HH:MM`; null when the page has none. */
export function signInWindow(page: PageFacts): { start: string | null; end: string | null } | null {
  const row = page.agenda.find((item) => item.kind === "checkin");
  return row ? { start: row.start, end: row.end } : null;
}
