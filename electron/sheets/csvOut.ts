import type { CsvEncoding, CsvSeparator } from "../../shared/people/exportChoice.ts";
import type { Cell, OutSheet, SheetColumn } from "../../shared/report/sheet.ts";
import { offsetsOf } from "../../shared/words/localClock.ts";
import { gb18030Encoder } from "./gb18030.ts";
import { inPieces } from "./pacing.ts";
import { csvCell } from "./write.ts";

export type CsvOptions = { encoding: CsvEncoding; separator: CsvSeparator };

/**
 * A sheet as CSV, made while it is written: UTF-8 with a byte order mark or GB18030, moments as `2019-12-28 13:05` on the
 * sheet's wall clock. Guarded as `writeCsv` does. `tally.unmapped` counts characters that the encoding lacks.
 */
export function csvOf(sheet: OutSheet, options: CsvOptions, tally: { rows: number; unmapped: number }) {
  const encoder = new TextEncoder();
  const encode =
    options.encoding === "gb18030" ? gb18030Encoder(() => tally.unmapped++) : (text: string) => encoder.encode(text);
  return inPieces(linesOf(sheet, options, tally), encode);
}

function* linesOf(
  { columns, rows, timezone }: OutSheet,
  { encoding, separator }: CsvOptions,
  tally: { rows: number },
): Generator<string> {
  const between = separator === "tab" ? "\t" : ",";
  const offsetOf = offsetsOf(timezone);
  const textOf = (cell: Cell, { kind }: SheetColumn): string =>
    kind === "moment" && typeof cell === "string" ? momentText(cell, offsetOf) : csvCell(cell);
  yield `${encoding === "utf-8" ? "\ufeff" : ""}${columns.map(({ title }) => csvCell(title)).join(between)}\r\n`;
  for (const row of rows) {
    let line = "";
    for (const [i, column] of columns.entries()) line += (i > 0 ? between : "") + textOf(row[i] ?? null, column);
    tally.rows++;
    yield `${line}\r\n`;
  }
}

function momentText(iso: string, offsetOf: (ms: number) => number): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return csvCell(iso);
  return new Date(ms + offsetOf(ms)).toISOString().slice(0, 16).replace("T", " ");
}
