import type { Question } from "../../shared/event/event.ts";
import type { Words } from "../../shared/i18n/say.ts";

/** What a yes or no is stored as, whatever language the desk speaks. */
const YES_NO = ["yes", "no"] as const;

/** What can be chosen: the value that is stored, and how it reads. [] for a question that is answered in words. */
export function choicesOf(words: Words, { kind, choices }: Question): { value: string; text: string }[] {
  if (kind === "yes-no") return YES_NO.map((value) => ({ value, text: words.asking[value] }));
  return kind === "choice" ? choices.map((value) => ({ value, text: value })) : [];
}

/** A stored answer as it reads; one that cannot be chosen any more as it stands. */
export const answerText = (words: Words, question: Question, value: string): string =>
  choicesOf(words, question).find((choice) => choice.value === value)?.text ?? value;
