import { findDays, isoDay } from "./calendar.ts";
import { findTimes, minutesIn, type TimeSpan, toWall } from "./clock.ts";
import { type FrontMatter, textOf } from "./frontMatter.ts";
import { type Statement, statement } from "./statement.ts";

/** Front matter of an event, not of an article: it says where or until when. */
const EVENT_KEYS = [
  "location",
  "venue",
  "place",
  "address",
  "dateend",
  "enddate",
  "end",
  "endtime",
  "endsat",
  "time",
  "starttime",
  "event",
  "eventurl",
  "eventdate",
  "eventtime",
  "eventlocation",
  "eventvenue",
  "ends",
  "endedat",
  "where",
];
const START_KEYS = [
  "eventdate",
  "eventstart",
  "startdate",
  "start",
  "startsat",
  "startedat",
  "startat",
  "starts",
  "begin",
  "datetime",
  "calendardate",
];
const END_KEYS = ["dateend", "enddate", "end", "eventend", "endsat", "endedat", "endat", "ends", "finish"];
const ANCHOR_KEYS = ["date", "publishdate", "pubdate", "published", "publishedat", "lastmod", "created", "updated"];

/** Whether the front matter tells of an event, not of an article about something. */
export function isEventMatter(matter: FrontMatter): boolean {
  if (START_KEYS.some((key) => matter.values.has(key))) return true;
  const date = textOf(matter, "date");
  // Articles appear at a moment; only an event lasts from one to another.
  const lasts = date !== null && (statement(date).times.some(({ end }) => end !== null) || findDays(date).length > 1);
  const isDay = findDays(textOf(matter, "time") ?? "").length > 0;
  return lasts || isDay || (date !== null && EVENT_KEYS.some((key) => matter.values.has(key)));
}

/** Day and hours of an event's front matter. */
export function matterStatements(matter: FrontMatter): Statement[] {
  const hours = textOf(matter, "eventtime", "time", "starttime", "hours");
  const start = textOf(matter, ...START_KEYS) ?? textOf(matter, "date") ?? hours;
  const end = textOf(matter, ...END_KEYS);
  const until = textOf(matter, "endtime");
  const first = statement(start ?? "");
  const last = statement(end ?? "");
  const from = hours ? findTimes(hours)[0] : first.times[0];
  const to = until ? findTimes(until)[0] : (last.times[0] ?? (first.days.length > 1 ? first.times.at(-1) : undefined));
  const starts = from && from.start !== "00:00" ? from : undefined;
  const times = starts
    ? [{ ...starts, end: starts.end ?? (to && to.start !== "00:00" ? to.start : lasting(matter, starts)) }]
    : [];
  return [
    { days: [...first.days.slice(0, 1), ...[...last.days, ...first.days.slice(1)].slice(0, 1)], times, text: "" },
  ];
}

/** The day of publication; else the year the title gives (`北京站——2024`), else today. */
export function anchorOf(
  matter: FrontMatter,
  { asides, prose }: { asides: readonly string[]; prose: readonly string[] },
  today: string | undefined,
): string | null {
  const text = textOf(matter, ...ANCHOR_KEYS) ?? prose.find((line) => PUBLISHED.test(line)) ?? null;
  const day = text ? findDays(text)[0] : undefined;
  const years = new Set(asides.flatMap((aside) => aside.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []));
  const [year] = years;
  return (
    (day && isoDay(day, null)) ?? (year !== undefined && years.size === 1 ? `${year}-07-01` : null) ?? today ?? null
  );
}

/** `发布于 2025-02-20` in the page. */
const PUBLISHED =
  /^(?:发布于|发布时间|发表于|更新于|最后更新|posted on|published(?: on)?|last updated)\s?[:：]?\s?.{0,30}$/i;

/** `duration: 120` is in minutes, `2h` and `1.5 hours` say so; an event that lasts over midnight has no end here. */
function lasting(matter: FrontMatter, { start }: TimeSpan): string | null {
  const [, count, unit] =
    /^(\d{1,3}(?:\.\d)?)\s?(h|hours?|小时|m|min|mins|minutes|分钟)?$/i.exec(textOf(matter, "duration") ?? "") ?? [];
  const minutes = Number(count) * (/^(?:h|小)/i.test(unit ?? "") ? 60 : 1);
  const until = minutesIn(start) + minutes;
  return minutes >= 15 && until < 24 * 60 ? toWall(until) : null;
}
