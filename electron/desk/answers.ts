import type { CommandInput } from "../../shared/contract/contract.ts";
import type { Answers } from "../../shared/contract/doorShapes.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import { writeChange } from "./writeChange.ts";

/** What somebody answered so far; {} when there is no such person. */
export const answersOf = (desk: Desk, id: PersonId): Answers => desk.person(id)?.answers ?? {};

/** Writes down what somebody answered, or answers otherwise, without checking anybody in. */
export function answer(desk: Desk, { personId, answers }: CommandInput<"people.answer">): Promise<ChangeReply> {
  return desk.doorTurn(() =>
    writeChange(desk, desk.person(personId) ? newAnswers(desk, { personId, given: answers }) : []),
  );
}

/** Answers as facts: to questions the event has, as far as they say something new. */
export function newAnswers(
  desk: Desk,
  { personId, given }: { personId: PersonId; given: Record<string, string> },
): FactBody[] {
  const known = desk.person(personId)?.answers ?? {};
  return desk.event.questions.flatMap(({ id }): FactBody[] => {
    const said = Object.hasOwn(given, id) ? given[id] : undefined;
    const isNew = said !== undefined && !(Object.hasOwn(known, id) && known[id] === said);
    return isNew ? [{ kind: "answered", personId, question: id, answer: said }] : [];
  });
}
