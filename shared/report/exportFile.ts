import type { CsvEncoding, CsvSeparator, ExportFormat } from "../people/exportChoice.ts";
import type { OutSheet, SheetFact } from "./sheet.ts";

/** What writing came to: rows below the header, cells cut for their length, characters that the encoding lacks. */
export type ExportTally = { rows: number; cut: number; unmapped: number };

/** Rows below its header that a sheet of a workbook has room for. */
export const MOST_SHEET_ROWS = 1_048_575;

/**
 * A list that goes out as a file, with what it says of itself: `facts` on a workbook's second sheet, `about` in JSON. CSV
 * has no place for that; its file's name says it.
 */
export type ExportFile = {
  format: ExportFormat;
  encoding: CsvEncoding;
  separator: CsvSeparator;
  sheet: OutSheet;
  aboutName: string;
  facts: (tally: ExportTally) => SheetFact[];
  about: Record<string, unknown>;
};
