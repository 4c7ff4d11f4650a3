import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";

/** The files of a locked event that lie unlocked, and the way to be rid of them. Nothing when there are none. */
export function GivenFiles() {
  const { desk, store } = useFront();
  const { lock, program } = useWords();
  const once = useOnce();
  const [files, setFiles] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    void desk.lock.given().then((given) => setFiles(given.files));
  }, [desk]);
  const remove = async () => {
    const reply = await desk.lock.removeGiven();
    if (reply.what === "not-recorded") store.setState({ complaint: reply });
    setAsked(false);
    setGone(reply.what === "done");
    setFiles((await desk.lock.given()).files);
  };
  if (files === 0) return isGone && <p role="status">{lock.removed}</p>;
  return (
    <div className={css.note} data-testid="given-files">
      <p>{lock.given(files)}</p>
      {isAsked && <p role="alert">{lock.removeGivenSure}</p>}
      <div className={css.row}>
        <Button variant="default" onClick={() => (isAsked ? once(remove) : setAsked(true))}>
          {lock.removeGiven}
        </Button>
        {isAsked && (
          <Button variant="default" onClick={() => setAsked(false)}>
            {program.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Beside a file that was just written: what is locked stays locked, this does not. */
export function PlainFileNote() {
  const { lock } = useWords();
  const isLocked = useDesk((state) => state.status?.event?.isLocked === true);
  return isLocked && <p data-testid="plain-export">{lock.plainExport}</p>;
}
