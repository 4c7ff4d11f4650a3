import type { BadgeJob } from "../../shared/badge/job.ts";
import { isHindrance, isOver } from "../../shared/badge/jobRules.ts";
import { printersInUse } from "../../shared/badge/whichPrinter.ts";
import type { Desk } from "./desk.ts";

/**
 * Whether a kiosk's printer does what guests are promised. When it stops the desks are called, once for each badge that
 * it happens to; when somebody has been there the next badge is promised again.
 */
export class PrinterWatch {
  /** What went wrong before is not the kiosk's. Milliseconds since the epoch. */
  readonly #since: number;
  #calledFor = "";
  #isCalling = false;

  constructor(since: number) {
    this.#since = since;
  }

  healthOf(desk: Desk): "ready" | "none" | "trouble" {
    if (printersInUse(desk.parts.settings()).length === 0) return "none";
    const ill = this.#illJob(desk);
    if (!ill) return "ready";
    const isSeenTo = this.#calledFor === keyOf(ill) && !this.#isCalling && !isCalled(desk);
    return isSeenTo && isOver(ill) ? "ready" : "trouble";
  }

  /** Calls somebody to the printer when it needs a hand and nobody has been called yet. */
  async call(desk: Desk): Promise<void> {
    const ill = this.#illJob(desk);
    if (!ill || this.#isCalling || this.#calledFor === keyOf(ill)) return;
    this.#calledFor = keyOf(ill);
    this.#isCalling = true;
    await desk.doorTurn(async () => (isCalled(desk) ? null : desk.record([{ kind: "help-asked", why: "printer" }])));
    this.#isCalling = false;
  }

  /** The newest badge of which anything is known, if it did not come out or the printer complains about it now. */
  #illJob({ parts }: Desk): BadgeJob | null {
    const printers: ReadonlySet<string | null> = new Set(printersInUse(parts.settings()));
    const told = parts.queue
      .jobs()
      .findLast((job) => printers.has(job.printer) && (job.state !== "queued" || isHindrance(job.trouble)));
    if (!told || Date.parse(told.changedAt) < this.#since) return null;
    return told.state === "failed" || told.state === "unknown" || (!isOver(told) && isHindrance(told.trouble))
      ? told
      : null;
  }
}

const keyOf = ({ id, attempt }: BadgeJob): string => `${id} ${attempt}`;

const isCalled = ({ state, parts }: Desk): boolean =>
  state.calls.some(({ station, why }) => station === parts.station.id && why === "printer");
