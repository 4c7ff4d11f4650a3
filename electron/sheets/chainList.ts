import type { SheetRow } from "../../shared/roster/sheet.ts";

/**
 * A sign-up list as group chats make it (微信接龙): a title, an example, then numbered lines, each a person with
 * whatever they added.
 *
 * ```
 * #接龙
 * Service Mesh 沙龙
 * 例 姓名 公司 电话
 *
 * 1. 贾岛 13800000000
 * 2. 李雷 +1
 * ```
 * Gives a table with a header of its own (row 0) and the line numbers of the text; null when the text is no such list.
 */
export function readChainList(text: string): SheetRow[] | null {
  const lines = text.split(/\r\n?|\n/);
  const entries: { row: number; number: number; text: string }[] = [];
  lines.forEach((line, index) => {
    const match = ENTRY.exec(line);
    if (match) entries.push({ row: index + 1, number: Number(match[1]), text: match[2] ?? "" });
  });
  const announced = lines.slice(0, 5).some((line) => /^\s*#?\s*接[龙龍]/.test(line));
  if (!isCounted(entries, lines, announced)) return null;
  return [{ row: 0, cells: HEADER }, ...entries.map((entry) => ({ row: entry.row, cells: entryToCells(entry.text) }))];
}

const ENTRY = /^\s*(\d{1,5})\s*[.．、)）:：]\s*(?=\D|1\d{10})(.*\S)\s*$/;

const HEADER = ["姓名", "手机", "邮箱", "带人", "备注"];

/** Announced as 接龙, or counted from one upwards on most lines. */
function isCounted(entries: { number: number }[], lines: string[], announced: boolean): boolean {
  if (announced) return entries.length > 0;
  const filled = lines.filter((line) => line.trim() !== "").length;
  const rising = entries.every((entry, i) => entry.number === i + 1);
  return entries.length >= 2 && rising && entries.length >= filled * 0.7;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?<![\d-])(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const GUESTS = /(?:[+＋]\s*(\d{1,2})|[带帶](\d{1,2})人)(?:\s*[人位])?(?!\d)/;

/** A phone, an e-mail address and `+1` are known by their form; of the rest the first word is the name. */
function entryToCells(entry: string): string[] {
  let rest = entry;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const email = take(EMAIL)?.[0] ?? "";
  const phone = take(PHONE)?.[0] ?? "";
  const guests = take(GUESTS);
  const [name = "", ...notes] = splitWords(rest);
  return [name, phone, email, guests?.[1] ?? guests?.[2] ?? "", notes.join(" ")];
}

/** Words of an entry; a Latin name keeps its blanks when something stronger (a comma, a slash) separates the rest. */
function splitWords(text: string): string[] {
  const strong = text
    .split(/[,，、/|;；\t—]+|\s[-–]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const first = strong[0] ?? "";
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(first)) return strong;
  const words = first.split(/[\s\u3000]+(?![^（(]*[）)])/).filter(Boolean);
  return [...words, ...strong.slice(1)];
}
