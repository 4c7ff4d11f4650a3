import { z } from "zod";
import { JobId, PersonId } from "../words/ids.ts";

/**
 * Where one badge stands, said only as far as it is known: `handed-over` is the spooler's receipt, `printed` is the
 * printer's own word that the page is out, `saved` is a file in the event's folder because no printer is chosen,
 * `unknown` is a job whose end nobody saw (the program was closed, the spooler forgot it).
 */
export const JobState = z.enum([
  "queued",
  "drawn",
  "handed-over",
  "printing",
  "printed",
  "saved",
  "failed",
  "cancelled",
  "unknown",
]);
export type JobState = z.infer<typeof JobState>;

/** Why a badge did not come out, or what the printer complains about meanwhile; each has a sentence in shared/i18n. */
export const JobTrouble = z.enum([
  "no-spooler",
  /** Windows: nothing is installed that prints a PDF as it is. */
  "no-pdf-program",
  "printer-gone",
  "printer-stopped",
  "printer-rejects",
  "size-not-supported",
  "media-empty",
  "media-jam",
  "printer-offline",
  "cover-open",
  "ribbon-empty",
  /** With the key on the printer itself. */
  "paused-at-printer",
  "ink-low",
  "aborted",
  "cannot-draw",
  "missing-glyphs",
  "cannot-save",
  "disk-full",
  /** Staff called it off. */
  "cancelled",
  "other",
]);
export type JobTrouble = z.infer<typeof JobTrouble>;

export const BadgeJob = z.object({
  id: JobId,
  /** Null: a page that is nobody's badge, to try a printer. */
  personId: PersonId.nullable(),
  personName: z.string(),
  state: JobState,
  /** The queue's name; null = no printer chosen, the badge is saved as a file. */
  printer: z.string().nullable(),
  trouble: JobTrouble.nullable(),
  /** The printer's or the drawer's own words, for the log and the curious. */
  detail: z.string().nullable(),
  /** Where the PDF was saved, when it was. */
  file: z.string().nullable(),
  attempt: z.number().int().min(1),
  /** ISO 8601 with offset. */
  queuedAt: z.string(),
  changedAt: z.string(),
});
export type BadgeJob = z.infer<typeof BadgeJob>;

/** A job as a print service knows it. `knows`: its end will be the printer's own word. */
export const OsJob = z.object({ id: z.number().int(), printer: z.string(), knows: z.boolean() });
export type OsJob = z.infer<typeof OsJob>;

/** The badges that wait for one printer. */
export const PrinterLine = z.object({
  printer: z.string(),
  /** Badges on their way: in line here, or at the printer and not out yet. */
  waiting: z.number().int(),
  /** Staff paused it here: badges in line stay in line. What the printer has already still comes out. */
  isPaused: z.boolean(),
  /** What this printer's last word was, when it complained; null: it takes badges, as far as anybody knows. */
  trouble: JobTrouble.nullable(),
});
export type PrinterLine = z.infer<typeof PrinterLine>;

/** A printer the operating system knows, with its state as it says it. */
export const PrinterInfo = z.object({
  /** What the operating system calls it; the id used everywhere. */
  name: z.string(),
  label: z.string(),
  state: z.enum(["idle", "printing", "stopped", "unknown"]),
  accepting: z.boolean(),
  isDefault: z.boolean(),
  troubles: z.array(JobTrouble),
});
export type PrinterInfo = z.infer<typeof PrinterInfo>;
