import type { SheetRow } from "../../shared/roster/sheet.ts";
import { ownText } from "./ownText.ts";
import type { Progress } from "./progress.ts";
import { TextRow } from "./textRow.ts";

/** How a text writes its records. `open` and `close` are its quotes; `backslash`: quotes inside fields are written `\"`. */
export type Syntax = { delimiter: string; open: string; close: string; backslash: boolean };

export type Style = Omit<Syntax, "delimiter">;

export type Records = {
  rows: SheetRow[];
  /** Fields of the longest record. */
  columns: number;
  quoteNeverClosed: boolean;
};

/**
 * The records of a text whose lines end in LF, or all in CR LF where it has no quotes. A quote closes only before a delimiter, a line end or the end, so that
 * `"Ada "The First" Lovelace"` stays one field; one that nothing closes is a character like others. Records of nothing but
 * blanks are left out but counted. Stops when `maxRows` records were kept; linear in the length of the text.
 */
export function readRecords(text: string, syntax: Syntax, maxRows: number, onProgress?: Progress): Records {
  return new RecordReader(text, syntax).read(maxRows, onProgress);
}

/** Rows between two tellings of how far it is. */
const PROGRESS_ROWS = 4_096;

/** Longest quoted field, in characters: bounds what one quote that is never closed can cost. */
const MAX_FIELD = 64 * 1024;

/** After so many quotes that nothing closed, quoted fields may not span lines: a file full of them stays linear. */
const MAX_STRAY_QUOTES = 50;

class RecordReader {
  private readonly text: string;
  private readonly syntax: Syntax;
  private at = 0;
  private strayQuotes = 0;
  private nextDelimiter = -1;

  constructor(text: string, syntax: Syntax) {
    this.text = text;
    this.syntax = syntax;
  }

  read(maxRows: number, onProgress?: Progress): Records {
    const { text, syntax } = this;
    const rows: SheetRow[] = [];
    let columns = 0;
    let quote = text.indexOf(syntax.open);
    for (let row = 1; this.at < text.length && rows.length < maxRows; row++) {
      const end = this.lineEnd();
      if (quote >= 0 && quote < this.at) quote = text.indexOf(syntax.open, this.at);
      const isQuoted = quote >= 0 && quote < end;
      const width = isQuoted ? this.keepQuoted(rows, row, end) : this.keepPlain(rows, row, end);
      if (width > columns) columns = width;
      if (width > 0 && onProgress && rows.length % PROGRESS_ROWS === 0) onProgress(this.at, text.length);
    }
    return { rows, columns, quoteNeverClosed: this.strayQuotes > 0 };
  }

  private lineEnd(): number {
    const end = this.text.indexOf("\n", this.at);
    return end < 0 ? this.text.length : end;
  }

  /** Keeps a record that may have quotes; gives its fields' number, 0 where all are blank. */
  private keepQuoted(rows: SheetRow[], row: number, end: number): number {
    const cells = this.quotedRecord(end);
    if (!cells.some(isFilled)) return 0;
    rows.push({ row, cells });
    return cells.length;
  }

  /** The same of one without any. */
  private keepPlain(rows: SheetRow[], row: number, lineEnd: number): number {
    const { text, at: start } = this;
    const { delimiter } = this.syntax;
    const end = lineEnd > start && text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    this.at = lineEnd + 1;
    if (isBlank(text, { delimiter, start, end })) return 0;
    const fields = this.fieldsWithin(start, end);
    rows.push(new TextRow(row, { text, delimiter, start, end, fields }));
    return fields;
  }

  /** Looks for each delimiter once, however few there are. */
  private fieldsWithin(start: number, end: number): number {
    if (this.nextDelimiter < start) this.nextDelimiter = this.delimiterFrom(start);
    let fields = 1;
    while (this.nextDelimiter < end) {
      fields++;
      this.nextDelimiter = this.delimiterFrom(this.nextDelimiter + 1);
    }
    return fields;
  }

  private delimiterFrom(from: number): number {
    const at = this.text.indexOf(this.syntax.delimiter, from);
    return at < 0 ? this.text.length : at;
  }

  /** One record with at least one quote in its first line, which ends at `end`. */
  private quotedRecord(end: number): string[] {
    const { text, syntax } = this;
    const limit = this.strayQuotes < MAX_STRAY_QUOTES ? text.length : end;
    const cells: string[] = [];
    let isStray = false;
    for (;;) {
      const start = this.skipBlanks(this.at);
      const opens: boolean = text[start] === syntax.open && !isStray;
      const quoted: string | null = opens ? this.quotedField(start, limit) : null;
      isStray ||= opens && quoted === null;
      cells.push(ownText(quoted ?? this.bareField()));
      const hasMore = text[this.at] === syntax.delimiter;
      this.at++;
      if (hasMore) continue;
      this.strayQuotes += Number(isStray);
      return cells;
    }
  }

  private bareField(): string {
    const { text, syntax, at: start } = this;
    while (this.at < text.length && text[this.at] !== syntax.delimiter && text[this.at] !== "\n") this.at++;
    return text.slice(start, this.at);
  }

  /**
   * A quoted field from its opening quote; null when nothing closes it. A line end followed later by delimiter, quote and
   * text cannot stand inside a well-formed field: there the opening quote was a stray one.
   */
  private quotedField(open: number, limit: number): string | null {
    const { text, syntax } = this;
    const last = Math.min(open + MAX_FIELD, limit);
    let value = "";
    let from = open + 1;
    let sawLineEnd = false;
    for (;;) {
      const quote = text.indexOf(syntax.close, from);
      if (quote < 0 || quote > last) return null;
      const piece = text.slice(from, quote);
      sawLineEnd ||= piece.includes("\n");
      const isEscaped = syntax.backslash && piece.endsWith("\\");
      const isDoubled = !isEscaped && text[quote + 1] === syntax.close;
      if (!isEscaped && !isDoubled && this.closesAt(quote + 1)) {
        this.at = this.skipBlanks(quote + 1);
        return value + piece;
      }
      if (!isEscaped && !isDoubled && sawLineEnd && this.opensField(quote)) return null;
      value += (isEscaped ? piece.slice(0, -1) : piece) + syntax.close;
      from = quote + (isDoubled ? 2 : 1);
    }
  }

  /** Blanks around a quoted field are an exporter's habit, not content. */
  private skipBlanks(from: number): number {
    const { text, syntax } = this;
    let at = from;
    while (text[at] === " " || (text[at] === "\t" && syntax.delimiter !== "\t")) at++;
    return at;
  }

  private opensField(quote: number): boolean {
    const before = this.text[quote - 1];
    return before === this.syntax.delimiter || before === "\n";
  }

  private closesAt(from: number): boolean {
    const at = this.skipBlanks(from);
    return at >= this.text.length || this.text[at] === this.syntax.delimiter || this.text[at] === "\n";
  }
}

const CARRIAGE_RETURN = 13;

/** Whether a record without quotes has nothing but blanks in its fields; nearly always its first character tells. */
function isBlank(text: string, { delimiter, start, end }: { delimiter: string; start: number; end: number }): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === delimiter.charCodeAt(0)) continue;
    if ((code > 0x20 && code < 0x7f) || (code >= 0x3400 && code < 0xd800)) return false;
    return !text.slice(i, end).split(delimiter).some(isFilled);
  }
  return true;
}

const isFilled = (cell: string): boolean => cell !== "" && cell.trim() !== "";
