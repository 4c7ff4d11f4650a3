import type { Cell, OutSheet, SheetColumn } from "../../shared/report/sheet.ts";
import { isoAt, offsetsOf } from "../../shared/words/localClock.ts";
import { inPieces } from "./pacing.ts";

/**
 * A sheet as JSON, made while it is written (docs/exports.md): `about` first, then the columns, then an object a row with
 * what is stated, by the columns' ids. Moments carry their offset at the venue.
 */
export function jsonOf(sheet: OutSheet, about: Record<string, unknown>, tally: { rows: number }) {
  const encoder = new TextEncoder();
  return inPieces(linesOf(sheet, about, tally), (text) => encoder.encode(text));
}

function* linesOf(
  { columns, rows, timezone }: OutSheet,
  about: Record<string, unknown>,
  tally: { rows: number },
): Generator<string> {
  const offsetOf = offsetsOf(timezone);
  const shown = (cell: Cell, { kind }: SheetColumn): Cell =>
    kind === "moment" && typeof cell === "string" ? momentText(cell, offsetOf) : cell;
  yield `${JSON.stringify({ ...about, columns }, null, 1).slice(0, -2)},\n "rows": [`;
  let before = "\n";
  for (const row of rows) {
    const said = columns.flatMap((column, i) => {
      const value = shown(row[i] ?? null, column);
      return value === null ? [] : [[column.id, value] as const];
    });
    tally.rows++;
    yield `${before}  ${JSON.stringify(Object.fromEntries(said))}`;
    before = ",\n";
  }
  yield "\n ]\n}\n";
}

function momentText(iso: string, offsetOf: (ms: number) => number): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso : isoAt(ms, offsetOf(ms));
}
