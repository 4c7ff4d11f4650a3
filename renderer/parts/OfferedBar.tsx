import { leaveOffered, openOffered } from "../desk/archives.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./ComplaintBar.module.css";
import { useOnce } from "./press.ts";

/** On every screen: an archive was dropped, or opened by double click, while an event is open. Nothing happens until staff say so. */
export function OfferedBar() {
  const front = useFront();
  const { archive } = useWords();
  const once = useOnce();
  const name = useDesk((state) => state.offered);
  const isBusy = useDesk((state) => state.isCopying && state.screen !== "event");
  if (name === null) return isBusy ? <Opening /> : null;
  return (
    <div role="status" className={css.bar} data-look="notice" data-testid="offered">
      <p>
        {archive.offered.title(name)} {archive.offered.text}
      </p>
      <button type="button" onClick={() => once(() => openOffered(front))}>
        {archive.offered.open}
      </button>
      <button type="button" onClick={() => once(() => leaveOffered(front))}>
        {archive.offered.leave}
      </button>
    </div>
  );
}

/** It takes seconds where an event is large; the event screen says so by itself. */
function Opening() {
  const { start } = useWords();
  return (
    <div role="status" className={css.bar} data-look="notice">
      <p>{start.working}</p>
    </div>
  );
}
