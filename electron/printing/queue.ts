import type { Drawing } from "../../shared/badge/drawing.ts";
import type { BadgeJob, JobState, JobTrouble } from "../../shared/badge/job.ts";
import { paperOf } from "../../shared/badge/pages.ts";
import type { Result } from "../../shared/words/result.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import { badgeFileName } from "./fileName.ts";
import { isOver, mayFollow, mayRetry } from "./jobState.ts";
import { type BadgeOrder, type Complaint, type Entry, newEntry, nextAttempt } from "./order.ts";
import type { Printer } from "./printer.ts";
import { makeWatch, type Report, type Timers } from "./watch.ts";

/** What every event's queue needs. `draw` names in `fits` the letters no font has. */
export type QueueParts = {
  draw: (drawing: Drawing) => Promise<Result<Drawn, { code: string; detail: string }>>;
  printer: Printer;
  clock: Clock;
  newId: () => string;
  timers?: Timers;
};

type Drawn = { pdf: Uint8Array; notes: { fits: readonly { missing: readonly string[] }[] } };

/** What belongs to one event: where its badges are saved (giving the path), and who hears what becomes of a job. */
export type QueueEvent = {
  save: (name: string, pdf: Uint8Array) => Promise<Result<string, string>>;
  onChange: (job: BadgeJob) => void;
};

export type Queue = {
  /** Puts a badge in the line of its printer and says at once which job it is. */
  print: (order: BadgeOrder) => BadgeJob;
  /** Badges of an earlier run of the program that failed, or whose end nobody saw: listed, and tried again when asked. */
  restore: (earlier: readonly { job: BadgeJob; order: BadgeOrder }[]) => void;
  /** Every job as it stands, oldest first. */
  jobs: () => BadgeJob[];
  /** Tries a job again, on this printer (null = as a file); false when it is printed or not known. */
  retry: (job: string, printer: string | null) => boolean;
  /** Takes a job back as far as it still can be; false when nothing can be taken back. */
  cancel: (job: string) => boolean;
  /** Ends the queue: the badges in hand are still handed over, those in line fail and say so. */
  close: () => Promise<void>;
};

/** Jobs kept for the screen once they are over. */
const KEPT = 500;

/**
 * The queue of badges: in order for each printer, one printer never waiting for another, and nobody waiting for any of
 * them. A job goes queued → drawn → handed-over → printing → printed, or ends as saved, failed, cancelled or unknown;
 * `onChange` hears of each step. A job that fails stays and can be tried again, here or on another printer.
 */
export const makeQueue =
  (parts: QueueParts) =>
  (event: QueueEvent): Queue =>
    new BadgeQueue(parts, event);

class BadgeQueue implements Queue {
  private readonly parts: QueueParts;
  private readonly event: QueueEvent;
  private readonly entries = new Map<string, Entry>();
  /** The end of each printer's line: the next job waits for it. */
  private readonly lines = new Map<string | null, Promise<void>>();
  private readonly watch: ReturnType<typeof makeWatch>;
  private closed = false;

  constructor(parts: QueueParts, event: QueueEvent) {
    this.parts = parts;
    this.event = event;
    this.watch = makeWatch(parts.printer, parts.timers);
  }

  print(order: BadgeOrder): BadgeJob {
    const entry = newEntry(order, this.parts.newId(), this.now());
    this.entries.set(entry.job.id, entry);
    this.forgetOldest();
    if (this.closed) this.fail(entry, 1, "other", CLOSED);
    else this.lineUp(entry);
    return entry.job;
  }

  restore(earlier: readonly { job: BadgeJob; order: BadgeOrder }[]): void {
    for (const { job, order } of earlier) this.entries.set(job.id, { order, job, osJob: null, flaw: null });
  }

  jobs(): BadgeJob[] {
    return Array.from(this.entries.values(), ({ job }) => job);
  }

  retry(id: string, printer: string | null): boolean {
    const entry = this.entries.get(id);
    if (!entry || this.closed || !mayRetry(entry.job.state)) return false;
    // Taken back from the old printer first: two pages of one badge are worse than a late one.
    if (entry.osJob) void this.takeBack(entry).then((taken) => taken && this.again(entry, printer));
    else this.again(entry, printer);
    return true;
  }

  cancel(id: string): boolean {
    const entry = this.entries.get(id);
    if (!entry || this.closed || isOver(entry.job.state)) return false;
    if (!entry.osJob) return this.step(entry, entry.job.attempt, "cancelled");
    void this.takeBack(entry);
    return true;
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const entry of this.entries.values())
      if (entry.job.state === "queued") this.fail(entry, entry.job.attempt, "other", CLOSED);
    await Promise.all(this.lines.values());
    this.watch.close();
  }

  /** False when it is too late, or when the print service cannot be asked: then the job says so. */
  private async takeBack(entry: Entry): Promise<boolean> {
    const { osJob, job } = entry;
    if (!osJob) return true;
    const taken = await this.parts.printer.cancel(osJob);
    if (!taken.ok) this.complain(entry, job.attempt, taken.fault);
    return taken.ok && taken.value;
  }

  private again(entry: Entry, printer: string | null): void {
    if (this.closed || !mayRetry(entry.job.state)) return;
    entry.osJob = null;
    entry.flaw = null;
    entry.job = nextAttempt(entry.job, printer, this.now());
    this.event.onChange(entry.job);
    this.lineUp(entry);
  }

  private lineUp(entry: Entry): void {
    const { printer, attempt } = entry.job;
    const before = this.lines.get(printer) ?? Promise.resolve();
    const turn = before
      .then(() => this.run(entry, attempt))
      .catch((error: unknown) => this.fail(entry, attempt, "other", String(error)));
    this.lines.set(printer, turn);
  }

  /** One attempt from drawing to handing over; what comes after is watched without keeping the next badge. */
  private async run(entry: Entry, attempt: number): Promise<void> {
    if (!this.isCurrent(entry, attempt) || entry.job.state !== "queued") return;
    const drawn = await this.parts.draw(entry.order.drawing);
    if (!drawn.ok) return this.fail(entry, attempt, "cannot-draw", `${drawn.fault.code} ${drawn.fault.detail}`);
    const missing = new Set(drawn.value.notes.fits.flatMap((fit) => fit.missing));
    entry.flaw = missing.size > 0 ? { trouble: "missing-glyphs", detail: [...missing].join(" ") } : null;
    if (!this.step(entry, attempt, "drawn", entry.flaw ?? {})) return;
    if (entry.job.printer === null) await this.save(entry, attempt, drawn.value.pdf);
    else await this.handOver(entry, attempt, entry.job.printer, drawn.value.pdf);
  }

  private async save(entry: Entry, attempt: number, pdf: Uint8Array): Promise<void> {
    const saved = await this.event.save(badgeFileName(entry.job.personName, entry.job.id), pdf);
    if (saved.ok) this.step(entry, attempt, "saved", { file: saved.value });
    else this.fail(entry, attempt, saved.fault === "disk-full" ? "disk-full" : "cannot-save", saved.fault);
  }

  private async handOver(entry: Entry, attempt: number, printer: string, pdf: Uint8Array): Promise<void> {
    const { width, height } = paperOf(entry.order.drawing.template);
    const sheet = { pdf, jobName: entry.job.personName, widthMm: width, heightMm: height };
    const handed = await this.parts.printer.print(printer, sheet);
    if (!handed.ok) return this.fail(entry, attempt, handed.fault.trouble, handed.fault.detail);
    if (!this.step(entry, attempt, "handed-over")) {
      // It was taken back, or sent to another printer, while it was being handed over.
      await this.parts.printer.cancel(handed.value);
      return;
    }
    entry.osJob = handed.value;
    this.watch.add(handed.value, (report) => this.hear(entry, attempt, report));
  }

  private hear(entry: Entry, attempt: number, { state, trouble, detail, ended }: Report): void {
    if (!this.isCurrent(entry, attempt)) return;
    if (ended) entry.osJob = null;
    const complaint: Complaint = trouble ? { trouble, detail } : (entry.flaw ?? { trouble: null, detail });
    if (!this.step(entry, attempt, state, complaint)) this.complain(entry, attempt, complaint);
  }

  private fail(entry: Entry, attempt: number, trouble: JobTrouble, detail: string): void {
    this.step(entry, attempt, "failed", { trouble, detail });
  }

  /** A step forward, when there is one to take; late news of an earlier attempt takes none. */
  private step(entry: Entry, attempt: number, state: JobState, changes: Partial<BadgeJob> = {}): boolean {
    if (!this.isCurrent(entry, attempt) || !mayFollow(entry.job.state, state)) return false;
    this.tell(entry, { ...changes, state });
    return true;
  }

  private complain(entry: Entry, attempt: number, { trouble, detail }: Complaint): void {
    const { job } = entry;
    if (!this.isCurrent(entry, attempt) || isOver(job.state) || job.trouble === trouble) return;
    this.tell(entry, { trouble, detail });
  }

  private tell(entry: Entry, changes: Partial<BadgeJob>): void {
    entry.job = { ...entry.job, ...changes, changedAt: this.now() };
    this.event.onChange(entry.job);
  }

  private isCurrent(entry: Entry, attempt: number): boolean {
    return entry.job.attempt === attempt && this.entries.get(entry.job.id) === entry;
  }

  private now(): string {
    return isoWithOffset(this.parts.clock.now());
  }

  private forgetOldest(): void {
    for (const [id, { job }] of this.entries) {
      if (this.entries.size <= KEPT) return;
      if (isOver(job.state)) this.entries.delete(id);
    }
  }
}

const CLOSED = "the event was closed before the badge was handed over";
