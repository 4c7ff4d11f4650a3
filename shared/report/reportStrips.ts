import type { BadgeElement } from "../badge/template.ts";
import { barOf, type ChartMark } from "./chart.ts";
import { CHART_COLOURS, CHART_INKS, GROUP_COLOURS } from "./chartColours.ts";
import { INK, type Piece, piece, QUIET, RULE, rule, text } from "./pieces.ts";
import type { ReportRow, ReportTable } from "./reportTables.ts";
import type { FigureText } from "./reportTexts.ts";

/**
 * A strip of the report's page over its whole width. `height`: mm; `needs`: how much room must be left for it, so that it does not
 * stand alone at a page's end; `again`: what is put above it when it begins a page.
 */
export type Strip = { piece: Piece; height: number; needs: number; again: readonly Strip[] };

/** mm */
export const WIDTH = 182;
const GAP = 2;
const ROW = 6.4;
const FEW_ROWS = 10;
/** What rows are called has so much room at least and at most; what is left over is the bars'. */
const LABEL = { least: 66, most: 100 };
const BARS = 62;
const VALUE = 17;
/** A bar that has less room than this says nothing. */
const LEAST_BAR = 18;

const strip = (height: number, elements: (BadgeElement | BadgeElement[])[], more: Partial<Strip> = {}): Strip => ({
  ...{ piece: piece({ width: WIDTH, height }, elements), height, needs: height, again: [] },
  ...more,
});

/** What the page tells next; `needs`: with how much of it. */
export const headingStrip = (said: string, needs: number): Strip =>
  strip(
    11,
    [
      text("heading", { x: 0, y: 3, w: WIDTH, h: 7 }, said, { maxPt: 12, minPt: 7, weight: "bold" }),
      rule("line", { x: 0, y: 10.4, w: WIDTH, h: 0.3 }, RULE),
    ],
    { needs },
  );

/** Figures side by side, each with its name above it and what it is compared with below. `size`: points. */
export function figureStrip(figures: readonly FigureText[], size: number): Strip {
  const isCompared = figures.some(({ earlier }) => earlier !== null);
  const [high, slot] = [size * 0.55 + 7, WIDTH / figures.length];
  const height = high + (isCompared ? 4.5 : 0) + GAP;
  const elements = figures.flatMap(({ label, value, earlier }, at) => {
    const box = { x: at * slot, y: 0, w: slot - GAP, h: height - GAP };
    const row = (y: number, h: number) => ({ x: box.x + 1, y, w: box.w - 2, h });
    const tile: BadgeElement = {
      ...{ kind: "rect", id: `tile-${at}`, roles: [], box, fill: null, stroke: RULE, strokeMm: 0.2, radius: 1 },
    };
    return [
      tile,
      ...text(`label-${at}`, row(0.8, 4.4), label, { maxPt: 8, minPt: 5, align: "center", colour: QUIET }),
      ...text(`value-${at}`, row(5, high - 5.6), value, { maxPt: size, minPt: 7, align: "center", weight: "bold" }),
      ...text(`then-${at}`, row(high - 0.6, 4.4), earlier, { maxPt: 8, minPt: 5, align: "center", colour: QUIET }),
    ];
  });
  return strip(height, elements);
}

/** A line of words; several where it must be. */
export function textStrip(said: string, { maxPt = 9.5, colour = INK } = {}): Strip {
  const mmALine = maxPt * 0.5;
  const lines = Math.ceil((emsOf(said) * maxPt * 0.3528) / (WIDTH * 0.97));
  const height = lines * mmALine + 1.2;
  const box = { x: 0, y: 0, w: WIDTH, h: height };
  return strip(height, [text("text", box, said, { maxPt, minPt: maxPt, colour })]);
}

/** About how wide a text is: hanzi are as wide as high. */
const emsOf = (said: string): number =>
  [...said].reduce((sum, letter) => sum + (/[\u2e80-\u9fff\u3000-\u30ff\uff00-\uffef]/u.test(letter) ? 1 : 0.55), 0);

/** A chart, in mm. */
export function chartStrip(marks: readonly ChartMark[], { height, letter }: { height: number; letter: number }): Strip {
  const elements = marks.map((mark, at) => {
    if (mark.kind === "rect") {
      const { part, x, y, w, h } = mark;
      return rule(`m${at}`, { x, y, w, h }, CHART_COLOURS[part]);
    }
    const { part, text: said, align, ...box } = mark;
    const weight = part === "peak" ? "bold" : "regular";
    const points = letter / 0.3528;
    const { x, y, w, h } = box;
    return text(`m${at}`, { x, y, w, h }, said, { maxPt: points, minPt: 4, align, weight, colour: CHART_INKS[part] });
  });
  return strip(height, elements);
}

/** A table row by row; who begins a page in the middle of it finds its heading and columns again. */
export function tableStrips(table: ReportTable, goesOn: (title: string) => string): Strip[] {
  const columns = columnStrip(table);
  const again = [headingStrip(goesOn(table.title), 0), columns];
  // A short table stands on one page.
  const together = table.rows.length <= FEW_ROWS ? table.rows.length : 3;
  const heading = headingStrip(table.title, 11 + together * ROW + columns.height);
  const note = table.note === null ? [] : [textStrip(table.note, { maxPt: 8, colour: QUIET })];
  return [heading, columns, ...table.rows.map((row) => rowStrip(row, table, again)), ...note];
}

function columnStrip({ columns }: ReportTable): Strip {
  const [first = "", ...values] = columns;
  const style = { maxPt: 8, minPt: 5, colour: QUIET };
  const label = labelOf(values);
  const elements = [
    text("c0", { x: 0, y: 0, w: label, h: 5 }, first, style),
    ...values.map((said, at) => text(`c${at + 1}`, valueBox(label, at, 5), said, { ...style, align: "right" })),
  ];
  return strip(5.4, elements, { needs: 5.4 + ROW });
}

function rowStrip({ label: said, values, bar }: ReportRow, { most }: ReportTable, again: readonly Strip[]): Strip {
  const label = labelOf(values);
  const from = label + values.length * VALUE + 4;
  const room = WIDTH - from;
  const { whole, part } = barOf(bar, most, room);
  const at = { y: 1.5, h: ROW - 3 };
  const bars = [
    ...(whole > 0 ? [rule("whole", { x: from, w: whole, ...at }, GROUP_COLOURS.missing)] : []),
    ...(part > 0 ? [rule("part", { x: from, w: part, ...at }, GROUP_COLOURS.arrived)] : []),
  ];
  const elements = [
    text("label", { x: 0, y: 0.3, w: label - GAP, h: ROW - 0.6 }, said, { maxPt: 9.5, minPt: 4.5 }),
    ...values.map((value, i) =>
      text(`v${i}`, valueBox(label, i, ROW), value, { maxPt: 9.5, minPt: 5, align: "right" }),
    ),
    ...(room < LEAST_BAR ? [] : bars),
    rule("row", { x: 0, y: ROW - 0.1, w: WIDTH, h: 0.1 }, RULE),
  ];
  return strip(ROW, elements, { again });
}

/** How much room rows with so many values have for what they are called, mm. */
const labelOf = (values: readonly string[]): number =>
  Math.max(LABEL.least, Math.min(LABEL.most, WIDTH - values.length * VALUE - BARS));

const valueBox = (label: number, at: number, h: number) => ({ x: label + at * VALUE, y: 0, w: VALUE - 1, h });
