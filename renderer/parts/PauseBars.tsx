import { clockOf } from "../../shared/i18n/when.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import { Icon } from "./Icon.tsx";
import css from "./NoticeBars.module.css";
import { Resume } from "./PauseSwitch.tsx";
import { sessionTitle } from "./sessionTexts.ts";

/** Above the verdict: where nobody is let in for now, why, by whom and since when. Those this desk is not at are said softly. */
export function PauseBars() {
  const words = useWords();
  const timezone = useTimezone();
  const status = useDesk((state) => state.status);
  const { sessions, session: here } = useGate();
  return sessions.map((session) => {
    if (!status || !session.paused) return null;
    const { at, by, text } = session.paused;
    const title = sessionTitle(words, status, session.id) ?? "";
    const isOurs = session.id === here?.id || session === sessions[0];
    return (
      <div key={session.id} className={css.bar} data-look={isOurs ? "careful" : "calm"} data-testid="paused">
        <Icon name="pause" />
        <p role="status">
          <strong>{words.pause.banner(title)}</strong>{" "}
          <span>{[text, words.pause.by(by, clockOf(words.language, at, timezone))].filter(Boolean).join(" · ")}</span>
        </p>
        <Resume session={session} title={title} />
      </div>
    );
  });
}
