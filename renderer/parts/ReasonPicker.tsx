import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import css from "./ReasonPicker.module.css";
import { useQuestion } from "./useQuestion.ts";

type Props = {
  question: string;
  reasons: readonly string[];
  confirm: string;
  /** Settles when the reason was dealt with; until then no second one is given. */
  onReason: (reason: string) => Promise<unknown>;
  onCancel: () => void;
};

/** Why staff take something back or let somebody in: one press for the usual reasons, a field for any other. */
export function ReasonPicker({ question, reasons, confirm, onReason, onCancel }: Props) {
  const words = useWords();
  const [other, setOther] = useState("");
  const group = useQuestion<HTMLFieldSetElement>(onCancel);
  const once = useOnce();
  const reason = cleanText(other);
  return (
    <fieldset {...group} className={css.picker}>
      <legend>{question}</legend>
      <div className={css.usual}>
        {reasons.map((usual) => (
          <Button key={usual} variant="default" onClick={() => once(() => onReason(usual))}>
            {usual}
          </Button>
        ))}
      </div>
      <form
        className={css.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason !== "") once(() => onReason(reason));
        }}
      >
        <TextInput
          aria-label={words.checkIn.otherReason}
          placeholder={words.checkIn.otherReason}
          value={other}
          maxLength={300}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <Button type="submit" disabled={reason === ""}>
          {confirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.program.cancel}
        </Button>
      </form>
    </fieldset>
  );
}
