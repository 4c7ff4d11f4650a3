import { Button } from "@mantine/core";
import { useState } from "react";
import type { BackupReply } from "../../shared/contract/backupShapes.ts";
import { COPY_HELP } from "../../shared/i18n/helpTopics.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { HelpSteps } from "./HelpSteps.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { useBackupText } from "./useBackupText.ts";

/** Where the open event is copied to by itself, how that stands, and what to do when it does not. */
export function BackupCard() {
  const { desk, store } = useFront();
  const words = useWords();
  const { backup } = words;
  const standing = useDesk((state) => state.backup);
  const text = useBackupText();
  const [told, setTold] = useState<{ text: string; isBad: boolean } | null>(null);
  const once = useOnce();
  const ask = (question: () => Promise<BackupReply>, done: string | null) =>
    once(async () => {
      setTold(null);
      const reply = await question();
      store.setState({ backup: await desk.backup.standing() });
      if (reply.what === "refused") setTold({ text: refusal(words, reply.reason), isBad: true });
      else if (reply.what === "not-kept") store.setState({ complaint: { what: "settings-not-kept" } });
      else if (reply.what === "done" && done) setTold({ text: done, isBad: false });
    });
  return (
    <section className={css.card} aria-labelledby="backup-title" data-testid="backup-card">
      <h2 id="backup-title">{backup.title}</h2>
      <p className={css.soft}>{backup.about}</p>
      {told && (
        <p className={told.isBad ? css.trouble : css.done} role={told.isBad ? "alert" : "status"}>
          {told.text}
        </p>
      )}
      {standing && (
        <>
          <p className={css.label} role="status" data-testid="backup-standing">
            {text}
          </p>
          <p className={css.soft}>{backup.place(standing.folder)}</p>
          {standing.trouble && (
            <div className={css.trouble}>
              <p>{backup.advice[standing.trouble]}</p>
              <HelpSteps topic={COPY_HELP[standing.trouble]} />
            </div>
          )}
          {standing.isSameDisk && <p className={css.note}>{backup.sameDisk}</p>}
          {standing.beside.length > 0 && (
            <p className={css.note}>{backup.beside(listOf(words.language, standing.beside))}</p>
          )}
        </>
      )}
      <div className={css.row}>
        <Button variant={standing ? "default" : "filled"} onClick={() => ask(desk.backup.choose, null)}>
          {standing ? backup.another : backup.choose}
        </Button>
        {standing && (
          <>
            <Button variant="default" onClick={() => ask(desk.backup.now, null)}>
              {backup.now}
            </Button>
            <Button variant="default" onClick={() => ask(desk.backup.stop, backup.stopped)}>
              {backup.stop}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

const refusal = ({ backup, disk }: Words, reason: Extract<BackupReply, { what: "refused" }>["reason"]): string =>
  reason === "inside" ? backup.inside : backup.refused(disk[reason]);
