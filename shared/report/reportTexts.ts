import type { ArrivalDay, EventReport } from "../contract/reportShapes.ts";
import type { Words } from "../i18n/say.ts";
import { dayOf, shortDayOf, momentOf as wordedMoment } from "../i18n/when.ts";
import { type ChartWords, clockAt, highest } from "./chart.ts";

/** A figure as it is shown: `earlier`: the same of the event that is compared; `why`: what keeps it from being said. */
export type FigureText = { key: string; label: string; value: string; earlier: string | null; why: string | null };

type Figures = EventReport["figures"];

/** The figures in their order, those that every event has first. */
export function figureTexts(words: Words, figures: Figures, more: { isCut: boolean; earlier: Figures | null }) {
  const { earlier, isCut } = more;
  return FIGURES.map((key): FigureText => {
    const value = figureText(words, figures, key);
    const isFew = isCut && (key === "doubles" || key === "refused") && figures[key] > 0;
    return {
      ...{ key, label: words.eventReport.figures[key], why: whyNot(words, figures, key) },
      value: isFew ? words.eventReport.atLeast(figures[key]) : value,
      earlier: earlier && words.eventReport.versus(figureText(words, earlier, key)),
    };
  });
}

/** Those of them that lead. */
export const MAIN_FIGURES = 6;

const FIGURES = [
  ...(["expected", "arrived", "rate", "missing", "walkIns", "inside"] as const),
  ...(["guests", "late", "leftEarly", "doubles", "refused", "overrides", "undone"] as const),
];

function figureText(words: Words, figures: Figures, key: (typeof FIGURES)[number]): string {
  if (key === "rate") return rateText(words, figures);
  const value = figures[key];
  return value === null ? words.eventReport.unknown : String(value);
}

function whyNot({ eventReport: say }: Words, figures: Figures, key: (typeof FIGURES)[number]): string | null {
  if (figures.arrived === 0) return null;
  if (key === "late" && figures.late === null) return say.lateUnknown;
  return key === "leftEarly" && figures.leftEarly === null ? say.earlyUnknown : null;
}

/** How many of those expected came. */
export const rateText = (words: Words, { expected, missing }: { expected: number; missing: number }): string =>
  shareText(words, expected - missing, expected);

/** `part` of `whole` in hundredths, to one digit; whole only where nothing is missing. */
export function shareText({ eventReport: say }: Words, part: number, whole: number): string {
  if (whole === 0) return say.unknown;
  const share = Math.round((part / whole) * 1_000) / 10;
  const shown = part < whole ? Math.min(share, 99.9) : share;
  return say.percent(String(part > 0 ? Math.max(shown, 0.1) : shown));
}

/** A day's heading, "" for an event of one day. */
export const dayTitle = (words: Words, { arrivals }: EventReport, { day }: ArrivalDay): string =>
  arrivals.days.length > 1 ? dayOf(words.language, day) : "";

/** What stands in a day's chart. */
export function chartWords(words: Words, day: ArrivalDay, step: number): ChartWords {
  const { eventReport: say } = words;
  const peak = highest(day);
  return {
    window: windowText(words, day),
    peak: peak < 0 ? "" : barText(words, day, step, peak).trim() || say.unknown,
  };
}

/** When guests were asked to sign in on that day; null: nobody said. */
export function windowText({ eventReport: say }: Words, { window }: ArrivalDay): string | null {
  if (!window) return null;
  const { opens, closes } = window;
  if (opens !== null && closes !== null) return say.window(clockAt(opens), clockAt(closes));
  if (opens !== null) return say.windowFrom(clockAt(opens));
  return closes === null ? null : say.windowUntil(clockAt(closes));
}

/** A bar in words: `13:05–13:10: 42 people`. */
export function barText({ eventReport: say }: Words, { from, bins }: ArrivalDay, step: number, bin: number): string {
  const start = from + bin * step;
  return say.bar(clockAt(start), clockAt(start + step), say.people(bins[bin] ?? 0));
}

/** All that a day's chart shows, in one text to be read out. */
export function chartText(words: Words, report: EventReport, day: ArrivalDay): string {
  const { eventReport: say } = words;
  const { step } = report.arrivals;
  const total = day.bins.reduce((sum, arrivals) => sum + arrivals, 0);
  const until = clockAt(day.from + day.bins.length * step);
  const parts = [
    say.chart(say.people(total), clockAt(day.from), until, step),
    say.chartPeak(barText(words, day, step, Math.max(0, highest(day)))),
    windowText(words, day),
  ].filter((part) => part !== null);
  const title = dayTitle(words, report, day);
  return title === "" ? parts.join(say.and) : say.onDay(title, parts.join(say.and));
}

/** The busiest minute of all, of one desk, and the longest queue, as far as there were any. */
export function busyTexts(words: Words, report: EventReport): string[] {
  const { eventReport: say } = words;
  const { peak, deskPeak, rush, stations } = report;
  const at = (moment: string) => timeText(words, report, moment);
  const desk = (station: string) => stationText(words, stations.find((one) => one.station === station)?.name ?? "");
  const hasDesks = stations.length > 1;
  return [
    peak && say.peak(at(peak.at), peak.arrivals),
    hasDesks && deskPeak ? say.deskPeak(at(deskPeak.at), desk(deskPeak.station), deskPeak.arrivals) : null,
    rush && say.rush(at(rush.from), clockOfMoment(rush.to), desk(rush.station), rush.arrivals),
  ].filter((text) => text !== null);
}

/** The time, and where there are several days the day before it. */
const timeText = (words: Words, { arrivals }: EventReport, moment: string): string =>
  arrivals.days.length > 1 ? wordedMoment(words.language, moment) : clockOfMoment(moment);

const clockOfMoment = (moment: string): string => moment.slice(11);

export const stationText = ({ eventReport: say }: Words, name: string): string => name || say.noStation;

/** A day in short, for a table. */
export const dayLabel = (words: Words, { day }: ArrivalDay): string => shortDayOf(words.language, day);
