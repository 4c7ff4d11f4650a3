import { headerStrength } from "../../shared/roster/columns.ts";
import type { SheetFault, SheetKind, SheetRow } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { readHtmlTables } from "./htmlTables.ts";
import { MAX_ROWS } from "./limits.ts";
import { readXmlSpreadsheet, type XmlSheet } from "./xmlSpreadsheet.ts";

export type MarkupRead = { kind: SheetKind; sheets: XmlSheet[]; sheet: number };

/** Reads a page or an XML Spreadsheet; without a wanted sheet the one that reads most like a list of people. */
export function readMarkup(
  text: string,
  kind: "html" | "xml-spreadsheet",
  wanted: number | null,
): Result<MarkupRead, SheetFault> {
  const sheets =
    kind === "html"
      ? readHtmlTables(text).map((rows): XmlSheet => ({ name: "", hidden: false, rows }))
      : readXmlSpreadsheet(text);
  if (sheets.length === 0) return fault({ code: kind === "html" ? "not-a-table" : "damaged" });
  const sheet = wanted ?? likeliest(sheets);
  const rows = sheets[sheet]?.rows;
  if (!rows) return fault({ code: "no-such-sheet" });
  if (rows.length > MAX_ROWS) return fault({ code: "too-large", what: "rows", limit: MAX_ROWS });
  if (wanted === null && rows.length === 0) return fault({ code: "empty" });
  return ok({ kind, sheets, sheet });
}

function likeliest(sheets: XmlSheet[]): number {
  const strength = ({ rows, hidden }: XmlSheet) =>
    headerStrength(rows) + sizeOf(rows) - (hidden || rows.length === 0 ? 1e6 : 0);
  const best = Math.max(...sheets.map(strength));
  return sheets.findIndex((sheet) => strength(sheet) === best);
}

const sizeOf = (rows: SheetRow[]): number => Math.min(rows.length, 1000) / 100;
