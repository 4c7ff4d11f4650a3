import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import { cleanText } from "../../shared/words/text.ts";
import { answerLater, questionsOf } from "../desk/asking.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Ask.module.css";
import { choicesOf } from "./answerTexts.ts";
import { useOnce } from "./press.ts";

/** What somebody who is in may still be asked: one question at a time, in one line; nobody waits for it. */
export function OptionalQuestion({ outcome, person }: { outcome: Outcome; person: PersonCard }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState("");
  const status = useDesk((state) => state.status);
  const [question] = questionsOf(status, outcome.verdict.questions);
  if (!question || isOver) return null;
  const answer = (said: string) =>
    once(async () => {
      if (await answerLater(front, person.id, { question: question.id, text: said })) setText("");
    });
  const choices = choicesOf(words, question);
  return (
    <fieldset className={css.optional} data-testid="optional">
      <legend>
        <span className={css.soft}>{words.asking.optional}</span> {question.text}
      </legend>
      {choices.map((choice) => (
        <Button key={choice.value} variant="default" size="sm" onClick={() => answer(choice.value)}>
          {choice.text}
        </Button>
      ))}
      {choices.length === 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (cleanText(text) !== "") answer(cleanText(text));
          }}
        >
          <TextInput
            size="sm"
            aria-label={question.text}
            autoComplete="off"
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="sm" disabled={cleanText(text) === ""}>
            {words.asking.answer}
          </Button>
        </form>
      )}
      <Button variant="subtle" size="sm" onClick={() => setOver(true)}>
        {words.asking.later}
      </Button>
    </fieldset>
  );
}
