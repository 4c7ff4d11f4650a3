import type { PrintingSettings } from "./printing.ts";

/** What holds at a station that chose nothing beside its printer. */
export const usualPrinting = (): PrintingSettings => ({
  others: [],
  byRole: {},
  autoPrintByRole: {},
  labels: {},
  network: [],
  sheetStart: 0,
});
