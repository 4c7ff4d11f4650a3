import type { PageWarning } from "../event.ts";
import { isoDay, weekdayOf } from "./calendar.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./frontMatter.ts";
import { anchorOf, isEventMatter, matterStatements } from "./matterWhen.ts";
import { type Statement, statement } from "./statement.ts";
import { zoneOf } from "./zones.ts";

export interface When {
  date: string | null;
  dateEnd: string | null;
  start: string | null;
  end: string | null;
  timezone: string | null;
  warnings: PageWarning[];
}

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
  const prose = around.prose.map(statement);
  const strong = [...labelled, ...front, ...asides].filter((one) => one.days.length > 0);
  const told = prose.filter((one) => one.days.length > 0);
  const dated = strong.length > 0 ? strong : told.length > 0 ? [untilLast(told)] : [];
  const day = dayOf(dated, { anchor: anchorOf(matter, around, today), prose });
  const [first] = dated;
  const again = labelled.length > 0 || first === undefined ? [] : told.filter((one) => isSameDay(one, first));
  const time = timeOf([...labelled, ...front, ...dated, ...again], day.endsOther);
  return {
    date: day.date,
    dateEnd: day.dateEnd,
    ...time,
    timezone: zoneOf(matter, [
      ...zoneTexts(fields),
      ...dated.map(({ text }) => text),
      ...around.prose.filter(tellsZone),
    ]),
    warnings: [...day.warnings, ...(time.start === null ? (["no-time"] as const) : [])],
  };
}

/** The title names the day alone, the first lines name it with the hour. */
const isSameDay = ({ days: [a] }: Statement, { days: [b] }: Statement): boolean =>
  a !== undefined && b !== undefined && a.month === b.month && a.day === b.day;

/** `All times are in Eastern Time`. */
const tellsZone = (text: string): boolean =>
  text.length < 120 && /\ball times\b|(?:以下|所有)?时间(?:均|都)为/i.test(text);

/** `Saturday, 21 May 2016` and `Sunday, 22 May 2016` alone in their lines, as above two timetables: from the one to the other. */
function untilLast(told: readonly Statement[]): Statement {
  const [first = statement(""), ...others] = told;
  const last = isOnlyDay(first) ? others.filter(isOnlyDay).at(-1)?.days[0] : undefined;
  return last && first.days.length === 1 ? { ...first, days: [...first.days, last] } : first;
}

const isOnlyDay = ({ days: [day], text }: Statement): boolean =>
  day !== undefined && text.length < 40 && text.length - (day.to - day.from) <= 16;

const fieldText = (field: Field): string =>
  field.value
    .slice(0, 3)
    .map((line) => line.text)
    .join(" ");

interface Day {
  date: string | null;
  dateEnd: string | null;
  /** The second day of the statement stands behind the first time: `20 May 9:00 - 21 May 17:00`. */
  endsOther: boolean;
  warnings: PageWarning[];
}

function dayOf(
  dated: readonly Statement[],
  { anchor, prose }: { anchor: string | null; prose: readonly Statement[] },
): Day {
  const [first] = dated;
  const stated = first?.days[0];
  if (!first || !stated) return { date: null, dateEnd: null, endsOther: false, warnings: ["no-date"] };
  const twin = [...dated, ...prose]
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
  if (first.times.length > 1 && (endsOther || isOtherWeekday(first)))
    return { start: span.start, end: first.times.at(-1)?.end ?? first.times.at(-1)?.start ?? null };
  const twin = timed.find((one) => one.times[0]?.start === span.start && one.times[0].end !== null);
  const end = span.end ?? twin?.times[0]?.end ?? null;
  return { start: span.start, end: end === span.start ? null : end };
}

/** `Sat 9am – Sun 5pm` */
const isOtherWeekday = ({ text, times: [first, second] }: Statement): boolean =>
  first?.end === null &&
  /^\s?(?:[-–—]|to)\s?(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\s?$/i.test(text.slice(first.to, second?.from));

const zoneTexts = (fields: readonly Field[]): string[] =>
  fields
    .filter(({ topic }) => topic === "when" || topic === "time" || topic === "date" || topic === "zone")
    .map(fieldText);
