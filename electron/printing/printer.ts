import type { JobTrouble, OsJob, PrinterInfo } from "../../shared/badge/job.ts";
import { fault, type Result } from "../../shared/words/result.ts";
import type { Progress } from "./jobState.ts";

/** Why a badge could not be handed over; `detail` is the service's own words, for the log. */
export type PrintFault = { trouble: JobTrouble; detail: string };

export type Sheet = { pdf: Uint8Array; jobName: string; widthMm: number; heightMm: number };

/** The operating system's printers, whichever system it is. */
export type Printer = {
  list: () => Promise<Result<PrinterInfo[], PrintFault>>;
  /**
   * Whether it takes a badge now: false while it is busy with the last one, a fault while something keeps it from taking
   * any. Null, or left out, where a print service keeps the badges meanwhile.
   */
  ready?: (printerName: string) => Promise<Result<boolean, PrintFault>> | null;
  /** Hands a page over at exactly its size; refused rather than scaled. */
  print: (printerName: string, sheet: Sheet) => Promise<Result<OsJob, PrintFault>>;
  state: (job: OsJob) => Promise<Result<Progress & { detail: string | null }, PrintFault>>;
  /** True when the job will not be printed any more, false when it was too late. */
  cancel: (job: OsJob) => Promise<Result<boolean, PrintFault>>;
  /** Our jobs that are not over at the print service; left out where it cannot tell which are ours. */
  pending?: () => Promise<Result<readonly Pick<OsJob, "id" | "printer">[], PrintFault>>;
};

/**
 * The port where there is no print service that we can speak to: badges are saved as files, and staff print those.
 */
export function filesOnly(): Printer {
  const none = { trouble: "no-spooler", detail: "no print service of this system can be used yet" } as const;
  const refuse = async () => fault(none);
  return { list: refuse, print: refuse, state: refuse, cancel: refuse };
}
