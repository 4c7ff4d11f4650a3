import { TextInput } from "@mantine/core";
import type { Question } from "../../shared/event/event.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Ask.module.css";
import { choicesOf } from "./answerTexts.ts";

type Props = { question: Question; value: string; isMissing?: boolean; onChange: (value: string) => void };

/** One of the event's questions in a form. "" = not answered. */
export function AnswerField({ question, value, isMissing = false, onChange }: Props) {
  const words = useWords();
  const choices = choicesOf(words, question);
  if (choices.length === 0) {
    return (
      <TextInput
        label={question.text}
        aria-required={question.required}
        error={isMissing && words.asking.answerNeeded}
        autoComplete="off"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <fieldset className={css.field} data-missing={isMissing || undefined}>
      <legend>{question.text}</legend>
      <div className={css.radios}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={`question-${question.id}`}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
      {isMissing && (
        <p className={css.missing} role="alert">
          {words.asking.answerNeeded}
        </p>
      )}
    </fieldset>
  );
}
