import { useState } from "react";
import { leaveCopy, openOffered } from "../desk/archives.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./ComplaintBar.module.css";
import { useOnce } from "./press.ts";

/** On every screen: an archive was dropped, or opened by double click, while an event is open. Nothing happens until staff say so. */
export function OfferedBar() {
  const front = useFront();
  const { archive } = useWords();
  const once = useOnce();
  const name = useDesk((state) => state.offered);
  const [isOpening, setOpening] = useState(false);
  if (name === null) return null;
  const open = async () => {
    setOpening(true);
    await openOffered(front).finally(() => setOpening(false));
  };
  return (
    <div role="status" className={css.bar} data-look="notice" data-testid="offered">
      <p>
        {archive.offered.title(name)} {archive.offered.text}
      </p>
      <button type="button" disabled={isOpening} onClick={() => once(open)}>
        {archive.offered.open}
      </button>
      <button type="button" disabled={isOpening} onClick={() => once(() => leaveCopy(front))}>
        {archive.offered.leave}
      </button>
    </div>
  );
}
