import type { ArrivalDay } from "../contract/reportShapes.ts";

/**
 * One thing of a chart at its place from the top left, in the unit of the chart's own size. Texts stand in a box, in the middle of its
 * height. What each `part` looks like is who draws it to know.
 */
export type ChartMark =
  | {
      kind: "rect";
      part: "window" | "edge" | "grid" | "axis" | "bar" | "peak";
      x: number;
      y: number;
      w: number;
      h: number;
    }
  | {
      kind: "text";
      part: "window" | "peak" | "scale" | "hour";
      text: string;
      align: "left" | "center" | "right";
      x: number;
      y: number;
      w: number;
      h: number;
    };

/** `letter`: how high the chart's letters are; `most`: arrivals that the scale must reach, so that several days have one. */
export type ChartSize = { width: number; height: number; letter: number; most: number };

/** What stands in it. `peak`: said of the highest bar; null of the window: nothing is marked. */
export type ChartWords = { window: string | null; peak: string };

/** Room for each part, in letters. */
const LEFT = 2.8;
const RIGHT = 1.8;
const LINE = 1.7;
/** An hour's label needs so much room, in letters. */
const LABEL = 4.5;
/** Of its slot that a bar leaves free. */
const GAP = 0.14;
/** How thin a line is, in letters. */
const THIN = 0.09;

/** The bars of one day with the sign-in marked, the highest bar named, hours below and arrivals on the left. */
export function arrivalMarks(day: ArrivalDay, step: number, size: ChartSize, words: ChartWords): ChartMark[] {
  const plot = plotOf(size);
  const frame: Frame = { day, step, size, plot, top: Math.max(1, size.most) };
  return [
    ...windowMarks(frame, words.window),
    ...scaleOf(frame.top).flatMap((value) => scaleMarks(frame, value)),
    ...bars(frame),
    { kind: "rect", part: "axis", ...plot, y: plot.y + plot.h, h: size.letter * THIN * 1.5 },
    ...hours(frame),
    ...peakMarks(frame, words.peak),
  ];
}

/** The bar that is highest, the first of them; -1: nobody came. */
export function highest({ bins }: Pick<ArrivalDay, "bins">): number {
  const most = Math.max(0, ...bins);
  return most === 0 ? -1 : bins.indexOf(most);
}

/** Round numbers from 0 up to `most` at most, five at the most. */
export function scaleOf(most: number): number[] {
  let power = 1;
  while (5 * power * 4 < most) power *= 10;
  const step = [1, 2, 5].map((digit) => digit * power).find((one) => one * 4 >= most) ?? power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

type Box = { x: number; y: number; w: number; h: number };
type Frame = { day: ArrivalDay; step: number; size: ChartSize; plot: Box; top: number };

function plotOf({ width, height, letter }: ChartSize): Box {
  const [left, line] = [letter * LEFT, letter * LINE];
  return { x: left, y: 2 * line, w: width - left - RIGHT * letter, h: height - 3 * line };
}

/** Where a minute of the day stands; what lies outside stands at the edge. */
function placeOf({ day, step, plot }: Frame, minute: number): number {
  const share = (minute - day.from) / (day.bins.length * step);
  return plot.x + Math.min(1, Math.max(0, share)) * plot.w;
}

function windowMarks(frame: Frame, text: string | null): ChartMark[] {
  const { window } = frame.day;
  if (!window || text === null) return [];
  const { plot, size } = frame;
  const [opens, closes] = [window.opens, window.closes].map((side) => (side === null ? null : placeOf(frame, side)));
  const thin = size.letter * THIN;
  const edges = [opens, closes].flatMap((x): ChartMark[] =>
    typeof x === "number" ? [{ kind: "rect", part: "edge", x: x - thin / 2, y: plot.y, w: thin, h: plot.h }] : [],
  );
  const isBand = typeof opens === "number" && typeof closes === "number" && closes > opens;
  const band: ChartMark[] = isBand
    ? [{ kind: "rect", part: "window", x: opens, y: plot.y, w: closes - opens, h: plot.h }]
    : [];
  const from = opens ?? closes ?? plot.x;
  // It begins where the window does, unless there it would be too narrow for its words.
  const isLeft = from - plot.x < plot.w / 2;
  const box = isLeft ? { x: from, w: plot.x + plot.w - from } : { x: plot.x, w: (closes ?? from) - plot.x };
  const label: ChartMark = {
    ...{ kind: "text", part: "window", text, align: isLeft ? "left" : "right" },
    ...{ ...box, y: 0, h: size.letter * LINE },
  };
  return [...band, ...edges, label];
}

function scaleMarks({ size, plot, top }: Frame, value: number): ChartMark[] {
  const y = plot.y + plot.h * (1 - value / top);
  const { letter } = size;
  const label: ChartMark = {
    ...{ kind: "text", part: "scale", text: String(value), align: "right" },
    ...{ x: 0, y: y - (letter * LINE) / 2, w: plot.x - letter * 0.5, h: letter * LINE },
  };
  const line: ChartMark = { kind: "rect", part: "grid", x: plot.x, y, w: plot.w, h: letter * THIN * 0.7 };
  return value === 0 ? [label] : [line, label];
}

function bars({ day, plot, top }: Frame): ChartMark[] {
  const slot = plot.w / day.bins.length;
  const peak = highest(day);
  return day.bins.flatMap((arrivals, bin): ChartMark[] => {
    if (arrivals === 0) return [];
    const h = (arrivals / top) * plot.h;
    const x = plot.x + (bin + GAP / 2) * slot;
    return [{ kind: "rect", part: bin === peak ? "peak" : "bar", x, y: plot.y + plot.h - h, w: slot * (1 - GAP), h }];
  });
}

function hours(frame: Frame): ChartMark[] {
  const { day, step, size, plot } = frame;
  const minutes = day.bins.length * step;
  const room = size.letter * LABEL;
  const every = HOURS.find((one) => (plot.w * one) / minutes >= room && one % step === 0) ?? LONGEST;
  const marks: ChartMark[] = [];
  for (let minute = Math.ceil(day.from / every) * every; minute <= day.from + minutes; minute += every) {
    const x = placeOf(frame, minute);
    const thin = size.letter * THIN;
    const y = plot.y + plot.h;
    marks.push({ kind: "rect", part: "axis", x: x - thin / 2, y, w: thin, h: size.letter * 0.35 });
    const text = clockAt(minute);
    const box = { x: x - room / 2, y: y + size.letter * 0.25, w: room, h: size.letter * (LINE - 0.25) };
    marks.push({ kind: "text", part: "hour", text, align: "center", ...box });
  }
  return marks;
}

/** Minutes between two labels. */
const HOURS = [1, 5, 10, 15, 30, 60, 120, 240];
const LONGEST = 480;

/** The highest bar's words above it, inside the chart. */
function peakMarks({ day, size, plot, top }: Frame, text: string): ChartMark[] {
  const peak = highest(day);
  if (peak < 0) return [];
  const slot = plot.w / day.bins.length;
  const middle = plot.x + (peak + 0.5) * slot;
  const line = size.letter * LINE;
  const y = plot.y + plot.h * (1 - (day.bins[peak] ?? 0) / top) - line;
  const room = size.letter * ROOM;
  if (middle - room / 2 < plot.x)
    return [{ kind: "text", part: "peak", text, align: "left", x: plot.x, y, w: room, h: line }];
  const right = plot.x + plot.w;
  const x = Math.min(middle - room / 2, right - room);
  const align = middle + room / 2 > right ? "right" : "center";
  return [{ kind: "text", part: "peak", text, align, x, y, w: room, h: line }];
}

/** Room for the words of the highest bar, in letters. */
const ROOM = 16;

/** Minutes after the midnight of an event's day → `13:05`; after the next midnight the clock begins anew. */
export function clockAt(minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

/** How long a group's bars are: all who are in it, and those of them who have come; `most`: the largest group's people. */
export function barOf(
  { missing, arrived }: { missing: number; arrived: number },
  most: number,
  width: number,
): { whole: number; part: number } {
  const length = (people: number) => (most === 0 ? 0 : (people / most) * width);
  return { whole: length(missing + arrived), part: length(arrived) };
}
