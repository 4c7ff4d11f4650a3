import type { OsJob } from "../../shared/badge/job.ts";
import type { Printer, PrintFault } from "./printer.ts";

/** Runs something later; gives the way to call it off. */
export type Timers = (later: () => void, ms: number) => () => void;

export type Report = Extract<Awaited<ReturnType<Printer["state"]>>, { ok: true }>["value"];

/** Often while a badge is fresh, then less: a printer out of paper may stay so for an hour. Milliseconds. */
const PACES = [100, 150, 200, 250, 300, 400, 500] as const;
const SLOWEST = 1000;

export const realTimers: Timers = (later, ms) => {
  const timer = setTimeout(later, ms);
  return () => clearTimeout(timer);
};

/** Who hears of a job: what the print service says of it, or that nobody answers. */
export type Hearer = { report: (said: Report) => void; lost: (fault: PrintFault) => void };

/**
 * Follows handed-over jobs to their end, each by itself: asks the print service how far they are and reports every answer.
 * When the service does not answer, it keeps asking: the job may well be printed when it is back.
 */
export function makeWatch(printer: Pick<Printer, "state">, timers: Timers = realTimers) {
  const callOffs = new Set<() => void>();
  let closed = false;

  function later(job: OsJob, hearer: Hearer, turn: number): void {
    if (closed) return;
    const callOff = timers(() => {
      callOffs.delete(callOff);
      void ask(job, hearer, turn);
    }, PACES[turn] ?? SLOWEST);
    callOffs.add(callOff);
  }

  async function ask(job: OsJob, hearer: Hearer, turn: number): Promise<void> {
    const said = await printer.state(job);
    if (closed) return;
    if (said.ok) hearer.report(said.value);
    else hearer.lost(said.fault);
    if (!said.ok || !said.value.ended) later(job, hearer, turn + 1);
  }

  return {
    add: (job: OsJob, hearer: Hearer): void => later(job, hearer, 0),
    close: (): void => {
      closed = true;
      for (const callOff of callOffs) callOff();
      callOffs.clear();
    },
  };
}
