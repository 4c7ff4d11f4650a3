import type { PrinterInfo } from "../../../shared/badge/job.ts";
import { printerTitle } from "../../../shared/badge/networkPrinter.ts";
import type { Words } from "../../../shared/i18n/say.ts";

/** A printer that was chosen stays among the choices when it is not found any more. */
export function printerChoices(
  words: Words,
  found: readonly PrinterInfo[],
  chosen: string | null,
): { value: string; label: string }[] {
  const choices = found.map(({ name, label, isDefault }) => ({
    value: name,
    label: isDefault ? words.badges.isDefault(label) : label,
  }));
  const isKnown = chosen === null || found.some(({ name }) => name === chosen);
  return isKnown ? choices : [{ value: chosen, label: printerTitle(chosen) }, ...choices];
}
