import { looksLikeCompany } from "../../shared/roster/cellKinds.ts";
import type { SheetRow } from "../../shared/roster/sheet.ts";

/** The columns of what an entry is taken apart into; the last only where somebody took an entry back. */
const HEADER = ["姓名", "手机", "邮箱", "公司", "职位", "带人", "备注", "状态"];

/** A word behind the name, by what the list's own example says of its place. */
export type Word = "company" | "jobTitle" | "note";

/** What people put between the parts of an entry; a dash and a plus only beside hanzi or blanks. */
export const SEPARATOR = /[\s\u3000,，、/|;；—+＋]+|(?<=\p{Script=Han})[-–－](?=\S)/u;

const EMAIL = /<?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?/;
const PHONE = /(?<!\d-?)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const GUESTS = /[+＋]\s*(\d{1,2})\s*[人位]?(?!\d)|[带帶]\s*(\d{1,2})\s*[人位]/;
const AT_COMPANY = /[@＠]\s*([\p{L}\d.&]+)/u;

/** What makes an entry that still stands in the list not count: `李四（取消）`, `王五 不来了`, `赵六 有事来不了`. */
const TAKEN_BACK =
  /(?:^|[\s,，、（(+-])((?:[\p{Script=Han}，,]{0,6}(?:有事|临时|出差|加班|生病|抱歉|对不起|不好意思)[，,\s]?)?(?:已?取消(?:报名)?|请假|不来|来不了|来不成|不去|去不了|去不成|不参加|参加不了|无法参加|不能来|不能去|退出|退群|候补|待定)了?)[)）。!！~～]?\s*$/u;

/** What says no more than the status does. */
const PLAIN_STATUS = /^(?:已?取消|候补|待定)$/;

/** Entries as a table under a header of its own (row 0). A list that says nothing of a status has no column for it. */
export function tableOfEntries(entries: { row: number; text: string }[], order: Word[] = []): SheetRow[] {
  const rows = entries.map(({ row, text }) => ({ row, cells: cellsOfEntry(text, order) }));
  const width = rows.some(({ cells }) => cells.at(-1) !== "") ? HEADER.length : HEADER.length - 1;
  return [{ row: 0, cells: HEADER }, ...rows].map(({ row, cells }) => ({ row, cells: cells.slice(0, width) }));
}

/**
 * One person as people write themselves down, `张三 蚂蚁 13800000000 +1`, as cells under `HEADER`. A phone, an e-mail
 * address, `+1` and `@公司` are known by their form; the first word is the name; the rest as the example says.
 */
function cellsOfEntry(entry: string, order: Word[]): string[] {
  if (entry.length > LONGEST_ENTRY) return [entry, ...HEADER.slice(1).map(() => "")];
  let rest = entry;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const email = take(EMAIL)?.[1] ?? "";
  const phone = take(PHONE)?.[0] ?? "";
  const guests = take(GUESTS);
  const status = take(TAKEN_BACK)?.[1] ?? "";
  const company = take(AT_COMPANY)?.[1] ?? "";
  const [name = "", ...words] = splitWords(rest.replace(/[（(]\s*[）)]/g, " "));
  const said = assign(words, order);
  const shownStatus = /候补|待定/.exec(status)?.[0] ?? (status && "取消");
  const note = PLAIN_STATUS.test(status) ? said.note : `${said.note} ${status}`.trim();
  const number = guests?.[1] ?? guests?.[2] ?? "";
  return [name, phone, email, company || said.company, said.jobTitle, number, note, shownStatus];
}

/** Nobody's entry is longer; what is, is not searched for anything. */
const LONGEST_ENTRY = 500;

/** Words of an entry; a name in Latin letters keeps its blanks, brackets stay with what stands before them. */
function splitWords(text: string): string[] {
  const latin =
    /^\s*((?:\p{Lu}[\p{Script=Latin}.'’-]*)(?:\s+\p{Lu}[\p{Script=Latin}.'’-]*)+)(?=$|\s*[,，、/|;；—+＋(（]|\s+\P{Script=Latin})/u.exec(
      text,
    );
  const name = latin?.[1] ?? "";
  const outside = new RegExp(`(?:${SEPARATOR.source})(?![^（(]*[）)])`, "u");
  const words = text.slice(latin?.[0].length ?? 0).split(outside);
  return [name, ...words.map((word) => word.replace(/^[-–—－]+|[-–—－]+$/g, ""))].filter((word) => word.trim() !== "");
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
