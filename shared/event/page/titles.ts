import { cleanText } from "../../words/text.ts";
import { isCompany, isRoleWord } from "./affiliation.ts";
import { findDays } from "./calendar.ts";
import { findTimes, leadingTime, type TimeSpan } from "./clock.ts";
import type { Lore } from "./lore.ts";
import { isSureName, looksLikeName } from "./names.ts";
import { readPeople } from "./people.ts";
import { readPerson } from "./person.ts";
import { simplify } from "./simplify.ts";
import { byEndBracket, byLabel, byNobody, isPerson, type TitleAndSpeakers, unlabelled } from "./titleTails.ts";

/** A line cut into its time, its words and, where the words name them, the people who speak. */
export interface TitleLine {
  time: TimeSpan | null;
  /** Without the time, numbers and bars before it. */
  rest: string;
}

/** `13:30-14:15《…》`, `01. … (13:00-13:30)`; a time anywhere else is part of the sentence. `loose`: the end counts too. */
export function cutTime(text: string, loose: boolean): TitleLine {
  const first = leadingTime(text);
  if (first) return { time: first, rest: trimTitle(text.slice(first.to)) };
  const last = loose ? findTimes(text).at(-1) : undefined;
  if (last && findDays(text).length === 0 && /^[\s)）\]】.。]*$/.test(text.slice(last.to))) {
    return { time: last, rest: trimTitle(text.slice(0, last.from)) };
  }
  return { time: null, rest: trimTitle(text) };
}

/** `| 二、《…》` → `《…》`. */
const trimTitle = (text: string): string =>
  cleanText(text)
    .replace(/(?:\s*\[{1,2}(?:slides?|recordings?|videos?|ppt|pdf|deck)\]{1,2}){1,4}\s*$/i, "")
    .replace(/^[\u2460-\u24ff]\s*/, "")
    .replace(/^(?:分钟|min(?:utes)?\b)/i, "")
    .replace(/^【(?:主题|议题|题目|话题|内容|环节|title|topic|talk)】\s*(?=\S)/iu, "")
    .replace(/^(?:[\s\-–—~:：|｜,，、.。)）\]】\p{Extended_Pictographic}▪●■◆►#*]|\uFE0F)+/u, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.．)）]\s*/, "")
    .replace(/^\d{1,2}\s?[,，]\s(?=\D)/, "")
    .replace(
      /^(?:(?:分享|演讲|本期)?(?:议题|话题|主题|题目)|(?:分享|演讲|报告)(?=[\d一二三四五六七八九十])|(?:(?:invited|guest|lightning|featured|main|short)\s)?talk|session|topic)\s?[#\d一二三四五六七八九十]{0,3}\s?[:：.]\s*/i,
      "",
    )
    .replace(LOOSE_END, "");

/** A run of marks is looked through from its first one only: from each of them, a page of brackets would take minutes. */
const LOOSE_END = /(?<![\s\-–—|｜(（[【,，:：~∼≈])[\s\-–—|｜(（[【,，:：~∼≈]+$/;

/** The whole text is one quoted title: `《…》`, `「…」`. */
export const quotedTitle = (text: string): string | null =>
  /^(?:《([^《》]{2,200})》|「([^「」]{2,200})」)$/
    .exec(text)
    ?.slice(1)
    .find((t) => t !== undefined) ?? null;

/**
 * The title a person would give: 《》 go where they hold the whole title, and so does a word that only says what kind of row it
 * is (`圆桌环节-《…》`). Other words around a quoted title stay.
 */
export function plainTitle(text: string): string {
  const clean = trimTitle(text.replace(/^.{0,60}?(?:演讲|分享|报告|议题)(?:题目|主题)[:：]\s*(?=\S)/u, "")).replace(
    /^(?:\[([^[\]]+)\]|【([^【】]+)】)$/,
    "$1$2",
  );
  const [, table] = /圆桌(?:会议|讨论|论坛|对话|环节)?\s?[“"「]([^“”"「」]{2,120})[”"」]$/u.exec(clean) ?? [];
  if (table) return table;
  const [, kind = "", named = ""] = /^[【[]([^【】[\]]{2,12})[】\]]\s*(\S.*)$/u.exec(clean) ?? [];
  if (named !== "" && (kind === "分享" || KIND_WORD.test(simplify(kind)))) return plainTitle(named);
  const match = /^([^《》]{0,14}?)[\s:：\-–—·|｜]*《([^《》]{2,200})》$/u.exec(clean);
  const label = match?.[1] ?? "";
  if (match?.[2] && (label === "" || KIND_WORD.test(simplify(label)))) return match[2].trim();
  const [, word = "", rest = ""] = /^([^:：]{2,16})\s?[:：]\s*(.+)$/u.exec(clean) ?? [];
  if (PANEL_WORD.test(simplify(word))) return plainTitle(rest);
  return quotedTitle(clean) ?? /^[“"]([^“”"]+)[”"]$/.exec(clean)?.[1] ?? clean;
}

const PANEL = "(?:圆桌(?:环节|讨论|论坛|会议|对话|座谈)?|座谈|panel(?:\\sdiscussion)?|round-?\\s?table)";
/** In one language, or in two: `Panel 圆桌`. */
const PANEL_WORD = new RegExp(`^${PANEL}(?:[\\s/／|｜·]*${PANEL})?$`, "i");
const KIND_WORD =
  /^(?:圆桌(?:环节|讨论|论坛|会议|对话)?|(?:主题|专题|技术)?(?:演讲|分享|报告|讲座)[一二三四五六七八九十\d]?|(?:议题|话题|主题)[一二三四五六七八九十\d]?|keynote|talk|panel(?:\sdiscussion)?|round-?\s?table|workshop|闪电演讲)$/i;

/** A longer line is no title with people behind it. */
const LONGEST = 500;

/** Who speaks, from the words behind a title: `《T》 贾岛 蚂蚁金服`, `T by Jane Doe`, `T — Jane Doe (Acme)`, `T｜贾岛`. */
export function cutSpeakers(text: string, lore: Lore, marks: readonly string[] = []): TitleAndSpeakers {
  if (text.length > LONGEST) return { title: text, speakers: [] };
  const marked = byMarks(text, lore, marks);
  if (marked) return marked;
  const quoted = /^(.*《[^《》]{2,200}》)\s*[-–—:：|｜/,，·]*\s*(.*)$/u.exec(text);
  if (quoted?.[1] !== undefined && quoted[2]) {
    const behind = unlabelled(quoted[2]);
    // Who can be told by a position alone is left out, but is no part of the title.
    return readPeople([behind], lore).length > 0 || (/^[^\s,，]{2,8}[,，]/u.test(behind) && isRoleWord(behind))
      ? { title: quoted[1], speakers: [behind] }
      : { title: text, speakers: [] };
  }
  const [, told = "", by = ""] =
    /^(.{2,200}?)\s+(?:by|[(（]by)\s+([^()（）]{2,120}(?:[(（][^()（）]*[)）])?)[)）]?$/iu.exec(text) ?? [];
  if (told !== "" && isNamed(by, /[(（]by\s/i.test(text), lore)) return { title: told, speakers: [by] };
  const labelled = byLabel(text) ?? byNobody(text);
  if (labelled) return labelled;
  const [, leads = "", title = ""] = /^([^:：]{2,40})[:：]\s*(?:["“「](.{2,200})["”」]|.{4,200})$/u.exec(text) ?? [];
  const first = readPerson(leads, lore);
  if (first && (lore.names.has(first.name) || (isSureName(first.name) && (title !== "" || /[)）]$/.test(leads)))))
    return { title: text.slice(text.search(/[:：]/) + 1).trim(), speakers: [leads] };
  for (const shape of [
    /^(.{3,200}?)\s+(?:with|von|por)\s+(.{2,120})$/iu,
    /^([^|｜]{2,200}?)\s*[|｜]\s*(\p{Script=Han}{2,4}\s?[|｜].{2,80})$/u,
    /^(.{2,200})\s*[|｜]\s*(.{2,120})$/u,
    /^(.{2,200}?)(?:\s[-–—]+\s|——|—|\s\/\s|\s@)\s*(.{2,120})$/u,
    /^(.{2,200})\s[-–—]+\s(.{2,120})$/u,
    /^(.{3,200})，([^，（(]{2,12}[（(][^（()）]{2,60}[)）])$/u,
    /^(.{3,200}?)[,，]\s+(.{2,120})$/u,
    /^([^:：《》]{2,12})[:：]\s*(.{2,120})$/u,
    /^(.{3,200})，(.{2,40})$/u,
    /^(.{3,200}),(.{2,40})$/u,
  ]) {
    const [, title = "", behind = ""] = shape.exec(text) ?? [];
    const who = unlabelled(behind);
    // A question is nobody's name, and nobody stands in half a bracket.
    if (title === "" || /[?？]$/.test(who) || isCutOpen(title) || !isPerson(who, lore)) continue;
    // `圆桌：海图`: what a round table is about, unless several sit there or the page knows the name.
    const [one, ...others] = readPeople([who], lore);
    if (PANEL_WORD.test(simplify(title)) && others.length === 0 && one && !lore.names.has(one.name)) continue;
    // Behind "with" may stand a tool: the name must come first.
    if (!/\s(?:with|von|por)\s/i.test(text) || who.startsWith(readPeople([who], lore)[0]?.name ?? " "))
      return { title, speakers: [who] };
  }
  return byBlank(text, lore) ?? byEndBracket(text, lore) ?? { title: text, speakers: [] };
}

const isCutOpen = (text: string): boolean => /[（(【[][^）)】\]]*$/.test(text);

/** `云上数据库 李小四 青禾科技 架构师`: only a sure name with a position, or one the page taught, is told from the title by a blank. */
function byBlank(text: string, lore: Lore): TitleAndSpeakers | null {
  for (const { index } of text.matchAll(/\s(?=\p{Script=Han}{2,4}(?:[\s（(｜|]|$))/gu)) {
    const who = text.slice(index).trim();
    const [first, ...others] = readPeople([who], lore);
    if (!first || others.length > 0 || !who.startsWith(first.name)) continue;
    const isFirm = first.company !== null && isCompany(first.company, lore.companies);
    const isSure = isSureName(first.name) && (first.role !== null || isFirm || /[（(]/.test(who));
    if (isSure || (lore.names.has(first.name) && who.length < 60)) return positionBefore(text, index, lore);
    const before = positionBefore(text, index, lore);
    if (isSureName(first.name) && who === first.name && before.speakers[0] !== who) return before;
  }
  return byLastWord(text, lore);
}

/** `开场致辞 星河科技总监 李小四`: a word before the name that is a position, or a firm, is no title. */
function positionBefore(text: string, at: number, lore: Lore): TitleAndSpeakers {
  const words = text.slice(0, at).trim().split(" ");
  const last = words.at(-1) ?? "";
  const isPosition = words.length > 1 && (isRoleWord(last) || isCompany(last, lore.companies));
  const from = isPosition ? text.slice(0, at).lastIndexOf(last) : at;
  return { title: text.slice(0, from).trim(), speakers: [text.slice(from).trim()] };
}

/** `引擎优化实践 数据库工程师阙小五`: the last word is a position with the name glued to it. */
function byLastWord(text: string, lore: Lore): TitleAndSpeakers | null {
  const at = text.lastIndexOf(" ");
  const last = text.slice(at + 1);
  if (at < 2 || !/^[\p{L}\p{N}]{4,30}$/u.test(last) || !/\p{Script=Han}{2}$/u.test(last)) return null;
  const person = readPerson(last, lore);
  const isSure =
    person !== null && person.affiliation !== null && (isSureName(person.name) || lore.names.has(person.name));
  return isSure && last.endsWith(person.name) ? { title: text.slice(0, at).trim(), speakers: [last] } : null;
}

/** `Jane Doe, Acme, *Title*` and `**Title** Jane Doe`: bold or italics end where the people begin. */
function byMarks(text: string, lore: Lore, marks: readonly string[]): TitleAndSpeakers | null {
  for (const mark of marks.filter((one) => one.length > 3 && leadingTime(one) === null)) {
    const isLast = text.endsWith(mark);
    if (!isLast && !text.startsWith(mark)) continue;
    const rest = isLast ? text.slice(0, -mark.length) : text.slice(mark.length);
    const who = unlabelled(rest.replace(/^[\s\-–—:：|｜,，·]+|(?<![\s\-–—:：|｜,，·])[\s\-–—:：|｜,，·]+$/g, ""));
    if (who !== "" && isPerson(who, lore)) return { title: mark, speakers: [who] };
  }
  return null;
}

/** Behind `by` any name will do, in brackets even a handle: "step by step" has neither. */
function isNamed(text: string, isBracketed: boolean, lore: Lore): boolean {
  const people = readPeople([text], lore);
  return people.length > 0 && people.every((one) => isBracketed || looksLikeName(one.name) || lore.names.has(one.name));
}
