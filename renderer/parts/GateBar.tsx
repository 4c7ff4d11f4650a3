import type { ReactNode } from "react";
import { changeGate, turnGate } from "../desk/changeGate.ts";
import { useDesk, useFront, useToday, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./GateBar.module.css";
import { CloseNews, GateNews, useNewsTexts } from "./GateNews.tsx";
import { Icon } from "./Icon.tsx";
import { fillText, sessionFill, sessionTime, sessionTitle } from "./sessionTexts.ts";

/**
 * Above the verdict: which session scans are for and whether guests come or go. An event with only a door that counts
 * in has nothing to say here, and shows nothing. `onOpen` shows where it can be changed.
 */
export function GateBar({ onOpen }: { onOpen: () => void }) {
  const { sessions, direction, mustChoose } = useGate();
  const hasRooms = sessions.length > 1;
  const isNew = useNewsTexts().shown !== "";
  const isAsLeft = useDesk((state) => state.gateNews?.what === "still-out");
  const isInBand = direction === "out" && hasRooms && !isNew && !mustChoose && !isAsLeft;
  return (
    <div className={css.gate} data-testid="gate" data-direction={direction}>
      <GateNews isBelow={hasRooms} />
      {direction === "out" && <OutBand>{isInBand && <Where onOpen={onOpen} />}</OutBand>}
      {hasRooms && !isInBand && (
        <div className={css.line}>
          <Where onOpen={onOpen} />
          {isNew && <CloseNews />}
          {direction === "in" && <Direction />}
        </div>
      )}
    </div>
  );
}

/** Colour, word and shape say that a scan lets nobody in now. `children`: where that is, while there is nothing more to say of it. */
function OutBand({ children }: { children: ReactNode }) {
  const front = useFront();
  const isAsLeft = useDesk((state) => state.gateNews?.what === "still-out");
  const words = useWords();
  return (
    <div className={css.out} data-merged={Boolean(children) || undefined}>
      <Icon name="out" />
      <p>
        <strong>{words.gate.outBand}</strong> <span>{isAsLeft ? words.gate.stillOut : words.gate.outBandHint}</span>
      </p>
      {children}
      <button type="button" title={words.gate.directionKey} onClick={() => void changeGate(front, { direction: "in" })}>
        {words.gate.backToIn}
      </button>
    </div>
  );
}

function Where({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const today = useToday();
  const { shown } = useNewsTexts();
  const status = useDesk((state) => state.status);
  const { session, isPinned, mustChoose, sessions } = useGate();
  if (!session || !status) return null;
  const title = sessionTitle(words, status, session.id) ?? "";
  const door = sessionTitle(words, status, sessions[0]?.id ?? session.id) ?? "";
  const { isFull } = sessionFill(session);
  const facts = [sessionTime(words, session, today), fillText(words, session)].filter(Boolean);
  return (
    <button
      type="button"
      className={css.where}
      data-testid="gate-session"
      data-choose={mustChoose || undefined}
      data-new={shown !== "" || undefined}
      title={words.gate.openKey}
      onClick={onOpen}
    >
      <Icon name={mustChoose ? "bell" : isPinned ? "pin" : "clock"} />
      <span className={css.text}>
        <span className={css.title}>
          {mustChoose ? words.gate.choose : title}
          {isFull && !mustChoose && <em className={css.full}>{words.gate.full}</em>}
        </span>
        {shown && (
          <span className={css.told} data-testid="gate-news">
            {shown}
          </span>
        )}
        <span className={css.facts}>
          {mustChoose
            ? words.gate.chooseHint(door)
            : [isPinned ? words.gate.pinned : words.gate.byItself, ...facts].join(" · ")}
        </span>
      </span>
    </button>
  );
}

/** In or out, both in sight, the one that holds pressed. */
export function Direction() {
  const front = useFront();
  const words = useWords();
  const { direction } = useGate();
  return (
    <fieldset className={css.direction} aria-label={words.gate.direction} title={words.gate.directionKey}>
      {(["in", "out"] as const).map((way) => (
        <button
          key={way}
          type="button"
          aria-pressed={direction === way}
          data-way={way}
          onClick={() => direction !== way && void turnGate(front)}
        >
          <Icon name={way} />
          {words.gate[way]}
        </button>
      ))}
    </fieldset>
  );
}
