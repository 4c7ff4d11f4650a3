import { defuse } from "../../shared/roster/formulaGuard.ts";

/** A table to write: texts stay texts, numbers are numbers, null is an empty cell. */
export type OutTable = { columns: string[]; rows: (string | number | null)[][] };

export type WriteOptions = {
  /** UTF-8 with a byte order mark is what Excel and LibreOffice open rightly in Chinese. */
  encoding?: "utf-8-bom";
};

/**
 * A table as CSV that Excel and LibreOffice open rightly: byte order mark, CRLF, quotes (RFC 4180). Text that a
 * spreadsheet would run as a formula is defused; text that it would take for a
 * number and change (phones, leading zeros, 18-digit ids) ends in a TAB, which both keep as text and show as nothing.
 * The import takes both off again.
 */
export function writeCsv(table: OutTable, _options: WriteOptions = {}): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`\ufeff${csvLine(table.columns)}`)];
  // The lines of a hundred thousand people as one text, and then as bytes too, would be tens of megabytes.
  for (let at = 0; at < table.rows.length; at += LINES_AT_ONCE) {
    const rows = table.rows.slice(at, at + LINES_AT_ONCE);
    pieces.push(encoder.encode(rows.map(csvLine).join("")));
  }
  return joined(pieces);
}

const LINES_AT_ONCE = 2_000;

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const csvLine = (cells: OutTable["rows"][number]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A value as it stands between two separators. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (PLAIN.test(value)) return value;
  const text = guardNumber(defuse(value));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Most of what is written: it begins with a letter or a hanzi and holds nothing that would need a guard or quotes. */
const PLAIN = /^[A-Za-z\u3400-\u9fff][\w.@\u3400-\u9fff-]*(?: [\w.@\u3400-\u9fff-]+)*$/;

/** Digits a spreadsheet would round, strip of their zeros or align as an amount; `1.10`, `1E5`, `3/4` and `(12)` would become something else. */
function guardNumber(text: string): string {
  return /^(?:0\d+|\d{5,}|\d*[.,][\d.,]+%?|\d+(?:\.\d+)?e[+-]?\d+|\d{1,2}[/-]\d{1,2}|\(\d+\))$/i.test(text)
    ? `${text}\t`
    : text;
}
