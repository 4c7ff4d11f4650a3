import { isChineseMobile, looksLikeEmail, looksLikePhone } from "./cellKinds.ts";
import { contentOf } from "./columnContent.ts";
import { headerMeanings } from "./headerWords.ts";
import type { SheetRow } from "./sheet.ts";
import { isBareAnswer, isKnownRole, statusOf } from "./valueWords.ts";

/** Index of the row whose cells read most like headers; failing that, one that differs from what stands under it; else null. */
export function findHeader(rows: SheetRow[]): number | null {
  const scores = scoresOf(rows);
  const best = Math.max(0, ...scores);
  if (best > 0) return scores.indexOf(best);
  return isUnlikeTheRest(rows) ? 0 : null;
}

/** How much the first rows of a sheet read like the header of a list of people; 0 when not at all. */
export const headerStrength = (rows: SheetRow[]): number => Math.max(0, ...scoresOf(rows));

/** Rows that may hold the header: exports put a title, a date and a hint above it, hardly more. */
const HEADER_SEARCH = 25;

/** Rows looked at to tell a header's words from values. */
const VALUES_BELOW = 10;

const LIKE_ROWS = 60;

function scoresOf(rows: SheetRow[]): number[] {
  // Cut up once: many of these rows are looked at ten times.
  const first = rows.slice(0, HEADER_SEARCH + VALUES_BELOW).map(({ row, cells }): SheetRow => ({ row, cells }));
  return first.slice(0, HEADER_SEARCH).map(({ cells }, index) => {
    const below = first.slice(index + 1, index + 1 + VALUES_BELOW);
    const isLast = index > 0 && below.length === 0;
    return isLast ? 0 : headerScore(cells, headerAt(first, index), below);
  });
}

/** A first row of words nobody taught us, over columns of addresses or telephone numbers. */
function isUnlikeTheRest(rows: SheetRow[]): boolean {
  const [first, ...below] = rows.slice(0, LIKE_ROWS);
  if (!first || below.length === 0) return false;
  return [looksLikeEmail, looksLikePhone].some((is) =>
    first.cells.some(
      (cell, i) =>
        cell.trim() !== "" && !is(cell) && contentOf(below.map(({ cells }) => cells[i] ?? "")).share(is) >= 0.7,
    ),
  );
}

/** How much of a row, read with the group header above it, is words that head columns and not the kind of value that stands below. */
function headerScore(own: string[], combined: string[], below: SheetRow[]): number {
  const filled = own.filter((cell) => cell.trim() !== "");
  if (filled.some((cell) => looksLikeEmail(cell) || isChineseMobile(cell))) return 0;
  const known = own.filter((cell, column) => headerWeight(cell) > 0 && !isValueAmongOthers(cell, column, below)).length;
  if (known === 0 || (combined !== own && known < filled.length / 2)) return 0;
  const score = combined.reduce((sum, cell) => sum + headerWeight(cell), 0);
  return filled.length > 1 && known === 1 && score < 60 ? 0 : score;
}

/** `Paid` over `Paid`, `嘉宾` over `观众`: a list without a header, whose first row has words that head columns elsewhere. */
function isValueAmongOthers(cell: string, column: number, below: SheetRow[]): boolean {
  if (!isValueWord(cell)) return false;
  const values = below.map(({ cells }) => cells[column]?.trim() ?? "").filter((value) => value !== "");
  return values.length > 0 && values.filter(isValueWord).length >= values.length * 0.6;
}

const isValueWord = (text: string): boolean =>
  isKnownRole(text) || (!isBareAnswer(text) && text.trim() !== "" && statusOf(text, "") !== null);

const headerWeight = (cell: string): number =>
  Math.min(100, Math.max(0, ...headerMeanings(cell).map(({ weight }) => weight)));

/**
 * The header at a row. A cell merged over two header rows has its text in the upper one only; where the same words come
 * twice, `购票人 | | 参会人 |` over `姓名 | 手机 | 姓名 | 手机`, the group tells whose they are.
 */
export function headerAt(rows: SheetRow[], index: number): string[] {
  const cells = rows[index]?.cells ?? [];
  const above = index > 0 ? (rows[index - 1]?.cells ?? []) : [];
  const isGroupHeader = above.filter((cell) => cell.trim() !== "").length > 1;
  if (!isGroupHeader) return cells;
  const width = Math.max(cells.length, above.length);
  const words = Array.from({ length: width }, (_, i) => cells[i]?.trim() ?? "");
  const isTwice = (word: string) => words.indexOf(word) !== words.lastIndexOf(word);
  let group = "";
  return words.map((word, i) => {
    group = above[i]?.trim() || group;
    if (word === "") return above[i] ?? "";
    return isTwice(word) && group !== "" && group !== word ? `${group} ${word}` : word;
  });
}
