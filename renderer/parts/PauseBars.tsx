import { useState } from "react";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import { Icon } from "./Icon.tsx";
import css from "./NoticeBars.module.css";
import { Resume } from "./PauseSwitch.tsx";
import { sessionTitle } from "./sessionTexts.ts";
import { useCut } from "./useCut.ts";

/** Above the verdict: where nobody is let in for now, why, by whom and since when. Those this desk is not at are said softly. */
export function PauseBars() {
  const { sessions, session: here } = useGate();
  return sessions.map((session, at) => {
    const look = session.id === here?.id || at === 0 ? "careful" : "calm";
    return session.paused && <PauseBar key={session.id} session={session} paused={session.paused} look={look} />;
  });
}

type Props = { session: SessionStatus; paused: NonNullable<SessionStatus["paused"]>; look: "careful" | "calm" };

function PauseBar({ session, paused: { at, by, text }, look }: Props) {
  const words = useWords();
  const timezone = useTimezone();
  const status = useDesk((state) => state.status);
  const [isOpen, setOpen] = useState(false);
  const { isCut, watch } = useCut();
  const title = (status && sessionTitle(words, status, session.id)) ?? "";
  return (
    <div className={css.bar} data-look={look} data-testid="paused">
      <Icon name="pause" />
      <p ref={isOpen ? undefined : watch} role="status" data-short={isOpen ? undefined : "two"}>
        <strong>{words.pause.banner(title)}</strong>{" "}
        <span>{[text, words.pause.by(by, clockOf(words.language, at, timezone))].filter(Boolean).join(" · ")}</span>
      </p>
      {(isCut || isOpen) && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.notices.less : words.notices.whole}
        </button>
      )}
      <Resume session={session} title={title} />
    </div>
  );
}
