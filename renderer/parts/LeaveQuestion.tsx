import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";

type Props = { question: string; onLeave: () => void; onStay: () => void };

/** Whether what was written may be thrown away. The question has the focus, no answer: a held Enter answers nothing. */
export function LeaveQuestion({ question, onLeave, onStay }: Props) {
  const words = useWords().eventForm;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className={css.question}
      aria-label={question}
      data-testid="leave-question"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onStay();
      }}
    >
      <p>{question}</p>
      <div className={css.row}>
        <Button onClick={onStay}>{words.stay}</Button>
        <Button variant="default" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </fieldset>
  );
}
