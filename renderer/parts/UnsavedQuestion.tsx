import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./PersonFields.module.css";

type Props = {
  /** Said instead of the usual words. */
  question?: string;
  onStay: () => void;
  onDiscard: () => void;
};

/**
 * Asked before a form with unsaved changes is closed. The question has the focus, neither answer: an Enter that is held
 * down answers nothing. Escape goes on editing.
 */
export function UnsavedQuestion({ question, onStay, onDiscard }: Props) {
  const words = useWords().editing;
  const asked = question ?? words.leaveQuestion;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={asked}
      tabIndex={-1}
      className={css.careful}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onStay();
      }}
    >
      <p>{asked}</p>
      <div className={css.answers}>
        <Button onClick={onStay}>{words.keepEditing}</Button>
        <Button variant="default" onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}
