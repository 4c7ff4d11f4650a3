import { findDays } from "./calendar.ts";
import { findTime, type TimeSpan } from "./clock.ts";
import type { Line, Table } from "./markup.ts";
import { simplify } from "./simplify.ts";

/** One row of an agenda table, cells as lines of text. */
export interface AgendaRow {
  time: TimeSpan | null;
  title: string;
  speakers: string[];
  abstract: string[];
  /** The column is headed 议题, Talk or the like: what is no break or greeting is a talk. */
  isTalk: boolean;
}

type Column = "time" | "end" | "title" | "stage" | "speaker" | "company" | "role" | "abstract" | "skip";

const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ["end", /^(?:结束(?:时间)?|end(?:s|time)?)$/],
  [
    "time",
    /时间|时段|^time|^when$|^start|^uhrzeit$|^zeit$|^hours?$|^(?:begin|beginn)$|^waktu$|^godzina$|^hora(?:rio)?$|^heure$/,
  ],
  ["company", /^(?:公司|单位|机构|企业|所属公司|组织|company|affiliation|organi[sz]ation|employer)/],
  ["role", /^(?:职位|职务|头衔|职称|position|jobtitle|role)/],
  [
    "speaker",
    /嘉宾|讲师|讲者|演讲者|演讲人|主讲|分享人|分享者|报告人|出品人|主持|speaker|presenter|pembicara|sprecher|referent|ponente|intervenant|prelegent|^who$|^by$|^host$|^name$|^姓名$|^lead$|^instructor/,
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

/** A table with a column of times → its rows; other tables (facts, speakers, logos) → null. */
export function readAgendaTable(table: Table): AgendaRow[] | null {
  const head = table.rows.findIndex(
    (row, i) => i < 3 && row.filter((cell) => columnOf(flat(cell)) !== null).length >= 2,
  );
  const columns = head >= 0 ? named(table.rows, head) : guessed(table.rows.slice(table.headed ? 1 : 0));
  const timeAt = columns.indexOf("time");
  if (timeAt < 0 || isRecord(table)) return null;
  const isTalk = head >= 0 && TALKS.test(simplify(flat(table.rows[head]?.[columns.indexOf("title")] ?? [])));
  const rows = table.rows
    .slice(head >= 0 ? head + 1 : table.headed ? 1 : 0)
    .map((row) => readRow(row, columns, isTalk))
    .filter((row) => row !== null);
  return rows.some((row) => row.time !== null) ? rows : null;
}

/** No event lasts longer; a table with days further apart is a record of many events. */
const LONGEST_EVENT = 15 * 24 * 3600 * 1000;

function isRecord(table: Table): boolean {
  const days = table.rows.flatMap((row) => findDays(flat(row.slice(0, 2).flat()).slice(0, 200)).slice(0, 1));
  const at = days.map(({ year, month, day }) => Date.UTC(year ?? 2024, month - 1, day));
  return at.length > 1 && Math.max(...at) - Math.min(...at) > LONGEST_EVENT;
}

const TALKS = /^(?!.*(?:环节|活动|流程)).*(?:议题|话题|主题|题目|演讲|talk|session|topic|presentation)/i;

/** A table of people (`姓名 | 公司 | 简介`) without times → one text a person, name first. */
export function readPeopleTable(table: Table): { who: string; bio: string[] }[] | null {
  const columns = named(table.rows, 0);
  if (!columns.includes("speaker") || columns.includes("time")) return null;
  return table.rows
    .slice(1)
    .map((row) => ({ who: whoIn(row, columns).join("；"), bio: texts(row, columns, "abstract") }));
}

/** What each column holds, by its header; a column without any words (`Presentation`, filled in later) holds nothing. */
function named(rows: Line[][][], head: number): Column[] {
  const below = rows.slice(head + 1);
  const isEmpty = (x: number) => !below.some((row) => flat(row[x] ?? []).trim() !== "");
  const header = (rows[head] ?? []).map((cell) => flat(cell));
  const columns = header.map((text, x): Column => (isEmpty(x) ? "skip" : (columnOf(text) ?? "skip")));
  if (columns.includes("title")) return columns;
  // 环节 names the row when no column does it better, `Name` when the speakers have a column of their own.
  const stage = columns.indexOf("stage");
  const name = columns.filter((column) => column === "speaker").length > 1 ? header.findIndex(isName) : -1;
  const titleAt = stage >= 0 ? stage : name;
  return columns.map((column, i) => (i === titleAt ? "title" : column));
}

const isName = (text: string): boolean => /^\W*(?:name|名称)\W*$/i.test(text);

function columnOf(text: string): Column | null {
  const folded = simplify(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, "");
  if (folded === "" || folded.length > 16 || findTime(text)) return null;
  return HEADERS.find(([, shape]) => shape.test(folded))?.[0] ?? null;
}

/** Without known header words; a table with times in several columns measures something and is no agenda: the column of times, then the one with the most text, then who. */
function guessed(rows: Line[][][]): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const sizes = Array.from({ length: width }, (_, x) => rows.reduce((sum, row) => sum + flat(row[x] ?? []).length, 0));
  const full = rows.filter((row) => row.filter((cell) => cell.length > 0).length >= 2);
  const timeAt = sizes.findIndex((_, x) => full.filter((row) => findTime(flat(row[x] ?? []))).length * 2 > full.length);
  if (timeAt < 0) return [];
  const rest = sizes.map((size, x) => ({ size, x })).filter(({ x }) => x !== timeAt);
  if (rest.some(({ x }) => full.some((row) => findTime(flat(row[x] ?? []))))) return [];
  const titleAt = rest.toSorted((a, b) => b.size - a.size)[0]?.x;
  return sizes.map((_, x) => (x === timeAt ? "time" : x === titleAt ? "title" : "speaker"));
}

function readRow(row: Line[][], columns: Column[], isTalk: boolean): AgendaRow | null {
  const time = timeOf(row, columns);
  const [title = "", ...below] = texts(row, columns, "title");
  const [stage = "", ...more] = texts(row, columns, "stage");
  const filled = row.filter((cell) => cell.length > 0).length;
  const words = title === "" ? stage : stage === "" || title.includes(stage) ? title : `${stage}：${title}`;
  if (words === "" || (time === null && (filled < 2 || isDayRow(row, words)))) return null;
  const speakers = whoIn(row, columns);
  return { time, title: words, speakers, isTalk, abstract: [...below, ...more, ...texts(row, columns, "abstract")] };
}

/** `Day 1 | 2021-03-22` between the rows: the next day begins. */
const isDayRow = (row: Line[][], words: string): boolean =>
  /^(?:day\s?\d|第.天)/i.test(flat(row[0] ?? [])) ||
  findDays(words).some(({ from, to }) => to - from >= words.length - 12);

function timeOf(row: Line[][], columns: Column[]): TimeSpan | null {
  const start = findTime(texts(row, columns, "time").join(" "));
  const end = findTime(texts(row, columns, "end").join(" "));
  return start && end && start.end === null ? { ...start, end: end.start } : start;
}

/** Company and position from columns of their own stand behind the name as if they had been written there. */
function whoIn(row: Line[][], columns: Column[]): string[] {
  const names = texts(row, columns, "speaker");
  const position = [...texts(row, columns, "company"), ...texts(row, columns, "role")];
  const behind = position.join(position.some((text) => /\p{Script=Han}/u.test(text)) ? " " : ", ");
  return behind === "" || names.length !== 1 ? names : [`${names[0]}，${behind}`];
}

const texts = (row: Line[][], columns: Column[], column: Column): string[] =>
  row
    .flatMap((cell, x) => (columns[x] === column ? cell.map((line) => line.text.replace(/^[-•·]\s*/, "")) : []))
    .filter((text) => text !== "" && !/^[-–—/\\]+$/.test(text));

const flat = (cell: Line[]): string => cell.map((line) => line.text).join(" ");
