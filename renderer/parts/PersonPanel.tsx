import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { printAgain } from "../desk/badgeFix.ts";
import { checkInByHand, undoArrival } from "../desk/checkIn.ts";
import type { Drafts } from "../desk/drafts.ts";
import { followMerge } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { AnswerList } from "./AnswerList.tsx";
import { Companions } from "./Companions.tsx";
import { EditForm } from "./EditForm.tsx";
import { ErasePersonQuestion } from "./EraseQuestion.tsx";
import { MergePanel } from "./MergePanel.tsx";
import { PersonHistory } from "./PersonHistory.tsx";
import css from "./PersonPanel.module.css";
import { PersonSessions } from "./PersonSessions.tsx";
import { useOnce } from "./press.ts";
import { QuickNote } from "./QuickNote.tsx";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { ReprintQuestion } from "./ReprintQuestion.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { Ticket } from "./Ticket.tsx";
import { VipSwitch } from "./VipSwitch.tsx";
import { Standing, Who } from "./Who.tsx";

type Part = "all" | "edit" | "merge";

/** All about one person: what happened so far, and what staff can do now. A form that was begun is taken up again. */
export function PersonPanel({ person: given, onClose }: { person: PersonCard; onClose: () => void }) {
  const words = useWords();
  const { store } = useFront();
  const [part, setPart] = useState<Part>(() => begunPart(store.getState().drafts, given.id));
  const [merged, setMerged] = useState<PersonCard | null>(null);
  const person = useCurrent(merged ?? given);
  const back = () => setPart("all");
  if (part === "edit") return <EditForm key={person.id} person={person} onClose={back} />;
  if (part === "merge") {
    const take = (one: PersonCard) => {
      setMerged(one);
      back();
    };
    return <MergePanel person={person} onMerged={take} onClose={back} />;
  }
  const facts = [
    words.roleLabel(person.role),
    person.ticketType,
    person.email,
    person.walkIn ? words.people.walkIn : null,
  ];
  return (
    <SidePanel title={words.people.details} onClose={onClose}>
      <div className={css.person} data-testid="person">
        <Who person={person} />
        <div className={css.standing}>
          <Standing person={person} />
          <Vip person={person} />
        </div>
        <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
        {person.note && <p className={css.note}>{words.program.pair(words.people.note, person.note)}</p>}
        {merged && (
          <p role="status" className={css.done}>
            {words.merging.done(merged.name)}
          </p>
        )}
        <PersonHands person={person} onEdit={() => setPart("edit")} onMerge={() => setPart("merge")} />
        <Companions person={person} />
        <QuickNote person={person} />
        <AnswerList person={person} />
        <PersonSessions person={person} />
        <Ticket person={person} />
        <PersonHistory person={person} />
        <EraseHand person={person} />
      </div>
    </SidePanel>
  );
}

/** The way out for somebody who asks for it. */
function EraseHand({ person }: { person: PersonCard }) {
  const { privacy } = useWords();
  const [asks, setAsks] = useState(false);
  if (asks) return <ErasePersonQuestion person={person} onKeep={() => setAsks(false)} />;
  return (
    <div className={css.hands}>
      <Button variant="subtle" onClick={() => setAsks(true)}>
        {privacy.openOne}
      </Button>
    </div>
  );
}

function begunPart({ people, merges }: Drafts, id: PersonId): Part {
  if (people.has(id)) return "edit";
  return merges.has(id) ? "merge" : "all";
}

function Vip({ person }: { person: PersonCard }) {
  const { desk, store } = useFront();
  const once = useOnce();
  const change = async (vip: boolean) => {
    const reply = await desk.people.change({ personId: person.id, changes: { vip } });
    if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  };
  return <VipSwitch isVip={person.vip} onChange={(vip) => once(() => change(vip))} />;
}

type HandsProps = { person: PersonCard; onEdit: () => void; onMerge: () => void };

function PersonHands({ person, onEdit, onMerge }: HandsProps) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [asksWhy, setAsksWhy] = useState(false);
  const [before, setBefore] = useState<PrintedBefore | null>(null);
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
  if (before) {
    const end = (isSent: boolean) => {
      setBefore(null);
      setWasSent(isSent);
    };
    return <ReprintQuestion person={person} before={before} onPrinted={() => end(true)} onCancel={() => end(false)} />;
  }
  const print = async () => {
    const printed = await printAgain(front, person.id, null);
    if (typeof printed === "object") setBefore(printed);
    setWasSent(printed === true);
  };
  return (
    <div className={css.hands}>
      {arrival ? (
        <Button variant="default" onClick={() => setAsksWhy(true)}>
          {words.checkIn.undo}
        </Button>
      ) : (
        <Button onClick={() => once(() => checkInByHand(front, person))}>{words.people.checkIn}</Button>
      )}
      <Button variant="default" onClick={() => once(print)}>
        {words.people.reprint}
      </Button>
      <Button variant="default" onClick={onEdit}>
        {words.editing.open}
      </Button>
      <Button variant="default" onClick={onMerge}>
        {words.merging.open}
      </Button>
      <p role="status">{wasSent && words.people.reprintSent}</p>
    </div>
  );
}

/** The card as it is now, also when it was merged into another: asked again when people or arrivals changed. */
function useCurrent(given: PersonCard): PersonCard {
  const { desk, store } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived);
  const [current, setCurrent] = useState({ asked: given.id, card: given });
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions and counts say when the card may have changed
  useEffect(() => {
    let isWanted = true;
    void desk.people.card({ personId: given.id }).then((card) => {
      if (!isWanted) return;
      if (card) followMerge(store, given.id, card.id);
      setCurrent({ asked: given.id, card: card ?? given });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, store, given, peopleVersion, arrived]);
  return current.asked === given.id ? current.card : given;
}
