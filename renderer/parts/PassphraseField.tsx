import { Button, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { LONGEST_PASSPHRASE } from "../../shared/ticket/passphrase.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PassphraseField.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  description?: string | undefined;
  error?: string | undefined;
  isFocused?: boolean;
  testId?: string;
};

/**
 * A passphrase: hidden until somebody wants to see it, and told of while Caps Lock is on. A text field all the same, since
 * Chromium lets no input method into a password field, and passphrases may be Chinese.
 */
export function PassphraseField({ label, value, onChange, description, error, isFocused = false, testId }: Props) {
  const { lock } = useWords();
  const [isShown, setShown] = useState(false);
  const [hasCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <div>
      <TextInput
        type="text"
        maxLength={LONGEST_PASSPHRASE}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        autoFocus={isFocused}
        {...(isShown ? {} : { classNames: { input: css.hidden ?? "" } })}
        label={label}
        description={description}
        inputWrapperOrder={["label", "input", "error", "description"]}
        error={error}
        data-testid={testId}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        rightSectionWidth="5.5rem"
        rightSection={
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={isShown ? lock.hide : lock.show}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? lock.hideShort : lock.showShort}
          </Button>
        }
      />
      <p role="status" className={css.caps}>
        {hasCaps && lock.capsLock}
      </p>
    </div>
  );
}
