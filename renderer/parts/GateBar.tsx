import { useRef } from "react";
import { changeGate, turnGate } from "../desk/changeGate.ts";
import type { GateNews } from "../desk/gate.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./GateBar.module.css";
import { Icon } from "./Icon.tsx";
import { fillText, sessionFill, sessionTime, sessionTitle } from "./sessionTexts.ts";

/**
 * Above the verdict: which session scans are for and whether guests come or go. An event with only a door that counts
 * in has nothing to say here, and shows nothing. `onOpen` shows where it can be changed.
 */
export function GateBar({ onOpen }: { onOpen: () => void }) {
  const { sessions, direction } = useGate();
  const hasRooms = sessions.length > 1;
  return (
    <div className={css.gate} data-testid="gate" data-direction={direction}>
      <News />
      {direction === "out" && <OutBand />}
      {hasRooms && (
        <div className={css.line}>
          <Where onOpen={onOpen} />
          {direction === "in" && <Direction />}
        </div>
      )}
    </div>
  );
}

/** Colour, word and shape say that a scan lets nobody in now. */
function OutBand() {
  const front = useFront();
  const words = useWords();
  return (
    <div className={css.out}>
      <Icon name="out" />
      <p>
        <strong>{words.gate.outBand}</strong> <span>{words.gate.outBandHint}</span>
      </p>
      <button type="button" title={words.gate.directionKey} onClick={() => void changeGate(front, { direction: "in" })}>
        {words.gate.backToIn}
      </button>
    </div>
  );
}

function Where({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { session, isPinned, mustChoose, sessions } = useGate();
  if (!session || !status) return null;
  const title = sessionTitle(words, status, session.id) ?? "";
  const door = sessionTitle(words, status, sessions[0]?.id ?? session.id) ?? "";
  const { isFull } = sessionFill(session);
  const facts = [sessionTime(words, session, status.event?.date ?? null), fillText(words, session)].filter(Boolean);
  return (
    <button
      type="button"
      className={css.where}
      data-testid="gate-session"
      data-choose={mustChoose || undefined}
      title={words.gate.openKey}
      onClick={onOpen}
    >
      <Icon name={mustChoose ? "bell" : isPinned ? "pin" : "clock"} />
      <span className={css.text}>
        <span className={css.title}>
          {mustChoose ? words.gate.choose : title}
          {isFull && !mustChoose && <em className={css.full}>{words.gate.full}</em>}
        </span>
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

/** What changed by itself, told politely and in sight until somebody closes it. */
function News() {
  const { store } = useFront();
  const words = useWords();
  const news = useDesk((state) => state.gateNews);
  const text = useNewsText(news);
  const turned = useTurnedText();
  const status = useDesk((state) => state.status);
  const { mustChoose, sessions } = useGate();
  const door = sessions[0] && status && sessionTitle(words, status, sessions[0].id);
  return (
    <>
      <p className={css.hidden} role="status" data-testid="gate-spoken">
        {[text, mustChoose && words.gate.chooseHint(door ?? ""), turned].filter(Boolean).join(" ")}
      </p>
      {text && (
        <div className={css.news} data-testid="gate-news">
          <Icon name="clock" />
          <p>{text}</p>
          <button type="button" onClick={() => store.setState({ gateNews: null })}>
            {words.program.close}
          </button>
        </div>
      )}
    </>
  );
}

function useNewsText(news: GateNews | null): string {
  const words = useWords();
  const status = useDesk((state) => state.status);
  if (!status || !news) return "";
  const title = (id: typeof status.running) => (id === null ? null : sessionTitle(words, status, id));
  if (news.what === "still-out") return words.gate.stillOut;
  if (news.what === "gone") return words.gate.gone;
  const [from, to] = [title(news.from), title(news.to) ?? ""];
  return from === null ? words.gate.moved(to) : words.gate.movedFrom(from, to);
}

/** In or out in words, once it is not as usual; a key that turns the gate says so too. */
function useTurnedText(): string {
  const words = useWords();
  const { direction } = useGate();
  const wasOut = useRef(false);
  if (direction === "out") wasOut.current = true;
  if (direction === "out") return `${words.gate.outBand}. ${words.gate.outBandHint}`;
  return wasOut.current ? words.gate.in : "";
}
