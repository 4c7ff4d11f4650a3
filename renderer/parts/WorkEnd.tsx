import type { ReactNode } from "react";
import type { DiskTrouble } from "../../shared/contract/shapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { pressHelp, pressTroubleText } from "./PreflightPanel.tsx";
import { Trouble } from "./Trouble.tsx";

/** A file that a long work has made: what it holds, what there is to say of it, and where it lies. `isPlain`: see `MadeFile`. */
export function WorkDone({
  file,
  said,
  testId,
  isPlain = false,
  children,
}: {
  file: string;
  said: string;
  testId: string;
  isPlain?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={css.done} data-testid={testId}>
      <p role="status">{said}</p>
      {children}
      <MadeFile file={file} isPlain={isPlain} />
    </div>
  );
}

/** How a long work may end without its file. */
type NoFile =
  | { what: "not-written"; trouble: DiskTrouble; folder: string }
  | { what: "failed"; code: string }
  | { what: "cancelled" | "nobody" | "busy" | "no-event" };

type UndoneProps = { reply: NoFile; say?: Partial<Record<"stopped" | "nobody" | "busy", string>>; title?: string };

/** Why there is no file. `say`: the work's own words, for as many of these ends as it has; `title`: over what went wrong. */
export function WorkUndone({ reply, say = {}, title }: UndoneProps) {
  const words = useWords();
  const notWritten = title ?? words.batch.notWritten;
  switch (reply.what) {
    case "not-written":
      return (
        <Trouble title={notWritten} text={notWrittenText(words, reply.trouble, reply.folder)} help="not-written" />
      );
    case "failed":
      return <Trouble title={notWritten} text={pressTroubleText(words, reply.code)} help={pressHelp(reply.code)} />;
    case "cancelled":
      return <p role="status">{say.stopped}</p>;
    case "nobody":
      return <p role="status">{say.nobody}</p>;
    case "busy":
      return <p role="status">{say.busy}</p>;
    case "no-event":
      return null;
  }
}
