import type { OsJob, Printer } from "./printer.ts";

/** Runs something later; gives the way to call it off. */
export type Timers = (later: () => void, ms: number) => () => void;

export type Report = Extract<Awaited<ReturnType<Printer["state"]>>, { ok: true }>["value"];

/** Often while a badge is fresh, then less: a printer out of paper may stay so for an hour. Milliseconds. */
const PACES = [100, 150, 200, 250, 300, 400, 500] as const;
const SLOWEST = 1000;

const realTimers: Timers = (later, ms) => {
  const timer = setTimeout(later, ms);
  return () => clearTimeout(timer);
};

/**
 * Follows handed-over jobs to their end, each by itself: asks the print service how far they are and reports every answer.
 * When the service does not answer, it keeps asking: the job may well be printed when it is back.
 */
export function makeWatch(printer: Pick<Printer, "state">, timers: Timers = realTimers) {
  const callOffs = new Set<() => void>();
  let closed = false;

  function later(job: OsJob, report: (said: Report) => void, turn: number): void {
    if (closed) return;
    const callOff = timers(() => {
      callOffs.delete(callOff);
      void ask(job, report, turn);
    }, PACES[turn] ?? SLOWEST);
    callOffs.add(callOff);
  }

  async function ask(job: OsJob, report: (said: Report) => void, turn: number): Promise<void> {
    const said = await printer.state(job);
    if (closed) return;
    if (said.ok) report(said.value);
    if (!said.ok || !said.value.ended) later(job, report, turn + 1);
  }

  return {
    add: (job: OsJob, report: (said: Report) => void): void => later(job, report, 0),
    close: (): void => {
      closed = true;
      for (const callOff of callOffs) callOff();
      callOffs.clear();
    },
  };
}
