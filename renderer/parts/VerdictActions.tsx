import { useState } from "react";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { checkInByHand, undoArrival } from "../desk/checkIn.ts";
import { arrivalOf, type Entry, type OutcomeEntry, passageOf } from "../desk/entries.ts";
import { override } from "../desk/override.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { Ask } from "./Ask.tsx";
import { Candidates } from "./Candidates.tsx";
import { GroupResult } from "./GroupResult.tsx";
import { GuestCounter } from "./GuestCounter.tsx";
import { NameFix } from "./NameFix.tsx";
import { OptionalQuestion } from "./OptionalQuestion.tsx";
import { OverridePin } from "./OverridePin.tsx";
import { useOnce } from "./press.ts";
import { QuickNote } from "./QuickNote.tsx";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { ReprintQuestion } from "./ReprintQuestion.tsx";
import { focusSearch } from "./useSearchKey.ts";
import css from "./VerdictActions.module.css";
import { type Hand, VerdictHands } from "./VerdictHands.tsx";

type Props = { entry: Entry; onDetails: (entry: Entry) => void; onWalkIn: () => void };

/** What staff can do about a verdict: ask, count guests, take it back, let in all the same, say which of several it is. */
export function VerdictActions({ entry, onDetails, onWalkIn }: Props) {
  if (entry.what === "not-recorded") return entry.person && <Again person={entry.person} />;
  if (entry.what === "group") return <GroupResult group={entry} onDetails={onDetails} />;
  if (entry.what !== "outcome") return null;
  const { person, candidates } = entry.outcome;
  if (candidates.length > 0) return <Candidates people={candidates} />;
  if (!person) return <WithoutCode onWalkIn={onWalkIn} />;
  return <ForPerson entry={entry} person={person} onDetails={() => onDetails(entry)} />;
}

function ForPerson({ entry, person, onDetails }: { entry: OutcomeEntry; person: PersonCard; onDetails: () => void }) {
  const [hand, setHand] = useState<Hand | null>(null);
  const [before, setBefore] = useState<PrintedBefore | null>(null);
  const [bringsGuests, setBringsGuests] = useState(false);
  const { outcome, undone } = entry;
  const close = () => setHand(null);
  if (hand === "undo" || hand === "override") return <Why hand={hand} entry={entry} person={person} onClose={close} />;
  if (hand === "name") return <NameFix person={person} onClose={close} />;
  if (before) {
    const end = () => setBefore(null);
    return <ReprintQuestion person={person} before={before} onPrinted={end} onCancel={end} />;
  }
  const arrival = undone ? null : arrivalOf(outcome);
  const showsGuests = arrival !== null && (person.guests > 0 || outcome.guests > 0 || bringsGuests);
  return (
    <>
      {outcome.verdict.kind === "needs-answer" && !undone && <Ask outcome={outcome} person={person} />}
      {showsGuests && <GuestCounter outcome={outcome} person={person} arrival={arrival} />}
      {arrival && <OptionalQuestion outcome={outcome} person={person} />}
      {hand === "note" && (
        <div className={css.note}>
          <QuickNote person={person} isFocused onDone={close} />
        </div>
      )}
      <VerdictHands
        entry={entry}
        person={person}
        onHand={setHand}
        onBefore={setBefore}
        onGuests={arrival && !showsGuests ? () => setBringsGuests(true) : null}
        onDetails={onDetails}
      />
    </>
  );
}

type WhyProps = { hand: "undo" | "override"; entry: OutcomeEntry; person: PersonCard; onClose: () => void };

/** The reason for taking something back, or for letting somebody in against the verdict. */
function Why({ hand, entry: { outcome }, person, onClose }: WhyProps) {
  const front = useFront();
  const words = useWords();
  const passage = passageOf(outcome);
  if (hand === "undo") {
    const undo = async (reason: string) => {
      if (passage && (await undoArrival(front, { personId: person.id, arrival: passage, reason }))) onClose();
    };
    return (
      <ReasonPicker
        question={outcome.exit ? words.asking.undoExitWhy : words.checkIn.undoWhy}
        reasons={words.checkIn.undoReasons}
        confirm={words.checkIn.confirmUndo}
        onReason={undo}
        onCancel={onClose}
      />
    );
  }
  return (
    <>
      <OverridePin />
      <ReasonPicker
        question={words.checkIn.overrideWhy}
        reasons={overrideReasons(words, outcome.verdict.kind)}
        confirm={words.checkIn.confirmOverride}
        onReason={(reason) => override(front, person, reason)}
        onCancel={onClose}
      />
    </>
  );
}

function overrideReasons(words: Words, kind: OutcomeEntry["outcome"]["verdict"]["kind"]): readonly string[] {
  const { reasonsFor } = words.asking;
  if (kind === "already-in") return reasonsFor.again;
  if (kind === "needs-answer") return reasonsFor.question;
  if (kind === "too-early" || kind === "not-this-session") return reasonsFor.early;
  return words.checkIn.overrideReasons;
}

/** The code led to nobody: the guest may be on the list all the same, or be let in as a walk-in. */
function WithoutCode({ onWalkIn }: { onWalkIn: () => void }) {
  const words = useWords();
  return (
    <div className={css.actions}>
      <button type="button" onClick={focusSearch}>
        {words.checkIn.search}
      </button>
      <button type="button" onClick={onWalkIn}>
        {words.walkIn.open}
      </button>
    </div>
  );
}

/** Nothing was written down: the same once more. */
function Again({ person }: { person: PersonCard }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  return (
    <div className={css.actions}>
      <button type="button" className={css.main} onClick={() => once(() => checkInByHand(front, person))}>
        {words.people.checkInAgain}
      </button>
    </div>
  );
}
