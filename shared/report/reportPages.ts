import { PAPER_SIZES } from "../badge/paperSheet.ts";
import type { ComposedPage } from "../badge/press.ts";
import type { EventReport } from "../contract/reportShapes.ts";
import type { Words } from "../i18n/say.ts";
import { arrivalMarks } from "./chart.ts";
import { INK, piece, QUIET, rule, text } from "./pieces.ts";
import { chartStrip, figureStrip, headingStrip, type Strip, tableStrips, textStrip, WIDTH } from "./reportStrips.ts";
import { reportTables } from "./reportTables.ts";
import { busyTexts, chartWords, dayTitle, figureTexts, MAIN_FIGURES } from "./reportTexts.ts";

/** What stands above every page. `facts`: when and where; `made`: when and by which desk. */
export type ReportHead = { title: string; facts: string[]; made: string };

/** mm; the chart's letters are as high as they would be in words of 8.5 points. */
const MARGIN = 14;
const HEAD = 24;
const CHART = { height: 62, letter: 3 };
/** Of several days. */
const LOW_CHART = { height: 46, letter: 3 };

/**
 * The report as pages of A4: figures, arrivals over time with the sign-in marked, tables by group, refusals and overrides, and what the
 * figures mean. Nobody is named. `earlier`: the event that is compared.
 */
export function reportPages(
  words: Words,
  { report, earlier }: { report: EventReport; earlier: EventReport | null },
  head: ReportHead,
): ComposedPage[] {
  const pages = packed(stripsOf(words, report, earlier));
  return pages.map((strips, at) => pageOf(words, strips, { ...head, at: at + 1, of: pages.length }));
}

function stripsOf(words: Words, report: EventReport, earlier: EventReport | null): Strip[] {
  const { eventReport: say } = words;
  const more = { isCut: report.isCut, earlier: earlier?.figures ?? null };
  const figures = figureTexts(words, report.figures, more);
  const reasons = figures.flatMap(({ why }) => why ?? []);
  return [
    ...(earlier ? [textStrip(say.compareWith(earlier.event.theme))] : []),
    figureStrip(figures.slice(0, MAIN_FIGURES), 20),
    figureStrip(figures.slice(MAIN_FIGURES), 14),
    ...(reasons.length > 0 ? [textStrip(reasons.join(" "), { maxPt: 8, colour: QUIET })] : []),
    headingStrip(say.arrivals, 11 + CHART.height),
    ...chartStrips(words, report),
    ...busyTexts(words, report).map((line) => textStrip(line)),
    ...(earlier ? earlierStrips(words, earlier) : []),
    ...reportTables(words, report, earlier).flatMap((table) => tableStrips(table, say.goesOn)),
    headingStrip(say.notes, 30),
    ...say.noteText.map((note) => textStrip(note, { maxPt: 8, colour: QUIET })),
  ];
}

/** A chart a day, on one scale. */
function chartStrips(words: Words, report: EventReport): Strip[] {
  const { eventReport: say } = words;
  const { days, step } = report.arrivals;
  if (days.length === 0) return [textStrip(say.nobodyYet)];
  const most = Math.max(...days.flatMap(({ bins }) => bins));
  const shape = days.length > 1 ? LOW_CHART : CHART;
  return [
    ...days.flatMap((day) => {
      const title = dayTitle(words, report, day);
      const marks = arrivalMarks(day, step, { ...shape, width: WIDTH, most }, chartWords(words, day, step));
      const chart = chartStrip(marks, shape);
      const titled = title === "" ? [] : [{ ...textStrip(title), needs: shape.height + 8 }];
      return [...titled, chart];
    }),
    textStrip(say.everyMinutes(step), { maxPt: 8, colour: QUIET }),
  ];
}

/** When people came to the event that is compared. */
const earlierStrips = (words: Words, earlier: EventReport): Strip[] => [
  headingStrip(words.eventReport.compareWith(earlier.event.theme), 11 + CHART.height),
  ...chartStrips(words, earlier),
  ...busyTexts(words, earlier).map((line) => textStrip(line)),
];

const { width: PAGE_WIDTH, height: PAGE_HEIGHT } = PAPER_SIZES.a4;
const ROOM = PAGE_HEIGHT - 2 * MARGIN - HEAD;

/** Strips by page, with what is said again at a page's top. */
function packed(strips: readonly Strip[]): Strip[][] {
  const pages: Strip[][] = [[]];
  let used = 0;
  for (const strip of strips) {
    if (used + Math.max(strip.height, strip.needs) > ROOM && used > 0) {
      pages.push([...strip.again]);
      used = strip.again.reduce((sum, { height }) => sum + height, 0);
    }
    pages.at(-1)?.push(strip);
    used += strip.height;
  }
  return pages;
}

function pageOf(words: Words, strips: readonly Strip[], head: ReportHead & { at: number; of: number }): ComposedPage {
  const pieces: ComposedPage["pieces"][number][] = [{ ...headPiece(words, head), x: MARGIN, y: MARGIN }];
  let y = MARGIN + HEAD;
  for (const { piece: one, height } of strips) {
    pieces.push({ ...one, x: MARGIN, y });
    y += height;
  }
  return { width: PAGE_WIDTH, height: PAGE_HEIGHT, pieces };
}

function headPiece({ eventReport: say }: Words, head: ReportHead & { at: number; of: number }) {
  const { title, facts, made, at, of } = head;
  const right = 34;
  const left = WIDTH - right - 3;
  return piece({ width: WIDTH, height: HEAD }, [
    text("title", { x: 0, y: 0, w: left, h: 9 }, title, { maxPt: 16, minPt: 7, weight: "bold" }),
    text("page", { x: WIDTH - right, y: 0, w: right, h: 9 }, say.page(at, of), { maxPt: 9, minPt: 6, align: "right" }),
    text("facts", { x: 0, y: 9, w: WIDTH, h: 5.2 }, facts.join("  ·  "), { maxPt: 9.5, minPt: 5 }),
    text("made", { x: 0, y: 14.2, w: WIDTH, h: 4.6 }, made, { maxPt: 8, minPt: 4.5, colour: QUIET }),
    rule("rule", { x: 0, y: 19.6, w: WIDTH, h: 0.3 }, INK),
  ]);
}
