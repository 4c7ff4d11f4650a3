import { Button } from "@mantine/core";
import { cancelRoster } from "../desk/roster.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./ImportBar.module.css";
import css from "./Page.module.css";
import { useLate } from "./useLate.ts";

/** Milliseconds before anything is shown: a small file is read by then. */
const SOON = 300;

/** How far an import is, while the desk is at it, and a way to end it while it may be ended. */
export function ImportBar() {
  const isImporting = useDesk((state) => state.importing !== null);
  const isSlow = useLate(isImporting, SOON);
  return isImporting && isSlow ? <Bar /> : null;
}

function Bar() {
  const front = useFront();
  const { roster } = useWords();
  const importing = useDesk((state) => state.importing);
  if (!importing) return null;
  const { stage, done, total } = importing.progress;
  return (
    <section className={css.card} data-testid="importing">
      <div className={css.row}>
        <p className={css.grow} role="status">
          {roster.progress[stage]}
        </p>
        {importing.mayCancel && (
          <Button variant="default" onClick={() => void cancelRoster(front)}>
            {roster.cancel}
          </Button>
        )}
      </div>
      <progress
        className={own.bar}
        aria-label={roster.progress[stage]}
        {...(total > 0 && { value: done, max: total })}
      />
    </section>
  );
}
