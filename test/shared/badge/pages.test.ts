import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { layBadge, type PlacedBadge, type PlacedItem } from "../../../shared/badge/layout.ts";
import { labelsOn, type PagePart, pagesOfBadge, paperOf, sheetPages } from "../../../shared/badge/pages.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeTemplate, Stock } from "../../../shared/badge/template.ts";
import { contentOf } from "../../build/badges.ts";

const stock = (id: string) => stockById(id) as Stock;
const square: PlacedItem = {
  ...{ kind: "rect", box: { x: 1, y: 2, w: 3, h: 4 }, fill: "#000000" },
  ...{ stroke: null, strokeMm: 0, radius: 0 },
};
const placed = (of: Stock, changes: Partial<PlacedBadge> = {}): PlacedBadge => ({
  ...{ stock: of, items: [square], back: null, fold: false, fits: [] },
  ...changes,
});

/** Where a point of the badge (mm) comes to lie on the page. */
function seen({ x, y, turn }: PagePart, bx: number, by: number): [number, number] {
  const at: Record<PagePart["turn"], [number, number]> = {
    0: [x + bx, y + by],
    90: [x - by, y + bx],
    180: [x - bx, y - by],
    270: [x + by, y - bx],
  };
  return at[turn];
}

describe("the pages of one badge", () => {
  it("is one of the stock's size, or two with a back", () => {
    const card = stock("card-90x54");
    expect(pagesOfBadge(placed(card))).toMatchObject([{ width: 90, height: 54, parts: [{ x: 0, y: 0, turn: 0 }] }]);
    expect(pagesOfBadge(placed(card, { back: [] }))).toHaveLength(2);
  });

  it("lays a label across its roll: the badge's left edge is the page's top", () => {
    const label = stock("brother-dk-11202");
    const [page] = pagesOfBadge(placed(label));
    expect(page).toMatchObject({ width: 62, height: 100 });
    const part = page?.parts[0] as PagePart;
    expect(seen(part, 0, 0)).toEqual([62, 0]);
    expect(seen(part, 100, 62)).toEqual([0, 100]);
  });

  it.each(["card-90x54", "brother-dk-11202"])(
    "folds %s over: both faces upright once it is folded, none over the other",
    (id) => {
      const of = stock(id);
      const [page, ...more] = pagesOfBadge(placed(of, { back: [square], fold: true }));
      expect(more).toEqual([]);
      const [front, back] = (page?.parts ?? []) as [PagePart, PagePart];
      const corners = (part: PagePart) => [seen(part, 0, 0), seen(part, of.width, of.height)];
      for (const [x, y] of [...corners(front), ...corners(back)]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(page?.width ?? 0);
        expect(y).toBeLessThanOrEqual(page?.height ?? 0);
      }
      // The fold is where both faces have their upper edge: the same line of the page.
      expect(seen(front, 0, 0)).toEqual(seen(back, of.width, 0));
      expect(seen(front, of.width, 0)).toEqual(seen(back, 0, 0));
    },
  );

  it("says the paper's size beforehand, as it will be", () => {
    for (const id of ["card-90x54", "brother-dk-11202", "avery-l4785"])
      for (const fold of [false, true])
        for (const back of [{ what: "none" }, { what: "same" }] as const) {
          const template: BadgeTemplate = { ...templateFor(stock(id)), fold, back };
          const measure = () => ({ width: 1, left: 0, ascent: 0.8, descent: 0.2, missing: [] });
          const [page] = pagesOfBadge(layBadge(template, contentOf(), measure));
          expect(paperOf(template)).toEqual({ width: page?.width, height: page?.height });
        }
  });
});

describe("sheets of labels", () => {
  const sheet = stock("avery-l4785");

  it("begin at the first free label and go on row by row", () => {
    const pages = sheetPages(
      Array.from({ length: 10 }, () => placed(sheet)),
      sheet,
      7,
    );
    expect(pages.map(({ parts }) => parts.length)).toEqual([3, 7]);
    expect(pages[0]?.parts.map(({ x, y }) => [x, y])).toEqual([
      [18 + 95, 13 + 3 * 55],
      [18, 13 + 4 * 55],
      [18 + 95, 13 + 4 * 55],
    ]);
    expect(pages[1]?.parts[0]).toMatchObject({ x: 18, y: 13 });
  });

  it("mirror the backs' columns, so that they meet their fronts", () => {
    const [front, back] = sheetPages([placed(sheet, { back: [square] })], sheet, 0);
    expect(front?.parts[0]).toMatchObject({ x: 18 });
    expect(back?.parts[0]).toMatchObject({ x: 18 + 95, items: [square] });
  });

  it("take one badge at its label, on a sheet of its own", () => {
    const [page] = pagesOfBadge(placed(sheet), 3);
    expect(page).toMatchObject({ width: 210, height: 297, parts: [{ x: 18 + 95, y: 13 + 55 }] });
    expect(labelsOn(sheet)).toBe(10);
    expect(pagesOfBadge(placed(sheet), 13)[0]?.parts[0]).toMatchObject({ x: 18 + 95, y: 13 + 55 });
  });

  it.each(["avery-5392", "avery-5395", "avery-l4785", "avery-l7418"])("%s keeps every label on its paper", (id) => {
    const of = stock(id);
    const pages = sheetPages(
      Array.from({ length: labelsOn(of) }, () => placed(of)),
      of,
      0,
    );
    expect(pages).toHaveLength(1);
    for (const { x, y } of pages[0]?.parts ?? []) {
      expect(x + of.width).toBeLessThanOrEqual((of.sheet?.paper.width ?? 0) + 0.01);
      expect(y + of.height).toBeLessThanOrEqual((of.sheet?.paper.height ?? 0) + 0.01);
    }
  });
});
