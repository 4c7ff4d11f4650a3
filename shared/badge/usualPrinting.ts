/** What holds at a station that chose nothing beside its printer. */
export const usualPrinting = () => ({
  others: [],
  byRole: {},
  autoPrintByRole: {},
  labels: {},
  network: [],
  sheetStart: 0,
});
