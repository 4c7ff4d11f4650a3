import type { TicketFileReply } from "../../shared/contract/ticketShapes.ts";
import { TICKET_FILE_HELP } from "../../shared/i18n/fileHelp.ts";
import { useWords } from "../desk/useDesk.ts";
import { Written } from "./ExportCard.tsx";
import css from "./Page.module.css";
import { Trouble } from "./Trouble.tsx";

/** Where a file of tickets lies, or why there is none. */
export function TicketFileNote({ reply, say }: { reply: TicketFileReply; say?: (rows: number) => string }) {
  const { tickets, report } = useWords();
  switch (reply.what) {
    case "cancelled":
      return (
        <p role="status" className={css.soft}>
          {tickets.packCancelled}
        </p>
      );
    case "no-ticket":
    case "cannot-draw":
    case "busy":
      return (
        <Trouble title={report.notWritten} text={tickets.fileTrouble[reply.what]} help={TICKET_FILE_HELP[reply.what]} />
      );
    case "changed-meanwhile":
      return (
        <>
          <Written reply={{ ...reply, what: "written" }} say={say ?? (() => tickets.saved)} />
          <p role="alert">{tickets.packChanged(reply.changed)}</p>
        </>
      );
    default:
      return <Written reply={reply} say={say ?? (() => tickets.saved)} />;
  }
}
