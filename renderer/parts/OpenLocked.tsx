import { Button } from "@mantine/core";
import { useState } from "react";
import { OPEN_HELP } from "../../shared/i18n/helpTopics.ts";
import { openLocked } from "../desk/lock.ts";
import type { OpenFailure } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { HelpSteps } from "./HelpSteps.tsx";
import own from "./LockCard.module.css";
import css from "./Page.module.css";
import { PassphraseField } from "./PassphraseField.tsx";
import { useOnce } from "./press.ts";

/** The question for the passphrase of an event that is locked. */
export function OpenLocked({ failure: { folder, trouble } }: { failure: OpenFailure }) {
  const front = useFront();
  const { lock } = useWords();
  const once = useOnce();
  const theme = useDesk((state) => state.events.find((event) => event.folder === folder)?.theme ?? null);
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [isWrong, setWrong] = useState(trouble.code === "wrong-passphrase");
  const open = async () => {
    setBusy(true);
    setWrong(false);
    const isOpen = await openLocked(front, folder, passphrase).finally(() => setBusy(false));
    setWrong(!isOpen);
  };
  return (
    <section className={css.card} aria-labelledby="locked-title" data-testid="locked">
      <h2 id="locked-title">{theme === null ? lock.askTitleUnnamed : lock.askTitle(theme)}</h2>
      <p>{lock.askText}</p>
      <form
        className={own.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== "") once(open);
        }}
      >
        <PassphraseField
          label={lock.askLabel}
          value={passphrase}
          onChange={setPassphrase}
          error={isWrong ? lock.wrong : undefined}
          isFocused
          testId="locked-passphrase"
        />
        <div className={css.row}>
          <Button type="submit" loading={isBusy} disabled={passphrase === ""}>
            {lock.open}
          </Button>
        </div>
      </form>
      <HelpSteps topic={OPEN_HELP["wrong-passphrase"]} />
      <p role="status" className={css.soft}>
        {isBusy && lock.opening}
      </p>
    </section>
  );
}

/** Whether what did not open only wants its passphrase. */
export const wantsPassphrase = (failure: OpenFailure | null): boolean =>
  failure?.trouble.code === "locked" || failure?.trouble.code === "wrong-passphrase";
