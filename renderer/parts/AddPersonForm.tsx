import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import { newNonce } from "../desk/checkIn.ts";
import { isUnsaved } from "../desk/drafts.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { CodeTaken } from "./CodeTaken.tsx";
import css from "./PersonFields.module.css";
import { PersonFields } from "./PersonFields.tsx";
import { useOnce } from "./press.ts";
import { SidePanel } from "./SidePanel.tsx";
import { textOrNull } from "./texts.ts";
import { UnsavedQuestion } from "./UnsavedQuestion.tsx";
import { useNewDraft } from "./useDraft.ts";
import guessCss from "./WalkInForm.module.css";
import { Standing, Who } from "./Who.tsx";

/** `onShow`: opens the details of somebody, be it the one who was added or one who was on the list already. */
type Props = { onShow: (person: PersonCard) => void; onClose: () => void };

/** Puts somebody on the list before they come; says who on the list it may be already. Checks nobody in. */
export function AddPersonForm({ onShow, onClose }: Props) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const { draft, change, discard } = useNewDraft();
  const [missesName, setMissesName] = useState(false);
  const [asksToLeave, setAsksToLeave] = useState(false);
  const guesses = useGuesses(draft.form);
  // One name for everything that is asked with this form, until an answer came: however often it is sent, one is added.
  const nonce = useRef(newNonce());
  const add = async () => {
    if (textOrNull(draft.form.name) === null) {
      setMissesName(true);
      return;
    }
    const reply = await front.desk.people.add({ details: draft.form, nonce: nonce.current });
    if (reply.what === "added") {
      discard();
      onShow(reply.person);
      return;
    }
    nonce.current = newNonce();
    if (reply.what === "nothing-to-do") setMissesName(true);
    else front.store.setState({ complaint: reply });
  };
  const leave = () => (isUnsaved(draft) ? setAsksToLeave(true) : onClose());
  return (
    <SidePanel title={words.adding.title} onClose={leave}>
      {asksToLeave && (
        <UnsavedQuestion
          onStay={() => setAsksToLeave(false)}
          onDiscard={() => {
            discard();
            onClose();
          }}
        />
      )}
      <form
        className={css.form}
        data-testid="add"
        onSubmit={(event) => {
          event.preventDefault();
          once(add);
        }}
      >
        <PersonFields
          form={draft.form}
          meanwhile={NOTHING}
          onChange={change}
          missesName={missesName}
          afterWho={<Guesses people={guesses} onShow={onShow} />}
          afterCodes={<CodeTaken codes={draft.form.codes} besides={null} />}
        />
        <div className={css.buttons}>
          <Button type="submit">{words.adding.add}</Button>
          <Button variant="default" onClick={leave}>
            {words.program.cancel}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** Nobody else changes somebody who is not there yet. */
const NOTHING: Partial<PersonDetails> = {};

/** Who is on the list already and may be the same; choosing one opens that entry. */
function Guesses({ people, onShow }: { people: PersonCard[]; onShow: (person: PersonCard) => void }) {
  const words = useWords().adding;
  if (people.length === 0) return null;
  return (
    <section className={guessCss.guesses} aria-live="polite" data-testid="guesses">
      <h3>{words.guessTitle}</h3>
      <p>{words.guessHelp}</p>
      {people.map((person) => (
        <button key={person.id} type="button" className={guessCss.guess} onClick={() => onShow(person)}>
          <Who person={person} />
          <Standing person={person} />
        </button>
      ))}
    </section>
  );
}

/** Somebody types: the desk is asked once they pause. Milliseconds. */
const PAUSE = 150;

/** Who on the list this may be, asked anew when name, phone or e-mail changed. */
function useGuesses({ name, phone, email }: PersonDetails): PersonCard[] {
  const { desk } = useFront();
  const [guesses, setGuesses] = useState<PersonCard[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const asked = { name: textOrNull(name) ?? "", phone: textOrNull(phone), email: textOrNull(email) };
    const timer = setTimeout(() => {
      if (asked.name === "" && asked.phone === null && asked.email === null) setGuesses([]);
      else
        void desk.walkIn.guess(asked).then((people) => {
          if (isCurrent) setGuesses(people);
        });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, name, phone, email]);
  return guesses;
}
