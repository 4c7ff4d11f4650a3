/** What a file turned out to be. `list` is a numbered list in plain text such as a group chat's sign-up (`#接龙`). */
export type SheetKind = "csv" | "xlsx" | "html" | "xml-spreadsheet" | "open-document" | "list";

/** The encodings a text file can be read in, by the labels of the WHATWG encoding standard. GB18030 reads GBK and GB 2312 too. */
export const ENCODINGS = [
  "utf-8",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "euc-jp",
  "windows-1251",
  "windows-1252",
  "utf-16le",
  "utf-16be",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * One record of a table with the number a person sees beside it: in text the record's number (header included, first
 * = 1, a `sep=` line not counted), in a workbook the row number of the sheet. A row that is left in a longer text is cut up
 * anew each time `cells` is asked for; it gives single cells by `cellAt`.
 */
export type SheetRow = { readonly row: number; readonly cells: string[]; cellAt?(column: number): string };

/** One cell of a row, "" where it has none. */
export const cellOf = (row: SheetRow, column: number): string =>
  row.cellAt ? row.cellAt(column) : (row.cells[column] ?? "");

export type Sheet = { name: string; hidden: boolean };

/** A file read as a table. `sheets` lists all sheets (one, unnamed, for text), `sheet` is the index of the one in `rows`. */
export type SheetRead = {
  kind: SheetKind;
  encoding: Encoding | null;
  /** What the text could be read as, likeliest first; empty where the file says it itself. */
  encodings: Encoding[];
  delimiter: string | null;
  sheets: Sheet[];
  sheet: number;
  rows: SheetRow[];
  warnings: SheetWarning[];
};

export const SHEET_WARNINGS = [
  "encoding-uncertain",
  "undecodable-characters",
  "quote-never-closed",
  "other-sheets",
  "hidden-sheets",
  "cells-past-the-end",
] as const;
export type SheetWarning = (typeof SHEET_WARNINGS)[number];

/** Why a file gives no table. `too-large` says which bound was met; `limit` is in bytes, rows or columns. */
export type SheetFault =
  | {
      code:
        | "empty"
        | "not-a-table"
        | "old-excel"
        | "encrypted"
        | "pdf"
        | "picture"
        | "document"
        | "archive"
        | "binary"
        | "damaged"
        | "no-such-sheet";
    }
  | { code: "too-large"; what: "file" | "unpacked" | "rows" | "columns"; limit: number };

/** A fault as it travels and is put into words: `too-large-rows` and the like with the `limit`, else the code alone. */
export const refusalOf = <F extends { code: string }>(
  fault: F | SheetFault,
): { reason: string; limit: number | null } =>
  "limit" in fault
    ? { reason: `${fault.code}-${fault.what}`, limit: fault.limit }
    : { reason: fault.code, limit: null };
