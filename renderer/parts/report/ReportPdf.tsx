import type { ReportFileReply } from "../../../shared/contract/reportShapes.ts";
import { notWrittenText } from "../../../shared/i18n/say.ts";
import { useTimezone, useWords } from "../../desk/useDesk.ts";
import { MadeFile } from "../MadeFile.tsx";
import css from "../Page.module.css";
import { pressHelp, pressTroubleText } from "../PreflightPanel.tsx";
import { Trouble } from "../Trouble.tsx";
import { notReadText } from "./CompareChoice.tsx";

/** What came of the report as a PDF: where it lies, or why there is none. */
export function ReportPdf({ reply }: { reply: ReportFileReply }) {
  const words = useWords();
  const timezone = useTimezone();
  const { eventReport: say, report } = words;
  switch (reply.what) {
    case "written":
      return (
        <div className={css.done} data-testid="report-written">
          <p role="status">{say.written(reply.pages)}</p>
          <MadeFile file={reply.file} isPlain />
        </div>
      );
    case "not-written":
      return (
        <Trouble
          title={report.notWritten}
          text={notWrittenText(words, reply.trouble, reply.folder)}
          help="not-written"
        />
      );
    case "failed":
      return (
        <Trouble title={report.notWritten} text={pressTroubleText(words, reply.code)} help={pressHelp(reply.code)} />
      );
    case "not-read":
      return <Trouble title={report.notWritten} text={notReadText(words, reply.trouble, timezone)} />;
    case "cancelled":
      return <p role="status">{say.stopped}</p>;
    case "busy":
      return <p role="status">{say.busy}</p>;
    case "no-event":
      return <Trouble title={report.notWritten} text={words.program.noEvent} />;
  }
}
