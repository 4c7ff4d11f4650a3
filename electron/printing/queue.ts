import type { BadgeJob, OsJob, PrinterLine } from "../../shared/badge/job.ts";
import { isHindrance, isOver } from "../../shared/badge/jobRules.ts";
import { paperOf } from "../../shared/badge/pages.ts";
import type { Result } from "../../shared/words/result.ts";
import type { Clock } from "../../shared/words/time.ts";
import { mayRetry } from "./jobState.ts";
import { Jobs } from "./jobs.ts";
import { PrinterLines } from "./lines.ts";
import { type BadgeOrder, type EarlierOrder, type Entry, newEntry, nextAttempt } from "./order.ts";
import type { Printer } from "./printer.ts";
import { makeProbe } from "./probe.ts";
import { CLOSED, type RunParts, Runs } from "./run.ts";
import type { Timers } from "./watch.ts";

/** What every event's queue needs. `draw` names in `fits` the letters no font has. */
export type QueueParts = {
  draw: RunParts["draw"];
  printer: Printer;
  clock: Clock;
  newId: () => string;
  timers?: Timers;
};

/** What belongs to one event: where its badges are saved (giving the path), and who hears what becomes of a job. */
export type QueueEvent = {
  save: (name: string, pdf: Uint8Array) => Promise<Result<string, string>>;
  /** `osJob`: where the print service has it, while it may still change there. */
  onChange: (job: BadgeJob, osJob: OsJob | null) => void;
  /** So many labels of a printer are used, or (below zero) were not used after all. */
  onLabels?: (printer: string, used: number) => void;
  /** The lines changed without a job that did. */
  onLine?: () => void;
};

export type Queue = {
  /** Puts a badge in the line of its printer and says at once which job it is. */
  print: (order: BadgeOrder) => BadgeJob;
  /**
   * Badges of an earlier run of the program that failed, or whose end nobody saw: listed, and tried again when asked.
   * Those that a print service had are followed on, as far as it has them still or its printer tells their end.
   */
  restore: (earlier: readonly EarlierOrder[]) => void;
  /** Every job as it stands, oldest first. */
  jobs: () => BadgeJob[];
  /** The printers of which there is anything to say. */
  lines: () => PrinterLine[];
  /** Badges in a paused printer's line stay there, in order; false when it is so already. */
  pause: (printer: string, isPaused: boolean) => boolean;
  /** Tries a job again, on this printer (null = as a file); false when it is printed or not known. */
  retry: (job: string, printer: string | null) => boolean;
  /**
   * Sends everything of a printer that has not come out to another one (null = as files), in order. What the printer has
   * already is taken back first; `left` is what could not be: it may still come out there.
   */
  reroute: (from: string, to: string | null) => Promise<{ moved: number; left: number }>;
  /** Takes a job back as far as it still can be; false when nothing can be taken back. */
  cancel: (job: string) => boolean;
  /** The same for all that wait, whose page is not coming out already; how many are tried. */
  cancelAll: () => number;
  /** Ends the queue: the badges in hand are still handed over, those in line fail and say so. */
  close: () => Promise<void>;
};

/**
 * The queue of badges: in order for each printer, one printer never waiting for another, and nobody waiting for any of
 * them. A job goes queued → drawn → handed-over → printing → printed, or ends as saved, failed, cancelled or unknown;
 * `onChange` hears of each step. A job that fails stays and can be tried again, here or on another printer.
 */
export const makeQueue = (parts: QueueParts): ((event: QueueEvent) => Queue) => {
  const lines = new PrinterLines();
  return (event) => new BadgeQueue(parts, event, lines);
};

class BadgeQueue implements Queue {
  readonly #newId: () => string;
  readonly #jobs: Jobs;
  readonly #lines: PrinterLines;
  readonly #runs: Runs;
  readonly #probe: ReturnType<typeof makeProbe>;
  readonly #onLine: () => void;
  /** The end of each printer's line: the next job waits for it. */
  readonly #turns = new Map<string | null, Promise<void>>();
  #paper = "";
  #isClosed = false;

  constructor(parts: QueueParts, event: QueueEvent, lines: PrinterLines) {
    const { draw, printer, clock, newId, timers } = parts;
    this.#newId = newId;
    this.#lines = lines;
    this.#jobs = new Jobs(clock, event.onChange);
    this.#onLine = () => {
      event.onLine?.();
      this.#probe.later();
    };
    this.#runs = new Runs({
      ...{ draw, printer, lines, timers },
      save: event.save,
      onLabels: (name, used) => event.onLabels?.(name, used),
      onLine: () => this.#onLine(),
      jobs: this.#jobs,
    });
    this.#probe = makeProbe(printer.list, {
      ...{ lines, timers },
      isWatched: (name) => this.#jobs.all().some((entry) => entry.job.printer === name && isAtPrinter(entry)),
      onLine: () => event.onLine?.(),
    });
    this.#probe.later();
  }

  print(order: BadgeOrder): BadgeJob {
    const entry = newEntry(order, this.#newId(), this.#jobs.now());
    this.#jobs.add(entry);
    this.#forgetSizes(order);
    if (this.#isClosed) this.#jobs.fail(entry, 1, "other", CLOSED);
    else this.#lineUp(entry);
    return entry.job;
  }

  restore(earlier: readonly EarlierOrder[]): void {
    const unsure = earlier.filter(({ osJob }) => osJob && !osJob.knows);
    for (const one of earlier) if (!unsure.includes(one)) this.#goOn(one);
    if (unsure.length > 0) void this.#goOnPending(unsure);
  }

  jobs(): BadgeJob[] {
    return this.#jobs.all().map(({ job }) => job);
  }

  lines(): PrinterLine[] {
    const waiting = new Map(this.#lines.named().map((name) => [name, 0]));
    for (const entry of this.#jobs.all()) {
      const { printer } = entry.job;
      if (printer !== null && isOnItsWay(entry)) waiting.set(printer, (waiting.get(printer) ?? 0) + 1);
    }
    return Array.from(waiting, ([printer, count]) => ({
      printer,
      waiting: count,
      isPaused: this.#lines.isPaused(printer),
      trouble: this.#lines.trouble(printer),
    }));
  }

  pause(printer: string, isPaused: boolean): boolean {
    if (this.#isClosed || this.#lines.isPaused(printer) === isPaused) return false;
    if (isPaused) this.#lines.pause(printer);
    else this.#lines.resume(printer);
    this.#onLine();
    return true;
  }

  retry(id: string, printer: string | null): boolean {
    const entry = this.#jobs.get(id);
    if (!entry || this.#isClosed || !mayRetry(entry.job.state)) return false;
    // Taken back from the old printer first: two pages of one badge are worse than a late one.
    if (isAtPrinter(entry)) void this.#runs.takeBack(entry).then((taken) => taken && this.#again(entry, printer));
    else this.#again(entry, printer);
    return true;
  }

  async reroute(from: string, to: string | null): Promise<{ moved: number; left: number }> {
    if (this.#isClosed || from === to) return { moved: 0, left: 0 };
    const wasPaused = this.#lines.isPaused(from);
    this.#lines.pause(from);
    const rest = this.#jobs.all().filter((entry) => entry.job.printer === from && this.#isToMove(entry));
    const late = new Set<Entry>();
    // The last first, so that the printer does not begin with the next while the one before is taken back.
    for (const entry of rest.toReversed())
      if (isAtPrinter(entry) && !(await this.#runs.takeBack(entry))) late.add(entry);
    const moved = rest.filter((entry) => !late.has(entry) && mayRetry(entry.job.state));
    for (const entry of this.#jobs.all()) if (isUnknownAt(entry, from) && this.#isNewest(entry)) late.add(entry);
    for (const entry of moved) this.#again(entry, to);
    if (!wasPaused) this.#lines.resume(from);
    this.#onLine();
    return { moved: moved.length, left: [...late].filter(({ job }) => job.state !== "printed").length };
  }

  cancel(id: string): boolean {
    const entry = this.#jobs.get(id);
    // What a printer took that tells nothing of itself is on paper, as far as anybody knows.
    if (!entry || this.#isClosed || !isOnItsWay(entry)) return false;
    const { attempt } = entry.job;
    if (!isAtPrinter(entry)) return this.#jobs.step(entry, attempt, "cancelled");
    void this.#runs.takeBack(entry).then((taken) => taken && this.#jobs.step(entry, attempt, "cancelled"));
    return true;
  }

  cancelAll(): number {
    const waiting = this.#jobs.all().filter((entry) => isOnItsWay(entry) && !isComingOut(entry));
    // The last first: what stands in line is gone before the printer is free for it.
    return waiting.toReversed().filter(({ job }) => this.cancel(job.id)).length;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#probe.close();
    for (const entry of this.#jobs.all())
      if (entry.job.state === "queued") this.#jobs.fail(entry, entry.job.attempt, "other", CLOSED);
    await this.#runs.close(this.#turns.values());
  }

  /** Of printers that never tell the end: only what is not over at their print service, as soon as that answers. */
  async #goOnPending(unsure: readonly EarlierOrder[]): Promise<void> {
    const said = await this.#runs.pending();
    const isPending = ({ osJob }: EarlierOrder) =>
      said.some(({ id, printer }) => osJob?.id === id && osJob.printer === printer);
    for (const one of unsure.filter(isPending)) this.#jobs.tell(this.#goOn(one), {});
  }

  #goOn({ order, job, osJob, renew }: EarlierOrder): Entry {
    const entry = { order, job, osJob, handing: null, flaw: null, renew };
    this.#jobs.add(entry);
    if (osJob) this.#runs.follow(entry, job.attempt, osJob);
    return entry;
  }

  #again(entry: Entry, printer: string | null): void {
    if (this.#isClosed || !mayRetry(entry.job.state)) return;
    entry.osJob = null;
    entry.flaw = null;
    if (entry.renew) entry.order = entry.renew(printer);
    entry.renew = null;
    entry.job = nextAttempt(entry.job, printer, this.#jobs.now());
    this.#jobs.tell(entry, {});
    this.#lineUp(entry);
  }

  #lineUp(entry: Entry): void {
    const { printer, attempt } = entry.job;
    const before = this.#turns.get(printer) ?? Promise.resolve();
    const turn = before
      .then(() => this.#runs.run(entry, attempt))
      .catch((error: unknown) => this.#jobs.fail(entry, attempt, "other", String(error)));
    this.#turns.set(printer, turn);
  }

  /** What is not out and does not come out just now; a failed one only while nothing newer was printed for that person. */
  #isToMove(entry: Entry): boolean {
    if (entry.job.state !== "failed") return isOnItsWay(entry) && !isComingOut(entry);
    return this.#isNewest(entry);
  }

  #isNewest({ job: { id, personId } }: Entry): boolean {
    return this.#jobs.all().findLast(({ job }) => job.personId === personId)?.job.id === id;
  }

  /** Another size of badge: which printer takes it is found out anew. */
  #forgetSizes({ drawing }: BadgeOrder): void {
    const { width, height } = paperOf(drawing.template);
    const paper = `${width} ${height}`;
    if (paper === this.#paper) return;
    this.#paper = paper;
    for (const printer of this.#lines.troubled())
      if (this.#lines.trouble(printer) === "size-not-supported") this.#lines.hear(printer, null);
  }
}

/** The print service, or the printer itself, has it or is just getting it. */
const isAtPrinter = ({ osJob, handing }: Entry): boolean => osJob !== null || handing !== null;

const isOnItsWay = (entry: Entry): boolean =>
  entry.job.state === "queued" || entry.job.state === "drawn" || (!isOver(entry.job) && isAtPrinter(entry));

const isUnknownAt = ({ job }: Entry, printer: string): boolean => job.state === "unknown" && job.printer === printer;

/** Its page is under way, with nothing in its way. */
const isComingOut = ({ job }: Entry): boolean => job.state === "printing" && !isHindrance(job.trouble);
