import { Button } from "@mantine/core";
import { useState } from "react";
import type { EventSummary } from "../../shared/contract/shapes.ts";
import { copyEvent, correctEvent, writeEvent } from "../desk/eventForm.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { unfinishedForm } from "./UnfinishedWork.tsx";

/** An event without a page: written by hand. Off while another form is unfinished, so that none is lost. */
export function NewEventCard() {
  const front = useFront();
  const words = useWords().eventForm;
  const isBusy = useDesk((state) => unfinishedForm(state) !== null);
  return (
    <div className={css.card}>
      <Button variant="default" disabled={isBusy} onClick={() => writeEvent(front)}>
        {words.make}
      </Button>
      <p className={css.soft}>{words.makeHint}</p>
    </div>
  );
}

/** The open event's facts, to be put right. */
export function CorrectButton() {
  const front = useFront();
  const words = useWords().eventForm;
  const isBusy = useDesk((state) => unfinishedForm(state) !== null);
  return (
    <Button variant="default" disabled={isBusy} onClick={() => void correctEvent(front)}>
      {words.correct}
    </Button>
  );
}

/** The next event after the pattern of this one; `text`: where the button stands alone, what it says. */
export function CopyButton({ event, text }: { event: EventSummary; text?: string }) {
  const front = useFront();
  const words = useWords().eventForm;
  const isBusy = useDesk((state) => unfinishedForm(state) !== null);
  const [isUnread, setUnread] = useState(false);
  const copy = async () => setUnread(!(await copyEvent(front, event.folder)));
  return (
    <>
      <Button
        variant="default"
        disabled={isBusy}
        aria-label={words.copyOf(event.theme)}
        title={words.copyOf(event.theme)}
        onClick={() => void copy()}
      >
        {text ?? words.copy}
      </Button>
      {isUnread && <p role="alert">{words.notThere}</p>}
    </>
  );
}
