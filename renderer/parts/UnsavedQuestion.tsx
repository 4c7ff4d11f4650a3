import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./PersonFields.module.css";

/**
 * Asked before a form with unsaved changes is closed. The question has the focus, neither answer: an Enter that is held
 * down answers nothing. Escape goes on editing.
 */
export function UnsavedQuestion({ onStay, onDiscard }: { onStay: () => void; onDiscard: () => void }) {
  const words = useWords().editing;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={words.leaveQuestion}
      tabIndex={-1}
      className={css.careful}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onStay();
      }}
    >
      <p>{words.leaveQuestion}</p>
      <div className={css.answers}>
        <Button onClick={onStay}>{words.keepEditing}</Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
