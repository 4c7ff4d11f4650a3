import type { SheetRow } from "../../shared/roster/sheet.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits.ts";

/** How many columns and rows a cell covers, itself included. */
export type Span = { across: number; down: number };

/**
 * Builds rows from cells that may cover several: a text that covers several rows is repeated in each, one that covers
 * several columns stands in the first. Keeps filled rows only, at most one more than MAX_ROWS.
 */
export class Grid {
  readonly rows: SheetRow[] = [];
  cellsPastTheEnd = false;
  private row = 0;
  private column = 0;
  private cells: string[] = [];
  private covered = new Map<number, { text: string; left: number }>();

  /** @param row its number when the file states one, counted from 1 */
  startRow(row: number | null = null): void {
    this.row = row !== null && row > this.row ? row : this.row + 1;
    this.column = 0;
    this.cells = [];
    for (const [column, above] of this.covered) {
      this.cells[column] = above.text;
      above.left--;
    }
  }

  /** @param column its place when the file states one, counted from 0 */
  addCell(text: string, span: Span, column: number | null = null): void {
    this.column = column ?? this.column;
    while (column === null && this.covered.has(this.column)) this.column++;
    const clean = text.trim();
    if (this.column < MAX_COLUMNS) this.cells[this.column] = clean;
    else this.cellsPastTheEnd ||= clean !== "";
    if (span.down > 1 && span.across === 1 && this.column < MAX_COLUMNS)
      this.covered.set(this.column, { text: clean, left: span.down - 1 });
    this.column += Math.min(Math.max(span.across, 1), MAX_COLUMNS);
  }

  endRow(): void {
    for (const [column, { left }] of this.covered) if (left <= 0) this.covered.delete(column);
    if (this.rows.length > MAX_ROWS) return;
    if (this.cells.some((cell) => cell !== undefined && cell !== ""))
      this.rows.push({ row: this.row, cells: Array.from(this.cells, (cell) => cell ?? "") });
  }
}
