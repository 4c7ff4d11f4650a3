import { useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { checkInByHand } from "../desk/checkIn.ts";
import { useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { GroupPicker } from "./GroupPicker.tsx";
import { useOnce } from "./press.ts";
import css from "./VerdictActions.module.css";
import { Standing, standingOf, Who } from "./Who.tsx";

/** The people one code stands for: which of them it is, or all who came together. */
export function Candidates({ people }: { people: PersonCard[] }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const once = useOnce();
  const [isGroup, setGroup] = useState(false);
  const close = () => setGroup(false);
  if (isGroup) return <GroupPicker people={people} total={people.length} onDone={close} onCancel={close} />;
  return (
    <fieldset className={css.candidates} data-large>
      <legend>{words.checkIn.candidates}</legend>
      <div className={css.list}>
        {people.map((person) => (
          <button
            key={person.id}
            type="button"
            aria-label={[
              words.checkIn.isGuest(person.name),
              person.company,
              person.phoneTail,
              standingOf(words, person, timezone).text,
            ]
              .filter(Boolean)
              .join(", ")}
            onClick={() => once(() => checkInByHand(front, person))}
          >
            <Who person={person} />
            <Standing person={person} />
          </button>
        ))}
      </div>
      <button type="button" className={css.several} onClick={() => setGroup(true)}>
        {words.asking.several}
      </button>
    </fieldset>
  );
}
