import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import type { EventSummary, PersonCard } from "../../shared/contract/shapes.ts";
import { eraseEvent, erasePerson } from "../desk/erase.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import own from "./EraseQuestion.module.css";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { useQuestion } from "./useQuestion.ts";

/** Says what goes and what stays, and wants the event's name typed. Escape leaves everything as it is. */
export function EraseQuestion({ event, onKeep }: { event: EventSummary; onKeep: () => void }) {
  const front = useFront();
  const { privacy } = useWords();
  const [name, setName] = useState("");
  return (
    <Question
      title={privacy.question(event.theme)}
      lines={[...privacy.what, privacy.keepFirst]}
      isReady={squeezed(name) === squeezed(event.theme)}
      onErase={() => eraseEvent(front, event.folder, name)}
      onKeep={onKeep}
    >
      <TextInput
        label={privacy.typeName(event.theme)}
        value={name}
        autoComplete="off"
        onChange={(change) => setName(change.currentTarget.value)}
      />
    </Question>
  );
}

/** The same for one person, without typing: what goes is told by name. */
export function ErasePersonQuestion({ person, onKeep }: { person: PersonCard; onKeep: () => void }) {
  const front = useFront();
  const { privacy } = useWords();
  return (
    <Question
      title={privacy.questionOne(person.name)}
      lines={privacy.whatOne}
      isReady
      onErase={() => erasePerson(front, person.id)}
      onKeep={onKeep}
    />
  );
}

type Props = {
  title: string;
  lines: readonly string[];
  isReady: boolean;
  onErase: () => Promise<EraseReply>;
  onKeep: () => void;
  children?: ReactNode;
};

function Question({ title, lines, isReady, onErase, onKeep, children }: Props) {
  const { privacy } = useWords();
  const once = useOnce();
  const [isBusy, setBusy] = useState(false);
  const [reply, setReply] = useState<EraseReply | null>(null);
  const box = useQuestion<HTMLFormElement>(isBusy ? null : onKeep);
  const erase = async () => {
    setBusy(true);
    setReply(null);
    try {
      setReply(await onErase());
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      {...box}
      className={own.question}
      aria-label={title}
      data-testid="erase-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) once(erase);
      }}
    >
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
      <p role="status">{isBusy && privacy.working}</p>
      {reply && reply.what !== "erased" && (
        <p role="alert">
          {reply.what === "refused" && `${privacy.refused[reply.why]} `}
          {privacy.notDone}
        </p>
      )}
      <div className={css.row}>
        <Button variant="default" disabled={isBusy} onClick={onKeep}>
          {privacy.keep}
        </Button>
        <Button type="submit" disabled={!isReady} loading={isBusy}>
          {privacy.confirm}
        </Button>
      </div>
    </form>
  );
}

/** As the desk compares it: blanks and case make no difference. */
const squeezed = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
