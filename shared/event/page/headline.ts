import { cleanText } from "../../words/text.ts";
import { readAgendaTable } from "./agendaTable.ts";
import { EVENT_WORD } from "./eventWords.ts";
import type { Field } from "./fields.ts";
import { type FrontMatter, textOf } from "./frontMatter.ts";
import { isEventMatter } from "./matterWhen.ts";
import type { Line, Part, Table } from "./parts.ts";
import { simplify } from "./simplify.ts";
import { quotedTitle } from "./titles.ts";
import { topicOf } from "./words.ts";

/** The event's name (活动主题, else the title without 【报名中】 and the like) and the page's own title, as it stands. */
export function readHeadline(
  matter: FrontMatter,
  parts: readonly Part[],
  fields: readonly Field[],
): { theme: string; pageTitle: string | null } {
  const top = topHeading(parts)?.text ?? null;
  const pageTitle = textOf(matter, "title") ?? (isEventMatter(matter) ? textOf(matter, "name") : null) ?? top;
  const themes = fields.filter(
    ({ topic, value }) => topic === "theme" && value[0] !== undefined && value[0].text !== "",
  );
  // `主题` in every talk is the talk's.
  const isAll = new Set(themes.map(({ value }) => value[0]?.text)).size < 2;
  const stated = themes.find(({ label }) => isAll || !/^(?:主题|标题|题目)$/.test(simplify(label)));
  // `title: Meetup #9` without quotes loses its number to YAML; the page's heading has it.
  const whole = pageTitle !== null && top?.startsWith(pageTitle) ? top : pageTitle;
  const theme = stated?.value[0]?.text ?? textOf(matter, "event") ?? withoutStatus(whole ?? firstWords(parts));
  return { theme: quotedTitle(theme) ?? theme, pageTitle };
}

/** The first heading of rank one, else the first heading or bold line before any text. */
function topHeading(parts: readonly Part[]): Line | undefined {
  const lines = parts.filter((part) => part.kind === "line");
  const first = lines.find((line) => line.text !== "");
  const top =
    lines.find((line) => line.heading === 1) ?? (first && (first.heading > 0 || first.bold) ? first : undefined);
  // `支付技术闭门会议程` is the page's name, `议程安排` a section's.
  const isNamed = top?.heading === 1 && top === first && top.text.length >= LONGEST_LABEL;
  return top && (isNamed || topicOf(top.text) === "other") ? top : undefined;
}

const LONGEST_LABEL = 9;

/** A page without any title begins with words that name the event, or it has no name. */
function firstWords(parts: readonly Part[]): string {
  const first = parts.find((part) => part.kind === "line" && part.text !== "");
  const text = first?.kind === "line" ? first.text : "";
  return text.length <= 100 && EVENT_WORD.test(simplify(text)) ? text : "";
}

const STATUS =
  /^\s*[【[（(「]\s*[^【】[\]（）()「」]{0,12}(?:报名|回顾|进行中|预告|已结束|直播|倒计时|预约|recap|webinar|meetup|event|registration|upcoming|past|sold out|cancel+ed)[^【】[\]（）()「」]{0,12}[】\]）)」]\s*/i;

function withoutStatus(title: string): string {
  const bare = cleanText(title.slice(STATUS.exec(simplify(title))?.[0].length ?? 0));
  return bare === "" ? title : bare;
}

/** Texts beside the body that may name the day: title and description. */
export const asidesOf = (matter: FrontMatter, pageTitle: string | null): string[] =>
  [textOf(matter, "description", "descripton", "summary", "subtitle", "excerpt"), pageTitle].filter(
    (text) => text !== null,
  );

/** The first lines of the body: where a page without labels says when it takes place; below them headings and timetables. */
export const proseOf = (parts: readonly Part[]): string[] =>
  parts
    .flatMap((part) => (part.kind === "line" ? [part] : daysOf(part)))
    .filter((line, i) => i < FIRST_LINES || line.heading > 0 || line.text.length < 40)
    .slice(0, MOST_LINES)
    .map((line) => line.text);

const FIRST_LINES = 30;
const MOST_LINES = 300;

/** `Day 1 | 2021-03-22` in a timetable. */
const daysOf = (table: Table): Line[] =>
  readAgendaTable(table) === null ? [] : table.rows.slice(0, 40).flatMap((row) => row.slice(0, 2).flat());
