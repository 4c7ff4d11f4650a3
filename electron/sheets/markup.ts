import { headerStrength } from "../../shared/roster/findHeader.ts";
import type { SheetFault, SheetKind, SheetRow } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { readHtmlTables } from "./htmlTables.ts";
import { MAX_ROWS } from "./limits.ts";
import type { MarkupKind } from "./markupKind.ts";
import { OpenDocumentReader } from "./openDocument.ts";
import { readXmlText } from "./xml.ts";
import { readXmlSpreadsheet, type XmlSheet } from "./xmlSpreadsheet.ts";

export type MarkupRead = { kind: SheetKind; sheets: XmlSheet[]; sheet: number };

/** Reads a page, an XML Spreadsheet or an OpenDocument in one file; without a wanted sheet the one that reads most like a list of people. */
export function readMarkup(text: string, kind: MarkupKind, wanted: number | null): Result<MarkupRead, SheetFault> {
  const sheets = SHEETS[kind](text);
  if (sheets.length === 0) return fault({ code: kind === "xml-spreadsheet" ? "damaged" : "not-a-table" });
  return chooseSheet(sheets, kind, wanted);
}

/** The wanted sheet, or the one that reads most like a list of people. */
export function chooseSheet(
  sheets: XmlSheet[],
  kind: MarkupKind,
  wanted: number | null,
): Result<MarkupRead, SheetFault> {
  const sheet = wanted ?? likeliest(sheets);
  const rows = sheets[sheet]?.rows;
  if (!rows) return fault({ code: "no-such-sheet" });
  if (rows.length > MAX_ROWS) return fault({ code: "too-large", what: "rows", limit: MAX_ROWS });
  if (wanted === null && rows.length === 0) return fault({ code: "empty" });
  return ok({ kind, sheets, sheet });
}

const SHEETS: Record<MarkupKind, (text: string) => XmlSheet[]> = {
  html: (text) => readHtmlTables(text).map((rows) => ({ name: "", hidden: false, rows })),
  "xml-spreadsheet": readXmlSpreadsheet,
  "open-document": (text) => {
    const reader = new OpenDocumentReader();
    readXmlText(text, reader);
    return reader.sheets;
  },
};

function likeliest(sheets: XmlSheet[]): number {
  const strength = ({ rows, hidden }: XmlSheet) =>
    headerStrength(rows) + sizeOf(rows) - (hidden || rows.length === 0 ? 1e6 : 0);
  const best = Math.max(...sheets.map(strength));
  return sheets.findIndex((sheet) => strength(sheet) === best);
}

const sizeOf = (rows: SheetRow[]): number => Math.min(rows.length, 1000) / 100;
