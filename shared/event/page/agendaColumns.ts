import { findTime } from "./clock.ts";
import { NO_LORE } from "./lore.ts";
import { isSureName } from "./names.ts";
import type { Line } from "./parts.ts";
import { readPeople } from "./people.ts";
import { simplify } from "./simplify.ts";

/** What a column of an agenda or of a table of people holds. */
export type Column =
  | "time"
  | "end"
  | "title"
  | "stage"
  | "speaker"
  | "nickname"
  | "company"
  | "role"
  | "abstract"
  | "skip";

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["end", /^(?:结束(?:时间)?|止|end(?:s|time)?)$/],
  [
    "time",
    /时间|时段|^时刻$|^开始$|^起$|^time|^when$|^start|^uhrzeit$|^zeit$|^hours?$|^(?:begin|beginn)$|^waktu$|^godzina$|^hora(?:rio)?$|^heure$/,
  ],
  ["nickname", /^(?:花名|昵称|网名|艺名|nickname|alias)$/],
  [
    "company",
    /^(?:所在|所属|任职|工作)?(?:公司|单位|机构|企业|组织)|^(?:company|affiliation|organi[sz]ation|employer)/,
  ],
  ["role", /^(?:职位|职务|头衔|职称|position|jobtitle|role)/],
  [
    "speaker",
    /嘉宾|讲师|导师|讲者|演讲者|演讲人|主讲|分享人|分享者|报告人|出品人|主持|speaker|presenter|pembicara|sprecher|referent|ponente|intervenant|prelegent|^who$|^by$|^host$|^name$|^姓名$|^lead$|^instructor/,
  ],
  ["abstract", /大纲|简介|概要|摘要|介绍|提纲|描述|备注|abstract|description|details|summary|notes?$/],
  [
    "title",
    /主题|议题|题目|话题|标题|演讲内容|分享内容|^title|^topic|^talk|^session|^subject|^presentation|^thema|titel|^vortrag|^titre|^t[ií]tulo|^acara/,
  ],
  ["stage", /环节|内容|议程|活动|流程|事项|安排|项目|activity|^what$|agenda|program|event|item|^type$|content/],
  [
    "skip",
    /地点|会场|room|track|location|where|slides|ppt|video|视频|资料|link|链接|序号|^#$|^no$|duration|时长|day|date|日期/,
  ],
];

/** What each column holds, by its header; a column without any words (`Presentation`, filled in later) holds nothing. */
export function named(rows: Line[][][], head: number): Column[] {
  const below = rows.slice(head + 1);
  const isEmpty = (x: number) => !below.some((row) => flat(row[x] ?? []).trim() !== "");
  const header = (rows[head] ?? []).map((cell) => flat(cell));
  const columns = header.map((text, x): Column => (isEmpty(x) ? "skip" : (columnOf(text) ?? "skip")));
  if (columns.includes("title")) return columns;
  // 环节 names the row when no column does it better, `Name` when the speakers have a column of their own.
  const stage = columns.indexOf("stage");
  // `环节 | 内容`: where nobody is named the second tells what happens there.
  const hasPeople = columns.includes("speaker");
  const name = columns.filter((column) => column === "speaker").length > 1 ? header.findIndex(isName) : -1;
  const unknown = header.findIndex((text, x) => text !== "" && columnOf(text) === null && !isEmpty(x));
  const titleAt = stage >= 0 ? stage : name >= 0 || !hasPeople ? name : unknown;
  return columns.map((column, i) => (i === titleAt ? "title" : column === "stage" && !hasPeople ? "abstract" : column));
}

const isName = (text: string): boolean => /^\W*(?:name|名称)\W*$/i.test(text);

/** What a header announces, null for words that announce nothing. */
export function columnOf(text: string): Column | null {
  const folded = simplify(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, "");
  if (folded === "" || folded.length > 16 || findTime(text)) return null;
  return HEADERS.find(([, shape]) => shape.test(folded))?.[0] ?? null;
}

/** A cell that can be nothing but a person with a position. */
function namesSomebody(cell: string): boolean {
  const [one] = cell.length > MOST_NAMING ? [] : readPeople([cell], NO_LORE);
  return one !== undefined && one.affiliation !== null && isSureName(one.name);
}

const MOST_NAMING = 80;

/** Without known header words; a table with times in several columns measures something and is no agenda: the column of times, then the one with the most text, then who. */
export function guessed(rows: Line[][][]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const sizes = Array.from({ length: width }, (_, x) => rows.reduce((sum, row) => sum + flat(row[x] ?? []).length, 0));
  const full = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2);
  const timeAt = sizes.findIndex((_, x) => full.filter((row) => findTime(flat(row[x] ?? []))).length * 2 > full.length);
  if (timeAt < 0) return [];
  const rest = sizes.map((size, x) => ({ size, x })).filter(({ x }) => x !== timeAt);
  if (rest.some(({ x }) => full.some((row) => findTime(flat(row[x] ?? []))))) return [];
  const names = (x: number) => full.filter((row) => namesSomebody(flat(row[x] ?? []))).length;
  const [first, ...others] = rest.toSorted((a, b) => b.size - a.size).map(({ x }) => x);
  // Positions make a speaker's column the longest.
  const titleAt = first === undefined ? first : (others.find((x) => names(x) < names(first)) ?? first);
  return sizes.map((_, x) => (x === timeAt ? "time" : x === titleAt ? "title" : "speaker"));
}

/** The words of a cell in one line. */
export const flat = (cell: Line[]): string => cell.map((line) => line.text).join(" ");
