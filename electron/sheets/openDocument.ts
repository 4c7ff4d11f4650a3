import { Grid } from "./grid.ts";
import { MAX_COLUMNS, MAX_ROWS } from "./limits.ts";
import { numberText } from "./numberFormats.ts";
import { attributeOf, type XmlReader } from "./xml.ts";
import type { XmlSheet } from "./xmlSpreadsheet.ts";

/**
 * Listens to the content of an OpenDocument spreadsheet (.ods, or .fods in one file) and gathers its sheets (OpenDocument
 * 1.3 part 3, §9). Rows and cells that are said to repeat cost nothing while they are empty; comments and phonetic guides are left out.
 */
export class OpenDocumentReader implements XmlReader {
  readonly sheets: XmlSheet[] = [];
  isSpreadsheet = false;
  private sheet: XmlSheet | null = null;
  private grid = new Grid();
  private row = { number: 1, times: 1, column: 0, cells: [] as PlacedCell[] };
  private cell: OpenCell | null = null;
  private silent = 0;
  private style = "";
  private readonly hiddenStyles = new Set<string>();

  open(name: string, attributes: Record<string, string>): void {
    if (name === "spreadsheet") this.isSpreadsheet = true;
    else if (name === "style") this.style = attributeOf(attributes, "name") ?? "";
    else if (name === "table-properties" && attributeOf(attributes, "display") === "false")
      this.hiddenStyles.add(this.style);
    else if (name === "table" && this.isSpreadsheet) this.openSheet(attributes);
    else if (name === "table-row")
      this.row = { ...this.row, times: countOf(attributes, "number-rows-repeated"), column: 0, cells: [] };
    else if (name === "covered-table-cell") this.row.column += countOf(attributes, "number-columns-repeated");
    else if (name === "table-cell") this.cell = openCell(attributes);
    else if (SILENT.has(name)) this.silent++;
    else if (this.cell) this.cell.text += BLANKS.get(name) ?? "";
  }

  text(text: string): void {
    if (this.cell && this.silent === 0) this.cell.text += text;
  }

  close(name: string): void {
    if (SILENT.has(name)) this.silent--;
    else if (name === "table-cell") this.closeCell();
    else if (name === "table-row") this.closeRow();
    else if (name === "table" && this.sheet) {
      this.sheets.push(this.sheet);
      this.sheet = null;
    }
  }

  private openSheet(attributes: Record<string, string>): void {
    this.grid = new Grid();
    this.row = { number: 1, times: 1, column: 0, cells: [] };
    const hidden = this.hiddenStyles.has(attributeOf(attributes, "style-name") ?? "");
    this.sheet = { name: attributeOf(attributes, "name") ?? "", hidden, rows: this.grid.rows };
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = null;
    if (!cell) return;
    const text = textOf(cell);
    const last = Math.min(row.column + cell.times, MAX_COLUMNS);
    if (text !== "")
      for (let column = row.column; column < last; column++) row.cells.push({ text, column, span: cell.span });
    row.column += cell.times;
  }

  private closeRow(): void {
    const { number, times, cells } = this.row;
    const isFilled = cells.length > 0;
    for (let i = 0; i < times && (isFilled || i === 0) && this.grid.rows.length <= MAX_ROWS; i++) {
      this.grid.startRow(number + i);
      for (const { text, span, column } of cells) this.grid.addCell(text, span, column);
      this.grid.endRow();
    }
    this.row.number = number + times;
  }
}

type Span = { across: number; down: number };
type PlacedCell = { text: string; column: number; span: Span };
type OpenCell = { text: string; times: number; span: Span; type: string; value: string };

const SILENT = new Set(["annotation", "ruby-text", "shapes"]);

const BLANKS = new Map([
  ["p", " "],
  ["s", " "],
  ["tab", " "],
  ["line-break", " "],
]);

const countOf = (attributes: Record<string, string>, name: string): number =>
  Math.max(1, Number.parseInt(attributeOf(attributes, name) ?? "1", 10) || 1);

function openCell(attributes: Record<string, string>): OpenCell {
  const value = ["value", "date-value", "boolean-value", "string-value"].map((name) => attributes[`office:${name}`]);
  return {
    text: "",
    times: countOf(attributes, "number-columns-repeated"),
    span: {
      across: countOf(attributes, "number-columns-spanned"),
      down: countOf(attributes, "number-rows-spanned"),
    },
    type: attributes["office:value-type"] ?? "",
    value: value.find((each) => each !== undefined) ?? "",
  };
}

/** What a person meant: digits instead of `1.38E+10`, but the zeros a format puts before a number stay. */
function textOf({ text, type, value }: OpenCell): string {
  const shown = text.trim();
  if (type === "float") return /^0\d+$/.test(shown) ? shown : numberText(value, { kind: "number" }, false);
  if (type === "date")
    return value
      .replace("T", " ")
      .replace(/:00(?:\.0+)?$/, "")
      .replace(/ 00:00$/, "");
  if (type === "boolean") return value.toUpperCase();
  return shown === "" ? value : shown;
}
