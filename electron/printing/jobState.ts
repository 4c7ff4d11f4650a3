import type { JobState, JobTrouble } from "../../shared/badge/job.ts";

/**
 * Which states may follow which: a job only ever goes forward, whatever order news comes in. A retry is not among them:
 * it is the same badge's next attempt and begins at `queued`.
 */
const FOLLOWERS: Record<JobState, readonly JobState[]> = {
  queued: ["drawn", "failed", "cancelled"],
  drawn: ["handed-over", "saved", "failed", "cancelled", "unknown"],
  "handed-over": ["printing", "printed", "failed", "cancelled", "unknown"],
  printing: ["printed", "failed", "cancelled", "unknown"],
  printed: [],
  saved: [],
  failed: [],
  cancelled: [],
  unknown: [],
};

export const mayFollow = (from: JobState, to: JobState): boolean => FOLLOWERS[from].includes(to);

/** A badge that is known to be on paper is not tried again: another one is a new job with a reason. */
export const mayRetry = (state: JobState): boolean => state !== "printed";

/** What the print service says of a job. `knows`: its backend hears from the printer when the page is out. */
export type OsJobReport = {
  /** RFC 8011 section 5.3.7: 3 pending … 9 completed; null when the service has forgotten the job. */
  jobState: number | null;
  jobReasons: readonly string[];
  printerReasons: readonly string[];
  /** The backend's own sentence, in English since we ask in English. */
  message: string | null;
  knows: boolean;
  /** The service does not know the printer any more. */
  isGone?: boolean;
  /** Its last word was that nothing of the job had begun. */
  wasWaiting?: boolean;
};

export type Progress = { state: JobState; trouble: JobTrouble | null; ended: boolean };

/** Whether the print service has not begun it. */
export const isWaiting = (jobState: number | null): boolean =>
  jobState === IPP_JOB.pending || jobState === IPP_JOB.held;

const IPP_JOB = { pending: 3, held: 4, processing: 5, stopped: 6, cancelled: 7, aborted: 8, completed: 9 } as const;

/**
 * The print service's words → where the badge stands. A backend that cannot hear the printer is done when it has sent the
 * bytes: that stays `handed-over`, never `printed`. Trouble is told while it lasts; a job that ended well has none.
 */
export function progressOf(report: OsJobReport): Progress {
  const { jobState, jobReasons, printerReasons, message, knows, isGone = false, wasWaiting = false } = report;
  if (jobState === null && isGone && wasWaiting) return { state: "failed", trouble: "printer-gone", ended: true };
  if (jobState === null) return { state: "unknown", trouble: isGone ? "printer-gone" : null, ended: true };
  if (jobState === IPP_JOB.completed) return { state: knows ? "printed" : "handed-over", trouble: null, ended: true };
  // Whoever removes a printer cancels its badges, which nobody at the desk wanted.
  if (isGone) return { state: "failed", trouble: "printer-gone", ended: true };
  if (jobState === IPP_JOB.cancelled) return { state: "cancelled", trouble: null, ended: true };
  const trouble = troubleOf(printerReasons) ?? troubleOf(jobReasons) ?? troubleInWords(message);
  if (jobState === IPP_JOB.aborted) return { state: "failed", trouble: trouble ?? "aborted", ended: true };
  const isPrinting = jobState === IPP_JOB.processing || jobState === IPP_JOB.stopped;
  return { state: isPrinting && knows ? "printing" : "handed-over", trouble, ended: false };
}

/** printer-state-reasons and job-state-reasons (RFC 8011 5.4.12 and 5.3.8, PWG 5100.9, CUPS) that people can do something about. */
const TROUBLES: readonly [RegExp, JobTrouble][] = [
  [/^media-(empty|needed)$/, "media-empty"],
  [/^media-jam$/, "media-jam"],
  [/^(cover|door)-open$|^interlock-open$/, "cover-open"],
  [/^(offline|shutdown|timed-out|connecting-to-printer)$/, "printer-offline"],
  [/^(paused|moving-to-paused|stopped-partly|printer-stopped|printer-stopped-partly)$/, "printer-stopped"],
  [/^(toner|marker-supply|marker-ink|developer|opc)-(low|empty|near-eol|life-over|almost-empty)$/, "ink-low"],
];

/** The worst complaint among the reasons, null when there is none. An error nobody has a word for is `other`. */
export function troubleOf(reasons: readonly string[]): JobTrouble | null {
  const parts = reasons.map((reason) => /^(.+?)(?:-(error|warning|report))?$/.exec(reason));
  for (const [pattern, trouble] of TROUBLES)
    if (parts.some((part) => part?.[1] !== undefined && pattern.test(part[1]))) return trouble;
  return parts.some((part) => part?.[2] === "error") ? "other" : null;
}

/** CUPS's network and USB backends give no reason, only a sentence, while a printer does not answer. */
const NO_ANSWER =
  /may not exist or is unavailable|not responding|unreachable|not connected|unable to (?:locate|contact|connect)|waiting for printer to become available/i;

const troubleInWords = (message: string | null): JobTrouble | null =>
  message !== null && NO_ANSWER.test(message) ? "printer-offline" : null;
