import { Button, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import css from "./ReasonPicker.module.css";

type Props = {
  question: string;
  reasons: readonly string[];
  confirm: string;
  /** Settles when the reason was dealt with; until then no second one is given. */
  onReason: (reason: string) => Promise<unknown>;
  onCancel: () => void;
};

/**
 * Why staff take something back or let somebody in: one press for the usual reasons, a field for any other. The question
 * has the focus, no reason: an Enter that is held down or comes from elsewhere answers nothing. Escape closes it.
 */
export function ReasonPicker({ question, reasons, confirm, onReason, onCancel }: Props) {
  const words = useWords();
  const [other, setOther] = useState("");
  const group = useRef<HTMLFieldSetElement>(null);
  const once = useOnce();
  useEffect(() => group.current?.focus(), []);
  const reason = cleanText(other);
  const hearKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <fieldset ref={group} tabIndex={-1} className={css.picker} onKeyDown={hearKey}>
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
