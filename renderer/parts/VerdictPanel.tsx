import { useEffect, useRef, useState } from "react";
import { clockOf } from "../../shared/i18n/when.ts";
import { type Entry, isUnconfirmed } from "../desk/entries.ts";
import { shownEntry } from "../desk/takeUp.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import { type Face, faceOf, spokenFace } from "./face.ts";
import { Icon } from "./Icon.tsx";
import { Shape } from "./Shape.tsx";
import { liesOf, placeOf } from "./sessionTexts.ts";
import { useScrollStop } from "./useScrollStop.ts";
import { VerdictActions } from "./VerdictActions.tsx";
import css from "./VerdictPanel.module.css";
import { VerdictPerson } from "./VerdictPerson.tsx";

/** After this long a verdict is the last guest's, not the one who stands here now: it pales. Milliseconds. */
const PRESENT = 20_000;

type Hands = { onDetails: (entry: Entry) => void; onWalkIn: () => void };

/** The newest answer, readable from two metres: colour, shape, word, name; nothing of it by colour alone. */
export function VerdictPanel(hands: Hands) {
  const words = useWords();
  const timezone = useTimezone();
  const entry = useDesk(shownEntry);
  const face = entry && faceOf(words, entry, timezone);
  const place = usePlace(entry);
  const lies = useLies(entry);
  const frame = useRef<HTMLElement>(null);
  const key = entry?.key;
  // In a small or zoomed window the panel may be scrolled away: a new verdict comes into sight.
  useEffect(() => {
    if (key) (frame.current?.closest("[data-stage]") ?? frame.current)?.scrollIntoView?.({ block: "start" });
  }, [key]);
  return (
    <section ref={frame} className={css.frame} aria-label={words.checkIn.verdictLabel}>
      <p className={css.spoken} role="status" aria-live="assertive" data-testid="spoken">
        {face &&
          [
            spokenFace(face),
            entry && isUnconfirmed(entry) && words.link.unconfirmed,
            place,
            lies && `${words.lies.label} ${lies}`,
          ]
            .filter(Boolean)
            .join(", ")}
      </p>
      {entry && face ? (
        <Verdict key={`${entry.key} ${face.kind}`} entry={entry} face={face} hands={hands} />
      ) : (
        <Ready />
      )}
    </section>
  );
}

function Ready() {
  const words = useWords();
  const isOut = useGate().direction === "out";
  return (
    <div className={css.ready} data-testid="verdict" data-verdict="ready">
      <Icon name={isOut ? "out" : "scan"} />
      <p className={css.word}>{isOut ? words.gate.readyOut : words.checkIn.ready}</p>
      <p className={css.hint}>{isOut ? words.gate.readyOutHint : words.checkIn.readyHint}</p>
    </div>
  );
}

function Verdict({ entry, face, hands }: { entry: Entry; face: Face; hands: Hands }) {
  const words = useWords();
  const timezone = useTimezone();
  const isTakenUp = useDesk(({ takenUp }) => takenUp?.key === entry.key);
  const isPast = useIsPast(entry.at) && !isTakenUp;
  const place = usePlace(entry);
  const lies = useLies(entry);
  const told = useScrollStop();
  const time = clockOf(words.language, entry.at, timezone);
  return (
    <div
      className={css.verdict}
      data-testid="verdict"
      data-verdict={face.kind}
      data-entry={entry.key}
      data-tone={face.tone}
      data-person={face.person !== null || undefined}
      data-past={isPast || undefined}
      data-place={place !== null || lies !== null || undefined}
    >
      <div className={css.head}>
        <Shape tone={face.tone} figure={face.figure} />
        <p className={css.word}>{face.word}</p>
        <p className={css.time}>{isPast ? words.checkIn.last(time) : time}</p>
      </div>
      {/* Those of a group are told one by one below. */}
      {face.kind !== "group" && (
        <div ref={told} className={css.told}>
          {place && (
            <p className={css.place} data-testid="place">
              {place}
            </p>
          )}
          {lies && (
            <p className={css.lies} data-testid="lies">
              <span>{words.lies.label}</span> {lies}
            </p>
          )}
          {face.person && <VerdictPerson person={face.person} />}
          {isUnconfirmed(entry) && <Unconfirmed />}
          <div className={css.why}>
            {face.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {face.advice !== "" && <p className={css.advice}>{face.advice}</p>}
          </div>
        </div>
      )}
      {face.kind === "group" && isUnconfirmed(entry) && <Unconfirmed />}
      <VerdictActions entry={entry} onDetails={hands.onDetails} onWalkIn={hands.onWalkIn} />
    </div>
  );
}

/** The other desks have not taken it in yet. */
function Unconfirmed() {
  const words = useWords();
  return (
    <p className={css.unconfirmed} data-testid="unconfirmed">
      <Icon name="hourglass" />
      {words.link.unconfirmed}
    </p>
  );
}

/** At which session an outcome was given, where that is not the door this desk is at. */
function usePlace(entry: Entry | null): string | null {
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { session } = useGate();
  return entry?.what === "outcome" && status ? placeOf(words, status, entry.outcome, session?.id ?? null) : null;
}

/** Where the badge of somebody lies who has just come in at the door, or had; null where it was not printed beforehand. */
function useLies(entry: Entry | null): string | null {
  const words = useWords();
  const status = useDesk((state) => state.status);
  return entry?.what === "outcome" && !entry.undone && status ? liesOf(words, status, entry.outcome) : null;
}

/** True once `at` (ISO 8601) is so long ago that the next guest stands at the desk. */
function useIsPast(at: string): boolean {
  const [isPast, setPast] = useState(() => Date.now() - Date.parse(at) > PRESENT);
  useEffect(() => {
    const timer = setTimeout(() => setPast(true), Math.max(0, Date.parse(at) + PRESENT - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
  return isPast;
}
