import type { SheetRow } from "../../shared/roster/sheet.ts";

/** Where a record without quotes stands: between `start` and `end` of a text, its line end left out, cut in `fields`. */
export type Place = { text: string; delimiter: string; start: number; end: number; fields: number };

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
  private readonly fields: number;

  constructor(row: number, { text, delimiter, start, end, fields }: Place) {
    this.row = row;
    this.text = text;
    this.delimiter = delimiter;
    this.start = start;
    this.end = end;
    this.fields = fields;
  }

  get cells(): string[] {
    return this.text.slice(this.start, this.end).split(this.delimiter);
  }

  cellAt(column: number): string {
    const { text, delimiter, fields } = this;
    if (column >= fields) return "";
    let from = this.start;
    for (let before = 0; before < column; before++) from = text.indexOf(delimiter, from) + 1;
    return text.slice(from, column === fields - 1 ? this.end : text.indexOf(delimiter, from));
  }
}
