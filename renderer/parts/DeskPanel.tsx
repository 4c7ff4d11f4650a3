import { useEffect, useRef } from "react";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import { changeGate } from "../desk/changeGate.ts";
import { useDesk, useFront, useToday, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./DeskPanel.module.css";
import { Direction } from "./GateBar.tsx";
import { Icon } from "./Icon.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { PauseSwitch } from "./PauseSwitch.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { fillText, sessionFill, sessionTime, sessionTitle } from "./sessionTexts.ts";

/** What this desk is for: which session its scans count for, in or out, who is paused; and words for all the others. */
export function DeskPanel({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { sessions } = useGate();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const checked = top.current?.querySelector<HTMLElement>("input:checked");
    (checked ?? top.current?.querySelector<HTMLElement>("button"))?.focus();
  }, []);
  return (
    <SidePanel title={words.gate.panel} onClose={onClose}>
      <div ref={top} className={css.desk} data-testid="desk-panel">
        <Direction />
        <fieldset className={css.sessions}>
          <legend>{sessions.length > 1 ? words.gate.label : words.gate.session}</legend>
          {sessions.length > 1 && <ByItself />}
          {sessions.map((session) => (
            <Choice key={session.id} session={session} />
          ))}
        </fieldset>
        <MessageForm />
      </div>
    </SidePanel>
  );
}

function ByItself() {
  const front = useFront();
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { isPinned, mustChoose, sessions } = useGate();
  if (!status) return null;
  const title = (id: SessionStatus["id"] | null | undefined) => (id ? (sessionTitle(words, status, id) ?? "") : "");
  const hint = mustChoose
    ? words.gate.chooseHint(title(sessions[0]?.id))
    : words.gate.byItselfHint(title(status.running));
  return (
    <label className={css.choice} data-chosen={!isPinned || undefined}>
      <input type="radio" name="gate" checked={!isPinned} onChange={() => void changeGate(front, { session: null })} />
      <span className={css.text}>
        <span className={css.title}>{words.gate.byItself}</span>
        <span className={css.facts} data-choose={mustChoose || undefined}>
          {hint}
        </span>
      </span>
    </label>
  );
}

/** One session: pressing it takes this desk there and keeps it there. */
function Choice({ session }: { session: SessionStatus }) {
  const front = useFront();
  const today = useToday();
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { isPinned, session: at, sessions } = useGate();
  if (!status) return null;
  const title = sessionTitle(words, status, session.id) ?? "";
  const isChosen = isPinned && at?.id === session.id;
  const isOn = status.running === session.id && session.id !== sessions[0]?.id;
  const facts = [
    sessionTime(words, session, today),
    fillText(words, session),
    session.guests > 0 && words.gate.withGuests(session.guests),
    isOn && words.gate.running,
  ];
  const told = (
    <span className={css.text}>
      <span className={css.title}>{title}</span>
      <span className={css.facts}>{facts.filter(Boolean).join(" · ")}</span>
      <Marks session={session} />
    </span>
  );
  return (
    <div className={css.session} data-session={title} data-chosen={isChosen || undefined}>
      {sessions.length > 1 ? (
        <label className={css.choice}>
          <input
            type="radio"
            name="gate"
            checked={isChosen}
            onChange={() => void changeGate(front, { session: session.id })}
          />
          {told}
        </label>
      ) : (
        <div className={css.choice}>{told}</div>
      )}
      <PauseSwitch session={session} title={title} />
    </div>
  );
}

function Marks({ session }: { session: SessionStatus }) {
  const words = useWords();
  return (
    <>
      {sessionFill(session).isFull && (
        <em className={css.mark}>
          <Icon name="people" />
          {words.gate.full}
        </em>
      )}
      {session.paused && (
        <em className={css.mark}>
          <Icon name="pause" />
          {words.pause.paused}
        </em>
      )}
    </>
  );
}
