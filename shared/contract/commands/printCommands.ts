import { z } from "zod";
import { LabelCount, NetworkPrinter } from "../../badge/printing.ts";
import { BatchChoice, BatchCount, BatchNow, BatchReply, BlanksChoice, CheckNow, CheckReply } from "../batchShapes.ts";
import { PrintingChange, TestPageReply, TryReply } from "../printShapes.ts";
import { ChangeReply, ExportReply, PrintersReply } from "../shapes.ts";
import { command, nothing, PrinterName, SettingsReply } from "./command.ts";

/** Printers, and badges before the doors open. */
export const printCommands = {
  "printers.list": command(nothing, PrintersReply),
  /** Keeps a printer's badges in line here, or lets them go on. */
  "printers.pause": command(z.object({ printer: PrinterName, isPaused: z.boolean() }), ChangeReply),
  /** A page with rulers on it, to see what a printer does with a stock; null = the one in use. */
  "printers.test": command(z.object({ printer: PrinterName, stock: z.string().nullable() }), TestPageReply),
  /** Asks a printer of the network how it is, before it is entered or after. */
  "printers.tryNetwork": command(NetworkPrinter, TryReply),
  /** How this station prints beside its printer; what is left out stays as it is. */
  "printers.change": command(PrintingChange, SettingsReply),
  /** A new roll; null = labels are not counted there any more. */
  "printers.setLabels": command(z.object({ printer: PrinterName, labels: LabelCount.nullable() }), SettingsReply),

  /** The badges of everybody who is expected, laid out and looked at before the doors open; answered when that is done. */
  "check.run": command(nothing, CheckReply),
  "check.now": command(nothing, CheckNow),
  "check.cancel": command(nothing, ChangeReply),
  /** What the last check found, as a file. */
  "check.report": command(nothing, ExportReply),

  /** Very many badges into one file; answered when that is done, and everything written down. */
  "batch.run": command(BatchChoice, BatchReply),
  "batch.count": command(BatchChoice, BatchCount),
  "batch.blanks": command(BlanksChoice, BatchReply),
  "batch.now": command(nothing, BatchNow),
  "batch.cancel": command(nothing, ChangeReply),
};
