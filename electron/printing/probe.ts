import type { JobTrouble, PrinterInfo } from "../../shared/badge/job.ts";
import type { PrinterLines } from "./lines.ts";
import type { Printer } from "./printer.ts";
import { realTimers, type Timers } from "./watch.ts";

/** Milliseconds between two looks. */
const PACE = 3000;

type ProbeParts = {
  lines: PrinterLines;
  /** Whether a badge at this printer tells how it is anyway. */
  isWatched: (printer: string) => boolean;
  /** Another word of a printer on itself. */
  onLine: () => void;
  timers?: Timers | undefined;
};

/**
 * Looks after printers that complained and have no badge any more that would tell: when one is well again, badges go there
 * again. Nothing is asked while nobody complains.
 */
export function makeProbe(list: Printer["list"], { lines, isWatched, onLine, timers = realTimers }: ProbeParts) {
  let callOff: (() => void) | null = null;
  let closed = false;

  const wanted = () => lines.troubled().filter((printer) => !isWatched(printer));

  async function look(): Promise<void> {
    const listed = await list();
    if (closed) return;
    callOff = null;
    for (const printer of wanted()) {
      if (lines.hear(printer, listed.ok ? wordOf(printer, listed.value, lines) : listed.fault.trouble)) onLine();
    }
    later();
  }

  function later(): void {
    if (closed || callOff || lines.troubled().length === 0) return;
    callOff = timers(() => void look(), PACE);
  }

  return {
    /** Called whenever a printer said something of itself. */
    later,
    close: (): void => {
      closed = true;
      callOff?.();
    },
  };
}

/** That it does not take the badge's size is no matter of how it is today. */
function wordOf(printer: string, listed: readonly PrinterInfo[], lines: PrinterLines): JobTrouble | null {
  if (lines.trouble(printer) === "size-not-supported") return "size-not-supported";
  const info = listed.find(({ name }) => name === printer);
  if (!info) return "printer-gone";
  if (info.troubles[0]) return info.troubles[0];
  if (info.state === "stopped") return "printer-stopped";
  return info.accepting ? null : "printer-rejects";
}
