import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { HistoryEntry, PersonCard } from "../../shared/contract/shapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { checkInByHand, undoArrival } from "../desk/checkIn.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { EditForm } from "./EditForm.tsx";
import css from "./PersonPanel.module.css";
import { useOnce } from "./press.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { Ticket } from "./Ticket.tsx";
import { Standing, Who } from "./Who.tsx";

/** All about one person: what happened so far, and what staff can do now. */
export function PersonPanel({ person: given, onClose }: { person: PersonCard; onClose: () => void }) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const person = useCurrent(given);
  const history = useHistory(person);
  const facts = [
    words.roleLabel(person.role),
    person.ticketType,
    person.email,
    person.walkIn ? words.people.walkIn : null,
  ];
  if (isEditing) return <EditForm person={person} onClose={() => setEditing(false)} />;
  return (
    <SidePanel title={words.people.details} onClose={onClose}>
      <div className={css.person} data-testid="person">
        <Who person={person} />
        <p>
          <Standing person={person} />
        </p>
        <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
        {person.note && <p className={css.note}>{words.program.pair(words.people.note, person.note)}</p>}
        <PersonHands person={person} onEdit={() => setEditing(true)} />
        <Ticket person={person} />
        <History entries={history} />
      </div>
    </SidePanel>
  );
}

function PersonHands({ person, onEdit }: { person: PersonCard; onEdit: () => void }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [asksWhy, setAsksWhy] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const { arrival } = person;
  if (arrival && asksWhy) {
    const undo = async (reason: string) => {
      await undoArrival(front, { personId: person.id, arrival: arrival.fact, reason });
      setAsksWhy(false);
    };
    return (
      <ReasonPicker
        question={words.checkIn.undoWhy}
        reasons={words.checkIn.undoReasons}
        confirm={words.checkIn.confirmUndo}
        onReason={undo}
        onCancel={() => setAsksWhy(false)}
      />
    );
  }
  const print = async () => {
    const reply = await front.desk.badges.print({ personId: person.id, reason: null });
    if (reply.what === "no-event") front.store.setState({ complaint: reply });
    setWasSent(reply.what === "job");
  };
  return (
    <div className={css.hands}>
      {arrival ? (
        <Button variant="default" onClick={() => setAsksWhy(true)}>
          {words.checkIn.undo}
        </Button>
      ) : (
        <Button onClick={() => once(() => checkInByHand(front, person, null))}>{words.people.checkIn}</Button>
      )}
      <Button variant="default" onClick={() => once(print)}>
        {words.people.reprint}
      </Button>
      <Button variant="default" onClick={onEdit}>
        {words.editing.open}
      </Button>
      <p role="status">{wasSent && words.people.reprintSent}</p>
    </div>
  );
}

function History({ entries }: { entries: HistoryEntry[] | null }) {
  const words = useWords();
  const timezone = useTimezone();
  return (
    <section>
      <h3>{words.people.history}</h3>
      {entries?.length === 0 && <p className={css.facts}>{words.people.noHistory}</p>}
      <ol className={css.history} data-testid="history">
        {entries?.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
          <li key={i}>
            <span className={css.when}>{whenOf(words.language, entry.at, timezone, new Date().toISOString())}</span>
            <span>
              {words.historyEntry(entry.kind)}
              {entry.text && words.people.because(entry.text)}
              <span className={css.station}>{entry.station}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The card as it is now: asked again when people or arrivals changed. */
function useCurrent(given: PersonCard): PersonCard {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived);
  const [current, setCurrent] = useState(given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when the card may have changed
  useEffect(() => {
    let isWanted = true;
    void desk.people.card({ personId: given.id }).then((card) => {
      if (isWanted) setCurrent(card ?? given);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, given, peopleVersion, arrived]);
  return current.id === given.id ? current : given;
}

function useHistory(person: PersonCard): HistoryEntry[] | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [history, setHistory] = useState<HistoryEntry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card is new whenever something happened to this person
  useEffect(() => {
    let isWanted = true;
    void desk.people.history({ personId: person.id }).then((entries) => {
      if (isWanted) setHistory(entries);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, person, peopleVersion]);
  return history;
}
