import { labelsOn } from "../../shared/badge/pages.ts";
import type { LabelCount } from "../../shared/badge/printing.ts";
import type { Stock } from "../../shared/badge/template.ts";
import { usualPrinting } from "../../shared/badge/usualPrinting.ts";
import type { PrintingChange } from "../../shared/contract/printShapes.ts";
import type { Settings, SettingsChange } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";

/** A printer used so many labels, or (below zero) gave them back: counted where anybody counts, also for the next start. */
export function countLabels({ parts }: Desk, printer: string, used: number): void {
  const changes = labelsAfter(parts.settings(), printer, used);
  if (changes) void parts.changeSettings(changes);
}

function labelsAfter(settings: Settings, printer: string, used: number): SettingsChange | null {
  const printing = settings.printing ?? usualPrinting();
  const counted = Object.hasOwn(printing.labels, printer) ? printing.labels[printer] : undefined;
  if (!counted) return null;
  const left = Math.max(0, counted.left - used);
  return { printing: { ...printing, labels: { ...printing.labels, [printer]: { ...counted, left } } } };
}

/** The label a single badge goes on where the stock is a sheet of them; the next badge goes on the next one. */
export function takeLabel({ parts }: Desk, stock: Stock): number {
  const labels = labelsOn(stock);
  if (labels === 1) return 0;
  const printing = parts.settings().printing ?? usualPrinting();
  const label = printing.sheetStart % labels;
  void parts.changeSettings({ printing: { ...printing, sheetStart: (label + 1) % labels } });
  return label;
}

/** Sheets of labels are full up to `next`, the first free one of the last of them: the next badge goes there. */
export function labelsTaken({ parts }: Desk, stock: Stock, next: number): void {
  if (labelsOn(stock) === 1) return;
  const printing = parts.settings().printing ?? usualPrinting();
  void parts.changeSettings({ printing: { ...printing, sheetStart: next } });
}

/** A new roll of `left` labels in a printer; null = they are not counted any more. */
export function labelsSet(
  settings: Settings,
  { printer, labels }: { printer: string; labels: LabelCount | null },
): SettingsChange {
  const printing = settings.printing ?? usualPrinting();
  const { [printer]: _, ...others } = printing.labels;
  return { printing: { ...printing, labels: labels ? { ...others, [printer]: labels } : others } };
}

/** How this station prints, changed in part; the labels are counted meanwhile and stay as they are. */
export function printingChanged(settings: Settings, changes: PrintingChange): SettingsChange {
  const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(stated).length === 0) return {};
  return { printing: { ...(settings.printing ?? usualPrinting()), ...stated } };
}
