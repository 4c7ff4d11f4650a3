import { Button, TextInput } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import type { PinAsked } from "../../shared/contract/pinShapes.ts";
import { RESET_FILE } from "../../shared/words/pin.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./PinQuestion.module.css";
import { useOnce } from "./press.ts";
import { hearEscape } from "./useQuestion.ts";
import { useSecondsLeft } from "./useSecondsLeft.ts";

type Props = {
  /** What the PIN is for. */
  why: string;
  /** What a typed PIN came to: null when it was right, and the question is over. */
  onPin: (typed: string) => Promise<PinAsked | null>;
  onCancel: () => void;
  /** A pad of digits to press, for a screen without a keyboard. */
  hasPad?: boolean;
};

/**
 * The question for this desk's PIN. It says when it was wrong and counts down until another try counts; who forgot it
 * reads which file in the event's folder takes it away. Escape closes it.
 */
export function PinQuestion({ why, onPin, onCancel, hasPad = false }: Props) {
  const words = useWords();
  const { desk } = useFront();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState<PinAsked | null>(null);
  const [wasReset, setReset] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const seconds = useSecondsLeft(asked);
  const heading = useId();
  const field = useRef<HTMLInputElement>(null);
  const once = useOnce();
  useEffect(() => {
    let isOver = false;
    void desk.pin.question().then((question) => {
      if (isOver) return;
      setReset(!question.isSet);
      if (question.seconds > 0) setAsked({ what: "pin", why: "wait", seconds: question.seconds });
    });
    return () => {
      isOver = true;
    };
  }, [desk]);
  useEffect(() => field.current?.focus(), []);

  const submit = () => {
    if ((typed === "" && !wasReset) || seconds > 0) return;
    once(async () => {
      const reply = await onPin(typed);
      setAsked(reply);
      setTyped("");
      if (reply) field.current?.focus();
    });
  };
  const trouble = asked && asked.why !== "asked" && (asked.why === "wrong" || seconds > 0) ? asked : null;
  return (
    <section
      className={css.question}
      aria-labelledby={heading}
      onKeyDown={hearEscape(onCancel)}
      data-testid="pin-question"
    >
      <h2 id={heading}>{why}</h2>
      <form
        data-row={!hasPad || undefined}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {wasReset ? (
          <p className={css.reset} role="status">
            {words.pin.reset}
          </p>
        ) : (
          <TextInput
            ref={field}
            label={words.pin.question}
            type="password"
            value={typed}
            maxLength={64}
            autoComplete="off"
            error={trouble?.why === "wrong" ? words.pin.wrong : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {hasPad && !wasReset && (
          <Pad
            isReady={typed !== "" && seconds === 0}
            onDigit={(digit) => setTyped((before) => before + digit)}
            onErase={() => setTyped((before) => before.slice(0, -1))}
          />
        )}
        <p className={css.wait} role="status" data-testid="pin-wait">
          {seconds > 0 && words.pin.wait(seconds)}
        </p>
        {(!hasPad || wasReset) && (
          <div className={css.hands}>
            <Button type="submit" disabled={(typed === "" && !wasReset) || seconds > 0}>
              {wasReset ? words.pin.goOn : words.pin.confirm}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {words.program.cancel}
            </Button>
          </div>
        )}
      </form>
      {!wasReset && !isForgotten && (
        <button type="button" className={css.forgotten} onClick={() => setForgotten(true)}>
          {words.pin.forgotten}
        </button>
      )}
      {!wasReset && isForgotten && <p className={css.how}>{words.pin.forgottenHow(RESET_FILE)}</p>}
    </section>
  );
}

type PadProps = { isReady: boolean; onDigit: (digit: string) => void; onErase: () => void };

function Pad({ isReady, onDigit, onErase }: PadProps) {
  const words = useWords();
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      data-every-click
      aria-label={words.pin.digit(digit)}
      onClick={() => onDigit(digit)}
    >
      {digit}
    </button>
  );
  return (
    <div className={css.pad}>
      {["1", "2", "3", "4", "5", "6", "7", "8", "9"].map(key)}
      <button type="button" data-every-click aria-label={words.pin.erase} onClick={onErase}>
        ⌫
      </button>
      {key("0")}
      <button type="submit" className={css.go} disabled={!isReady}>
        {words.pin.confirm}
      </button>
    </div>
  );
}
