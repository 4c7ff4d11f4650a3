import { z } from "zod";
import { ExportChoice } from "../exportChoice.ts";
import { AttendanceNow, AttendancePlan, AttendanceReply } from "../exportShapes.ts";
import {
  LineReply,
  PaperAsk,
  Printing,
  SheetChoice,
  SheetCount,
  SheetNow,
  SheetReply,
  TickReply,
} from "../paperShapes.ts";
import { CompareReply, EventReport, ReportFileReply } from "../reportShapes.ts";
import { ChangeReply } from "../shapes.ts";
import { command, Nonce, nothing } from "./command.ts";

/** The report, and the attendance out and back in. */
export const afterCommands = {
  /** What became of the open event so far, in numbers; null while none is open. */
  "report.read": command(nothing, EventReport.nullable()),
  /** The same of another event of this laptop, by its folder; nothing of it is opened or changed. */
  "report.compare": command(z.object({ folder: z.string().max(4_000) }), CompareReply),
  /** The report as a PDF; `compare`: the folder of the event beside it. Answered when the file is whole. */
  "report.pdf": command(z.object({ compare: z.string().max(4_000).nullable() }), ReportFileReply),

  /** Whom an export would have and its columns, before anything is written; null while no event is open. */
  "attendance.plan": command(ExportChoice, AttendancePlan.nullable()),
  /** The attendance as a file; answered when it is whole. The choice is kept for this station. */
  "attendance.export": command(ExportChoice, AttendanceReply),
  "attendance.now": command(nothing, AttendanceNow),
  "attendance.cancel": command(nothing, ChangeReply),

  /** The sign-in sheet on paper; answered when its file is whole and it is written down who has which number. */
  "paper.print": command(SheetChoice, SheetReply),
  "paper.count": command(SheetChoice, SheetCount),
  "paper.now": command(nothing, SheetNow),
  "paper.cancel": command(nothing, ChangeReply),
  /** What was ticked on paper is typed in: a number of a printing, and the time (at the venue) written beside it. */
  "paper.printings": command(nothing, z.array(Printing)),
  "paper.line": command(PaperAsk.line, LineReply),
  "paper.tick": command(PaperAsk.tick.extend({ nonce: Nonce }), TickReply),
  "paper.walkIn": command(PaperAsk.walkIn.extend({ nonce: Nonce }), TickReply),
};
