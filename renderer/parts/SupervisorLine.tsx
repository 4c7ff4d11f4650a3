import { useMemo } from "react";
import { askForSupervisor, lockDesk } from "../desk/supervisor.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import css from "./SupervisorLine.module.css";
import { useSecondsLeft } from "./useSecondsLeft.ts";

/** At a volunteers' desk: that it is one, or for how long the supervisor's rights are open; the way in and out. */
export function SupervisorLine() {
  const front = useFront();
  const words = useWords();
  const isForDesk = useDesk(({ status }) => status?.station.pin.isForDesk === true);
  const told = useDesk(({ status }) => status?.station.pin.supervisor ?? 0);
  // The same number told again is the same wait: scans come by the dozen.
  const wait = useMemo(() => ({ seconds: told }), [told]);
  const seconds = useSecondsLeft(wait);
  if (!isForDesk) return null;
  const isOpen = seconds > 0;
  return (
    <section
      className={css.line}
      data-open={isOpen || undefined}
      aria-label={words.supervisor.line}
      data-testid="supervisor"
    >
      <Icon name={isOpen ? "unlocked" : "locked"} />
      <p>{isOpen ? words.supervisor.open : words.supervisor.locked}</p>
      {isOpen && <p className={css.left}>{words.supervisor.left(seconds)}</p>}
      <button type="button" onClick={() => (isOpen ? void lockDesk(front) : askForSupervisor(front))}>
        {isOpen ? words.supervisor.lock : words.supervisor.unlock}
      </button>
    </section>
  );
}
