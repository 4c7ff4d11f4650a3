import { isListedFor } from "../../shared/checkin/sessionRules.ts";
import type { PersonSession } from "../../shared/contract/doorShapes.ts";
import { arrivalOf, lastPassage } from "../../shared/facts/state.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";

/** The event's sessions as they concern one person, the door first; [] for somebody who is no longer there. */
export function sessionsOfPerson(desk: Desk, personId: PersonId): PersonSession[] {
  const record = desk.person(personId);
  if (!record) return [];
  return desk.event.sessions.map((session) => {
    const { id, title, starts, ends, list } = session;
    const last = lastPassage(record, id);
    const byHand = record.listed?.[id] ?? null;
    return {
      ...{ id, title, starts, ends, byHand },
      hasList: list !== null || byHand !== null,
      isListed: isListedFor(record, session),
      cameAt: arrivalOf(record, id)?.at ?? null,
      leftAt: last?.direction === "out" ? last.at : null,
    };
  });
}
