import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { QuestionId } from "../../shared/words/ids.ts";
import { cleanText } from "../../shared/words/text.ts";
import { questionsForRole } from "../desk/asking.ts";
import { checkInByHand, registerWalkIn } from "../desk/checkIn.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { AnswerField } from "./AnswerField.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { textOrNull } from "./texts.ts";
import css from "./WalkInForm.module.css";
import { Standing, Who } from "./Who.tsx";

const FIELDS = ["name", "nickname", "company", "jobTitle", "phone", "email"] as const;
type Form = Record<(typeof FIELDS)[number], string>;

const EMPTY: Form = { name: "", nickname: "", company: "", jobTitle: "", phone: "", email: "" };

/** What a walk-in comes as. */
const ROLE = "attendee";

/**
 * Somebody who is not on the list, in a few fields and the event's questions; says who on the list it may be before a
 * second entry is made.
 */
export function WalkInForm({ onClose }: { onClose: () => void }) {
  const front = useFront();
  const words = useWords();
  const [form, setForm] = useState<Form>(EMPTY);
  const [said, setSaid] = useState<Record<QuestionId, string>>({});
  const [isAsked, setAsked] = useState(false);
  const frame = useRef<HTMLFormElement>(null);
  const status = useDesk((state) => state.status);
  const questions = questionsForRole(status, ROLE);
  const answers = answersOf(said);
  const guesses = useGuesses(form);
  const isMissing = (id: QuestionId) => isAsked && answers[id] === undefined;

  const register = async () => {
    const { name, ...rest } = cleaned(form);
    if (name === null || questions.some(({ id, required }) => required && answers[id] === undefined)) {
      setAsked(true);
      requestAnimationFrame(() => focusMissing(frame.current));
      return;
    }
    onClose();
    await registerWalkIn(front, { name, ...rest, answers: Object.keys(answers).length > 0 ? answers : null });
  };
  const isOnTheList = (person: PersonCard) => {
    onClose();
    void checkInByHand(front, person);
  };

  return (
    <SidePanel title={words.walkIn.title} onClose={onClose}>
      <form
        ref={frame}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={words.walkIn[field]}
            aria-required={field === "name"}
            error={field === "name" && isAsked && cleaned(form).name === null && words.walkIn.nameNeeded}
            autoFocus={field === "name"}
            autoComplete="off"
            maxLength={200}
            inputMode={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
            value={form[field]}
            onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
          />
        ))}
        {questions.map((question) => (
          <div key={question.id} className={css.wide}>
            <AnswerField
              question={question}
              value={said[question.id] ?? ""}
              isMissing={question.required && isMissing(question.id)}
              onChange={(value) => setSaid({ ...said, [question.id]: value })}
            />
          </div>
        ))}
        {guesses.length > 0 && (
          <section className={css.guesses} aria-live="polite">
            <h3>{words.walkIn.guessTitle}</h3>
            <p>{words.walkIn.guessHelp}</p>
            {guesses.map((person) => (
              <button key={person.id} type="button" className={css.guess} onClick={() => isOnTheList(person)}>
                <Who person={person} />
                <Standing person={person} />
              </button>
            ))}
          </section>
        )}
        <div className={css.buttons}>
          <Button type="submit">{words.walkIn.register}</Button>
          <Button variant="default" onClick={onClose}>
            {words.walkIn.cancel}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** Who on the list this may be, asked anew when name, phone or e-mail changed. */
function useGuesses({ name, phone, email }: Form): PersonCard[] {
  const { desk } = useFront();
  const [guesses, setGuesses] = useState<PersonCard[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const asked = cleaned({ ...EMPTY, name, phone, email });
    if (asked.name === null && asked.phone === null && asked.email === null) setGuesses([]);
    else {
      void desk.walkIn.guess({ name: asked.name ?? "", phone: asked.phone, email: asked.email }).then((people) => {
        if (isCurrent) setGuesses(people);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [desk, name, phone, email]);
  return guesses;
}

const cleaned = (form: Form): Record<keyof Form, string | null> => ({
  name: textOrNull(form.name),
  nickname: textOrNull(form.nickname),
  company: textOrNull(form.company),
  jobTitle: textOrNull(form.jobTitle),
  phone: textOrNull(form.phone),
  email: textOrNull(form.email),
});

/** What was said, without what is blank. */
const answersOf = (said: Record<QuestionId, string>): Record<QuestionId, string> =>
  Object.fromEntries(Object.entries(said).flatMap(([id, text]) => (cleanText(text) ? [[id, cleanText(text)]] : [])));

/** The first field that must be filled in, and is not, gets the focus. */
function focusMissing(form: HTMLFormElement | null): void {
  const missing = form?.querySelector("[aria-invalid=true], [data-missing] input");
  if (missing instanceof HTMLElement) missing.focus();
}
