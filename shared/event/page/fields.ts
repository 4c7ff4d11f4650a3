import { cleanText } from "../../words/text.ts";
import { hasRoleWord } from "./affiliation.ts";
import { readPeopleTable } from "./agendaTable.ts";
import type { Line, Part, Table } from "./parts.ts";
import { type Topic, topicOf } from "./words.ts";

/** A labelled statement: `活动时间：…`, `**When** Saturday …`, a heading `## 时间` with text below, a row `| 时间 | … |`. */
export interface Field {
  topic: Topic;
  label: string;
  /** The words behind the label, then the lines below that belong to it. Links and pictures come along. */
  value: Line[];
  /** Index of the label's part. */
  at: number;
}

const MOST_LINES = 40;

/** Every labelled statement of the page whose label words.ts knows, in reading order. */
export function readFields(parts: readonly Part[]): Field[] {
  return parts.flatMap((part, at) => {
    if (part.kind === "line") return lineFields(part, at, parts);
    return part.rows.flatMap((row) => rowFields(row, at));
  });
}

/**
 * Words that are nothing but a label, alone in a line (`主讲人`), are headings by another name; several of them in one
 * paragraph, each above its value, are labels without their colon.
 */
export function promoteLabels(parts: readonly Part[]): Part[] {
  const columns = labelColumns(parts);
  return parts.map((part, i) => {
    if (part.kind === "line" && columns.has(i)) return { ...part, text: `${part.text}：` };
    if (part.kind !== "line" || part.heading > 0 || !BARE_LABEL.test(part.text)) return part;
    const next = parts[i + 1];
    if (part.depth > 0 && !isAboveText(part, next)) return part;
    const isAlone = next?.kind === "table" || (next?.kind === "line" && next.block !== part.block);
    return isAlone && topicOf(part.text) !== "other" ? { ...part, depth: 0, bold: true, lead: part.text } : part;
  });
}

/** `1. 活动时间` is an item of a list to Markdown; the day stands below it outside the list. */
const isAboveText = (label: Line, next: Part | undefined): boolean =>
  label.depth === 1 &&
  next?.kind === "line" &&
  next.depth === 0 &&
  next.heading === 0 &&
  INVITES.has(topicOf(label.text));

const INVITES = new Set<Topic>(["when", "date", "time", "where", "signup"]);

/**
 * Where bare labels stand in a paragraph that has at least two, with other lines between them; numbered ones (`二、活动地点`) may
 * each stand in a paragraph of their own, above its value.
 */
function labelColumns(parts: readonly Part[]): Set<number> {
  const byBlock = new Map<number, number[]>();
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (part.kind !== "line" || part.heading > 0 || !BARE_LABEL.test(part.text)) return;
    if (next?.kind !== "line" || next.block !== part.block) return;
    if (topicOf(part.text) === "other" || topicOf(next.text) !== "other") return;
    const group = NUMBERED.test(part.text) ? -1 : part.block;
    const found = byBlock.get(group);
    if (found) found.push(i);
    else byBlock.set(group, [i]);
  });
  return new Set([...byBlock.values()].filter((at) => at.length >= 2).flat());
}

/** `活动时间`, `一、活动时间`, `（二）活动地点`, `【活动时间】`. */
const BARE_LABEL =
  /^(?:(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s?[、.．)）]\s?|[(（][一二三四五六七八九十]{1,2}[)）]\s?)?[\p{L} &/]{2,16}$|^【[\p{L} &/]{2,8}】$/u;

const NUMBERED = /^[(（]?[一二三四五六七八九十]{1,2}\s?[、.．)）]/;

/** The values of fields with one of these topics, first line first. */
export const valuesOf = (fields: readonly Field[], ...topics: Topic[]): Line[] =>
  fields.filter((field) => topics.includes(field.topic)).flatMap((field) => field.value);

/** A line cut at its label; `rest` is what follows. Lines without a known label give null. */
export function splitLabel(line: Line): { topic: Topic; label: string; rest: string } | null {
  for (const { label, rest } of labelled(line)) {
    const topic = /^title$/i.test(label) && rest !== "" && !hasRoleWord(rest) ? "title" : topicOf(label);
    if (topic !== "other") return { topic, label, rest };
  }
  return null;
}

function* labelled(line: Line): Generator<{ label: string; rest: string }> {
  const colon = /^[^\p{L}\p{N}《]{0,6}([^:：|｜]{1,30}?)\s*[:：]\s*[-–]?\s*(.*)$/u.exec(line.text);
  if (colon) yield { label: colon[1] ?? "", rest: colon[2] ?? "" };
  const boxed =
    line.heading === 0 ? /^[^\p{L}\p{N}【]{0,6}【([^【】]{1,8})】\s*[:：]?\s*(\S.*)$/u.exec(line.text) : null;
  if (boxed) yield { label: boxed[1] ?? "", rest: boxed[2] ?? "" };
  if (line.lead !== "" && !line.bold)
    yield { label: line.lead, rest: line.text.slice(line.lead.length).replace(/^\s*[:：\-–—|｜]?\s*/, "") };
  if (line.bold || line.heading > 0) yield { label: line.text, rest: "" };
  const sign = SIGNS.find(([, shape]) => shape.test(line.text));
  if (sign) yield { label: sign[0], rest: line.text.replace(sign[1], "").trim() };
  const dash = /^([\p{L} &]{2,20})\s[-–—]\s(.+)$/u.exec(line.text);
  if (dash && /^(?:when|where|date|time|venue|location)/i.test(dash[1] ?? ""))
    yield { label: dash[1] ?? "", rest: dash[2] ?? "" };
}

/** Pictures that stand for a label: `📍 深圳`. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ["when", /^(?:📅|📆|🗓|⏰|⌚|🕐|🕑|🕒|🕓|🕔|🕕|🕖|🕗|🕘|🕙|🕚|🕛)\uFE0F?/u],
  ["where", /^(?:📍|🏢|🏠|🏫|🗺|📌)\uFE0F?/u],
];

function lineFields(line: Line, at: number, parts: readonly Part[]): Field[] {
  const label = splitLabel(line);
  if (label === null) return [];
  const [own = "", ...others] = cutAtLabels(label.rest);
  const first: Field = { topic: label.topic, label: label.label, value: [{ ...line, text: own }], at };
  const more = others.flatMap((text) => lineFields({ ...line, text, lead: "", bold: false, heading: 0 }, at, []));
  if (own === "" && line.links.length === 0 && line.images.length === 0) first.value = [];
  if (more.length === 0) first.value.push(...following(line, own, at, parts));
  return [first, ...more];
}

/** `2019-01-17 地点：杭州` → the value and the next label with its own. */
function cutAtLabels(text: string): string[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/(?<=\s|[；;|｜])([^\s:：|｜；;]{1,10})\s?[:：]/gu)) {
    if (topicOf(match[1] ?? "") !== "other") cuts.push(match.index);
  }
  const ends = [...cuts, text.length];
  return [text.slice(0, ends[0]), ...cuts.map((cut, i) => text.slice(cut, ends[i + 1]))]
    .slice(0, MOST_LABELS)
    .map((t) => t.replace(/[；;|｜]\s*$/, "").trim());
}

/** No line has more; each label is asked about every link of its line. */
const MOST_LABELS = 20;

function following(label: Line, own: string, at: number, parts: readonly Part[]): Line[] {
  const lines: Line[] = [];
  const isTitle = label.heading > 0 || label.bold;
  // Below `## Where and When` the day itself is often bold.
  const isFrame = label.heading > 0 && FRAME.has(topicOf(label.text));
  let block: number | null = null;
  for (const part of parts.slice(at + 1, at + 1 + MOST_LINES)) {
    if (part.kind === "table" && isTitle && lines.length === 0)
      return readPeopleTable(part) === null ? bodyLines(part) : [];
    if (part.kind !== "line" || endsValue(part, label)) break;
    if (part.bold && isTitle && !isFrame) break;
    const belongs = part.block === label.block || (part.depth > label.depth && (own === "" || label.depth > 0));
    const isBelow =
      own === "" && (isTitle || isLinkOnly(part) || (label.depth === 0 && (block ?? part.block) === part.block));
    if (!belongs && !isBelow) break;
    if (!belongs) block ??= part.block;
    lines.push(part);
  }
  return lines;
}

const FRAME = new Set<Topic>(["when", "where"]);

/** The next label or heading ends a value; below a heading of sponsors stand headings that are logos. */
function endsValue(line: Line, label: Line): boolean {
  if (splitLabel(line) !== null || /^\p{Extended_Pictographic}/u.test(line.text)) return true;
  const isLogo = line.text === "" && line.images.length > 0 && label.heading > 0 && line.heading > label.heading;
  return line.heading > 0 && !isLogo;
}

/** A table right below a label that is a heading: sponsors by rank. */
const bodyLines = ({ rows, headed }: Table): Line[] => rows.slice(headed ? 1 : 0).flat(2);

/** Nothing but links (and a mark or two): the items of a list of downloads. */
export function isLinkOnly(line: Line): boolean {
  if (line.links.length > MOST_LINKS) return false;
  let rest = line.text;
  for (const { text, url } of line.links) rest = rest.replace(text === "" ? url : text, "");
  return line.links.length > 0 && cleanText(rest.replace(/[\p{P}\p{S}]/gu, "")).length <= 4;
}

/** Each of them is looked for in the whole line. */
const MOST_LINKS = 200;

/** `更多议题见：…` with a link: words about the page, not about what happens. */
export const isPointer = (line: Line): boolean =>
  line.links.length > 0 && /^(?:更多|详情|了解更多|点击|查看)/.test(line.text);

function rowFields(row: Line[][], at: number): Field[] {
  const filled = row.filter((cell) => cell.length > 0);
  const [first, ...others] = filled;
  if (first === undefined) return [];
  if (others.length === 0) return first.flatMap((line) => lineFields({ ...line, bold: false }, at, []));
  const label = first[0]?.text.replace(/[:：]\s*$/, "") ?? "";
  const topic = filled.length === 2 && first.length === 1 ? topicOf(label) : "other";
  return topic === "other" ? [] : [{ topic, label, value: others.flat(), at }];
}
