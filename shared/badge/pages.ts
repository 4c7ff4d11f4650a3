import type { PlacedBadge, PlacedItem } from "./layout.ts";
import type { BadgeTemplate, LabelSheet, Stock } from "./template.ts";

/**
 * Items at their place on a page: their origin comes to lie at `x`, `y` (mm), and they are turned about it by `turn`
 * degrees, clockwise as the page is seen.
 */
export type PagePart = { items: readonly PlacedItem[]; x: number; y: number; turn: 0 | 90 | 180 | 270 };
/** One side of paper, mm. */
export type Page = { width: number; height: number; parts: readonly PagePart[] };

/**
 * The pages one badge is printed on: one, two with a back, or one twice as high when it is folded over. What lies on a
 * sheet of labels comes on a sheet of its own, at its label `at` (from 0, row by row).
 */
export function pagesOfBadge(badge: PlacedBadge, at = 0): Page[] {
  const { stock, items, back, fold } = badge;
  if (stock.sheet) return sheetPages([badge], stock, at);
  if (back && fold) return [foldedPage(stock, items, back)];
  const { width, height } = pageOf(stock);
  // The badge's left edge is the page's top, which leaves the printer first.
  const place = stock.turned ? ({ x: width, y: 0, turn: 90 } as const) : ({ x: 0, y: 0, turn: 0 } as const);
  return (back ? [items, back] : [items]).map((face) => ({ width, height, parts: [{ items: face, ...place }] }));
}

/** How many pages (labels, sheets) one badge of a template takes. */
export const pageCountOf = ({ stock, back, fold }: BadgeTemplate): number =>
  back.what === "none" || (fold && !stock.sheet) ? 1 : 2;

/** The size of the paper a template's badges come on, mm. */
export function paperOf({ stock, back, fold }: BadgeTemplate): { width: number; height: number } {
  const isFolded = fold && back.what !== "none" && !stock.sheet;
  return pageOf(isFolded ? { ...stock, height: stock.height * 2 } : stock);
}

/** The page the printer is handed, mm: a sheet's paper, else the stock, turned on its side where the roll wants it so. */
export function pageOf({ width, height, turned, sheet }: Stock): { width: number; height: number } {
  if (sheet) return sheet.paper;
  return turned ? { width: height, height: width } : { width, height };
}

/** The front below, the back on its head above it. */
function foldedPage(stock: Stock, items: readonly PlacedItem[], back: readonly PlacedItem[]): Page {
  const { width: w, height: h, turned } = stock;
  if (turned) {
    const parts: PagePart[] = [
      { items, x: h, y: 0, turn: 90 },
      { items: back, x: h, y: w, turn: 270 },
    ];
    return { width: 2 * h, height: w, parts };
  }
  const parts: PagePart[] = [
    { items, x: 0, y: h, turn: 0 },
    { items: back, x: w, y: h, turn: 180 },
  ];
  return { width: w, height: 2 * h, parts };
}

/**
 * Badges on sheets of labels, the first at label `start` (a half-used sheet). Backs come on the sheet's other side,
 * their columns mirrored, so that they meet their fronts when the sheet is turned about its long edge. Nothing is folded
 * on a sheet.
 */
export function sheetPages(badges: readonly PlacedBadge[], stock: Stock, start: number): Page[] {
  const { sheet } = stock;
  if (!sheet) return badges.flatMap((badge) => pagesOfBadge(badge));
  const perSheet = labelsOn(stock);
  const first = start % perSheet;
  const hasBacks = badges.some(({ back }) => back !== null);
  const pages: Page[] = [];
  for (let from = -first; from < badges.length; from += perSheet) {
    const front: PagePart[] = [];
    const other: PagePart[] = [];
    for (let label = 0; label < perSheet; label++) {
      const badge = badges[from + label];
      if (!badge) continue;
      front.push({ items: badge.items, ...labelAt(sheet, label), turn: 0 });
      if (badge.back) other.push({ items: badge.back, ...labelAt(sheet, mirrored(sheet, label)), turn: 0 });
    }
    pages.push({ ...sheet.paper, parts: front });
    if (hasBacks) pages.push({ ...sheet.paper, parts: other });
  }
  return pages;
}

/** How many labels lie on one sheet; 1 for a stock that is none. */
export const labelsOn = ({ sheet }: Stock): number => (sheet ? sheet.columns * sheet.rows : 1);

const labelAt = ({ columns, left, top, pitchX, pitchY }: LabelSheet, label: number): { x: number; y: number } => ({
  x: left + (label % columns) * pitchX,
  y: top + Math.floor(label / columns) * pitchY,
});

const mirrored = ({ columns }: LabelSheet, label: number): number =>
  label - (label % columns) + (columns - 1 - (label % columns));
