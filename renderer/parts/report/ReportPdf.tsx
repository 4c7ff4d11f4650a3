import type { ReportFileReply } from "../../../shared/contract/reportShapes.ts";
import { useTimezone, useWords } from "../../desk/useDesk.ts";
import { Trouble } from "../Trouble.tsx";
import { WorkDone, WorkUndone } from "../WorkEnd.tsx";
import { notReadText } from "./CompareChoice.tsx";

/** What came of the report as a PDF: where it lies, or why there is none. */
export function ReportPdf({ reply }: { reply: ReportFileReply }) {
  const words = useWords();
  const timezone = useTimezone();
  const { eventReport: say, report } = words;
  switch (reply.what) {
    case "written":
      return <WorkDone file={reply.file} said={say.written(reply.pages)} testId="report-written" isPlain />;
    case "not-read":
      return <Trouble title={report.notWritten} text={notReadText(words, reply.trouble, timezone)} help="compare" />;
    case "no-event":
      return <Trouble title={report.notWritten} text={words.program.noEvent} />;
    default:
      return <WorkUndone reply={reply} say={say} title={report.notWritten} />;
  }
}
