import { looksLikeName } from "../../shared/roster/cellKinds.ts";
import type { SheetRow } from "../../shared/roster/sheet.ts";
import { SEPARATOR, tableOfEntries, type Word } from "./chainEntry.ts";

/**
 * A sign-up list as group chats make it (微信接龙): a title, an example, then numbered lines, each a person with
 * whatever they added. The numbers come as `1.`, `１、`, `（1）`, `①`, `1️⃣`, `一、` and, where the title says 接龙, bare.
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
  const isChain = lines.slice(0, 5).some((line) => CHAIN.test(line));
  const entries = lines.flatMap((line, index) => {
    const entry = entryOf(line, isChain);
    return entry ? [{ row: index + 1, ...entry }] : [];
  });
  if (entries.length === 0 || !(isChain || isCounted(entries, lines))) return null;
  return tableOfEntries(entries, statedOrder(lines, lines.slice(0, (entries[0]?.row ?? 1) - 1)));
}

const CHAIN = /接[龙龍]/;

/** A look at the start alone spares the lines of a large table: a list has its title or its first entries there. */
function mayBeChainList(text: string): boolean {
  const start = text.slice(0, START).split(/\r\n?|\n/);
  return start.some((line) => ENTRY.test(line) || CHAIN.test(line));
}

const START = 16 * 1024;

/** Number, mark behind it, text. What follows is no number itself, as in a time or an amount, but for a mobile number. */
const ENTRY =
  /^\s*[（(【[]?\s*(?:([0-9０-９]{1,5})(?:\ufe0f?\u20e3\s*[.．、]?|\s*[.．、)）\]】:：])|([①-⑳⑴-⒇⒈-⒛㉑-㉟㊱-㊿❶-❿])[.．、]?|([一二三四五六七八九十]{1,3})、)\s*(?=\D|1\d{10})(.*\S)\s*$/u;

/** `1张三`, `1 张三`: only a list that says what it is writes so. */
const BARE_ENTRY = /^\s*(\d{1,4})(?:\s+|(?=\p{Script=Han}))(?=\D)(?![年月日点時时号])(.*\S)\s*$/u;

function entryOf(line: string, isChain: boolean): { number: number; text: string } | null {
  const [, digits, sign, hanzi, text] = ENTRY.exec(line) ?? [];
  if (text) return { number: hanzi ? hanNumber(hanzi) : signNumber(digits ?? sign ?? ""), text };
  const [, number, bare] = (isChain && BARE_ENTRY.exec(line)) || [];
  return bare ? { number: Number(number), text: bare } : null;
}

const signNumber = (sign: string): number =>
  /[❶-❿]/.test(sign) ? sign.charCodeAt(0) - 0x2775 : Number(sign.normalize("NFKC").replace(/\D/g, ""));

/** 一 to 九十九. */
function hanNumber(hanzi: string): number {
  const digit = (c: string) => "一二三四五六七八九".indexOf(c) + 1;
  const [tens, ones] = hanzi.includes("十") ? hanzi.split("十") : ["", hanzi];
  return (hanzi.includes("十") ? digit(tens || "一") * 10 : 0) + (ones ? digit(ones) : 0);
}

/** Counted from one upwards on most lines. */
function isCounted(entries: { number: number; text: string }[], lines: string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "").length;
  const rising = entries.every((entry, i) => entry.number === i + 1);
  return entries.length >= 2 && rising && entries.length >= filled * 0.7 && nameSomebody(entries);
}

/** An agenda is counted too. Nicknames begin with any character, so that a quarter must do. */
function nameSomebody(entries: { text: string }[]): boolean {
  const some = entries.slice(0, 200);
  const likely = some.filter(({ text }) => looksLikeName(text.split(SEPARATOR)[0] ?? "") || SAYS_MORE.test(text));
  return likely.length >= some.length / 4;
}

const SAYS_MORE = /[@＠+＋]|1[3-9]\d{9}|^\p{Lu}\p{Ll}+ \p{Lu}/u;

/**
 * What stands behind the name, as the lines above the entries say: `例 姓名 公司 职位`, `格式：姓名+公司+电话`,
 * `周六沙龙报名（姓名 公司 电话）`.
 */
function statedOrder(lines: string[], above: string[]): Word[] {
  const example = lines.find((line) => /例|格式/.test(line) && NAME.test(line));
  const order = example?.slice(example.search(NAME)) ?? above.flatMap((line) => STATED_ORDER.exec(line) ?? [])[0];
  const words = order?.split(SEPARATOR) ?? [];
  return words.slice(1).flatMap((word): Word[] => {
    if (/公司|单位|学校|机构/.test(word)) return ["company"];
    if (/职位|岗位|职务/.test(word)) return ["jobTitle"];
    return /联系|电话|手机|邮箱|人数/.test(word) ? [] : ["note"];
  });
}

const NAME = /姓名|名字|花名/;

/** The name and at least one thing more, each a short word. */
const STATED_ORDER =
  /(?:姓名|名字|花名)(?:[\s\u3000,，、/|+＋—–-]+\p{Script=Han}{0,4}?(?:公司|单位|学校|机构|职位|岗位|职务|联系|手机|电话|邮箱|微信|人数|备注)\p{Script=Han}{0,2})+/u;
