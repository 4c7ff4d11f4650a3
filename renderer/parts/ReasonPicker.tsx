import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./ReasonPicker.module.css";

type Props = {
  question: string;
  reasons: readonly string[];
  confirm: string;
  onReason: (reason: string) => void;
  onCancel: () => void;
};

/** Why staff take something back or let somebody in: one press for the usual reasons, a field for any other. */
export function ReasonPicker({ question, reasons, confirm, onReason, onCancel }: Props) {
  const words = useWords();
  const [other, setOther] = useState("");
  const submit = () => {
    if (other.trim() !== "") onReason(other.trim());
  };
  return (
    <fieldset className={css.picker}>
      <legend>{question}</legend>
      <div className={css.usual}>
        {reasons.map((reason, i) => (
          <Button key={reason} variant="default" autoFocus={i === 0} onClick={() => onReason(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <form
        className={css.other}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          aria-label={words.checkIn.otherReason}
          placeholder={words.checkIn.otherReason}
          value={other}
          maxLength={500}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Button type="submit" disabled={other.trim() === ""}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.program.cancel}
        </Button>
      </form>
    </fieldset>
  );
}
