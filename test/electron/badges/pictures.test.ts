import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { drawBadge } from "../../../electron/badges/draw.ts";
import { loadFonts } from "../../../electron/badges/fonts.ts";
import { loadRenderer, type Renderer } from "../../../electron/badges/pdfium.ts";
import { makePictures } from "../../../electron/badges/pictures.ts";
import type { PlacedBadge, PlacedItem } from "../../../shared/badge/layout.ts";
import type { Picture } from "../../../shared/badge/press.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import type { Box, Stock } from "../../../shared/badge/template.ts";
import { fontFolder } from "../../build/badges.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { aJpeg, aPng, chunk, type PngKind, QUARTERS, turnedJpeg } from "../../build/pictures.ts";
import { readPdf } from "../../build/readPdf.ts";

const card = stockById("card-90x54") as Stock;
const loaded = loadFonts(fontFolder());
if (!loaded.ok) throw new Error("the badge fonts are missing");
const fonts = loaded.value;
const pictures = makePictures();

let folder = "";
let renderer: Renderer;
beforeAll(async () => {
  folder = freshFolder("pictures");
  mkdirSync(folder, { recursive: true });
  renderer = await loadRenderer();
});

function keep(bytes: Uint8Array): string {
  const id = createHash("sha256").update(bytes).digest("hex");
  writeFileSync(join(folder, id), bytes);
  return id;
}

type Placing = { box?: Box; fit?: "contain" | "cover" };

/** A badge of one picture on a green ground. */
function drawn(bytes: Uint8Array, { box = { x: 10, y: 10, w: 32, h: 16 }, fit = "contain" }: Placing = {}) {
  const ground: PlacedItem = {
    ...{ kind: "rect", box: { x: 0, y: 0, w: 90, h: 54 }, fill: "#00ff00" },
    ...{ stroke: null, strokeMm: 0, radius: 0 },
  };
  const items: PlacedItem[] = [ground, { kind: "image", box, image: keep(bytes), fit }];
  const badge: PlacedBadge = { stock: card, items, back: null, fold: false, fits: [] };
  return drawBadge(badge, { fonts, pictures, images: folder, dpi: null });
}

function seen(...badge: Parameters<typeof drawn>): Picture {
  const made = drawn(...badge);
  if (!made.ok) throw new Error(made.fault.detail);
  const [side] = renderer.pictures(made.value.pdf, 127);
  if (!side) throw new Error("no page");
  return side;
}

/** The nearest of the sample's colours, or the ground's, at a place in mm. */
function colourAt({ width, rgba }: Picture, x: number, y: number): string {
  const at = (Math.round(y * 5) * width + Math.round(x * 5)) * 4;
  const known = { ...QUARTERS, green: [0, 255, 0], grey: [128, 128, 128], light: [170, 170, 170], dark: [85, 85, 85] };
  const far = (colour: readonly number[]) =>
    colour.reduce((sum, one, i) => sum + Math.abs(one - (rgba[at + i] ?? 0)), 0);
  return Object.entries(known).reduce((best, one) => (far(one[1]) < far(best[1]) ? one : best))[0];
}

const quarters = (picture: Picture) =>
  [
    [18, 14],
    [34, 14],
    [18, 22],
    [34, 22],
  ].map(([x = 0, y = 0]) => colourAt(picture, x, y));

const COLOURS = ["white", "red", "blue", "black"];
const which = (x: number, y: number) => (x >= 16 ? 1 : 0) + (y >= 8 ? 2 : 0);
const most = (depth: number) => 2 ** depth - 1;
const rgb = (depth: number) => (x: number, y: number) =>
  (Object.values(QUARTERS)[which(x, y)] ?? []).map((one) => (one / 255) * most(depth));
const grey = (depth: number) => (x: number, y: number) => [Math.round(((3 - which(x, y)) / 3) * most(depth))];

const palette = Object.values(QUARTERS);
const KINDS: [string, PngKind, string[]][] = [
  ["colour, 8 bits", { depth: 8, colourType: 2, dot: rgb(8) }, COLOURS],
  ["colour, 16 bits", { depth: 16, colourType: 2, dot: rgb(16) }, COLOURS],
  [
    "palette, 1 bit",
    { depth: 1, colourType: 3, palette, dot: (x, y) => [which(x, y) & 1] },
    ["white", "red", "white", "red"],
  ],
  ...([2, 4, 8] as const).map((depth): [string, PngKind, string[]] => [
    `palette, ${depth} bits`,
    { depth, colourType: 3, palette, dot: (x, y) => [which(x, y)] },
    COLOURS,
  ]),
  [
    "palette with opacity",
    { depth: 2, colourType: 3, palette, clear: [255, 0], dot: (x, y) => [which(x, y)] },
    ["white", "green", "blue", "black"],
  ],
  ["grey, 1 bit", { depth: 1, colourType: 0, dot: (x, y) => [which(x, y) & 1] }, ["black", "white", "black", "white"]],
  ...([2, 4, 8, 16] as const).map((depth): [string, PngKind, string[]] => [
    `grey, ${depth} bits`,
    { depth, colourType: 0, dot: grey(depth) },
    ["white", "light", "dark", "black"],
  ]),
  [
    "grey, one of them clear",
    { depth: 2, colourType: 0, clear: [0, 2], dot: grey(2) },
    ["white", "green", "dark", "black"],
  ],
  [
    "colour, one of them clear",
    { depth: 8, colourType: 2, clear: [0, 255, 0, 0, 0, 0], dot: rgb(8) },
    ["white", "green", "blue", "black"],
  ],
  [
    "grey with opacity",
    { depth: 8, colourType: 4, dot: (x, y) => [...grey(8)(x, y), which(x, y) === 0 ? 0 : 255] },
    ["green", "light", "dark", "black"],
  ],
  [
    "grey with opacity, 16 bits",
    { depth: 16, colourType: 4, dot: (x, y) => [...grey(16)(x, y), which(x, y) === 0 ? 0 : 65535] },
    ["green", "light", "dark", "black"],
  ],
  [
    "colour with opacity",
    { depth: 8, colourType: 6, dot: (x, y) => [...rgb(8)(x, y), which(x, y) === 3 ? 0 : 255] },
    ["white", "red", "blue", "green"],
  ],
  [
    "colour with opacity, 16 bits",
    { depth: 16, colourType: 6, dot: (x, y) => [...rgb(16)(x, y), which(x, y) === 3 ? 0 : 65535] },
    ["white", "red", "blue", "green"],
  ],
];

describe("a PNG", () => {
  it.each(KINDS)("%s", (_, kind, colours) => {
    expect(quarters(seen(aPng(kind)))).toEqual(colours);
  });

  it.each(KINDS)("%s, interlaced", (_, kind, colours) => {
    expect(quarters(seen(aPng({ ...kind, interlaced: true })))).toEqual(colours);
  });

  it("of one dot, of one column and of a size that interlacing does not like", () => {
    const kind: PngKind = { depth: 8, colourType: 2, dot: () => [255, 0, 0] };
    const sizes = ["1 1", "1 9", "3 5", "9 2"].map((size) => size.split(" ").map(Number));
    for (const [width = 0, height = 0] of sizes)
      for (const interlaced of [false, true]) {
        const box = { x: 10, y: 10, w: width * 2, h: height * 2 };
        expect(colourAt(seen(aPng({ ...kind, width, height, interlaced }), { box }), 10 + width, 10 + height)).toBe(
          "red",
        );
      }
  });
});

describe("a JPEG", () => {
  it.each([
    ["baseline", COLOURS],
    ["progressive", COLOURS],
    // Printing inks have no bright blue, and no black without the fourth.
    ["cmyk", ["white", "red", "dark", "dark"]],
    ["grey", ["white", "dark", "black", "black"]],
  ] as const)("%s", (kind, colours) => {
    expect(quarters(seen(aJpeg(kind)))).toEqual(colours);
  });

  it.each([
    [1, ["white", "red", "blue", "black"]],
    [2, ["red", "white", "black", "blue"]],
    [3, ["black", "blue", "red", "white"]],
    [4, ["blue", "black", "white", "red"]],
    [5, ["white", "blue", "red", "black"]],
    [6, ["blue", "white", "black", "red"]],
    [7, ["black", "red", "blue", "white"]],
    [8, ["red", "black", "white", "blue"]],
  ])("is seen the way the camera was held: %i", (turn, colours) => {
    const isUpright = turn >= 5;
    const box = isUpright ? { x: 22, y: 2, w: 8, h: 32 } : { x: 10, y: 10, w: 32, h: 16 };
    const picture = seen(turnedJpeg(turn), { box: isUpright ? { ...box, w: 16 } : box });
    if (!isUpright) expect(quarters(picture)).toEqual(colours);
    else {
      const at = [10, 26].flatMap((y) => [26, 34].map((x) => colourAt(picture, x, y)));
      expect(at).toEqual(colours);
    }
  });
});

describe("a picture in its box", () => {
  const red = aPng({ depth: 8, colourType: 2, dot: rgb(8) });

  it("is shown whole, in the middle, nothing else covered", () => {
    const picture = seen(red, { box: { x: 10, y: 10, w: 32, h: 40 } });
    expect(colourAt(picture, 26, 12)).toBe("green");
    expect(colourAt(picture, 26, 48)).toBe("green");
    expect(colourAt(picture, 14, 24)).toBe("white");
    expect(colourAt(picture, 38, 36)).toBe("black");
  });

  it("covers all of it and nothing beside it", () => {
    const picture = seen(red, { box: { x: 10, y: 10, w: 16, h: 40 }, fit: "cover" });
    expect(colourAt(picture, 12, 12)).toBe("white");
    expect(colourAt(picture, 24, 48)).toBe("black");
    expect(colourAt(picture, 8, 30)).toBe("green");
    expect(colourAt(picture, 28, 30)).toBe("green");
    expect(colourAt(picture, 18, 8)).toBe("green");
  });

  it("lies in the PDF once, however often it is shown, and is read from the disk once", () => {
    const id = keep(red);
    const at = (x: number): PlacedItem => ({ kind: "image", box: { x, y: 5, w: 16, h: 8 }, image: id, fit: "contain" });
    const badge: PlacedBadge = { stock: card, items: [at(5), at(30)], back: [at(50)], fold: false, fits: [] };
    const draw = () => drawBadge(badge, { fonts, pictures, images: folder, dpi: null });
    const once = draw();
    if (!once.ok) throw new Error(once.fault.detail);
    expect(
      Buffer.from(once.value.pdf)
        .toString("latin1")
        .match(/Subtype ?\/Image/g),
    ).toHaveLength(1);
    expect(readPdf(once.value.pdf).pages()).toBe(2);
    rmSync(join(folder, id));
    expect(existsSync(join(folder, id))).toBe(false);
    expect(draw().ok).toBe(true);
  });
});

describe("a picture for one ink", () => {
  it("has its greys as a pattern of dots, and text beside it as it is", () => {
    const shade = (grey: number) => {
      const made = drawn(aPng({ depth: 8, colourType: 0, dot: () => [grey] }));
      if (!made.ok) throw new Error(made.fault.detail);
      const [page] = renderer.bitmaps(made.value.pdf, 127);
      if (!page) throw new Error("no page");
      const isInk = (x: number, y: number) =>
        ((page.bits[y * Math.ceil(page.width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      let ink = 0;
      for (let y = 60; y < 120; y++) for (let x = 60; x < 200; x++) ink += isInk(x, y);
      // The ground is a bright green, no picture: white as a whole.
      expect(isInk(300, 200)).toBe(0);
      return ink / (60 * 140);
    };
    expect(shade(255)).toBe(0);
    expect(shade(0)).toBe(1);
    expect(shade(191)).toBeCloseTo(0.25, 1);
    expect(shade(64)).toBeCloseTo(0.75, 1);
  });
});

describe("what is no picture", () => {
  const good = aPng({ depth: 8, colourType: 2, dot: rgb(8) });
  const jpeg = aJpeg("baseline");
  const flipped = Buffer.from(good);
  flipped[60] = (flipped[60] ?? 0) ^ 1;
  const bomb = Buffer.from(good);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const sized = (width: number, height: number) => {
    const header = Buffer.from(bomb.subarray(16, 29));
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    return Buffer.concat([good.subarray(0, 8), chunk("IHDR", header), good.subarray(33)]);
  };
  const wide = Buffer.from(jpeg);
  const frame = wide.indexOf(Buffer.from([0xff, 0xc0]));
  wide.writeUInt16BE(65_000, frame + 5);
  wide.writeUInt16BE(65_000, frame + 7);

  it.each([
    ["nothing at all", Buffer.alloc(0)],
    ["a text", Buffer.from("this is no picture")],
    ["a torn PNG", good.subarray(0, good.length - 30)],
    ["a PNG's first bytes", good.subarray(0, 20)],
    ["a PNG with a wrong bit", flipped],
    ["a PNG of gigabytes", sized(60_000, 60_000)],
    ["a PNG of no size", sized(0, 16)],
    ["a PNG with less data than dots", sized(32, 400)],
    ["a torn JPEG", jpeg.subarray(0, jpeg.length - 40)],
    ["a JPEG's first bytes", jpeg.subarray(0, 30)],
    ["a JPEG of gigabytes", wide],
  ])("%s", (_, bytes) => {
    expect(drawn(bytes)).toMatchObject({ ok: false, fault: { code: "bad-image" } });
  });

  it("or is not there, or has no folder", () => {
    const item: PlacedItem = { kind: "image", box: { x: 5, y: 5, w: 9, h: 9 }, image: "0".repeat(64), fit: "cover" };
    const badge: PlacedBadge = { stock: card, items: [item], back: null, fold: false, fits: [] };
    for (const images of [folder, null])
      expect(drawBadge(badge, { fonts, pictures, images, dpi: null })).toMatchObject({
        ok: false,
        fault: { code: "bad-image" },
      });
  });
});
