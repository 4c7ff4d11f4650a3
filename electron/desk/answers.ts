import type { FactBody } from "../../shared/facts/fact.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";

/** Answers as facts: to questions the event has, as far as they say something new. */
export function newAnswers(
  desk: Desk,
  { personId, given }: { personId: PersonId; given: Record<string, string> },
): FactBody[] {
  const known = desk.person(personId)?.answers ?? {};
  return desk.event.questions.flatMap(({ id }): FactBody[] => {
    const answer = Object.hasOwn(given, id) ? given[id] : undefined;
    const isNew = answer !== undefined && !(Object.hasOwn(known, id) && known[id] === answer);
    return isNew ? [{ kind: "answered", personId, question: id, answer }] : [];
  });
}
