import { narrow } from "./clock.ts";

/** A calendar day named in a text; `year` null when the text gives none. */
export interface StatedDay {
  year: number | null;
  month: number;
  day: number;
  /** Last day of a range: `May 20-21`. */
  last: { year: number | null; month: number; day: number } | null;
  /** 0 = Sunday, as the text says it, right or wrong. */
  weekday: number | null;
  from: number;
  to: number;
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DASH = "\\s?(?:[-\\u2010-\\u2015\\u2212~〜–—至到&+、,]+|and|to|through)\\s?";
const NTH = "(?:st|nd|rd|th)?";
/** `Sat 8 – Sun 9 November`: the last day of a range has a weekday of its own. */
const LAST_WEEKDAY = "(?:(?:sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)(?:day|nesday|rday|urday)?\\.?,?\\s)?";

/** Each shape of a date, tried at every place; the earliest and then longest match wins. */
const SHAPES: readonly RegExp[] = [
  /(?<y>\d{4})\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号號]?/g,
  /(?<![\d.])(?<y>(?:19|20)\d{2})\s?(?<sep>[-./])\s?(?<m>\d{1,2})\s?\k<sep>\s?(?<d>\d{1,2})(?!\d)/g,
  /(?<!\d)(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日号號]?/g,
  new RegExp(
    `\\b(?<name>${MONTH})\\.?\\s(?<d>\\d{1,2})${NTH}(?!\\d|:)(?:${DASH}${LAST_WEEKDAY}(?:(?<name2>${MONTH})\\.?\\s)?(?<d2>\\d{1,2})${NTH}(?![\\d:]|\\s?[ap]m))?(?:,?\\s?(?<y>(?:19|20)\\d{2}))?`,
    "gi",
  ),
  new RegExp(
    `(?<!\\d|:)(?:(?<d0>\\d{1,2})${NTH}(?:\\s(?<name0>${MONTH})\\.?)?${DASH}${LAST_WEEKDAY})?(?<d>\\d{1,2})${NTH}[\\s-](?:of\\s)?(?<name>${MONTH})\\b\\.?(?:,?[\\s-](?<y>(?:19|20)\\d{2}))?`,
    "gi",
  ),
  new RegExp(
    `(?<![\\d.:])(?:(?<d0>\\d{1,2})\\.?${DASH})?(?<d>\\d{1,2})\\.\\s(?<name>${MONTH})\\b\\.?\\s(?<y>(?:19|20)\\d{2})`,
    "gi",
  ),
  /(?<!\d|\/)(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>(?:19|20)\d{2})(?!\d)/g,
  /(?<![\d.])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d{2})(?!\d)/g,
  /(?<![\d./-])(?<m>\d{1,2})[./-](?<d>\d{1,2})(?=\s?[日(]|\s?(?:周|星期)[一二三四五六日天]|\s?(?:上午|下午|早上|中午|晚上|晚)|\s\d{2}:\d{2})/g,
];

const LAST_DAY =
  /^\s?(?:\([^()]{0,8}\)|(?:周|星期)[一二三四五六日天])?\s?(?:[-\u2010-\u2015\u2212~〜至到&+、]+|和|to(?=\s\d))\s?(?:(?<y>\d{4})\s?[年./-]\s?)?(?:(?<m>\d{1,2})\s?[月./-]\s?)?(?<d>\d{1,2})(?:\s?[日号號]|(?![\d:点時时]|\s?(?:[:点年月]|[ap]\.?m)))/;
/** `11月8-9日(周六日), 2025`: the year behind the days. */
const LATE_YEAR = /^\s?(?:\([^()]{0,8}\)\s?)?,\s?((?:19|20)\d{2})(?!\d|\s?[年./-])/;
const WEEKDAY_ZH = /(?:周|星期|礼拜|禮拜|週)\s?([一二三四五六日天])|\(([一二三四五六日])\)/;
const WEEKDAY_EN = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|sday|nesday|rs?day|urs|ur|day|urday)?\b/i;

/**
 * Every day a text names, in order. Numbers such as 3/4/2025 that could be read two ways are left out; with dots (3.4.2025)
 * the day always leads, whoever writes dots.
 */
export function findDays(text: string): StatedDay[] {
  const plain = narrow(text);
  const found = SHAPES.flatMap((shape) => [...plain.matchAll(shape)].map((match) => readDay(match, plain)));
  const days = found.filter((day) => day !== null).sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: StatedDay[] = [];
  for (const day of days) if (day.from >= (kept.at(-1)?.to ?? 0)) kept.push(day);
  return kept.map((day, i) => ({ ...day, weekday: weekdayIn(around(plain, day, kept[i - 1], kept[i + 1])) }));
}

/** A day as `YYYY-MM-DD`; without a year the one that puts it nearest to `anchor` (`YYYY-MM-DD`), without an anchor null. */
export function isoDay(day: { year: number | null; month: number; day: number }, anchor: string | null): string | null {
  if (day.year !== null) return iso(day.year, day.month, day.day);
  if (anchor === null) return null;
  const base = Number(anchor.slice(0, 4));
  const at = Date.parse(anchor);
  const candidates = [base - 1, base, base + 1].map((year) => iso(year, day.month, day.day)).filter((d) => d !== null);
  return candidates.sort((a, b) => Math.abs(Date.parse(a) - at) - Math.abs(Date.parse(b) - at))[0] ?? null;
}

/** 0 = Sunday. */
export const weekdayOf = (isoDate: string): number => new Date(`${isoDate}T00:00:00Z`).getUTCDay();

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = date.toISOString().slice(0, 10);
  return text === `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` ? text : null;
}

function readDay(match: RegExpMatchArray, plain: string): StatedDay | null {
  const g = match.groups ?? {};
  const year = g.y ? Number(g.y) : null;
  const from = match.index ?? 0;
  const ends = from + match[0].trimEnd().length;
  const pair = g.a && g.b ? monthFirst(Number(g.a), Number(g.b)) : null;
  if (g.a && !pair) return null;
  const month = pair?.month ?? (g.name ? monthNamed(g.name) : Number(g.m));
  const day = pair?.day ?? Number(g.d);
  if (iso(year ?? 2024, month, day) === null) return null;
  const base = { year, month, day, from, to: ends, weekday: null };
  if (g.d0) {
    const first = { month: g.name0 ? monthNamed(g.name0) : month, day: Number(g.d0) };
    return { ...base, ...first, last: { year, month, day } };
  }
  if (g.d2) return { ...base, last: { year, month: g.name2 ? monthNamed(g.name2) : month, day: Number(g.d2) } };
  const more = LAST_DAY.exec(plain.slice(ends, ends + 40));
  const last = more?.groups ? lastOf(more.groups, base) : null;
  const to = last ? ends + (more?.[0].length ?? 0) : ends;
  const late = year === null ? LATE_YEAR.exec(plain.slice(to, to + 24))?.[1] : undefined;
  return { ...base, year: late === undefined ? year : Number(late), last, to };
}

function lastOf(g: Record<string, string | undefined>, first: { year: number | null; month: number; day: number }) {
  const last = {
    year: g.y ? Number(g.y) : first.year,
    month: g.m ? Number(g.m) : first.month,
    day: Number(g.d),
  };
  const real = iso(last.year ?? 2024, last.month, last.day) !== null;
  return real && (last.month !== first.month || last.day > first.day) ? last : null;
}

/** 12/28/2019 and 28/12/2019 can be told apart, 3/4/2019 cannot. */
function monthFirst(a: number, b: number): { month: number; day: number } | null {
  if (a === b) return { month: a, day: b };
  if (a > 12 && b <= 12) return { month: b, day: a };
  return b > 12 && a <= 12 ? { month: a, day: b } : null;
}

const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The words a weekday for this day may stand in: up to its neighbours, a few words before, some more behind. */
function around(plain: string, day: StatedDay, before: StatedDay | undefined, after: StatedDay | undefined): string {
  const left = plain.slice(Math.max(before?.to ?? 0, day.from - 14), day.from);
  const right = plain.slice(day.to, Math.min(after?.from ?? plain.length, day.to + 14));
  const inside = plain.slice(day.from, day.to);
  return day.last ? `${left}\n${inside}\n${right}` : `${inside}\n${right}\n${left}`;
}

function weekdayIn(text: string): number | null {
  const found = WEEKDAY_ZH.exec(text);
  const zh = found?.[1] ?? found?.[2];
  if (zh) return "日一二三四五六".indexOf(zh === "天" ? "日" : zh);
  const en = WEEKDAY_EN.exec(text)?.[1]?.toLowerCase();
  return en ? ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(en) : null;
}
