import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ExportReply } from "../../shared/contract/shapes.ts";
import type { KeysReply, KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from "../../shared/ticket/passphrase.ts";
import { bytesOf } from "../desk/fileBytes.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { Written } from "./ExportCard.tsx";
import { FilePick } from "./FilePick.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";

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
      {written && <Written reply={written} say={() => keys.written} />}
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
    <p role="alert" className={css.trouble} data-testid="keys-trouble">
      {keysTroubleText(words, trouble)}
    </p>
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

const SECRET = { type: "password", maxLength: LONGEST_PASSPHRASE } as const;

/** A passphrase that nobody mistyped: asked twice, since nobody sees it. */
function LockForm({ onPassphrase, onCancel }: { onPassphrase: (text: string) => Promise<void>; onCancel: () => void }) {
  const { keys, program } = useWords();
  const once = useOnce();
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const [isTried, setTried] = useState(false);
  const isLong = passphrase.length >= SHORTEST_PASSPHRASE;
  const isSame = passphrase === repeat;
  return (
    <form
      className={css.columns}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isLong && isSame) once(() => onPassphrase(passphrase));
      }}
    >
      <TextInput
        {...SECRET}
        autoComplete="new-password"
        autoFocus
        label={keys.passphrase}
        description={keys.rule(SHORTEST_PASSPHRASE)}
        value={passphrase}
        error={isTried && !isLong ? keys.tooShort(SHORTEST_PASSPHRASE) : undefined}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <TextInput
        {...SECRET}
        autoComplete="new-password"
        label={keys.repeat}
        value={repeat}
        error={isTried && isLong && !isSame ? keys.differs : undefined}
        onChange={(event) => setRepeat(event.currentTarget.value)}
      />
      <div className={css.row}>
        <Button type="submit">{keys.lock}</Button>
        <Button variant="default" onClick={onCancel}>
          {program.cancel}
        </Button>
      </div>
    </form>
  );
}

type UnlockProps = {
  confirm: string;
  onKeys: (bytes: Uint8Array, passphrase: string) => Promise<void>;
  onCancel?: () => void;
};

/** A file of keys and what opens it. */
export function UnlockForm({ confirm, onKeys, onCancel }: UnlockProps) {
  const { keys, program } = useWords();
  const once = useOnce();
  const [file, setFile] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [isBusy, setBusy] = useState(false);
  const read = async (chosen: File) => {
    const bytes = await bytesOf(chosen);
    setUnreadable(bytes === null);
    setFile(bytes && { name: chosen.name, bytes });
  };
  const open = async (bytes: Uint8Array) => {
    setBusy(true);
    await onKeys(bytes, passphrase).finally(() => setBusy(false));
  };
  return (
    <form
      className={css.columns}
      onSubmit={(event) => {
        event.preventDefault();
        if (file && passphrase !== "") once(() => open(file.bytes));
      }}
    >
      <FilePick
        title={keys.file}
        hint={file ? file.name : keys.fileHint}
        choose={keys.choose}
        accept=".lanyardkey"
        onFile={(chosen) => void read(chosen)}
      />
      <div>
        {isUnreadable && (
          <p role="alert" className={css.note}>
            {keys.unreadable}
          </p>
        )}
        <TextInput
          {...SECRET}
          autoComplete="off"
          label={keys.passphrase}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </div>
      <div className={css.row}>
        <Button type="submit" loading={isBusy} disabled={!file || passphrase === ""}>
          {confirm}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {program.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
