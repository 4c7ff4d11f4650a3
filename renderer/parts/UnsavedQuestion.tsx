import { Button } from "@mantine/core";
import { useWords } from "../desk/useDesk.ts";
import css from "./PersonFields.module.css";
import { useQuestion } from "./useQuestion.ts";

type Props = {
  /** Said instead of the usual words. */
  question?: string;
  onStay: () => void;
  onDiscard: () => void;
};

/** Asked before a form with unsaved changes is closed. Escape goes on editing. */
export function UnsavedQuestion({ question, onStay, onDiscard }: Props) {
  const words = useWords().editing;
  const asked = question ?? words.leaveQuestion;
  const box = useQuestion<HTMLDivElement>(onStay);
  return (
    <div {...box} role="alertdialog" aria-label={asked} className={css.careful}>
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
