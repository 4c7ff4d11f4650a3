import { looksLikeEmail, looksLikeName } from "../../shared/roster/cellKinds.ts";
import { headerStrength } from "../../shared/roster/findHeader.ts";
import { headerMeanings } from "../../shared/roster/headerWords.ts";
import type { SheetRow } from "../../shared/roster/sheet.ts";
import { tableOfEntries } from "./chainEntry.ts";

/**
 * People in text that no delimiter makes a table of, as it is pasted from a chat or a mail:
 * columns held apart by runs of blanks, `姓名：张三` line by line, the addressees of a mail, names with bullets or in one line,
 * `张三 13800000001` a line. Gives rows with the line numbers of the text, row 0 being a header of its own; null when most
 * lines are nothing of the kind, as in a letter.
 */
export function readLooseList(text: string): SheetRow[] | null {
  if (text.length > MOST_PASTED) return null;
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ row: index + 1, text: line.replace(BULLET, "").trim(), isBulleted: BULLET.test(line) }))
    .filter((line) => line.text !== "");
  return columnsOf(lines) ?? blocksOf(lines) ?? entriesOf(lines);
}

type Line = { row: number; text: string; isBulleted: boolean };

/** A list that long is an export. */
const MOST_PASTED = 200_000;

const BULLET = /^\s*(?:[-*–—]\s+|[•·●○◦▪■◆]\s*)/;

/** Columns held apart by two blanks or more, or by one where no cell has any, under words that head columns. */
function columnsOf(lines: Line[]): SheetRow[] | null {
  return spreadBy(/[ \u3000]{2,}|\t+/, lines, () => true) ?? spreadBy(/\s+/, lines, (width, first) => width === first);
}

function spreadBy(gap: RegExp, lines: Line[], fits: (width: number, first: number) => boolean): SheetRow[] | null {
  const rows = lines.map(({ row, text }) => ({ row, cells: text.split(gap) }));
  const first = rows[0]?.cells.length ?? 0;
  const spread = rows.filter(({ cells }) => cells.length > 1 && fits(cells.length, first)).length;
  return spread >= 2 && spread >= rows.length * 0.8 && headerStrength(rows) >= 150 ? rows : null;
}

const PAIR = /^([^:：]{1,12})[:：]\s*(.*)$/;

/** `姓名：张三`, `手机：…`: one thing a line, a person as often as the first thing comes again. */
function blocksOf(lines: Line[]): SheetRow[] | null {
  const pairs = lines.flatMap(({ row, text }) => {
    const [, key = "", value = ""] = PAIR.exec(text) ?? [];
    return key ? [{ row, key: key.trim(), value }] : [];
  });
  const known = pairs.filter(({ key }) => headerMeanings(key).length > 0).length;
  const header = [...new Set(pairs.map(({ key }) => key))];
  if (known < 2 || header.length < 2 || known < lines.length * 0.8) return null;
  const rows: SheetRow[] = [{ row: 0, cells: header }];
  for (const { row, key, value } of pairs) {
    if (key === header[0]) rows.push({ row, cells: header.map(() => "") });
    const cells = rows.at(-1)?.cells;
    if (cells && rows.length > 1) cells[header.indexOf(key)] = value;
  }
  return rows;
}

/** One person a line, or several in lines that hold nothing but people: these are numbered one by one. */
function entriesOf(lines: Line[]): SheetRow[] | null {
  const parts = lines.map(({ row, text }) => ({ row, texts: partsOf(text) }));
  const isSplit = parts.some(({ texts }) => texts.length > 1);
  const entries = parts
    .flatMap(({ row, texts }) => texts.map((text) => ({ row, text })))
    .map(({ row, text }, i) => ({ row: isSplit ? i + 1 : row, text }));
  const table = tableOfEntries(entries);
  const rows = table.slice(1);
  const people = rows.filter(({ cells: [name = "", phone = "", email = ""] }) =>
    name === "" ? email !== "" : looksLikeName(name) || ((phone !== "" || email !== "") && name.length <= 20),
  );
  const saysMore = rows.some(({ cells }) => cells.slice(1).some((cell) => cell !== ""));
  const isPlain = !isSplit && !saysMore && !lines.some(({ isBulleted }) => isBulleted);
  if (isPlain || people.length < Math.max(1, rows.length * 0.8)) return null;
  return table;
}

/** The people of a line, when it is nothing but people: `张三、李四`, `Ada Lovelace <ada@example.com>, Bob Roe <…>`. */
function partsOf(text: string): string[] {
  if (text.length > MOST_PASTED / 20) return [text];
  const parts = text.split(/\s*[,，、;；]\s*/).filter((part) => part !== "");
  const isAddressee = (part: string) => looksLikeEmail(part) || ADDRESSEE.test(part);
  if (parts.every(looksLikeName) || parts.every(isAddressee)) return parts;
  const words = text.split(/\s+/);
  const areNames =
    words.length > 2 && words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word) && looksLikeName(word));
  return areNames ? words : [text];
}

const ADDRESSEE = /^[^<>]*<[^<>\s]+@[^<>\s]+>$/;
