import type { SheetRow } from "../../shared/roster/sheet.ts";

/**
 * A record without quotes, left in the text it stands in and cut up where somebody looks: of a long list most cells are
 * only asked for when its people are taken in. Keeps the whole text in memory, which is less than a string for every cell.
 */
export class TextRow implements SheetRow {
  readonly row: number;
  private readonly text: string;
  private readonly delimiter: string;
  private readonly start: number;
  private readonly end: number;

  /** `start` and `end`: where the record stands in the text, its line end left out. */
  constructor(row: number, text: string, { delimiter, start, end }: { delimiter: string; start: number; end: number }) {
    this.row = row;
    this.text = text;
    this.delimiter = delimiter;
    this.start = start;
    this.end = end;
  }

  get cells(): string[] {
    return this.line().split(this.delimiter);
  }

  cellAt(column: number): string {
    const line = this.line();
    let from = 0;
    for (let before = 0; before < column; before++) {
      from = line.indexOf(this.delimiter, from) + 1;
      if (from === 0) return "";
    }
    const end = line.indexOf(this.delimiter, from);
    return line.slice(from, end < 0 ? line.length : end);
  }

  private line(): string {
    return this.text.slice(this.start, this.end);
  }
}
