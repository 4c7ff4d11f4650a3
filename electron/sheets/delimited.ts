import { headerStrength } from "../../shared/roster/findHeader.ts";
import { guessDelimiter } from "./guessDelimiter.ts";
import type { Progress } from "./progress.ts";
import { type Records, readRecords, type Style } from "./records.ts";

/** `evenness`: the share of the first records that have the commonest number of fields, 0 when that is one. */
export type Delimited = Records & { delimiter: string; evenness: number };

/**
 * Reads delimited text by RFC 4180 with everything exporters do to it: a `sep=;` line, any delimiter, CR, LF or
 * both, ragged rows, fields in other quotes than `"`, quotes inside fields left as they are or escaped with a backslash,
 * blanks around quoted fields, a quote that is never closed.
 */
export function readDelimited(text: string, maxRows: number, onProgress?: Progress): Delimited {
  const { body, hint } = takeHint(unwrapLines(withLineFeeds(text)));
  const style = { ...quotesOf(body), backslash: escapesByBackslash(body) };
  const guess = hint ? { delimiter: hint, evenness: 1 } : guessDelimiter(body, style);
  return { ...guess, ...readRecords(body, { ...style, delimiter: guess.delimiter }, maxRows, onProgress) };
}

/** Lines ended by LF; those of a text without quotes may stay ended by CR LF, which its records are read in as well. */
function withLineFeeds(text: string): string {
  const staysAsItIs = hasOnlyPairedReturns(text) && !QUOTES.some((quote) => text.includes(quote));
  return staysAsItIs ? text : text.replace(/\r\n?/g, "\n");
}

function hasOnlyPairedReturns(text: string): boolean {
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1))
    if (text.charCodeAt(at + 1) !== LINE_FEED) return false;
  return true;
}

const LINE_FEED = 10;

/** Excel's own hint: a first line `sep=;` names the delimiter and is no record. */
function takeHint(text: string): { body: string; hint: string | null } {
  const match = /^\ufeff?"?sep=(.)"?[,;\t]*\r?\n/i.exec(text.slice(0, 32));
  return match?.[1] ? { body: text.slice(match[0].length), hint: match[1] } : { body: text, hint: null };
}

/** A program that took every line for one field put quotes around each: `"Ada,""Example, Inc"""`. */
function unwrapLines(text: string): string {
  if (!text.includes('"')) return text;
  const [first = "", ...lines] = text
    .slice(0, 4000)
    .split("\n")
    .slice(0, -1)
    .filter((line) => line !== "");
  const wrapped = lines.filter((line) => WRAPPED.test(line) && line.includes(",")).length;
  const header = { row: 1, cells: first.replaceAll('"', "").split(",") };
  if (wrapped === 0 || wrapped < lines.length * 0.8 || headerStrength([header]) < 150) return text;
  return text.replace(new RegExp(WRAPPED, "gm"), (_, inside: string) => inside.replaceAll('""', '"'));
}

const WRAPPED = /^"((?:[^"\n]|"")*)"$/;

const OTHER_QUOTES = ["''", "“”", "‘’", "«»", "「」"];

const QUOTES = ['"', ...OTHER_QUOTES.map((pair) => pair.charAt(0))];

/** Other quotes count only where they wrap every field of the first line, or of the one under a bare header: `'姓名','手机'`. */
function quotesOf(text: string): Pick<Style, "open" | "close"> {
  const lines = text.slice(0, 2000).trimStart().split("\n", 2);
  for (const [open = "", close = ""] of OTHER_QUOTES) {
    const field = `${open}[^${open}${close}]*${close}`;
    const isQuoted = new RegExp(`^${field}(?:\\s*[,;|，、\\t]\\s*${field})*$`);
    if (lines.some((line) => isQuoted.test(line.trim()))) return { open, close };
  }
  return { open: '"', close: '"' };
}

/** By RFC 4180 a quote inside a field is doubled, so that `\"` before a letter only occurs where a backslash escapes it. */
const escapesByBackslash = (text: string): boolean => text.includes('\\"') && /\\"[\p{L}\d]/u.test(text);
