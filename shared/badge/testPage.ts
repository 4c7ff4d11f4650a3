import type { BadgeElement, BadgeTemplate, Box, Stock } from "./template.ts";

export type TestPage = {
  stock: Stock;
  /** Said in the middle, the most important first: the stock's name, the printer's, how to read the page. */
  lines: readonly string[];
  /** Width of a module of the printed code, mm: the least this printer's codes may have. */
  moduleMm: number;
};

/** What is told of one mark every so many mm: how far it reaches in from the edge. */
const TICKS = { every: 4, fifth: 5, tenth: 6 } as const;
const TICK_WIDTH = 0.15;
/** Room that a ruler with its numbers takes along an edge, mm. */
const RULER = 9;
const INK = "#000000";
/** Modules of the symbol of a code of 48 digits, with its quiet zone. */
const MODULES = 33;
const CORNER = { length: 8, width: 0.5 } as const;

/**
 * A page that shows what a printer does with a stock: a ruler in mm along each edge (marks that are missing next to a
 * corner are what the printer cuts off, and a ruler laid on tells whether anything is scaled), the printable box with marks
 * in its corners, and a code with modules as small as they may get. It has far more elements than a badge people make.
 */
export function testPage({ stock, lines, moduleMm }: TestPage): BadgeTemplate {
  const { width, height, margin } = stock;
  const box = {
    x: margin.left,
    y: margin.top,
    w: width - margin.left - margin.right,
    h: height - margin.top - margin.bottom,
  };
  const elements = [
    ...ruler("across", stock),
    ...ruler("down", stock),
    ...printableBox(box),
    ...middle(stock, lines, moduleMm),
  ];
  return { form: 1, id: `test-${stock.id}`, name: "", stock, elements, back: { what: "none" }, fold: false };
}

/** Marks at both of the edges that this direction runs along, with a number every 10 mm. */
function ruler(direction: "across" | "down", { width, height }: Stock): BadgeElement[] {
  const isAcross = direction === "across";
  const [length, depth] = isAcross ? [width, height] : [height, width];
  const turned = (along: number, inward: number, w: number, h: number): Box =>
    isAcross ? { x: along, y: inward, w, h } : { x: inward, y: along, w: h, h: w };
  const marks: BadgeElement[] = [];
  for (let mm = 1; mm < length; mm++) {
    const reach = mm % 10 === 0 ? TICKS.tenth : mm % 5 === 0 ? TICKS.fifth : TICKS.every;
    for (const [edge, from] of [
      ["near", 0],
      ["far", depth - reach],
    ] as const)
      marks.push(line(`${direction}-${edge}-${mm}`, turned(mm - TICK_WIDTH / 2, from, TICK_WIDTH, reach)));
    if (mm % 10 !== 0 || mm < RULER || mm > length - RULER) continue;
    for (const [edge, from] of [
      ["near", TICKS.tenth],
      ["far", depth - TICKS.tenth - 3],
    ] as const) {
      const at = isAcross ? { x: mm - 4, y: from, w: 8, h: 3 } : { x: from - 1, y: mm - 1.5, w: 5, h: 3 };
      marks.push(text(`${direction}-${edge}-number-${mm}`, at, String(mm), 6));
    }
  }
  return marks;
}

function printableBox(box: Box): BadgeElement[] {
  const { x, y, w, h } = box;
  const frame: BadgeElement = {
    ...common("printable"),
    kind: "rect",
    box,
    fill: null,
    stroke: INK,
    strokeMm: 0.2,
    radius: 0,
  };
  const corners = [
    { id: "top-left", x, y },
    { id: "top-right", x: x + w, y },
    { id: "bottom-left", x, y: y + h },
    { id: "bottom-right", x: x + w, y: y + h },
  ];
  const marks = corners.flatMap((corner) => {
    const isRight = corner.x > x;
    const isLow = corner.y > y;
    const { length, width } = CORNER;
    const left = isRight ? corner.x - length : corner.x;
    const top = isLow ? corner.y - length : corner.y;
    return [
      line(`${corner.id}-along`, { x: left, y: isLow ? corner.y - width : corner.y, w: length, h: width }),
      line(`${corner.id}-down`, { x: isRight ? corner.x - width : corner.x, y: top, w: width, h: length }),
    ];
  });
  return [frame, ...marks];
}

/** The code at the right (below on upright stock), the lines beside it. */
function middle({ width, height }: Stock, lines: readonly string[], moduleMm: number): BadgeElement[] {
  const room = { x: RULER + 1, y: RULER + 1, w: width - 2 * (RULER + 1), h: height - 2 * (RULER + 1) };
  const side = Math.min(MODULES * moduleMm, room.w, room.h);
  const isWide = room.w >= room.h;
  const code = isWide
    ? { x: room.x + room.w - side, y: room.y + (room.h - side) / 2, w: side, h: side }
    : { x: room.x + (room.w - side) / 2, y: room.y + room.h - side, w: side, h: side };
  const words = isWide ? { ...room, w: room.w - side - 2 } : { ...room, h: room.h - side - 2 };
  const each = words.h / Math.max(1, lines.length);
  return [
    { ...common("code"), kind: "qr", box: code, of: "badge", consent: "" },
    ...lines.map((said, at) =>
      text(
        `line-${at}`,
        { ...words, y: words.y + at * each, h: each },
        said,
        at === 0 ? 12 : 9,
        isWide ? "left" : "center",
      ),
    ),
  ];
}

const common = (id: string) => ({ id, roles: [] });

const line = (id: string, box: Box): BadgeElement => ({
  ...common(id),
  ...{ kind: "rect", box, fill: INK, stroke: null, strokeMm: 0, radius: 0 },
});

const text = (
  id: string,
  box: Box,
  fixed: string,
  maxPt: number,
  align: "left" | "center" = "center",
): BadgeElement => ({
  ...common(id),
  ...{ kind: "text", box, align, field: { fixed }, weight: "regular", maxPt, minPt: 4, colour: INK },
});
