import type { SheetRow } from "../../shared/roster/sheet.ts";

export type Delimited = {
  delimiter: string;
  rows: SheetRow[];
  /** Fields of the longest record. */
  columns: number;
  /** Share of the first records that have the commonest number of fields, 0 when that is one. */
  evenness: number;
  quoteNeverClosed: boolean;
};

/** `backslash`: quotes inside fields are written `\"`. */
type Syntax = { delimiter: string; backslash: boolean };

/**
 * Reads delimited text by RFC 4180 with everything exporters do to it: a `sep=;` line, any of six delimiters, CR, LF or
 * both, ragged rows, quotes inside fields left as they are or escaped with a
 * backslash, blanks around quoted fields, a
 * quote that is never closed (it is then a character like others). Blank records are left out but counted in `row`.
 * Stops when `maxRows` records were kept; linear in the length of the text.
 */
export function readDelimited(text: string, maxRows: number): Delimited {
  const { body, hint } = takeHint(/\r/.test(text) ? text.replace(/\r\n?/g, "\n") : text);
  const backslash = escapesByBackslash(body);
  const guess = hint ? { delimiter: hint, evenness: 1 } : guessDelimiter(body, backslash);
  return { ...guess, ...readRecords(body, { delimiter: guess.delimiter, backslash }, maxRows) };
}

const DELIMITERS = [",", "\t", ";", "|", "，", "、"];

/** Excel's own hint: a first line `sep=;` names the delimiter and is no record. */
function takeHint(text: string): { body: string; hint: string | null } {
  const match = /^\ufeff?"?sep=(.)"?[,;\t]*\n/i.exec(text.slice(0, 32));
  return match?.[1] ? { body: text.slice(match[0].length), hint: match[1] } : { body: text, hint: null };
}

/** By RFC 4180 a quote inside a field is doubled, so that `\"` before a letter only occurs where a backslash escapes it. */
const escapesByBackslash = (text: string): boolean => text.includes('\\"') && /\\"[\p{L}\d]/u.test(text);

/** The delimiter that gives most of the first records the same number of fields, more than one. */
function guessDelimiter(text: string, backslash: boolean): { delimiter: string; evenness: number } {
  const sample = text.length > 40_000 ? text.slice(0, text.lastIndexOf("\n", 40_000) + 1 || 40_000) : text;
  let best = { delimiter: ",", score: 0, evenness: 0 };
  for (const delimiter of DELIMITERS) {
    const { evenness, width } = evennessOf(readRecords(sample, { delimiter, backslash }, 60).rows);
    const score = evenness + Math.min(width, 20) / 100;
    if (evenness > 0 && score > best.score + 0.05) best = { delimiter, score, evenness };
  }
  return best;
}

/** The share of records with the commonest number of fields above one, and that number. */
function evennessOf(rows: SheetRow[]): { evenness: number; width: number } {
  const countByWidth = new Map<number, number>();
  for (const { cells } of rows) countByWidth.set(cells.length, (countByWidth.get(cells.length) ?? 0) + 1);
  let best = { evenness: 0, width: 1 };
  for (const [width, count] of countByWidth)
    if (width > 1 && count / rows.length > best.evenness) best = { evenness: count / rows.length, width };
  return best;
}

type Records = Omit<Delimited, "delimiter" | "evenness">;

function readRecords(text: string, syntax: Syntax, maxRows: number): Records {
  const rows: SheetRow[] = [];
  let record = 0;
  let columns = 0;
  let at = 0;
  let strayQuotes = 0;
  while (at < text.length && rows.length < maxRows) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    let cells: string[];
    if (line.includes('"')) {
      const quoted = readQuotedRecord(text, at, syntax, strayQuotes < MAX_STRAY_QUOTES ? text.length : end);
      cells = quoted.cells;
      at = quoted.next;
      strayQuotes += Number(quoted.neverClosed);
    } else {
      cells = line.split(syntax.delimiter);
      at = end + 1;
    }
    record++;
    if (cells.some((cell) => cell.trim() !== "")) {
      rows.push({ row: record, cells });
      columns = Math.max(columns, cells.length);
    }
  }
  return { rows, columns, quoteNeverClosed: strayQuotes > 0 };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** After so many quotes that nothing closed, quoted fields may not span lines: a file full of them stays linear. */
const MAX_STRAY_QUOTES = 50;

/** One record with at least one quote in its first line; `next` is where the following record starts. */
function readQuotedRecord(text: string, from: number, syntax: Syntax, limit: number) {
  const { delimiter } = syntax;
  const cells: string[] = [];
  let at = from;
  let neverClosed = false;
  for (;;) {
    const start = skipBlanks(text, at, delimiter);
    const quoted = text[start] === '"' && !neverClosed ? readQuotedField(text, start, syntax, limit) : null;
    if (text[start] === '"' && !quoted) neverClosed = true;
    const field = quoted ?? readBareField(text, at, delimiter);
    cells.push(field.value);
    at = field.next;
    if (text[at] !== delimiter) return { cells, next: at + 1, neverClosed };
    at++;
  }
}

/** Blanks before an opening quote are an exporter's habit, not content. */
function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === " " || (text[at] === "\t" && delimiter !== "\t")) at++;
  return at;
}

function readBareField(text: string, from: number, delimiter: string) {
  let next = from;
  while (next < text.length && text[next] !== delimiter && text[next] !== "\n") next++;
  return { value: text.slice(from, next), next };
}

/** Longest quoted field, in characters: bounds what one quote that is never closed can cost. */
const MAX_FIELD = 64 * 1024;

/**
 * A quoted field from its opening quote; null when nothing closes it. A quote closes only before a delimiter, a line end
 * or the end, so that `"Ada "The First" Lovelace"` stays one field. A line end followed later by delimiter, quote and
 * text cannot stand inside a well-formed field: there the opening quote was a stray one.
 */
function readQuotedField(text: string, open: number, { delimiter, backslash }: Syntax, limit: number) {
  const last = Math.min(open + MAX_FIELD, limit);
  let value = "";
  let from = open + 1;
  let sawLineEnd = false;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote > last) return null;
    const piece = text.slice(from, quote);
    sawLineEnd ||= piece.includes("\n");
    const after = text[quote + 1];
    if (backslash && piece.endsWith("\\")) {
      value += `${piece.slice(0, -1)}"`;
      from = quote + 1;
    } else if (after === '"') {
      value += `${piece}"`;
      from = quote + 2;
    } else if (closesAt(text, quote + 1, delimiter)) {
      return { value: value + piece, next: skipBlanks(text, quote + 1, delimiter) };
    } else {
      if (sawLineEnd && opensField(text, quote, delimiter)) return null;
      value += `${piece}"`;
      from = quote + 1;
    }
  }
}

const opensField = (text: string, quote: number, delimiter: string) =>
  text[quote - 1] === delimiter || text[quote - 1] === "\n";

function closesAt(text: string, from: number, delimiter: string): boolean {
  const at = skipBlanks(text, from, delimiter);
  return at >= text.length || text[at] === delimiter || text[at] === "\n";
}
