import type { SheetWarning } from "../../shared/roster/sheet.ts";

/** What is worth knowing of the sheets beside the one that was read. */
export function sheetWarnings(sheets: { hidden: boolean }[]): SheetWarning[] {
  const visible = sheets.filter(({ hidden }) => !hidden).length;
  return [
    ...(visible > 1 ? (["other-sheets"] as const) : []),
    ...(visible < sheets.length ? (["hidden-sheets"] as const) : []),
  ];
}
