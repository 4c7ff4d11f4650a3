import { Button } from "@mantine/core";
import { useState } from "react";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import { pauseSession } from "../desk/sessions.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./DeskPanel.module.css";
import { useOnce } from "./press.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";

type Props = { session: SessionStatus; title: string };

/** Nobody is let in for a while, with the words that every desk then shows; or they are let in again. */
export function PauseSwitch({ session, title }: Props) {
  const front = useFront();
  const words = useWords();
  const [asksWhy, setAsksWhy] = useState(false);
  if (session.paused) return <Resume session={session} title={title} />;
  if (asksWhy) {
    const pause = (text: string) =>
      pauseSession(front, { session: session.id, isPaused: true, text }).then(() => setAsksWhy(false));
    return (
      <div className={css.why}>
        <ReasonPicker
          question={words.pause.why(title)}
          reasons={words.pause.reasons}
          confirm={words.pause.open}
          onReason={pause}
          onCancel={() => setAsksWhy(false)}
        />
      </div>
    );
  }
  return (
    <div className={css.pause}>
      <Button variant="default" aria-label={words.pause.openOf(title)} onClick={() => setAsksWhy(true)}>
        {words.pause.open}
      </Button>
    </div>
  );
}

/** Lets people in again. */
export function Resume({ session, title }: Props) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  return (
    <div className={css.pause}>
      <Button
        aria-label={words.pause.resumeOf(title)}
        onClick={() => once(() => pauseSession(front, { session: session.id, isPaused: false, text: "" }))}
      >
        {words.pause.resume}
      </Button>
    </div>
  );
}
