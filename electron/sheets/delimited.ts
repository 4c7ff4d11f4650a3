import type { SheetRow } from "../../shared/roster/sheet.ts";
import type { Progress } from "./progress.ts";
import { type Records, readRecords, type Syntax } from "./records.ts";

/** `evenness`: the share of the first records that have the commonest number of fields, 0 when that is one. */
export type Delimited = Records & { delimiter: string; evenness: number };

/**
 * Reads delimited text by RFC 4180 with everything exporters do to it: a `sep=;` line, any of six delimiters, CR, LF or
 * both, ragged rows, fields in other quotes than `"`, quotes inside fields left as they are or escaped with a backslash,
 * blanks around quoted fields, a quote that is never closed.
 */
export function readDelimited(text: string, maxRows: number, onProgress?: Progress): Delimited {
  const { body, hint } = takeHint(/\r/.test(text) ? text.replace(/\r\n?/g, "\n") : text);
  const style = { ...quotesOf(body), backslash: escapesByBackslash(body) };
  const guess = hint ? { delimiter: hint, evenness: 1 } : guessDelimiter(body, style);
  return { ...guess, ...readRecords(body, { ...style, delimiter: guess.delimiter }, maxRows, onProgress) };
}

const DELIMITERS = [",", "\t", ";", "|", "，", "、"];

/** Excel's own hint: a first line `sep=;` names the delimiter and is no record. */
function takeHint(text: string): { body: string; hint: string | null } {
  const match = /^\ufeff?"?sep=(.)"?[,;\t]*\n/i.exec(text.slice(0, 32));
  return match?.[1] ? { body: text.slice(match[0].length), hint: match[1] } : { body: text, hint: null };
}

type Style = Omit<Syntax, "delimiter">;

const OTHER_QUOTES = ["''", "“”", "‘’", "«»", "「」"];

/** Other quotes count only where they wrap every field of the first line: `'姓名','手机'`. */
function quotesOf(text: string): Pick<Style, "open" | "close"> {
  const line = text.slice(0, 2000).trimStart().split("\n")[0]?.trim() ?? "";
  for (const [open = "", close = ""] of OTHER_QUOTES) {
    const field = `${open}[^${open}${close}]*${close}`;
    if (new RegExp(`^${field}(?:\\s*[,;|，、\\t]\\s*${field})*$`).test(line)) return { open, close };
  }
  return { open: '"', close: '"' };
}

/** By RFC 4180 a quote inside a field is doubled, so that `\"` before a letter only occurs where a backslash escapes it. */
const escapesByBackslash = (text: string): boolean => text.includes('\\"') && /\\"[\p{L}\d]/u.test(text);

/** The delimiter that gives most of the first records the same number of fields, more than one. */
function guessDelimiter(text: string, style: Style): { delimiter: string; evenness: number } {
  const sample = text.length > 40_000 ? text.slice(0, text.lastIndexOf("\n", 40_000) + 1 || 40_000) : text;
  let best = { delimiter: ",", score: 0, evenness: 0 };
  for (const delimiter of DELIMITERS) {
    const { evenness, width } = evennessOf(readRecords(sample, { ...style, delimiter }, 60).rows);
    const score = evenness + Math.min(width, 20) / 100;
    if (evenness > 0 && score > best.score + 0.05) best = { delimiter, score, evenness };
  }
  return { delimiter: best.delimiter, evenness: best.evenness };
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
