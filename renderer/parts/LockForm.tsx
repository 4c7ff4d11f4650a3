import { Button } from "@mantine/core";
import { useState } from "react";
import { isTooSimple, SHORTEST_PASSPHRASE } from "../../shared/ticket/passphrase.ts";
import type { LockTask } from "../desk/lock.ts";
import { useWords } from "../desk/useDesk.ts";
import own from "./LockCard.module.css";
import css from "./Page.module.css";
import { PassphraseField } from "./PassphraseField.tsx";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";

type Props = {
  task: LockTask["what"];
  isBusy: boolean;
  onTask: (task: LockTask) => Promise<void>;
  onCancel: () => void;
};

/** What each task asks for: the passphrase there is, a new one twice, and what it means to forget it. */
export function LockForm({ task, isBusy, onTask, onCancel }: Props) {
  const { lock, program } = useWords();
  const once = useOnce();
  const [current, setCurrent] = useState("");
  const [fresh, setFresh] = useState("");
  const [repeat, setRepeat] = useState("");
  const [recovery, setRecovery] = useState(true);
  const [isTried, setTried] = useState(false);
  const wrong = flawOf(fresh, repeat);
  const wanted = (): LockTask | null => {
    if (task === "remove") return current === "" ? null : { what: task, passphrase: current };
    if (wrong !== null) return null;
    if (task === "set") return { what: task, passphrase: fresh, recovery };
    return current === "" ? null : { what: task, current, passphrase: fresh };
  };
  const submit = () => {
    setTried(true);
    const next = wanted();
    if (next) once(() => onTask(next));
  };
  const atFresh = {
    short: lock.tooShort(SHORTEST_PASSPHRASE),
    simple: lock.simple,
    differs: undefined,
  };
  return (
    <form
      className={own.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      data-testid="lock-form"
    >
      {task === "set" && (
        <div role="note" className={css.trouble}>
          <p className={own.lost}>{lock.lost}</p>
        </div>
      )}
      {task === "set" && (
        <div className={css.note}>
          <p>{lock.staysOpen}</p>
          <p>{lock.old}</p>
        </div>
      )}
      <div className={css.columns}>
        {task !== "set" && (
          <PassphraseField label={lock.current} value={current} onChange={setCurrent} isFocused testId="lock-current" />
        )}
        {task !== "remove" && (
          <>
            <PassphraseField
              label={lock.fresh}
              description={lock.rule(SHORTEST_PASSPHRASE)}
              value={fresh}
              onChange={setFresh}
              error={isTried && wrong ? atFresh[wrong] : undefined}
              isFocused={task === "set"}
              testId="lock-fresh"
            />
            <PassphraseField
              label={lock.repeat}
              value={repeat}
              onChange={setRepeat}
              error={isTried && wrong === "differs" ? lock.differs : undefined}
              testId="lock-repeat"
            />
          </>
        )}
      </div>
      {task === "set" && (
        <div>
          <Tick checked={recovery} onChange={setRecovery}>
            {lock.withRecovery}
          </Tick>
          <p className={css.soft}>{lock.recoveryHint}</p>
        </div>
      )}
      <div className={css.row}>
        <Button type="submit" loading={isBusy}>
          {{ set: lock.lockIt, change: lock.changeIt, remove: lock.unlockIt }[task]}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={onCancel}>
          {program.cancel}
        </Button>
      </div>
    </form>
  );
}

function flawOf(fresh: string, repeat: string): "short" | "simple" | "differs" | null {
  if (fresh.length < SHORTEST_PASSPHRASE) return "short";
  if (isTooSimple(fresh)) return "simple";
  return fresh === repeat ? null : "differs";
}
