import { useState } from "react";
import { cleanText } from "../../shared/words/text.ts";
import type { Shown } from "../desk/kiosk.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./KioskTask.module.css";

type Props = { asked: Extract<Shown, { what: "ask" }>; onAnswer: (text: string | null) => void };

/** One question of the event's to this guest: buttons where there is a choice, a field where there is none. */
export function KioskQuestion({ asked: { name, questions, at, isCrowded }, onAnswer }: Props) {
  const words = useWords();
  const [isSent, setSent] = useState(false);
  const question = questions[at];
  if (!question) return null;
  const send = (text: string | null) => {
    if (isSent) return;
    setSent(true);
    onAnswer(text);
  };
  // As the desk stores a yes or no, whatever language was read.
  const yesNo = [
    { value: "yes", text: words.kiosk.yes },
    { value: "no", text: words.kiosk.no },
  ];
  const choices = question.kind === "yes-no" ? yesNo : question.choices.map((value) => ({ value, text: value }));
  return (
    <section className={css.task} aria-labelledby="kiosk-question" data-testid="kiosk-question">
      <p className={css.soft}>
        {words.kiosk.greeting(name)}
        {questions.length > 1 && ` · ${words.kiosk.question(at + 1, questions.length)}`}
      </p>
      <h2 id="kiosk-question" className={css.title}>
        {question.text}
      </h2>
      {isCrowded && (
        <p className={css.crowded} role="status" data-testid="kiosk-crowded">
          {words.kiosk.crowded}
        </p>
      )}
      {question.kind === "text" ? (
        <OwnWords label={question.text} onAnswer={send} />
      ) : (
        <div className={css.choices}>
          {choices.map(({ value, text }) => (
            <button key={value} type="button" className={css.choice} onClick={() => send(value)}>
              {text}
            </button>
          ))}
        </div>
      )}
      {!question.required && (
        <button type="button" className={css.skip} onClick={() => send(null)}>
          {words.kiosk.skip}
        </button>
      )}
    </section>
  );
}

function OwnWords({ label, onAnswer }: { label: string; onAnswer: (text: string) => void }) {
  const words = useWords();
  const [text, setText] = useState("");
  const clean = cleanText(text);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== "") onAnswer(clean);
      }}
    >
      <input
        className={css.field}
        aria-label={label}
        value={text}
        maxLength={500}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the question has just come up, and nothing else is asked
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className={css.go} disabled={clean === ""}>
        {words.kiosk.answer}
      </button>
    </form>
  );
}
