import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { PersonSession } from "../../shared/contract/doorShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { listForSession } from "../desk/sessions.ts";
import { useDesk, useFront, useTimezone, useToday, useWords } from "../desk/useDesk.ts";
import css from "./PersonSessions.module.css";
import { useOnce } from "./press.ts";
import { sessionTime, sessionTitle } from "./sessionTexts.ts";

/** The event's sessions as they concern one person: on whose lists, where they came and left; lists can be changed by hand. */
export function PersonSessions({ person }: { person: PersonCard }) {
  const words = useWords();
  const sessions = usePersonSessions(person);
  if (sessions.length < 2) return null;
  return (
    <section className={css.sessions} data-testid="person-sessions">
      <h3>{words.personSessions.title}</h3>
      <ul>
        {sessions.map((session) => (
          <Row key={session.id} person={person} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Row({ person, session }: { person: PersonCard; session: PersonSession }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const today = useToday();
  const once = useOnce();
  const status = useDesk((state) => state.status);
  if (!status) return null;
  const { id, hasList, isListed, byHand, cameAt, leftAt } = session;
  const { personSessions } = words;
  const title = sessionTitle(words, status, id) ?? session.title;
  const moment = (at: string) => whenOf(words.language, at, timezone, new Date().toISOString());
  const list = isListed ? personSessions.listed : personSessions.notListed;
  const facts = [
    sessionTime(words, session, today),
    hasList ? list + (byHand === null ? "" : personSessions.byHand) : personSessions.everybody,
  ];
  const came = cameAt === null ? personSessions.notCome : personSessions.came(moment(cameAt));
  return (
    <li data-session={title}>
      <div className={css.text}>
        <p className={css.title}>{title}</p>
        <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
        <p>{[came, leftAt && personSessions.left(moment(leftAt))].filter(Boolean).join(" · ")}</p>
      </div>
      {hasList && (
        <Button
          variant="default"
          aria-label={isListed ? personSessions.takeOffOf(title) : personSessions.putOnOf(title)}
          onClick={() => once(() => listForSession(front, { session: id, personId: person.id, on: !isListed }))}
        >
          {isListed ? personSessions.takeOff : personSessions.putOn}
        </Button>
      )}
    </li>
  );
}

/** Asked again when people or arrivals changed. */
function usePersonSessions(person: PersonCard): PersonSession[] {
  const { desk } = useFront();
  const hasRooms = useDesk((state) => (state.status?.sessions.length ?? 0) > 1);
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const sessions = useDesk((state) => state.status?.sessions);
  const passages = sessions?.map(({ arrived, inside }) => `${arrived} ${inside}`).join();
  const [known, setKnown] = useState<PersonSession[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when they may have changed
  useEffect(() => {
    if (!hasRooms) return setKnown([]);
    let isWanted = true;
    void desk.sessions.ofPerson({ personId: person.id }).then((answer) => {
      if (isWanted) setKnown(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, person.id, hasRooms, peopleVersion, passages]);
  return known;
}
