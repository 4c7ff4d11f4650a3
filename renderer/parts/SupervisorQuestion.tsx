import { openForSupervisor } from "../desk/supervisor.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { PinQuestion } from "./PinQuestion.tsx";
import css from "./SupervisorQuestion.module.css";

/** The question for the supervisor's PIN above the screen of the moment; scans go on below it. */
export function SupervisorQuestion() {
  const front = useFront();
  const words = useWords();
  const asked = useDesk((state) => state.supervisorAsked);
  if (!asked) return null;
  const { reason, end } = asked;
  return (
    <div className={css.place} data-testid="supervisor-question">
      <PinQuestion
        why={reason ? words.supervisor.why[reason] : words.supervisor.whyOpen}
        onPin={(typed) => openForSupervisor(front, typed)}
        onCancel={() => end(false)}
      />
    </div>
  );
}
