import type { PageWarning } from "../event.ts";
import { findDays, isoDay, type StatedDay, weekdayOf } from "./calendar.ts";
import { findTimes, type TimeSpan } from "./clock.ts";
import type { Field } from "./fields.ts";
import { type FrontMatter, textOf } from "./frontMatter.ts";

export interface When {
  date: string | null;
  dateEnd: string | null;
  start: string | null;
  end: string | null;
  timezone: string | null;
  warnings: PageWarning[];
}

interface Statement {
  days: StatedDay[];
  times: TimeSpan[];
  text: string;
}

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
  "where",
  "city",
];
const START_KEYS = [
  "eventdate",
  "eventstart",
  "startdate",
  "start",
  "startsat",
  "startsat",
  "begin",
  "datetime",
  "calendardate",
];
const END_KEYS = ["dateend", "enddate", "end", "eventend", "endsat", "finish"];
const ANCHOR_KEYS = ["date", "publishdate", "pubdate", "published", "publishedat", "lastmod", "created", "updated"];

export const isEventMatter = (matter: FrontMatter): boolean =>
  START_KEYS.some((key) => matter.values.has(key)) ||
  (matter.values.has("date") && EVENT_KEYS.some((key) => matter.values.has(key)));

/**
 * Day and time of the event. Labelled lines are believed first, then front matter that is an event's, then description and
 * title; `date` of other front matter is the day of publication and only helps to find the year. `prose` is read when
 * nothing else names a day. A weekday never changes the date, it only warns.
 */
export function readWhen(
  matter: FrontMatter,
  fields: readonly Field[],
  around: { asides: string[]; prose: string[] },
  today?: string,
): When {
  const labelled = fields
    .filter(({ topic }) => topic === "when" || topic === "date" || topic === "time")
    .map((field) => statement(fieldText(field)));
  const front = isEventMatter(matter) ? matterStatements(matter) : [];
  const asides = around.asides.map(statement);
  const strong = [...labelled, ...front, ...asides].filter((one) => one.days.length > 0);
  const dated =
    strong.length > 0
      ? strong
      : around.prose
          .map(statement)
          .filter((one) => one.days.length > 0)
          .slice(0, 1);
  const day = dayOf(dated, anchorOf(matter, today));
  const time = timeOf([...labelled, ...front, ...dated], day.endsOther);
  return {
    date: day.date,
    dateEnd: day.dateEnd,
    ...time,
    timezone: zoneOf(matter, fields),
    warnings: [...day.warnings, ...(time.start === null ? (["no-time"] as const) : [])],
  };
}

const fieldText = (field: Field): string =>
  field.value
    .slice(0, 3)
    .map((line) => line.text)
    .join(" ");

const statement = (text: string): Statement => ({ days: findDays(text), times: findTimes(text), text });

function matterStatements(matter: FrontMatter): Statement[] {
  const start = textOf(matter, ...START_KEYS) ?? textOf(matter, "date");
  const end = textOf(matter, ...END_KEYS);
  const hours = textOf(matter, "time", "starttime", "hours");
  const until = textOf(matter, "endtime");
  const first = statement(start ?? "");
  const last = statement(end ?? "");
  const from = hours ? findTimes(hours)[0] : first.times[0];
  const to = until ? findTimes(until)[0] : last.times[0];
  const starts = from && from.start !== "00:00" ? from : undefined;
  const times = starts ? [{ ...starts, end: starts.end ?? (to && to.start !== "00:00" ? to.start : null) }] : [];
  return [{ days: [...first.days.slice(0, 1), ...last.days.slice(0, 1)], times, text: "" }];
}

const anchorOf = (matter: FrontMatter, today: string | undefined): string | null => {
  const text = textOf(matter, ...ANCHOR_KEYS);
  const day = text ? findDays(text)[0] : undefined;
  return (day && isoDay(day, null)) ?? today ?? null;
};

interface Day {
  date: string | null;
  dateEnd: string | null;
  /** The second day of the statement stands behind the first time: `20 May 9:00 - 21 May 17:00`. */
  endsOther: boolean;
  warnings: PageWarning[];
}

function dayOf(dated: readonly Statement[], anchor: string | null): Day {
  const [first] = dated;
  const stated = first?.days[0];
  if (!first || !stated) return { date: null, dateEnd: null, endsOther: false, warnings: ["no-date"] };
  const twin = dated
    .flatMap((one) => one.days)
    .find((one) => one.year !== null && one.month === stated.month && one.day === stated.day);
  const year = stated.year ?? stated.last?.year ?? twin?.year ?? null;
  const date = isoDay({ ...stated, year }, anchor);
  if (date === null) return { date, dateEnd: null, endsOther: false, warnings: ["no-date", "no-year"] };
  const second = stated.last ?? first.days[1] ?? null;
  const end = second && isoDay({ ...second, year: second.year ?? null }, date);
  const dateEnd = end !== null && end !== date ? end : null;
  const warnings: PageWarning[] = year === null ? ["no-year"] : [];
  if (stated.weekday !== null && stated.weekday !== weekdayOf(date)) warnings.push("weekday-mismatch");
  if (dateEnd !== null && dateEnd < date) warnings.push("ends-before-it-starts");
  if (dated.some((one) => one !== first && isOtherDay(one, date, dateEnd))) warnings.push("conflicting-dates");
  return { date, dateEnd, endsOther: stated.last === null && dateEnd !== null, warnings };
}

function isOtherDay({ days }: Statement, date: string, dateEnd: string | null): boolean {
  const [day] = days;
  if (!day) return false;
  const iso = isoDay(day, date);
  return iso !== null && iso !== date && !(dateEnd !== null && iso > date && iso <= dateEnd);
}

function timeOf(statements: readonly Statement[], endsOther: boolean): { start: string | null; end: string | null } {
  const timed = statements.filter((one) => one.times.length > 0);
  const [first] = timed;
  const span = first?.times[0];
  if (!first || !span) return { start: null, end: null };
  if (endsOther && first.times.length > 1)
    return { start: span.start, end: first.times.at(-1)?.end ?? first.times.at(-1)?.start ?? null };
  const twin = timed.find((one) => one.times[0]?.start === span.start && one.times[0].end !== null);
  return { start: span.start, end: span.end ?? twin?.times[0]?.end ?? null };
}

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/北京时间|beijing time|\bchina standard time\b/i, "Asia/Shanghai"],
  [/\bUTC\b(?!\s?[+-])|\bGMT\b(?!\s?[+-])/, "UTC"],
  [/\b(?:PST|PDT|PT|Pacific(?: Time)?)\b/, "America/Los_Angeles"],
  [/\b(?:EST|EDT|ET|Eastern(?: Time)?)\b/, "America/New_York"],
  [/\b(?:CET|CEST)\b/, "Europe/Berlin"],
  [/\b(?:BST)\b/, "Europe/London"],
  [/\b(?:JST)\b|日本時間/, "Asia/Tokyo"],
];

/** `UTC+8` is the zone that IANA writes `Etc/GMT-8`. */
function offsetZone(text: string): string | undefined {
  const [, sign, hours] = /\b(?:UTC|GMT)\s?([+-])\s?0?(\d{1,2})(?::?00)?\b/.exec(text) ?? [];
  return sign && Number(hours) <= 12 ? `Etc/GMT${sign === "+" ? "-" : "+"}${hours}` : undefined;
}

/** A zone the page names: an IANA name, `北京时间`, `UTC`, `UTC+8`, a common abbreviation. */
function zoneOf(matter: FrontMatter, fields: readonly Field[]): string | null {
  const stated = fields
    .filter(({ topic }) => topic === "when" || topic === "time" || topic === "date" || topic === "zone")
    .map(fieldText);
  const texts = [textOf(matter, "tz", "timezone") ?? "", ...stated];
  for (const text of texts) {
    const iana =
      /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/.exec(
        text,
      )?.[0];
    const known = iana ?? ZONES.find(([shape]) => shape.test(text))?.[1] ?? offsetZone(text);
    if (known) return known;
  }
  return null;
}
