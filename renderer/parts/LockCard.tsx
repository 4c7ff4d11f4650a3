import { Button } from "@mantine/core";
import { useState } from "react";
import type { VaultReply } from "../../shared/contract/vaultShapes.ts";
import { LOCK_HELP } from "../../shared/i18n/fileHelp.ts";
import { changeLock, type LockTask } from "../desk/lock.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { GivenFiles } from "./GivenFiles.tsx";
import { HelpSteps } from "./HelpSteps.tsx";
import own from "./LockCard.module.css";
import { LockForm } from "./LockForm.tsx";
import css from "./Page.module.css";
import { RecoveryPage } from "./RecoveryPage.tsx";

/** The lock of the open event's folder: set, changed, taken away, and the recovery code while it is to be written down. */
export function LockCard() {
  const front = useFront();
  const { lock } = useWords();
  const isLocked = useDesk((state) => state.status?.event?.isLocked === true);
  const [task, setTask] = useState<LockTask["what"] | null>(null);
  const [reply, setReply] = useState<{ of: LockTask["what"]; reply: VaultReply } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = (next: LockTask["what"] | null) => {
    setTask(next);
    setReply(null);
  };
  const run = async (wanted: LockTask) => {
    setBusy(true);
    setReply(null);
    const said = await changeLock(front, wanted).finally(() => setBusy(false));
    setReply({ of: wanted.what, reply: said });
    if (said.what !== "refused") setTask(null);
  };
  const said = reply?.reply;
  return (
    <section className={css.card} aria-labelledby="lock-title" data-testid="lock" data-locked={isLocked || undefined}>
      <h2 id="lock-title">{lock.title}</h2>
      <p className={css.soft}>{lock.about}</p>
      {reply && said?.what === "done" && <Done of={reply.of} reply={said} onSeen={() => setReply(null)} />}
      {said?.what === "refused" && (
        <div role="alert" className={css.trouble} data-testid="lock-refused">
          <p>{lock.trouble[said.why]}</p>
          <HelpSteps topic={LOCK_HELP[said.why]} />
        </div>
      )}
      {task === null && (
        <div className={css.row}>
          <p className={css.grow} data-testid="lock-standing">
            {isLocked ? lock.isOn : lock.isOff}
          </p>
          {isLocked ? (
            <>
              <Button variant="default" onClick={() => begin("change")}>
                {lock.change}
              </Button>
              <Button variant="default" onClick={() => begin("remove")}>
                {lock.remove}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => begin("set")}>
              {lock.begin}
            </Button>
          )}
        </div>
      )}
      {task && <LockForm key={task} task={task} isBusy={isBusy} onTask={run} onCancel={() => begin(null)} />}
      <p role="status" className={css.soft}>
        {isBusy && lock.working}
      </p>
      {isLocked && task === null && <GivenFiles />}
    </section>
  );
}

type DoneProps = { of: LockTask["what"]; reply: Extract<VaultReply, { what: "done" }>; onSeen: () => void };

function Done({ of, reply: { recovery, isLeft }, onSeen }: DoneProps) {
  const { lock } = useWords();
  const text = { set: lock.locked, change: lock.changed, remove: lock.unlocked }[of];
  return (
    <div role="status" className={css.done} data-testid="lock-done">
      <p>{text}</p>
      {isLeft && <p>{lock.isLeft}</p>}
      {recovery !== null && (
        <div className={own.form}>
          <p className={own.lost}>{lock.recoveryTitle}</p>
          <p className={own.code} data-testid="recovery-code">
            {recovery}
          </p>
          <RecoveryPage code={recovery} />
          <div className={css.row}>
            <Button onClick={onSeen}>{lock.recoveryWritten}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
