import { Button } from "@mantine/core";
import { useState } from "react";
import type { RosterReportReply } from "../../shared/contract/rosterShapes.ts";
import { notWrittenText } from "../../shared/i18n/say.ts";
import { useWords } from "../desk/useDesk.ts";
import { MadeFile } from "./MadeFile.tsx";
import css from "./Page.module.css";
import { Trouble } from "./Trouble.tsx";

type Props = {
  button: string;
  hint: string;
  write: () => Promise<RosterReportReply>;
  written?: (rows: number) => string;
};

/**
 * A file that is written at a press: what it is for, and afterwards where it lies or why it is not there. `written`: what
 * is said of its rows; they are people unless something else is said.
 */
export function ExportCard({ button, hint, write, written }: Props) {
  const [reply, setReply] = useState<RosterReportReply | null>(null);
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    setReply(null);
    void write()
      .then(setReply)
      .finally(() => setBusy(false));
  };
  return (
    <section className={css.card}>
      <div className={css.row}>
        <Button variant="default" loading={isBusy} onClick={press}>
          {button}
        </Button>
        <p className={css.soft}>{hint}</p>
      </div>
      {reply && <Written reply={reply} {...(written && { say: written })} />}
    </section>
  );
}

type WrittenProps = { reply: RosterReportReply; say?: (rows: number) => string; isPlain?: boolean };

/** Where an exported file lies, or why there is none. `isPlain`: see `MadeFile`; most are. */
export function Written({ reply, say, isPlain = true }: WrittenProps) {
  const words = useWords();
  const { report } = words;
  if (reply.what === "no-event") return <Trouble title={report.notWritten} text={words.program.noEvent} />;
  if (reply.what === "draft-gone") return <Trouble title={report.notWritten} text={words.importReport.draftGone} />;
  if (reply.what === "not-written")
    return (
      <Trouble title={report.notWritten} text={notWrittenText(words, reply.trouble, reply.folder)} help="not-written" />
    );
  return (
    <div role="status" className={css.done} data-testid="exported">
      <p>{(say ?? report.written)(reply.rows)}</p>
      <MadeFile file={reply.file} isPlain={isPlain} />
    </div>
  );
}
