import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { Question } from "../../shared/event/event.ts";
import type { PersonId, QuestionId } from "../../shared/words/ids.ts";
import { checkInByHand } from "./checkIn.ts";
import type { AnswerDraft } from "./drafts.ts";
import { markAnswered } from "./entries.ts";
import type { Front } from "./front.ts";
import { keepAnswers } from "./keepDrafts.ts";
import type { DeskState } from "./store.ts";

export const NOTHING_SAID: AnswerDraft = { given: {}, typed: {} };

/** The questions of a verdict, as far as the event still asks them. */
export const questionsOf = (status: DeskState["status"], ids: readonly QuestionId[]): Question[] =>
  (status?.questions ?? []).filter(({ id }) => ids.includes(id));

/** What somebody with this role is asked who is not on the list yet. */
export const questionsForRole = (status: DeskState["status"], role: string): Question[] =>
  (status?.questions ?? []).filter(({ roles }) => roles.length === 0 || roles.includes(role));

/**
 * Takes an answer at the verdict, which it keeps; with the last one that must be there this person is checked in at
 * once, at the session that asked and as the scan it began as.
 */
export async function giveAnswer(
  front: Front,
  { outcome, person, required }: { outcome: Outcome; person: PersonCard; required: readonly Question[] },
  answer: { question: QuestionId; text: string },
): Promise<void> {
  const { store } = front;
  const { given, typed } = store.getState().drafts.answers.get(person.id) ?? NOTHING_SAID;
  const { [answer.question]: _, ...stillTyped } = typed;
  const all: AnswerDraft["given"] = { ...given, [answer.question]: answer.text };
  keepAnswers(store, person.id, { given: all, typed: stillTyped });
  if (required.some(({ id }) => all[id] === undefined)) return;
  await checkInAnswered(front, outcome, person);
}

/** Checks somebody in with what they answered. What was answered is kept here until the desk has it. */
export async function checkInAnswered(front: Front, outcome: Outcome, person: PersonCard): Promise<void> {
  const { store } = front;
  const given = store.getState().drafts.answers.get(person.id)?.given ?? {};
  const way = outcome.way === "scan" ? "scan" : "hand";
  const answers = Object.keys(given).length > 0 ? given : null;
  const gate = { session: outcome.verdict.session, direction: "in" } as const;
  if (await checkInByHand(front, person, { ...gate, way, answers })) keepAnswers(store, person.id, null);
}

/** Writes down the answer of somebody who is in, or another one; true when it is there. */
export async function answerLater(
  front: Front,
  personId: PersonId,
  { question, text }: { question: QuestionId; text: string },
): Promise<boolean> {
  const reply = await front.desk.people.answer({ personId, answers: { [question]: text } });
  if (reply.what === "not-recorded" || reply.what === "no-event") {
    front.store.setState({ complaint: reply });
    return false;
  }
  front.store.setState(({ entries }) => ({ entries: markAnswered(entries, personId, question) }));
  return true;
}
