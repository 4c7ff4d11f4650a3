import type { CsvEncoding, CsvSeparator } from "../../shared/people/exportChoice.ts";
import type { Cell, OutSheet } from "../../shared/report/sheet.ts";
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
  const momentText = momentTexts(timezone);
  const texts = columns.map(({ kind }) => (kind === "moment" ? momentText : csvCell));
  yield `${encoding === "utf-8" ? "\ufeff" : ""}${columns.map(({ title }) => csvCell(title)).join(between)}\r\n`;
  for (const row of rows) {
    tally.rows++;
    yield `${texts.map((textOf, i) => textOf(row[i] ?? null)).join(between)}\r\n`;
  }
}

/** Minutes whose text is kept: very many people come within a few hours. */
const MOST_KNOWN = 1_500;

function momentTexts(timezone: string): (cell: Cell) => string {
  const offsetOf = offsetsOf(timezone);
  const known = new Map<number, string>();
  return (cell) => {
    const ms = typeof cell === "string" ? Date.parse(cell) : Number.NaN;
    if (Number.isNaN(ms)) return csvCell(cell);
    const minute = Math.floor(ms / MINUTE);
    const before = known.get(minute);
    if (before !== undefined) return before;
    const text = new Date(ms + offsetOf(ms)).toISOString().slice(0, 16).replace("T", " ");
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(minute, text);
    return text;
  };
}

const MINUTE = 60_000;
