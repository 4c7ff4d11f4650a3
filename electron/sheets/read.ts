import { headerStrength } from "../../shared/roster/findHeader.ts";
import type { Encoding, SheetFault, SheetRead, SheetRow, SheetWarning } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { readChainList } from "./chainList.ts";
import { type Decoded, decodeText } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { detectFile } from "./detect.ts";
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from "./limits.ts";
import { readLooseList } from "./looseList.ts";
import { type MarkupKind, markupKind } from "./markupKind.ts";
import type { Progress } from "./progress.ts";
import { sheetWarnings } from "./sheetWarnings.ts";

export type ReadOptions = {
  /** What a person chose in the preview; null or absent = find out. */
  encoding?: Encoding | null;
  /** Index into `sheets`; absent = the visible one that reads most like a list of people. */
  sheet?: number | null;
  onProgress?: Progress;
};

/**
 * Reads whatever an organiser dropped on the window as one table of texts. Goes by the bytes, never by the file's name;
 * whatever the bytes are it answers with rows or a named fault, in time and memory bounded by `limits.ts`.
 */
export async function readSheet(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<SheetRead, SheetFault>> {
  if (bytes.length > MAX_FILE_BYTES) return fault({ code: "too-large", what: "file", limit: MAX_FILE_BYTES });
  const kind = detectFile(bytes);
  // What reads workbooks and pages is only loaded for them: that takes as long as reading thousands of rows.
  if (kind === "zip") return (await import("./xlsx.ts")).readXlsx(bytes, options.sheet ?? null, options.onProgress);
  if (kind !== "text") return fault({ code: kind });
  const page = startsAsMail(bytes) ? (await import("./mhtml.ts")).pageOfMhtml(bytes) : null;
  if (page !== null) return readMarkedUp({ ...PLAIN, text: page }, "html", options.sheet ?? null);
  return readDecoded(decodeText(bytes, options.encoding ?? null), options.sheet ?? null, options.onProgress);
}

/** Reads text from the clipboard: cells copied from a spreadsheet, a list of names, a group chat's sign-up list. */
export async function readPasted(text: string): Promise<Result<SheetRead, SheetFault>> {
  if (text.length > MAX_FILE_BYTES) return fault({ code: "too-large", what: "file", limit: MAX_FILE_BYTES });
  const read = await readDecoded({ ...PLAIN, text }, null);
  return read.ok ? ok({ ...read.value, encoding: null }) : read;
}

/** Text that came decoded. */
const PLAIN: Omit<Decoded, "text"> = { encoding: "utf-8", encodings: [], uncertain: false, undecodable: false };

const startsAsMail = (bytes: Uint8Array): boolean =>
  /^\s*(?:MIME-Version|From|Content-Type|Subject|Date):/i.test(new TextDecoder("latin1").decode(bytes.subarray(0, 64)));

async function readDecoded(
  decoded: Decoded,
  sheet: number | null,
  onProgress?: Progress,
): Promise<Result<SheetRead, SheetFault>> {
  if (decoded.text.trim() === "") return fault({ code: "empty" });
  const markup = markupKind(decoded.text);
  if (markup) return readMarkedUp(decoded, markup, sheet);
  const list = readChainList(decoded.text);
  if (list) return ok({ ...base(decoded, []), kind: "list", delimiter: null, rows: list });
  if (looksLikeCode(decoded.text)) return fault({ code: "not-a-table" });
  const table = readDelimited(withLineFeeds(withoutEndMark(decoded.text)), MAX_ROWS + 1, onProgress);
  const loose = mayBeLoose(table) ? readLooseList(decoded.text) : null;
  if (loose) return ok({ ...base(decoded, []), kind: "list", delimiter: null, rows: loose });
  if (table.rows.length > MAX_ROWS) return fault({ code: "too-large", what: "rows", limit: MAX_ROWS });
  if (table.columns > MAX_COLUMNS) return fault({ code: "too-large", what: "columns", limit: MAX_COLUMNS });
  if (table.evenness < 0.6 && looksLikeProse(table) && !hasHeader(table.rows)) return fault({ code: "not-a-table" });
  const warnings: SheetWarning[] = table.quoteNeverClosed ? ["quote-never-closed"] : [];
  return ok({ ...base(decoded, warnings), kind: "csv", delimiter: table.delimiter, rows: table.rows });
}

async function readMarkedUp(
  decoded: Decoded,
  markup: MarkupKind,
  wanted: number | null,
): Promise<Result<SheetRead, SheetFault>> {
  const { readMarkup } = await import("./markup.ts");
  const read = readMarkup(decoded.text, markup, wanted);
  if (!read.ok) return read;
  const { kind, sheets, sheet } = read.value;
  return ok({
    ...base(decoded, sheetWarnings(sheets)),
    kind,
    delimiter: null,
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet,
    rows: sheets[sheet]?.rows ?? [],
  });
}

function base(decoded: Decoded, warnings: SheetWarning[]) {
  return {
    encoding: decoded.encoding,
    encodings: decoded.encodings,
    sheets: [{ name: "", hidden: false }],
    sheet: 0,
    warnings: [
      ...(decoded.uncertain ? (["encoding-uncertain"] as const) : []),
      ...(decoded.undecodable ? (["undecodable-characters"] as const) : []),
      ...warnings,
    ],
  };
}

/** One column or one record, or addressees of a mail with a mark behind each. */
const mayBeLoose = ({ rows, columns }: { rows: SheetRow[]; columns: number }): boolean =>
  columns === 1 || rows.length === 1 || (columns === 2 && /<[^<>\s]+@[^<>\s]+>/.test(rows[0]?.cells[0] ?? ""));

/** DOS marks the end of a text with a character of its own. */
const withoutEndMark = (text: string): string => (text.endsWith("\u001a") ? text.slice(0, -1) : text);

/** A text without any usual line end has its lines end in the one of mainframes or in Unicode's own. */
const withLineFeeds = (text: string): string =>
  /[\n\r]/.test(text.slice(0, LONGEST_LINE)) ? text : text.replace(/[\u0085\u2028\u2029]/g, "\n");

const LONGEST_LINE = 64 * 1024;

/** Two words that head columns of people make a table of whatever follows them, uneven records and long remarks too. */
const hasHeader = (rows: SheetRow[]): boolean => headerStrength(rows) >= 2 * SURE_WORD;

const SURE_WORD = 75;

/** JSON, an event page with front matter, a script: text that splits at commas and is still no list of people. */
function looksLikeCode(text: string): boolean {
  const start = text.slice(0, 4000).trimStart();
  return (
    /^[{[]\s*["{[\]}]/.test(start) ||
    /^(?:---|\+\+\+)\s*\n[\s\S]*?\n\w+\s*[:=]/.test(start) ||
    /^<[!?\w]/.test(start) ||
    /^(?:From|To|Received|Return-Path|Delivered-To|Subject|Date|MIME-Version|Message-ID): \S/i.test(start) ||
    /^(?:#!|ID;P|INSERT INTO |CREATE TABLE |#include\b|import\s|BEGIN:V(?:CALENDAR|CARD))/.test(start) ||
    (/^#{1,3} \S/.test(start) && !isCommented(start))
  );
}

/** Lines of remarks that an export put right above its header: `# exported 2019-12-20`. */
function isCommented(start: string): boolean {
  const header = /^(?:#[^\n]*\n)+([^#\s][^\n]*)/.exec(start)?.[1] ?? "";
  return hasHeader([{ row: 1, cells: header.split(/[,;\t]/) }]);
}

/** One column is a list of names only while its lines are short and end like no sentence. */
function looksLikeProse({ rows, delimiter }: { rows: SheetRow[]; delimiter: string }): boolean {
  const sample = rows.slice(0, 200).map(({ cells }) => cells.join(delimiter));
  const sentences = sample.filter((line) => line.trim().length > 40 || /[.。!！?？;；{}]\s*$/.test(line)).length;
  return sentences > sample.length * 0.3;
}
