import type { PrinterLine } from "./job.ts";
import { isHindrance } from "./jobRules.ts";
import type { AutoPrint, PrintingSettings } from "./printing.ts";
import { usualPrinting } from "./usualPrinting.ts";

/** A station's settings, as far as they choose a printer. */
type Chosen = { printer: string | null; printing?: PrintingSettings | undefined };

/**
 * Where a badge of this role is printed: on the role's own printer, else on the one of the station's printers with the
 * shortest line, the first of several; one that is paused or in trouble is passed over as long as another one is well.
 * Null: the station has none, badges are saved as files. `lines`: those known; a printer without one has nobody waiting.
 */
export function printerFor({ printer, printing }: Chosen, role: string, lines: readonly PrinterLine[]): string | null {
  const { byRole, others } = printing ?? usualPrinting();
  const own = Object.hasOwn(byRole, role) ? byRole[role] : undefined;
  if (own !== undefined) return own;
  if (printer === null) return null;
  const lineOf = new Map(lines.map((line) => [line.printer, line]));
  const all = [printer, ...others];
  const well = all.filter((name) => isWell(lineOf.get(name)));
  const waiting = (name: string) => lineOf.get(name)?.waiting ?? 0;
  return (well.length > 0 ? well : all).reduce((best, name) => (waiting(name) < waiting(best) ? name : best));
}

const isWell = (line: PrinterLine | undefined): boolean => !line || !(line.isPaused || isHindrance(line.trouble));

/** When a badge of this role prints by itself: by the role's own rule, else by the station's. */
export function autoPrintFor(
  { autoPrint, printing }: { autoPrint: AutoPrint; printing?: PrintingSettings | undefined },
  role: string,
): AutoPrint {
  const byRole = printing?.autoPrintByRole ?? {};
  return (Object.hasOwn(byRole, role) ? byRole[role] : undefined) ?? autoPrint;
}

/** Every printer this station's badges may go to, each once, the everyday one first. */
export function printersInUse({ printer, printing }: Chosen): string[] {
  const { byRole, others } = printing ?? usualPrinting();
  return [...new Set([...(printer === null ? [] : [printer, ...others]), ...Object.values(byRole)])];
}

/** Dots an inch of a printer that staff stated them of; null: nobody did. */
export const dotsOf = ({ printing }: Pick<Chosen, "printing">, printer: string | null): number | null =>
  printing?.network.find(({ name }) => name === printer)?.dpi ?? null;
