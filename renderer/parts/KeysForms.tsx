import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from "../../shared/ticket/passphrase.ts";
import { bytesOf } from "../desk/fileBytes.ts";
import { useWords } from "../desk/useDesk.ts";
import { FilePick } from "./FilePick.tsx";
import { HelpSteps } from "./HelpSteps.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";

const SECRET = { type: "password", maxLength: LONGEST_PASSPHRASE } as const;

/** A passphrase that nobody mistyped: asked twice, since nobody sees it. */
export function LockForm({
  onPassphrase,
  onCancel,
}: {
  onPassphrase: (text: string) => Promise<void>;
  onCancel: () => void;
}) {
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
          <div role="alert" className={css.note}>
            <p>{keys.unreadable}</p>
            <HelpSteps topic="key-file" />
          </div>
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
