import { describe, expect, it } from "vitest";
import { blankContent } from "../../../shared/badge/blankContent.ts";
import { STOCKS } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import { testPage } from "../../../shared/badge/testPage.ts";
import { drawingOf, SAMPLE_CODE } from "../../build/badges.ts";
import { draw } from "../../build/queueRun.ts";
import { darkest, readPdf } from "../../build/readPdf.ts";

const LINES = ["Card 90 × 54 mm", "Desk 1", "四边是毫米尺"];
const SINGLE = STOCKS.filter(({ sheet }) => sheet === null);

async function drawn(stock: Stock, moduleMm = 0.375) {
  const template = testPage({ stock, lines: LINES, moduleMm });
  const made = await draw(drawingOf(template, blankContent({ badgeCode: SAMPLE_CODE })));
  if (!made.ok) throw new Error(made.fault.detail);
  return readPdf(made.value.pdf);
}

describe("a test page", () => {
  it.each(STOCKS.map((stock) => [stock.id, stock] as const))(
    "on %s stays on the stock and says what it is",
    async (_, stock) => {
      for (const element of testPage({ stock, lines: LINES, moduleMm: 0.375 }).elements) {
        const { box } = element;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(stock.width + 1e-9);
        expect(box.y + box.h).toBeLessThanOrEqual(stock.height + 1e-9);
      }
      const page = await drawn(stock);
      for (const line of LINES) expect(page.text().replace(/\s/g, "")).toContain(line.replace(/\s/g, ""));
      expect(page.qr(600)).toBe(SAMPLE_CODE);
    },
  );

  it.each(SINGLE.filter(({ turned }) => !turned).map((stock) => [stock.id, stock] as const))(
    "on %s has a mark at each millimetre of each edge, true to its place",
    async (_, stock) => {
      const picture = (await drawn(stock)).picture(600);
      const { width, height } = stock;
      const isMarked = (x: number, y: number) => darkest(picture, { x: x - 0.12, y: y - 0.12, w: 0.24, h: 0.24 }) < 128;
      for (let mm = 1; mm < width - 1; mm++)
        for (const y of [0.8, height - 0.8]) {
          if (mm < 7 || mm > width - 7) continue;
          expect([mm, y, isMarked(mm, y)]).toEqual([mm, y, true]);
          expect([mm + 0.5, y, isMarked(mm + 0.5, y)]).toEqual([mm + 0.5, y, false]);
        }
      for (let mm = 7; mm < height - 7; mm++)
        for (const x of [0.8, width - 0.8]) expect([mm, x, isMarked(x, mm)]).toEqual([mm, x, true]);
    },
  );

  it("has a code with the modules that were asked for", () => {
    const stock = SINGLE[0] as Stock;
    const code = testPage({ stock, lines: LINES, moduleMm: 0.25 }).elements.find(({ kind }) => kind === "qr");
    expect(code?.box.w).toBeCloseTo(33 * 0.25);
  });
});
