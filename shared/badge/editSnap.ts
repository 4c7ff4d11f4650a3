import { boundsOf, type Handle, printableBox, tidy } from "./editBoxes.ts";
import type { Box, Stock } from "./template.ts";

/** A line that something came to lie on: `x` upright at so many mm from the left, `y` level from the top. */
export type Guide = { axis: "x" | "y"; at: number };

/** What boxes are drawn to, mm. */
export type SnapLines = { x: readonly number[]; y: readonly number[] };

/** Where nothing else draws a box, it comes to lie on a grid of this, mm. */
export const GRID = 0.5;

type Way = { dx: number; dy: number };
type Snapped = Way & { guides: Guide[] };

/** The stock's edges and middle, the edges of what prints, and every other box's edges and middle. */
export function snapLines(stock: Stock, others: readonly Box[]): SnapLines {
  const boxes: Box[] = [{ x: 0, y: 0, w: stock.width, h: stock.height }, printableBox(stock), ...others];
  return { x: boxes.flatMap((box) => threeOf(box.x, box.w)), y: boxes.flatMap((box) => threeOf(box.y, box.h)) };
}

/** How far boxes that are moved by `way` really go: to the nearest line within `reach` (mm), else to the grid. */
export function snapMove(boxes: readonly Box[], way: Way, lines: SnapLines, reach: number): Snapped {
  const { x, y, w, h } = boundsOf(boxes);
  const byX = snap(threeOf(x, w), way.dx, lines.x, reach);
  const byY = snap(threeOf(y, h), way.dy, lines.y, reach);
  return { dx: byX.by, dy: byY.by, guides: guidesOf(byX.at, byY.at) };
}

type Pull = { box: Box; handle: Handle; way: Way };

/** How far an edge or corner that is pulled by `way` really goes. */
export function snapResize({ box, handle, way }: Pull, lines: SnapLines, reach: number): Snapped {
  const edgesX = handle.includes("w") ? [box.x] : handle.includes("e") ? [box.x + box.w] : [];
  const edgesY = handle.includes("n") ? [box.y] : handle.includes("s") ? [box.y + box.h] : [];
  const byX = snap(edgesX, way.dx, lines.x, reach);
  const byY = snap(edgesY, way.dy, lines.y, reach);
  return { dx: byX.by, dy: byY.by, guides: guidesOf(byX.at, byY.at) };
}

/** `at`: the line it came to lie on; null = none, it lies on the grid. */
function snap(
  points: readonly number[],
  by: number,
  lines: readonly number[],
  reach: number,
): { by: number; at: number | null } {
  const [first] = points;
  if (first === undefined) return { by: 0, at: null };
  let [nearest, at]: [number, number | null] = [reach, null];
  let snapped = by;
  for (const point of points) {
    for (const line of lines) {
      const off = line - (point + by);
      if (Math.abs(off) >= nearest) continue;
      [nearest, at, snapped] = [Math.abs(off), line, by + off];
    }
  }
  return at === null ? { by: tidy(Math.round((first + by) / GRID) * GRID - first), at } : { by: tidy(snapped), at };
}

const threeOf = (from: number, length: number): number[] => [from, from + length / 2, from + length];

const guidesOf = (x: number | null, y: number | null): Guide[] => [
  ...(x === null ? [] : [{ axis: "x" as const, at: x }]),
  ...(y === null ? [] : [{ axis: "y" as const, at: y }]),
];
