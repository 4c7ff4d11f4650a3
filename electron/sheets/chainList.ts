import { looksLikeCompany } from "../../shared/roster/cellKinds.ts";
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
 * 1. 贾岛 蚂蚁 13800000000
 * 2. 李雷 +1
 * ```
 * Gives a table with a header of its own (row 0) and the line numbers of the text; null when the text is no such list.
 */
export function readChainList(text: string): SheetRow[] | null {
  if (!mayBeChainList(text)) return null;
  const lines = text.split(/\r\n?|\n/);
  const entries = lines.flatMap((line, index) => {
    const match = ENTRY.exec(line);
    return match ? [{ row: index + 1, number: Number(match[1]), text: match[2] ?? "" }] : [];
  });
  const isAnnounced = lines.slice(0, 5).some((line) => /^\s*#?\s*接[龙龍]/.test(line));
  if (!isAnnounced && !isCounted(entries, lines)) return null;
  if (entries.length === 0) return null;
  const order = statedOrder(lines);
  return [
    { row: 0, cells: HEADER },
    ...entries.map((entry) => ({ row: entry.row, cells: cellsOf(entry.text, order) })),
  ];
}

/** A look at the start alone spares the lines of a large table: a list has its title or its first entries there. */
function mayBeChainList(text: string): boolean {
  const start = text.slice(0, START).split(/\r\n?|\n/);
  return start.some((line) => ENTRY.test(line) || /接[龙龍]/.test(line));
}

const START = 16 * 1024;

const ENTRY = /^\s*(\d{1,5})\s*[.．、)）:：]\s*(?=\D|1\d{10})(.*\S)\s*$/;

const HEADER = ["姓名", "手机", "邮箱", "公司", "职位", "带人", "备注"];

/** Counted from one upwards on most lines. */
function isCounted(entries: { number: number }[], lines: string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "").length;
  const rising = entries.every((entry, i) => entry.number === i + 1);
  return entries.length >= 2 && rising && entries.length >= filled * 0.7;
}

type Word = "company" | "jobTitle" | "note";

/** What stands behind the name, as the list's own example says: `例 姓名 公司 职位`, `格式：姓名+公司+电话`. */
function statedOrder(lines: string[]): Word[] {
  const example = lines.find((line) => /(?:例|格式|示例)/.test(line) && /(?:姓名|名字|花名)/.test(line));
  const words = example?.slice(example.search(/姓名|名字|花名/)).split(SEPARATOR) ?? [];
  return words.slice(1).flatMap((word): Word[] => {
    if (/公司|单位|学校|机构/.test(word)) return ["company"];
    if (/职位|岗位|职务/.test(word)) return ["jobTitle"];
    return /电话|手机|邮箱|人数/.test(word) ? [] : ["note"];
  });
}

/** What people put between the parts of an entry; a dash and a plus only beside hanzi or blanks. */
const SEPARATOR = /[\s\u3000,，、/|;；—+＋]+|(?<=\p{Script=Han})[-–](?=\S)/u;

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const PHONE = /(?<![\d-])(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const GUESTS = /[+＋]\s*(\d{1,2})\s*[人位]?(?!\d)|[带帶]\s*(\d{1,2})\s*[人位]/;

/** A phone, an e-mail address and `+1` are known by their form; the first word is the name; the rest as the example says. */
function cellsOf(entry: string, order: Word[]): string[] {
  let rest = entry;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const email = take(EMAIL)?.[0] ?? "";
  const phone = take(PHONE)?.[0] ?? "";
  const guests = take(GUESTS);
  const [name = "", ...words] = splitWords(rest.replace(/[（(]\s*[）)]/g, " "));
  const said = assign(words, order);
  return [name, phone, email, said.company, said.jobTitle, guests?.[1] ?? guests?.[2] ?? "", said.note];
}

/** Words of an entry; a name in Latin letters keeps its blanks, brackets stay with what stands before them. */
function splitWords(text: string): string[] {
  const latin =
    /^\s*((?:\p{Lu}[\p{Script=Latin}.'’-]*)(?:\s+\p{Lu}[\p{Script=Latin}.'’-]*)+)(?=$|\s*[,，、/|;；—+＋(（]|\s+\P{Script=Latin})/u.exec(
      text,
    );
  const name = latin?.[1] ?? "";
  const outside = new RegExp(`(?:${SEPARATOR.source})(?![^（(]*[）)])`, "u");
  return [name, ...text.slice(latin?.[0].length ?? 0).split(outside)].filter((word) => word.trim() !== "");
}

/** Without an example only what looks like a company is taken for one; the rest is a note. */
function assign(words: string[], order: Word[]): Record<Word, string> {
  const said: Record<Word, string[]> = { company: [], jobTitle: [], note: [] };
  words.forEach((word, i) => {
    const stated = order[i] ?? (said.company.length === 0 && looksLikeCompany(word) ? "company" : "note");
    said[stated].push(word);
  });
  return { company: said.company.join(" "), jobTitle: said.jobTitle.join(" "), note: said.note.join(" ") };
}
