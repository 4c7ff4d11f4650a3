import { z } from "zod";
import type { JobTrouble, PrinterInfo } from "../../shared/badge/job.ts";
import type { Progress } from "./jobState.ts";

/**
 * What PowerShell is asked, word for word the same each time: names and numbers come in the environment, so that no name
 * of a printer is ever read as a command.
 */
export const SCRIPTS = {
  printers:
    "Get-CimInstance Win32_Printer | Select-Object Name,Default,WorkOffline,PrinterStatus,PrinterState,DetectedErrorState | ConvertTo-Json -Compress",
  jobs: "Get-PrintJob -PrinterName $env:LANYARD_PRINTER | Select-Object Id,DocumentName,@{n='Status';e={[int]$_.JobStatus}} | ConvertTo-Json -Compress",
  // A printer that does not answer keeps nobody from asking the others.
  allJobs:
    "Get-Printer -ErrorAction Stop | Get-PrintJob -ErrorAction SilentlyContinue | Select-Object Id,PrinterName,DocumentName,@{n='Status';e={[int]$_.JobStatus}} | ConvertTo-Json -Compress; exit 0",
  cancel: "Remove-PrintJob -PrinterName $env:LANYARD_PRINTER -ID ([int]$env:LANYARD_JOB) -ErrorAction Stop",
} as const;

/** PowerShell's arguments for a script; what it says comes in UTF-8. */
export const powershellArguments = (script: string): string[] => [
  ...["-NoLogo", "-NoProfile", "-NonInteractive", "-Command"],
  `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${script}`,
];

/** SumatraPDF's arguments: at its own size, as it stands, without a window (its manual, "Command-line arguments"). */
export const sumatraArguments = (printer: string, file: string): string[] => [
  ...["-print-to", printer, "-print-settings", "noscale,disable-auto-rotation", "-silent", "-exit-when-done"],
  file,
];

const oneOrMany = <T extends z.ZodType>(shape: T) => z.union([z.array(shape), shape.transform((one) => [one])]);

const CimPrinter = z.object({
  Name: z.string(),
  Default: z.boolean().nullish(),
  WorkOffline: z.boolean().nullish(),
  PrinterStatus: z.number().nullish(),
  PrinterState: z.number().nullish(),
  DetectedErrorState: z.number().nullish(),
});
type CimPrinter = z.infer<typeof CimPrinter>;

/** What `printers` gave; null when it is no such list. Nothing at all is no printers. */
export function readPrinters(text: string): PrinterInfo[] | null {
  const read = jsonIn(text, oneOrMany(CimPrinter));
  return read ? read.map(printerInfo) : null;
}

/** Win32_Printer.PrinterStatus. */
const STATES: Record<number, PrinterInfo["state"]> = {
  3: "idle",
  4: "printing",
  5: "printing",
  6: "stopped",
  7: "stopped",
};

/** Win32_Printer.DetectedErrorState. */
const ERRORS: Record<number, JobTrouble> = {
  4: "media-empty",
  5: "ink-low",
  6: "ink-low",
  7: "cover-open",
  8: "media-jam",
  9: "printer-offline",
  10: "other",
};

/** PRINTER_STATUS_… of the spooler, the worst first. */
const PRINTER_FLAGS: [number, JobTrouble][] = [
  [0x40_0000, "cover-open"],
  [0x8, "media-jam"],
  [0x10, "media-empty"],
  [0x80, "printer-offline"],
  [0x1, "printer-stopped"],
  [0x2, "other"],
  [0x2_0000, "ink-low"],
];

function printerInfo(printer: CimPrinter): PrinterInfo {
  const { Name: name, Default: isDefault, WorkOffline, PrinterStatus, PrinterState, DetectedErrorState } = printer;
  const trouble =
    flagged(PRINTER_FLAGS, PrinterState ?? 0) ??
    ERRORS[DetectedErrorState ?? 0] ??
    (WorkOffline ? ("printer-offline" as const) : null);
  return {
    ...{ name, label: name, accepting: true, isDefault: isDefault ?? false },
    state: STATES[PrinterStatus ?? 0] ?? "unknown",
    troubles: trouble ? [trouble] : [],
  };
}

/** A badge's document as the spooler is given it, by the number that tells it from all others. */
export const documentOf = (number: number): string => `lanyard-${number}.pdf`;

const OURS = /(?:^|[\\/])lanyard-(\d{1,15})\.pdf$/;

const SpoolerJob = z.object({
  Id: z.number(),
  PrinterName: z.string().nullish(),
  DocumentName: z.string().nullish(),
  Status: z.number().nullish(),
});

/** `id` is the spooler's, `number` our own: null for what others print. `printer`: null where only one was asked about. */
export type SpoolerJob = { id: number; number: number | null; printer: string | null; status: number };

/** What `jobs` or `allJobs` gave; null when it is no such list. */
export function readJobs(text: string): SpoolerJob[] | null {
  const read = jsonIn(text, oneOrMany(SpoolerJob));
  if (!read) return null;
  return read.map(({ Id, PrinterName, DocumentName, Status }) => {
    const digits = OURS.exec(DocumentName ?? "")?.[1];
    const number = digits === undefined ? null : Number(digits);
    return { id: Id, number, printer: PrinterName ?? null, status: Status ?? 0 };
  });
}

/** JOB_STATUS_… of the spooler. */
const JOB = { deleting: 0x4, spooling: 0x8, printing: 0x10, printed: 0x80, deleted: 0x100, complete: 0x1000 } as const;

const JOB_FLAGS: [number, JobTrouble][] = [
  [0x40, "media-empty"],
  [0x20, "printer-offline"],
  [0x1, "printer-stopped"],
  [0x2 | 0x200 | 0x400, "other"],
];

/**
 * Where a job stands. `undefined`: the spooler does not have it any more; it forgets jobs when the bytes are gone, so that
 * nobody knows whether the page is out.
 */
export function progressOfJob(job: Pick<SpoolerJob, "status"> | undefined): Progress {
  if (!job) return { state: "handed-over", trouble: null, ended: true };
  if (job.status & (JOB.printed | JOB.complete)) return { state: "handed-over", trouble: null, ended: true };
  if (job.status & (JOB.deleting | JOB.deleted)) return { state: "cancelled", trouble: null, ended: true };
  const trouble = flagged(JOB_FLAGS, job.status);
  return { state: job.status & JOB.printing && !trouble ? "printing" : "handed-over", trouble, ended: false };
}

const flagged = (flags: [number, JobTrouble][], bits: number): JobTrouble | null =>
  flags.find(([flag]) => (bits & flag) !== 0)?.[1] ?? null;

function jsonIn<T>(text: string, shape: z.ZodType<T[]>): T[] | null {
  const said = text.replace(/^\uFEFF/, "").trim();
  if (said === "") return [];
  try {
    const read = shape.safeParse(JSON.parse(said));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
