import { findHeader, headerAt } from "./findHeader.ts";
import { isSection } from "./footers.ts";
import { headerMeanings, plainHeader } from "./headerWords.ts";
import type { SheetRow } from "./sheet.ts";

/**
 * A list printed as two or more tables beside each other (`序号 姓名 签名 | 序号 姓名 签名`) as one table: the people of the left
 * one, then those of the next, each under the row number of the sheet. Only a header that is the same words over and over is
 * such a list, and none where a row above says that the tables are of different people (`购票人 | | 参会人 |`). What stands
 * between and behind the tables stays with the one on its left. Any other rows come back as they are.
 */
export function stackedTables(rows: SheetRow[]): SheetRow[] {
  const index = findHeader(rows);
  const header = index === null ? undefined : rows[index];
  if (index === null || !header) return rows;
  const starts = startsOf(header.cells);
  if (starts.length < 2 || isToldApart(rows, index, starts)) return rows;
  const below = rows.slice(index + 1);
  const cut = (row: SheetRow, table: number): SheetRow => {
    const from = table === 0 ? 0 : starts[table];
    return { row: row.row, cells: row.cells.slice(from, starts[table + 1]) };
  };
  const people = starts.flatMap((_, table) => below.map((row) => cut(row, table)).filter(isFilled));
  return [...rows.slice(0, index + 1).map((row) => cut(row, 0)), ...people];
}

/** Where each of the tables begins; [] where the header is that of one. */
function startsOf(cells: string[]): number[] {
  const words = cells.map(plainHeader);
  const first = words.findIndex((word) => word !== "");
  const starts = words.flatMap((word, column) => (column >= first && word === words[first] ? [column] : []));
  if (first < 0 || starts.length < 2) return [];
  const heads = starts.map((from, i) => trimEnd(words.slice(from, starts[i + 1])).join("\u001f"));
  const isSame = heads.every((head) => head === heads[0]);
  return isSame && words.slice(first, starts[1]).some(saysName) ? starts : [];
}

const saysName = (word: string): boolean =>
  headerMeanings(word).some(({ field, weight }) => weight >= 60 && (field === "name" || field === "givenName"));

/** The groups above the header's words differ and are more than `第一组 | 第二组`. */
function isToldApart(rows: SheetRow[], index: number, starts: number[]): boolean {
  const above = rows[index - 1]?.cells ?? [];
  const isOne = startsOf(headerAt(rows, index)).length === starts.length;
  return !isOne && !starts.every((start) => isSection(above[start]?.trim() ?? ""));
}

const trimEnd = (words: string[]): string[] => words.slice(0, words.findLastIndex((word) => word !== "") + 1);

const isFilled = ({ cells }: SheetRow): boolean => cells.some((cell) => cell.trim() !== "");
