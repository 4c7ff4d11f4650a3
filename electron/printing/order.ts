import type { Drawing } from "../../shared/badge/drawing.ts";
import type { BadgeJob, OsJob } from "../../shared/badge/job.ts";
import { JobId, type PersonId } from "../../shared/words/ids.ts";

/** One badge to print; `printer` null = none is chosen, the badge is saved as a file. */
export type BadgeOrder = {
  /** Null: nobody's badge, a test page. */
  personId: PersonId | null;
  personName: string;
  drawing: Drawing;
  printer: string | null;
};

/** What the screens show of a job that something is wrong, or nothing. */
export type Complaint = Pick<BadgeJob, "trouble" | "detail">;

/**
 * A badge of an earlier run of the program. `osJob`: where the print service had it; `renew` makes the order anew for the
 * printer that it is tried again on.
 */
export type EarlierOrder = {
  job: BadgeJob;
  order: BadgeOrder;
  osJob: OsJob | null;
  renew: (printer: string | null) => BadgeOrder;
};

/** What the queue knows of a job: what everybody may see, and how to go on with it. */
export type Entry = {
  order: BadgeOrder;
  job: BadgeJob;
  /** The job at the print service, while it may still change there. */
  osJob: OsJob | null;
  /** While it is being handed over. */
  handing: Promise<void> | null;
  /** What is wrong with the drawing itself, whatever the printer says. */
  flaw: Complaint | null;
  /** Of an earlier run: how the order is made anew before it is tried again. */
  renew: EarlierOrder["renew"] | null;
};

export function newEntry(order: BadgeOrder, id: string, now: string): Entry {
  const job: BadgeJob = {
    id: JobId.parse(id),
    personId: order.personId,
    personName: order.personName,
    state: "queued",
    printer: order.printer,
    trouble: null,
    detail: null,
    file: null,
    attempt: 1,
    queuedAt: now,
    changedAt: now,
  };
  return { order, job, osJob: null, handing: null, flaw: null, renew: null };
}

/** The same badge once more, from the beginning. */
export const nextAttempt = (job: BadgeJob, printer: string | null, now: string): BadgeJob => ({
  ...job,
  state: "queued",
  printer,
  trouble: null,
  detail: null,
  file: null,
  attempt: job.attempt + 1,
  changedAt: now,
});
