import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { useTimezone, useWords } from "../desk/useDesk.ts";
import { workOf } from "./texts.ts";
import css from "./Who.module.css";

/** A person in two lines (three with a badge that lies in a box), with what tells people of one name apart: nickname, company, title, the phone's last four digits. */
export function Who({ person }: { person: PersonCard }) {
  const words = useWords();
  const work = workOf(person);
  const tail = person.phoneTail && words.people.tail(person.phoneTail);
  return (
    <span className={css.who}>
      <span className={css.name}>
        {person.name}
        {person.nickname && <span className={css.nickname}>{words.people.nicknamed(person.nickname)}</span>}
        {person.vip && person.role !== "vip" && <span className={css.role}>{words.flag.vip}</span>}
        {person.role !== "attendee" && <span className={css.role}>{words.roleLabel(person.role)}</span>}
      </span>
      <span className={css.work}>{[work, tail].filter(Boolean).join(" · ")}</span>
      {person.place && (
        <span className={css.lies} data-testid="who-lies">
          {words.program.pair(words.lies.label, words.lies.place(person.place))}
        </span>
      )}
    </span>
  );
}

/** Whether somebody is in, in words and not by colour alone. */
export function Standing({ person }: { person: PersonCard }) {
  const { text, look } = standingOf(useWords(), person, useTimezone());
  return (
    <span className={css.standing} data-look={look}>
      {text}
    </span>
  );
}

/** The same as text, for what is read out; `timezone`: the event's IANA zone. */
export function standingOf(words: Words, person: PersonCard, timezone: string): { text: string; look: string } {
  const text = person.arrival
    ? words.people.arrivedAt(clockOf(words.language, person.arrival.at, timezone))
    : person.withdrawn
      ? words.people.withdrawn
      : person.status === "active"
        ? words.people.notArrived
        : words.status[person.status];
  const look = person.arrival ? "in" : person.status === "active" && !person.withdrawn ? "out" : "barred";
  return { text, look };
}
