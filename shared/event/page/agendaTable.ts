import { type Column, columnOf, flat, guessed, named } from "./agendaColumns.ts";
import { findDays } from "./calendar.ts";
import { findTime, type TimeSpan } from "./clock.ts";
import { kindOf } from "./kinds.ts";
import { isSureName } from "./names.ts";
import type { Line, Table } from "./parts.ts";
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
  // Where the others say who speaks, a row that leaves it open is whatever its words say.
  const isTold = rows.some((row) => row.speakers.length > 0);
  const told = rows.map((row) => ({ ...row, isTalk: row.isTalk && (!isTold || row.speakers.length > 0) }));
  return told.some((row) => row.time !== null) ? told : null;
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

/** A table of talks (`Title | Speaker`) that says no times → its rows; a table with days is a record of other events. */
export function readTalkTable(table: Table): AgendaRow[] | null {
  const columns = named(table.rows, 0);
  const header = (table.rows[0] ?? []).map((cell) => simplify(flat(cell)));
  const title = header[columns.indexOf("title")] ?? "";
  const isOfTalks = (TALKS.test(title) || /^(?:title|标题)$/i.test(title)) && columns.includes("speaker");
  if (!isOfTalks || columns.includes("time") || header.some((text) => /日期|期数|date|day/i.test(text))) return null;
  return table.rows.slice(1).flatMap((row): AgendaRow[] => {
    const { title, speakers } = titleIn(row, columns);
    const isTold = title !== "" && speakers.length > 0 && findDays(flat(row.flat())).length === 0;
    return isTold ? [{ time: null, title, speakers, isTalk: true, abstract: texts(row, columns, "abstract") }] : [];
  });
}

function readRow(row: Line[][], columns: Column[], isTalk: boolean): AgendaRow | null {
  const time = timeOf(row, columns);
  const { title, below, speakers } = titleIn(row, columns);
  const [stage = "", ...more] = texts(row, columns, "stage");
  const filled = row.filter((cell) => cell.length > 0).length;
  const words = title === "" ? stage : stage === "" || title.includes(stage) ? title : `${stage}：${title}`;
  if (words === "" || (time === null && (filled < 2 || isDayRow(row, words)))) return null;
  return { time, title: words, speakers, isTalk, abstract: [...below, ...more, ...texts(row, columns, "abstract")] };
}

/** `10:20 | 茶歇 | | |`: the only words of a row are its title, even in the speakers' column; a name there is who greets. */
function titleIn(row: Line[][], columns: Column[]): { title: string; below: string[]; speakers: string[] } {
  const [title = "", ...below] = texts(row, columns, "title");
  const speakers = whoIn(row, columns);
  const isLost = title === "" && texts(row, columns, "stage").length === 0 && columns.includes("title");
  const [only, ...others] = speakers;
  return isLost && only !== undefined && others.length === 0 && kindOf(only, false) !== "other"
    ? { title: only, below, speakers: [] }
    : { title, below, speakers };
}

/** `Day 1 | 2021-03-22` between the rows: the next day begins. */
const isDayRow = (row: Line[][], words: string): boolean =>
  /^(?:day\s?\d|第.天)/i.test(flat(row[0] ?? [])) ||
  findDays(words).some(({ from, to }) => to - from >= words.length - 12);

function timeOf(row: Line[][], columns: Column[]): TimeSpan | null {
  const [first = "", second = "", ...more] = texts(row, columns, "time");
  const isPair = more.length === 0 && CLOCK_ALONE.test(first) && CLOCK_ALONE.test(second);
  const start = findTime([first, second, ...more].join(isPair ? "-" : " "));
  const end = findTime(texts(row, columns, "end").join(" "));
  return start && end && start.end === null ? { ...start, end: end.start } : start;
}

/** `14:00`, and below it in the cell `14:40`. */
const CLOCK_ALONE = /^\d{1,2}[:：]\d{2}$/;

/** Company and position from columns of their own stand behind the name as if they had been written there. */
function whoIn(row: Line[][], columns: Column[]): string[] {
  const called = texts(row, columns, "speaker");
  const nickname = texts(row, columns, "nickname").join("");
  const names = nickname === "" || called.length !== 1 ? called : [`${called[0]}（花名：${nickname}）`];
  const position = [...texts(row, columns, "company"), ...texts(row, columns, "role")];
  const behind = position.join(position.some((text) => /\p{Script=Han}/u.test(text)) ? " " : ", ");
  if (behind === "" || names.length !== 1) return beside(names, row, columns);
  // Two names in a cell share the one firm beside them.
  const pieces = (names[0] ?? "").split(/\s?[、&＆]\s?|\sand\s/);
  return pieces.every((name) => isSureName(name))
    ? pieces.map((name) => `${name}，${behind}`)
    : [`${names[0]}，${behind}`];
}

/** Names line by line, and as many firms and positions in the cells beside them. */
function beside(names: string[], row: Line[][], columns: Column[]): string[] {
  const [firms, roles] = [texts(row, columns, "company"), texts(row, columns, "role")];
  const fits = [firms, roles].every(({ length }) => length === 0 || length === names.length);
  return fits
    ? names.map((name, i) =>
        [name, [firms[i], roles[i]].filter((text) => text).join(" ")].filter((text) => text !== "").join("，"),
      )
    : names;
}

const texts = (row: Line[][], columns: Column[], column: Column): string[] =>
  row
    .flatMap((cell, x) => (columns[x] === column ? cell.map((line) => line.text.replace(/^[-•·]\s*/, "")) : []))
    .filter((text) => text !== "" && !/^[-–—/\\]+$/.test(text));
