import { Button } from "@mantine/core";
import { useState } from "react";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import type { KeysReply, KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import { KEYS_HELP } from "../../shared/i18n/fileHelp.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { Written } from "./ExportCard.tsx";
import { HelpSteps } from "./HelpSteps.tsx";
import { LockForm, UnlockForm } from "./KeysForms.tsx";
import css from "./Page.module.css";

/** The event's keys: out as a locked file for its other desks, in from one. */
export function KeysPart() {
  const { desk } = useFront();
  const { keys } = useWords();
  const [task, setTask] = useState<"lock" | "unlock" | null>(null);
  const [written, setWritten] = useState<ExportReply | null>(null);
  const [taken, setTaken] = useState<KeysReply | null>(null);
  const begin = (next: typeof task) => {
    setTask(next);
    setWritten(null);
    setTaken(null);
  };
  const lock = async (passphrase: string) => {
    const reply = await desk.keys.export({ passphrase });
    begin(null);
    setWritten(reply);
  };
  const unlock = async (bytes: Uint8Array, passphrase: string) => {
    const reply = await desk.keys.import({ bytes, passphrase });
    if (reply.what !== "refused") begin(null);
    setTaken(reply);
  };
  return (
    <div className={css.card} data-testid="keys">
      <h3 className={css.label}>{keys.title}</h3>
      <p className={css.soft}>{keys.about}</p>
      {task === null && (
        <div className={css.row}>
          <Button variant="default" onClick={() => begin("lock")}>
            {keys.export}
          </Button>
          <Button variant="default" onClick={() => begin("unlock")}>
            {keys.import}
          </Button>
        </div>
      )}
      {task === "lock" && <LockForm onPassphrase={lock} onCancel={() => begin(null)} />}
      {task === "unlock" && <UnlockForm confirm={keys.take} onKeys={unlock} onCancel={() => begin(null)} />}
      {written && <Written reply={written} say={() => keys.written} isPlain={false} />}
      <TakenNote reply={taken} />
    </div>
  );
}

function TakenNote({ reply }: { reply: KeysReply | null }) {
  const words = useWords();
  const { keys } = words;
  if (!reply) return null;
  if (reply.what === "refused") return <KeysTroubleNote trouble={reply.trouble} />;
  const text =
    reply.what === "rehearsal"
      ? words.tickets.notInRehearsal
      : reply.what === "no-event"
        ? words.program.noEvent
        : keys[reply.what];
  return (
    <p role="status" className={reply.what === "taken" || reply.what === "had-it" ? css.done : css.note}>
      {text}
    </p>
  );
}

/** Why a file of keys was not taken, and what to do. */
export function KeysTroubleNote({ trouble }: { trouble: KeysTrouble }) {
  const words = useWords();
  return (
    <div role="alert" className={css.trouble} data-testid="keys-trouble">
      <p>{keysTroubleText(words, trouble)}</p>
      <HelpSteps topic={KEYS_HELP[trouble.code]} />
    </div>
  );
}

function keysTroubleText(words: Words, trouble: KeysTrouble): string {
  const { keys, disk, fileAdvice } = words;
  switch (trouble.code) {
    case "other-event":
      return keys.otherEvent(trouble.theme);
    case "not-a-key-file":
    case "newer-version":
    case "damaged":
    case "wrong-passphrase":
    case "another-key":
      return keys.trouble[trouble.code];
    default:
      return words.program.pair(disk[trouble.code], fileAdvice[trouble.code]);
  }
}
