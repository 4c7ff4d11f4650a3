import type { Drawing } from "../../shared/badge/drawing.ts";
import type { OsJob } from "../../shared/badge/job.ts";
import { isOver } from "../../shared/badge/jobRules.ts";
import { pageCountOf, paperOf } from "../../shared/badge/pages.ts";
import type { Result } from "../../shared/words/result.ts";
import { badgeFileName } from "./fileName.ts";
import type { Jobs } from "./jobs.ts";
import type { PrinterLines } from "./lines.ts";
import type { Complaint, Entry } from "./order.ts";
import type { Printer, PrintFault } from "./printer.ts";
import { makeSignal } from "./signal.ts";
import { makeWatch, type Report, realTimers, type Timers } from "./watch.ts";

type Drawn = { pdf: Uint8Array; notes: { fits: readonly { missing: readonly string[] }[] } };

export type RunParts = {
  draw: (drawing: Drawing) => Promise<Result<Drawn, { code: string; detail: string }>>;
  save: (name: string, pdf: Uint8Array) => Promise<Result<string, string>>;
  /** So many labels of a printer are used by a badge that was handed over, or (below zero) given back by one taken back. */
  onLabels: (printer: string, used: number) => void;
  /** Another word of a printer on itself. */
  onLine: () => void;
  printer: Printer;
  jobs: Jobs;
  lines: PrinterLines;
  timers: Timers | undefined;
};

/** How often a printer that takes nothing yet is looked at, milliseconds. */
const READY_PACE = 500;

/** The same for a print service that is asked what it has still. */
const PENDING_PACE = 3_000;

/** How long closing waits for badges that are just being handed over, milliseconds. */
const CLOSE_PATIENCE = 1_000;

/** What only a printer that is asked to take a badge says; a badge that is taken proves the opposite. */
const REFUSALS: ReadonlySet<string | null> = new Set([
  "no-spooler",
  "printer-gone",
  "printer-rejects",
  "size-not-supported",
]);

/** One attempt at a badge, from drawing to handing over, and what is heard of it afterwards. */
export class Runs {
  readonly #parts: RunParts;
  readonly #watch: ReturnType<typeof makeWatch>;
  readonly #closing = makeSignal();
  #isClosed = false;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#watch = makeWatch(parts.printer, parts.timers);
  }

  /** Done when the badge is handed over or will not be; what comes after is watched without keeping the next badge. */
  async run(entry: Entry, attempt: number): Promise<void> {
    const { jobs, lines } = this.#parts;
    await Promise.race([lines.passage(entry.job.printer), this.#closing.given]);
    if (!jobs.isCurrent(entry, attempt) || entry.job.state !== "queued") return;
    const drawn = await this.#parts.draw(entry.order.drawing);
    if (!drawn.ok) return jobs.fail(entry, attempt, "cannot-draw", `${drawn.fault.code} ${drawn.fault.detail}`);
    const missing = new Set(drawn.value.notes.fits.flatMap((fit) => fit.missing));
    entry.flaw = missing.size > 0 ? { trouble: "missing-glyphs", detail: [...missing].join(" ") } : null;
    if (!jobs.step(entry, attempt, "drawn", entry.flaw ?? {})) return;
    const { printer } = entry.job;
    if (printer === null) return this.#save(entry, attempt, drawn.value.pdf);
    if (!(await this.#isWanted(entry, attempt, printer))) return;
    entry.handing = this.#handOver(entry, attempt, { printer, pdf: drawn.value.pdf });
    await entry.handing;
    entry.handing = null;
  }

  /** Hears of a badge that the print service has until its end. */
  follow(entry: Entry, attempt: number, osJob: OsJob): void {
    this.#watch.add(osJob, {
      report: (report) => this.#hear(entry, attempt, report),
      lost: (lost) => this.#lose(entry, attempt, lost),
    });
  }

  /** What is not over at the print service, as soon as it answers; nothing when the queue is closed before. */
  async pending(): Promise<readonly Pick<OsJob, "id" | "printer">[]> {
    const { printer } = this.#parts;
    while (printer.pending && !this.#isClosed) {
      const said = await printer.pending();
      if (said.ok) return this.#isClosed ? [] : said.value;
      await Promise.race([this.#pause(PENDING_PACE), this.#closing.given]);
    }
    return [];
  }

  /**
   * Takes a badge back that was handed over, or is being handed over. False when it is too late, or when nobody can be
   * asked: then the job says so.
   */
  async takeBack(entry: Entry): Promise<boolean> {
    await entry.handing;
    const { osJob, job } = entry;
    if (!osJob) return isNotOut(entry);
    const taken = await this.#parts.printer.cancel(osJob);
    if (taken.ok && !taken.value) return this.#isLost(entry, job.attempt, osJob);
    if (!taken.ok) this.#parts.jobs.complain(entry, job.attempt, taken.fault);
    const isTaken = taken.ok;
    if (isTaken) this.#parts.onLabels(osJob.printer, -pagesOf(entry));
    return isTaken;
  }

  /**
   * Nothing is watched any more; badges that wait for their printer fail. Of a badge that is still being handed over after a
   * moment nobody knows the end: a printer that does not answer keeps nobody from going on.
   */
  async close(turns: Iterable<Promise<void>>): Promise<void> {
    const { jobs } = this.#parts;
    this.#isClosed = true;
    this.#closing.give();
    const late = makeSignal();
    const callOff = (this.#parts.timers ?? realTimers)(late.give, CLOSE_PATIENCE);
    await Promise.race([Promise.all(turns), late.given]);
    callOff();
    this.#watch.close();
    for (const entry of jobs.all()) {
      const { attempt, state } = entry.job;
      if (state !== "drawn") continue;
      if (entry.handing) jobs.step(entry, attempt, "unknown", { trouble: null, detail: CLOSED });
      else jobs.fail(entry, attempt, "other", CLOSED);
    }
  }

  /** What could not be taken back may have ended without coming out; asked at once, since it is moved or left now. */
  async #isLost(entry: Entry, attempt: number, osJob: OsJob): Promise<boolean> {
    const said = await this.#parts.printer.state(osJob);
    if (said.ok && said.value.ended) this.#hear(entry, attempt, said.value);
    return entry.job.attempt === attempt && isNotOut(entry);
  }

  /** Waits as long as the printer is paused or takes nothing; false when the badge is not wanted there any more. */
  async #isWanted(entry: Entry, attempt: number, printer: string): Promise<boolean> {
    const { jobs, lines } = this.#parts;
    const isStill = () => jobs.isCurrent(entry, attempt) && entry.job.state === "drawn";
    while (isStill()) {
      const isPaused = lines.isPaused(printer);
      const isReady = !isPaused && (await this.#isReady(entry, attempt, printer));
      if (isReady && !lines.isPaused(printer)) return isStill();
      if (this.#isClosed) jobs.fail(entry, attempt, "other", CLOSED);
      else if (isPaused) await Promise.race([lines.passage(printer), this.#closing.given]);
      else await Promise.race([this.#pause(READY_PACE), this.#closing.given]);
    }
    return false;
  }

  async #isReady(entry: Entry, attempt: number, printer: string): Promise<boolean> {
    const said = await this.#parts.printer.ready?.(printer);
    if (!said) return true;
    this.#hearLine(printer, said.ok ? null : said.fault.trouble);
    this.#parts.jobs.complain(entry, attempt, said.ok ? this.#flawOf(entry) : said.fault);
    return said.ok && said.value;
  }

  async #save(entry: Entry, attempt: number, pdf: Uint8Array): Promise<void> {
    const { jobs } = this.#parts;
    const saved = await this.#parts.save(badgeFileName(entry.job.personName, entry.job.id), pdf);
    if (saved.ok) jobs.step(entry, attempt, "saved", { file: saved.value });
    else jobs.fail(entry, attempt, saved.fault === "disk-full" ? "disk-full" : "cannot-save", saved.fault);
  }

  async #handOver(entry: Entry, attempt: number, to: { printer: string; pdf: Uint8Array }): Promise<void> {
    const { jobs, lines, printer } = this.#parts;
    const { width, height } = paperOf(entry.order.drawing.template);
    const sheet = { pdf: to.pdf, jobName: entry.job.personName, widthMm: width, heightMm: height };
    const handed = await printer.print(to.printer, sheet);
    if (isOver(entry.job)) {
      // Given up when the event was closed: whoever tries it again would have it twice.
      if (handed.ok) await printer.cancel(handed.value);
      return;
    }
    if (!handed.ok) {
      this.#hearLine(to.printer, handed.fault.trouble);
      return jobs.fail(entry, attempt, handed.fault.trouble, handed.fault.detail);
    }
    if (REFUSALS.has(lines.trouble(to.printer))) this.#hearLine(to.printer, null);
    entry.osJob = handed.value;
    this.#parts.onLabels(to.printer, pagesOf(entry));
    jobs.step(entry, attempt, "handed-over", this.#flawOf(entry));
    this.follow(entry, attempt, handed.value);
  }

  #hear(entry: Entry, attempt: number, { state, trouble, detail, ended }: Report): void {
    const { jobs } = this.#parts;
    if (!jobs.isCurrent(entry, attempt)) return;
    if (ended) entry.osJob = null;
    const saysOfItself = state !== "cancelled" && trouble !== "aborted" && !(state === "unknown" && trouble === null);
    if (saysOfItself && entry.job.printer !== null) this.#hearLine(entry.job.printer, trouble);
    const complaint: Complaint = trouble ? { trouble, detail } : (entry.flaw ?? { trouble: null, detail });
    if (!jobs.step(entry, attempt, state, complaint)) jobs.complain(entry, attempt, complaint);
  }

  #lose(entry: Entry, attempt: number, lost: PrintFault): void {
    if (!this.#parts.jobs.isCurrent(entry, attempt)) return;
    if (entry.job.printer !== null) this.#hearLine(entry.job.printer, lost.trouble);
    this.#parts.jobs.complain(entry, attempt, lost);
  }

  #hearLine(printer: string, trouble: Complaint["trouble"]): void {
    if (this.#parts.lines.hear(printer, trouble) && !this.#isClosed) this.#parts.onLine();
  }

  #flawOf(entry: Entry): Complaint {
    return entry.flaw ?? { trouble: null, detail: null };
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => (this.#parts.timers ?? realTimers)(resolve, ms));
  }
}

const isNotOut = ({ job }: Entry): boolean => job.state === "failed" || job.state === "cancelled";

const pagesOf = ({ order }: Entry): number => pageCountOf(order.drawing.template);

export const CLOSED = "the event was closed before the badge was handed over";
