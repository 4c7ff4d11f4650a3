import { Button, TextInput } from "@mantine/core";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { Question } from "../../shared/event/event.ts";
import type { QuestionId } from "../../shared/words/ids.ts";
import { cleanText } from "../../shared/words/text.ts";
import { checkInAnswered, giveAnswer, NOTHING_SAID, questionsOf } from "../desk/asking.ts";
import { keepAnswers } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Ask.module.css";
import { answerText, choicesOf } from "./answerTexts.ts";
import { useOnce } from "./press.ts";
import { useDigitKeys } from "./useDigitKeys.ts";
import { widthInEms } from "./widthInEms.ts";

type Props = { outcome: Outcome; person: PersonCard };

/**
 * What must be answered before this guest comes in, one question after the other; with the last answer they are in. What
 * was said so far stays when a scan comes.
 */
export function Ask({ outcome, person }: Props) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [changed, setChanged] = useState<QuestionId | null>(null);
  const status = useDesk((state) => state.status);
  const { given } = useDesk(({ drafts }) => drafts.answers.get(person.id)) ?? NOTHING_SAID;
  const required = questionsOf(status, outcome.verdict.questions).filter((question) => question.required);
  const open = required.find(({ id }) => (changed ? id === changed : given[id] === undefined));
  const answer = (question: Question, text: string) => {
    setChanged(null);
    once(() => giveAnswer(front, { outcome, person, required }, { question: question.id, text }));
  };
  return (
    <section className={css.ask} aria-label={words.asking.title} data-testid="ask" data-large>
      {required.some(({ id }) => given[id] !== undefined) && (
        <ul className={css.given}>
          {required.map((question) => {
            const said = given[question.id];
            if (said === undefined || question === open) return null;
            return (
              <li key={question.id}>
                <button
                  type="button"
                  title={words.asking.changeAnswer(question.text)}
                  onClick={() => setChanged(question.id)}
                >
                  {words.asking.answered(question.text, answerText(words, question, said))}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {open ? (
        <OneQuestion
          key={open.id}
          question={open}
          person={person}
          progress={required.length > 1 ? words.asking.progress(required.indexOf(open) + 1, required.length) : null}
          onAnswer={(text) => answer(open, text)}
        />
      ) : (
        <div className={css.done}>
          {required.length === 0 && <p>{words.asking.nothingLeft}</p>}
          <button
            type="button"
            className={css.choice}
            onClick={() => once(() => checkInAnswered(front, outcome, person))}
          >
            {words.asking.checkIn}
          </button>
        </div>
      )}
    </section>
  );
}

type OneProps = { question: Question; person: PersonCard; progress: string | null; onAnswer: (text: string) => void };

function OneQuestion({ question, person, progress, onAnswer }: OneProps) {
  const words = useWords();
  const choices = choicesOf(words, question);
  const field = useRef<HTMLInputElement>(null);
  useDigitKeys((digit) => {
    const choice = choices[digit - 1];
    if (choice) onAnswer(choice.value);
    else if (choices.length === 0 && digit === 1) field.current?.focus();
  });
  // Somebody who is typing elsewhere, perhaps into the search, is left there.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  return (
    <fieldset className={css.question}>
      <legend>
        {question.text}
        {progress !== null && <span className={css.progress}>{progress}</span>}
      </legend>
      {choices.length === 0 ? (
        <TextAnswer question={question} person={person} field={field} onAnswer={onAnswer} />
      ) : (
        <div className={css.choices} style={{ "--ems": widestWord(choices.map(({ text }) => text)) } as CSSProperties}>
          {choices.map(({ value, text }, at) => (
            <button
              key={value}
              type="button"
              className={css.choice}
              aria-label={text}
              aria-keyshortcuts={at < 9 ? words.asking.key(at + 1) : undefined}
              onClick={() => onAnswer(value)}
            >
              <span>{text}</span>
              {at < 9 && <kbd>{words.asking.key(at + 1)}</kbd>}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

type TextProps = Omit<OneProps, "progress"> & { field: React.RefObject<HTMLInputElement | null> };

function TextAnswer({ question, person, field, onAnswer }: TextProps) {
  const { store } = useFront();
  const words = useWords();
  const { given, typed } = useDesk(({ drafts }) => drafts.answers.get(person.id)) ?? NOTHING_SAID;
  const text = typed[question.id] ?? given[question.id] ?? "";
  const said = cleanText(text);
  return (
    <form
      className={css.text}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "") onAnswer(said);
      }}
    >
      <TextInput
        ref={field}
        size="lg"
        aria-label={question.text}
        autoComplete="off"
        maxLength={500}
        value={text}
        onChange={({ currentTarget: { value } }) =>
          keepAnswers(store, person.id, { given, typed: { ...typed, [question.id]: value } })
        }
      />
      <Button type="submit" size="lg" disabled={said === ""}>
        {words.asking.answer}
      </Button>
    </form>
  );
}

/** In letter sizes: so wide is a column of choices at least, and none of their words breaks inside. Very long words do. */
const widestWord = (texts: readonly string[]): number =>
  Math.min(12, Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map(widthInEms)));
