import { useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { checkInByHand, undoArrival } from "../desk/checkIn.ts";
import { arrivalOf, type Entry } from "../desk/entries.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { badgeJobText } from "./texts.ts";
import { focusSearch } from "./useSearchKey.ts";
import css from "./VerdictActions.module.css";
import { Standing, standingOf, Who } from "./Who.tsx";

type Props = { entry: Entry; onDetails: () => void; onWalkIn: () => void };

/** What staff can do about a verdict: take it back, let in all the same, say which of several people it is. */
export function VerdictActions({ entry, onDetails, onWalkIn }: Props) {
  const front = useFront();
  const words = useWords();
  const [asking, setAsking] = useState<"undo" | "override" | null>(null);
  if (entry.what === "not-recorded") return entry.person && <Again person={entry.person} />;
  if (entry.what !== "outcome") return null;
  const { outcome, undone } = entry;
  const { person, verdict, candidates } = outcome;
  const arrival = undone ? null : arrivalOf(outcome);
  const close = () => setAsking(null);

  if (candidates.length > 0) return <Candidates people={candidates} />;
  if (!person) return <WithoutCode onWalkIn={onWalkIn} />;
  if (asking === "undo" && arrival) {
    const undo = async (reason: string) => {
      if (await undoArrival(front, { personId: person.id, arrival, reason })) close();
    };
    return (
      <ReasonPicker
        question={words.checkIn.undoWhy}
        reasons={words.checkIn.undoReasons}
        confirm={words.checkIn.confirmUndo}
        onReason={undo}
        onCancel={close}
      />
    );
  }
  if (asking === "override") {
    return (
      <ReasonPicker
        question={words.checkIn.overrideWhy}
        reasons={words.checkIn.overrideReasons}
        confirm={words.checkIn.confirmOverride}
        onReason={(reason) => checkInByHand(front, person, reason)}
        onCancel={close}
      />
    );
  }
  return (
    <div className={css.actions}>
      {verdict.mayOverride && !undone && (
        <button type="button" className={css.main} onClick={() => setAsking("override")}>
          {words.checkIn.override}
        </button>
      )}
      {undone && <Again person={person} />}
      {arrival && (
        <button type="button" onClick={() => setAsking("undo")}>
          {words.checkIn.undo}
        </button>
      )}
      <button type="button" onClick={onDetails}>
        {words.people.details}
      </button>
      <BadgeNote entry={entry} />
    </div>
  );
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

/** Where this guest's badge stands. */
function BadgeNote({ entry }: { entry: Entry }) {
  const words = useWords();
  const first = entry.what === "outcome" ? entry.outcome.job : null;
  const job = useDesk((state) => state.jobs.find(({ id }) => id === first?.id) ?? first);
  if (!job) return null;
  const text = words.program.pair(words.badges.one, badgeJobText(words, job));
  return (
    <p className={css.badge} title={text}>
      {text}
    </p>
  );
}

function Again({ person }: { person: PersonCard }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  return (
    <button type="button" className={css.main} onClick={() => once(() => checkInByHand(front, person, null))}>
      {words.people.checkInAgain}
    </button>
  );
}

function Candidates({ people }: { people: PersonCard[] }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const once = useOnce();
  return (
    <fieldset className={css.candidates}>
      <legend>{words.checkIn.candidates}</legend>
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
          onClick={() => once(() => checkInByHand(front, person, null))}
        >
          <Who person={person} />
          <Standing person={person} />
        </button>
      ))}
    </fieldset>
  );
}
