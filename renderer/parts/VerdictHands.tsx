import { useState } from "react";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { printAgain } from "../desk/badgeFix.ts";
import { checkInByHand } from "../desk/checkIn.ts";
import { type OutcomeEntry, passageOf } from "../desk/entries.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import { badgeJobText } from "./texts.ts";
import css from "./VerdictActions.module.css";

/** What opens something to be filled in. */
export type Hand = "undo" | "override" | "name" | "note";

type Props = {
  entry: OutcomeEntry;
  person: PersonCard;
  onHand: (hand: Hand) => void;
  /** This guest has a badge already; nothing was printed. */
  onBefore: (before: PrintedBefore) => void;
  /** Null while guests are asked for anyway, or nobody came. */
  onGuests: (() => void) | null;
  onDetails: () => void;
};

/** The buttons under a verdict on somebody: what is usual first and large, what is rare smaller. */
export function VerdictHands({ entry, person, onHand, onBefore, onGuests, onDetails }: Props) {
  const words = useWords();
  const { outcome, undone } = entry;
  const { kind, reason, mayOverride } = outcome.verdict;
  const isHere = passageOf(outcome) !== null && !undone;
  // Who came before is the usual mistake, and a question the usual way: letting in all the same is seldom right there.
  const isSeldom = reason === "came-before" || kind === "needs-answer";
  return (
    <div className={css.actions}>
      {mayOverride && !undone && !isSeldom && (
        <button type="button" className={css.main} onClick={() => onHand("override")}>
          {words.checkIn.override}
        </button>
      )}
      {undone && !outcome.exit && <CheckInAgain person={person} />}
      {isHere && (
        <button type="button" onClick={() => onHand("undo")}>
          {outcome.exit ? words.asking.undoExit : words.checkIn.undo}
        </button>
      )}
      {mayOverride && !undone && isSeldom && (
        <button type="button" className={css.quiet} onClick={() => onHand("override")}>
          {kind === "needs-answer" ? words.asking.withoutAnswer : words.asking.letInAgain}
        </button>
      )}
      {isHere && !outcome.exit && <BadgeHands person={person} onName={() => onHand("name")} onBefore={onBefore} />}
      {onGuests && (
        <button type="button" className={css.quiet} onClick={onGuests}>
          {words.asking.brought}
        </button>
      )}
      <button type="button" className={css.quiet} onClick={() => onHand("note")}>
        {words.asking.addNote}
      </button>
      <button type="button" className={css.quiet} onClick={onDetails}>
        {words.people.details}
      </button>
      <BadgeNote entry={entry} />
    </div>
  );
}

type BadgeHandsProps = { person: PersonCard; onName: () => void; onBefore: (before: PrintedBefore) => void };

function BadgeHands({ person, onName, onBefore }: BadgeHandsProps) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [wasSent, setWasSent] = useState(false);
  const print = async () => {
    const printed = await printAgain(front, person.id, null);
    if (typeof printed === "object") onBefore(printed);
    setWasSent(printed === true);
  };
  return (
    <>
      <button type="button" className={css.quiet} onClick={onName}>
        {words.asking.nameWrong}
      </button>
      <button type="button" className={css.quiet} onClick={() => once(print)}>
        {words.asking.reprint}
      </button>
      <p role="status" className={css.sent}>
        {wasSent && words.people.reprintSent}
      </p>
    </>
  );
}

function CheckInAgain({ person }: { person: PersonCard }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  return (
    <button type="button" className={css.main} onClick={() => once(() => checkInByHand(front, person))}>
      {words.people.checkInAgain}
    </button>
  );
}

/** Where this guest's badge stands. */
function BadgeNote({ entry }: { entry: OutcomeEntry }) {
  const words = useWords();
  const first = entry.outcome.job;
  const job = useDesk((state) => state.jobs.find(({ id }) => id === first?.id) ?? first);
  if (!job) return null;
  const text = words.program.pair(words.badges.one, badgeJobText(words, job));
  return (
    <p className={css.badge} title={text}>
      {text}
    </p>
  );
}
