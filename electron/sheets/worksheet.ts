import type { SheetFault, SheetRow } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { MAX_COLUMNS, MAX_UNPACKED_BYTES } from "./limits.ts";
import { numberText } from "./numberFormats.ts";
import { ownText } from "./ownText.ts";
import { unescapeText, type Workbook } from "./workbook.ts";
import { readXml, type XmlReader } from "./xml.ts";
import type { Zip } from "./zip.ts";

export type Worksheet = { rows: SheetRow[]; cellsPastTheEnd: boolean };

/**
 * The filled rows of one sheet with their sheet row numbers, at most `maxRows` of them (ECMA-376 part 1, §18.3): shared and
 * inline texts, a formula's last value, dates by their number format. A cell merged downwards gives its text to each row
 * it stands for. Empty rows, however many the sheet claims, cost no memory.
 */
export async function readWorksheet(
  zip: Zip,
  workbook: Workbook,
  part: string,
  maxRows: number,
): Promise<Result<Worksheet, SheetFault>> {
  const reader = new SheetReader(workbook, maxRows);
  const read = await readXml(zip, part, reader.xml);
  if (!read.ok) return read;
  if (reader.characters > MAX_UNPACKED_BYTES)
    return fault({ code: "too-large", what: "unpacked", limit: MAX_UNPACKED_BYTES });
  if (!reader.sawSheet) return fault({ code: "damaged" });
  fillMerged(reader.rows, reader.merges);
  return ok({ rows: reader.rows, cellsPastTheEnd: reader.cellsPastTheEnd });
}

/** Listens to a worksheet's elements and gathers its rows. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  sawSheet = false;
  cellsPastTheEnd = false;
  /** Of all cells: a shared text stands in the file once, and may be used a million times. */
  characters = 0;
  private readonly workbook: Workbook;
  private readonly maxRows: number;
  private row = 0;
  private cells: string[] = [];
  private column = -1;
  private type = "n";
  private style = 0;
  private value = "";
  private listening = false;
  private inPhonetic = false;

  constructor(workbook: Workbook, maxRows: number) {
    this.workbook = workbook;
    this.maxRows = maxRows;
  }

  get xml(): XmlReader {
    return {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.listening) this.value += text;
      },
      close: (name) => this.close(name),
      done: () => this.rows.length >= this.maxRows || this.characters > MAX_UNPACKED_BYTES,
    };
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v" || name === "t") this.listening = !this.inPhonetic;
    else if (name === "row") this.openRow(attributes);
    else if (name === "rPh") this.inPhonetic = true;
    else if (name === "sheetData") this.sawSheet = true;
    else if (name === "mergeCell" && this.merges.length < MAX_MERGES) {
      const merge = parseMerge(attributes.ref ?? "");
      if (merge) this.merges.push(merge);
    }
  }

  private openRow(attributes: Record<string, string>): void {
    const stated = Number(attributes.r);
    this.row = Number.isInteger(stated) && stated > 0 ? stated : this.row + 1;
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: Record<string, string>): void {
    const stated = columnOf(attributes.r ?? "");
    this.column = stated ?? this.column + 1;
    this.type = attributes.t ?? "n";
    this.style = Number(attributes.s ?? 0);
    this.value = "";
  }

  private close(name: string): void {
    if (name === "v" || name === "t") this.listening = false;
    else if (name === "c") this.closeCell();
    else if (name === "rPh") this.inPhonetic = false;
    else if (name === "row" && this.cells.some((cell) => cell !== undefined && cell.trim() !== ""))
      this.rows.push({ row: this.row, cells: Array.from(this.cells, (cell) => cell ?? "") });
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === "") return;
    this.characters += text.length;
    if (this.column >= MAX_COLUMNS) this.cellsPastTheEnd = true;
    else this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value, type } = this;
    if (value === "") return "";
    if (type === "s") return this.workbook.sharedStrings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "e") return "";
    if (type === "d") return value.replace("T", " ").replace(/:00(?:\.0+)?Z?$|Z$/, "");
    if (type === "str" || type === "inlineStr") return unescapeText(ownText(value));
    return numberText(value, this.workbook.stylesByIndex[this.style] ?? { kind: "number" }, this.workbook.since1904);
  }
}

/** `BC12` → 54, counted from zero; null for what is no reference. */
function columnOf(reference: string): number | null {
  let column = 0;
  let i = 0;
  for (; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return i === 0 ? null : column - 1;
}

/** One column merged over several rows, rows as numbered in the sheet. */
type Merge = { column: number; from: number; to: number };

const MAX_MERGES = 20_000;

/** Only merges downwards count: a title merged across says nothing of the columns under it. */
function parseMerge(reference: string): Merge | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  if (!match?.[1] || match[1] !== match[3]) return null;
  const column = columnOf(match[1]);
  return column === null || column >= MAX_COLUMNS ? null : { column, from: Number(match[2]), to: Number(match[4]) };
}

function fillMerged(rows: SheetRow[], merges: Merge[]): void {
  if (merges.length === 0) return;
  const indexByRow = new Map(rows.map(({ row }, index) => [row, index]));
  for (const { column, from, to } of merges) {
    const first = indexByRow.get(from);
    const text = first === undefined ? "" : (rows[first]?.cells[column] ?? "");
    if (first === undefined || text === "") continue;
    for (let i = first + 1; i < rows.length; i++) {
      const row = rows[i];
      if (!row || row.row > to) break;
      while (row.cells.length <= column) row.cells.push("");
      if (row.cells[column] === "") row.cells[column] = text;
    }
  }
}
