/** A table to write: texts stay texts, numbers are numbers, null is an empty cell. */
export type OutTable = { columns: string[]; rows: (string | number | null)[][] };

export type WriteOptions = {
  /** UTF-8 with a byte order mark is what Excel and LibreOffice open rightly in Chinese. */
  encoding?: "utf-8-bom";
};

/**
 * A table as CSV that Excel and LibreOffice open rightly: byte order mark, CRLF, quotes (RFC 4180). Text that a
 * spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); text that it would take for a
 * number and change (phones, leading zeros, 18-digit ids) ends in a TAB, which both keep as text and show as nothing.
 * The import takes both off again.
 */
export function writeCsv(table: OutTable, _options: WriteOptions = {}): Uint8Array {
  const lines = [table.columns, ...table.rows].map((cells) => cells.map(csvCell).join(","));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = guardNumber(defuse(value));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Also guards a text that begins like a guarded one, so that the import takes off exactly what was put on. */
function defuse(value: string): string {
  const text = value.replaceAll("\0", "");
  return FORMULA.test(text) || /^['`][\d=+\-@＝＋－＠'`\t\r]/.test(text) ? `'${text}` : text;
}

/** Digits a spreadsheet would round, strip of their zeros or align as an amount; `1.10`, `1E5`, `3/4` and `(12)` would become something else. */
function guardNumber(text: string): string {
  return /^(?:0\d+|\d{5,}|\d*[.,][\d.,]+%?|\d+(?:\.\d+)?e[+-]?\d+|\d{1,2}[/-]\d{1,2}|\(\d+\))$/i.test(text)
    ? `${text}\t`
    : text;
}
