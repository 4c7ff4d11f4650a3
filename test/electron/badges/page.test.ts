import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { drawBadge } from "../../../electron/badges/draw.ts";
import { loadFonts } from "../../../electron/badges/fonts.ts";
import { loadRenderer, type Renderer } from "../../../electron/badges/pdfium.ts";
import { makePictures } from "../../../electron/badges/pictures.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { layBadge, type PlacedBadge, type PlacedItem } from "../../../shared/badge/layout.ts";
import type { Picture } from "../../../shared/badge/press.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeTemplate, Stock } from "../../../shared/badge/template.ts";
import { contentOf, fontFolder, SAMPLE_CODE } from "../../build/badges.ts";
import { readPdf } from "../../build/readPdf.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

const card = stockById("card-90x54") as Stock;
const loaded = loadFonts(fontFolder());
if (!loaded.ok) throw new Error("the badge fonts are missing");
const fonts = loaded.value;
const means = { fonts, pictures: makePictures(), images: null, dpi: null };

let renderer: Renderer;
beforeAll(async () => {
  renderer = await loadRenderer();
});

const badgeOf = (items: PlacedItem[], changes: Partial<PlacedBadge> = {}): PlacedBadge => ({
  ...{ stock: card, items, back: null, fold: false, fits: [] },
  ...changes,
});

function pdfOf(badge: PlacedBadge, dpi: number | null = null, at = 0): Uint8Array {
  const drawn = drawBadge(badge, { ...means, dpi }, at);
  if (!drawn.ok) throw new Error(drawn.fault.detail);
  return drawn.value.pdf;
}

const rect = (x: number, y: number, changes: Partial<Extract<PlacedItem, { kind: "rect" }>> = {}): PlacedItem => ({
  ...{ kind: "rect", box: { x, y, w: 10, h: 5 }, fill: "#ff0000", stroke: null, strokeMm: 0, radius: 0 },
  ...changes,
});

/** `#rrggbb` at a place in mm, of a page at 127 dots an inch. */
function colourAt({ width, rgba }: Picture, x: number, y: number): string {
  const at = (Math.floor(y * 5) * width + Math.floor(x * 5)) * 4;
  return `#${Buffer.from(rgba.subarray(at, at + 3)).toString("hex")}`;
}
const RED = "#ff0000";
const WHITE = "#ffffff";

describe("a box", () => {
  it("is filled to its edges and no further", () => {
    const [page] = renderer.pictures(pdfOf(badgeOf([rect(20, 10)])), 127);
    if (!page) throw new Error("no page");
    for (const [x, y] of [
      [20.3, 10.3],
      [29.7, 14.7],
      [25, 12],
    ] as const)
      expect(colourAt(page, x, y)).toBe(RED);
    for (const [x, y] of [
      [19.5, 12],
      [30.5, 12],
      [25, 9.5],
      [25, 15.5],
    ] as const)
      expect(colourAt(page, x, y)).toBe(WHITE);
  });

  it("has round corners and an edge of its own colour", () => {
    const box = rect(20, 10, { radius: 2.5, stroke: "#0000ff", strokeMm: 1 });
    const [page] = renderer.pictures(pdfOf(badgeOf([box])), 127);
    if (!page) throw new Error("no page");
    expect(colourAt(page, 20, 10)).toBe(WHITE);
    expect(colourAt(page, 29.9, 14.9)).toBe(WHITE);
    expect(colourAt(page, 25, 12.5)).toBe(RED);
    for (const [x, y] of [
      [25, 10.1],
      [25, 14.9],
      [20.1, 12.5],
      [29.9, 12.5],
    ] as const)
      expect(colourAt(page, x, y)).toBe("#0000ff");
  });

  it("keeps its colour apart from what is drawn after it", () => {
    const items = [rect(5, 5), rect(20, 5, { fill: "#00ff00" }), rect(35, 5), rect(50, 5, { fill: "#808080" })];
    const [page] = renderer.pictures(pdfOf(badgeOf(items)), 127);
    if (!page) throw new Error("no page");
    expect([10, 25, 40, 55].map((x) => colourAt(page, x, 7))).toEqual([RED, "#00ff00", RED, "#808080"]);
  });
});

describe("the sides of a badge", () => {
  it("are a page each", () => {
    const pages = renderer.pictures(pdfOf(badgeOf([rect(5, 5)], { back: [rect(50, 5)] })), 127);
    expect(pages.map((page) => [colourAt(page, 10, 7), colourAt(page, 55, 7)])).toEqual([
      [RED, WHITE],
      [WHITE, RED],
    ]);
  });

  it("are one page when it is folded: the front below, the back on its head above", () => {
    const [page, ...more] = renderer.pictures(pdfOf(badgeOf([rect(5, 5)], { back: [rect(5, 5)], fold: true })), 127);
    if (!page) throw new Error("no page");
    expect(more).toEqual([]);
    expect([page.width, page.height]).toEqual([450, 540]);
    expect(colourAt(page, 10, 54 + 7)).toBe(RED);
    expect(colourAt(page, 90 - 10, 54 - 7)).toBe(RED);
    expect(colourAt(page, 10, 7)).toBe(WHITE);
  });

  it("leave a roll with the badge's left edge first", () => {
    const stock = stockById("dymo-99014") as Stock;
    const [page] = renderer.pictures(pdfOf(badgeOf([rect(5, 5)], { stock })), 127);
    if (!page) throw new Error("no page");
    expect([page.width, page.height]).toEqual([270, 504]);
    expect(colourAt(page, 54 - 7, 10)).toBe(RED);
    expect(colourAt(page, 7, 10)).toBe(WHITE);
  });

  it("are read the right way round on a roll, on its head and folded", () => {
    const template: BadgeTemplate = { ...templateFor(card), back: { what: "same" }, fold: true };
    for (const turned of [false, true]) {
      const placed = layBadge(
        { ...template, stock: { ...card, turned } },
        contentOf({ name: "靳文祥 Ada" }),
        fonts.measure,
      );
      const seen = readPdf(pdfOf(placed));
      expect(seen.text().match(/靳文祥/g)).toHaveLength(2);
      expect(seen.qr(203).split("\n")).toEqual([SAMPLE_CODE, SAMPLE_CODE]);
    }
  });
});

describe("a code", () => {
  const codeOf = (side: number, x = 10.03, y = 7.01): PlacedItem => ({
    ...{ kind: "qr", box: { x, y, w: side, h: side }, text: SAMPLE_CODE },
  });

  it.each([203, 300, 600])("has modules of whole dots at %i dpi when they are known, wherever it stands", (dpi) => {
    for (const stock of [card, { ...card, turned: true }])
      for (const side of [15, 24.7, 33.2]) {
        const pdf = pdfOf(badgeOf([codeOf(side, 3 + side / 7)], { stock }), dpi);
        const [page] = renderer.bitmaps(pdf, dpi);
        if (!page) throw new Error("no page");
        const stride = Math.ceil(page.width / 8);
        const edges = new Set<number>();
        let left = page.width;
        for (let y = 0; y < page.height; y++) {
          const row = Array.from(
            { length: page.width },
            (_, x) => ((page.bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1,
          );
          for (const [x, dot] of row.entries()) {
            if (dot && x < left) left = x;
            if (dot !== (row[x - 1] ?? 0)) edges.add(x);
          }
        }
        const dots = Math.floor((side / 33) * (dpi / 25.4) + 1e-6);
        const widths = new Set([...edges].map((x) => (x - left) % dots));
        expect([...widths], `${side} mm`).toEqual([0]);
      }
  });

  it.each([12.5, 15, 20, 33.2])("of %d mm is read at 203 and 300 dpi, by two readers", async (side) => {
    for (const dpi of [203, 300]) {
      const pdf = pdfOf(badgeOf([codeOf(side)]), dpi);
      expect(readPdf(pdf).qr(dpi)).toBe(SAMPLE_CODE);
      const [page] = renderer.pictures(pdf, dpi);
      if (!page) throw new Error("no page");
      const data = new Uint8ClampedArray(page.rgba);
      const [found] = await readBarcodes({ data, width: page.width, height: page.height, colorSpace: "srgb" });
      expect(found?.text).toBe(SAMPLE_CODE);
    }
  });
});
