import type { CSSProperties } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import { workOf } from "./texts.ts";
import css from "./VerdictPerson.module.css";
import { widthInEms } from "./widthInEms.ts";

/** Who it is, as large as the name allows, and what staff must not miss about this person. */
export function VerdictPerson({ person }: { person: PersonCard }) {
  const words = useWords();
  const work = workOf(person);
  const facts = [
    words.roleLabel(person.role),
    person.ticketType,
    person.phoneTail && words.people.tail(person.phoneTail),
  ];
  return (
    <div className={css.person}>
      <p className={css.name} style={{ "--ems": widthInEms(person.name) } as CSSProperties} data-testid="verdict-name">
        {person.name}
      </p>
      {(person.flags.length > 0 || person.note) && (
        <ul className={css.flags} data-testid="flags">
          {person.flags
            .filter((flag) => flag !== "note")
            .map((flag) => (
              <li key={flag} data-flag={flag}>
                <Icon name={flag === "speaker" || flag === "host" ? "microphone" : "star"} />
                {words.flag[flag]}
              </li>
            ))}
          {person.note && (
            <li data-flag="note">
              <Icon name="note" />
              {words.program.pair(words.people.note, person.note)}
            </li>
          )}
        </ul>
      )}
      {person.nickname && <p className={css.nickname}>{words.people.knownAs(person.nickname)}</p>}
      {work && <p className={css.work}>{work}</p>}
      <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}
