import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { BatchEntry, Bitmap, Press } from "../../../shared/badge/press.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeContent, BadgeTemplate, Stock } from "../../../shared/badge/template.ts";
import { contentOf, drawingOf, fontFolder, SAMPLE_CODE } from "../../build/badges.ts";
import { makeDrawing } from "../../build/drawing.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

const card = templateFor(stockById("card-90x54") as Stock);
const sheetStock = STOCKS.find(({ sheet }) => sheet && sheet.columns * sheet.rows > 4) as Stock;
const names = Array.from({ length: 300 }, (_, n) => `测试${String.fromCodePoint(0x4e00 + n)}`);

const badge = (name: string, changes: Partial<BadgeContent> = {}): BatchEntry => ({
  what: "badge",
  content: contentOf({ name, ...changes }),
});

let press: Press;
let folder = "";

beforeAll(async () => {
  press = await startPress();
  folder = freshFolder("press");
});

const batchOf = (template: BadgeTemplate, entries: Iterable<BatchEntry>, file: string, at = 0) => ({
  ...{ template, images: join(folder, "images"), entries, at, file: join(folder, file) },
});
const pdfOf = (file: string) => readPdf(readFileSync(join(folder, file)));

/** A picture that is none, under the name its bytes would have. */
function brokenImage(): string {
  const bytes = Buffer.from("no picture at all");
  const id = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(join(folder, "images"), { recursive: true });
  writeFileSync(join(folder, "images", id), bytes);
  return id;
}

describe("a badge to look at", () => {
  it("is drawn from the PDF, a picture a side, with how its texts came out", async () => {
    const template = { ...card, back: { what: "same" as const } };
    const seen = await press.picture(drawingOf(template, contentOf({ name: "靳文祥" })), 200);
    expect(seen).toMatchObject({ ok: true, value: { sides: [{ width: 709, height: 425 }, { width: 709 }] } });
    expect(seen.ok && seen.value.fits.map(({ text }) => text)).toContain("靳文祥");
  });

  it("has the pixels that another renderer finds in the PDF", async () => {
    const drawing = drawingOf(card, contentOf({ name: "Zoë 尉迟长风" }));
    // Five dots a millimetre: both make the page of the same whole number of them.
    const seen = await press.picture(drawing, 127);
    const drawn = await makeDrawing()(drawing);
    if (!seen.ok || !drawn.ok) throw new Error("not drawn");
    const [side = { width: 0, height: 0, rgba: new Uint8Array() }] = seen.value.sides;
    const other = readPdf(drawn.value.pdf).picture(127);
    expect([side.width, side.height]).toEqual([other.width, other.height]);
    const grey = (x: number, y: number) => {
      const [r = 0, g = 0, b = 0] = side.rgba.subarray((y * side.width + x) * 4);
      return 0.299 * r + 0.587 * g + 0.114 * b;
    };
    // Edges may be a dot apart: a dot is another one when no neighbour is like it either.
    const isNear = (x: number, y: number) =>
      [-1, 0, 1].some((dy) =>
        [-1, 0, 1].some((dx) => Math.abs(grey(x, y) - (other.pixels[(y + dy) * other.width + x + dx] ?? 0)) < 100),
      );
    let apart = 0;
    for (let y = 1; y < side.height - 1; y++) for (let x = 1; x < side.width - 1; x++) if (!isNear(x, y)) apart += 1;
    // What is thinner than a dot comes out paler in one than in the other.
    expect(apart / (side.width * side.height)).toBeLessThan(0.003);
  });
});

describe("a page for one ink", () => {
  const read = async ({ width, height, bits }: Bitmap) => {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    const stride = Math.ceil(width / 8);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        if ((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7)))
          data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    return (await readBarcodes({ data, width, height, colorSpace: "srgb" }, { formats: ["QRCode"] }))[0]?.text;
  };

  it.each(["card-90x54", "dymo-99014", "brother-dk-11202-upright"])("has a code that is read: %s", async (id) => {
    const drawn = await makeDrawing()(drawingOf(templateFor(stockById(id) as Stock), contentOf()));
    if (!drawn.ok) throw new Error(drawn.fault.detail);
    for (const dpi of [203, 300]) {
      const pages = await press.raster(drawn.value.pdf, dpi);
      if (!pages.ok) throw new Error(pages.fault.detail);
      expect(pages.value).toHaveLength(1);
      for (const page of pages.value) expect(await read(page)).toBe(SAMPLE_CODE);
    }
  });

  it("is not made of what is no PDF", async () => {
    expect(await press.raster(Buffer.from("%PDF-nonsense"), 203)).toMatchObject({
      ok: false,
      fault: { code: "cannot-draw" },
    });
  });
});

describe("a batch", () => {
  it("is one PDF with everybody in order, and says how far it is", async () => {
    const steps: number[] = [];
    const entries = names.map((name) => badge(name));
    const done = await press.batch(batchOf(card, entries, "all.pdf"), (count) => steps.push(count)).done;
    expect(done).toEqual({ ok: true, value: { badges: 300, pages: 300, nextLabel: 0, undrawn: [] } });
    const text = pdfOf("all.pdf").text();
    const places = names.map((name) => text.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(300);
    expect(readdirSync(folder)).not.toContain("all.pdf.part");
  });

  it("pulls badges only as fast as they are drawn", async () => {
    let pulled = 0;
    let furthest = 0;
    function* many() {
      for (const name of names) {
        pulled += 1;
        yield badge(name);
      }
    }
    const run = press.batch(batchOf(card, many(), "slow.pdf"), (count) => {
      furthest = Math.max(furthest, pulled - count);
    });
    expect(pulled).toBeLessThan(100);
    await run.done;
    expect(furthest).toBeLessThan(100);
  });

  it("has pages that say what comes next, with a back where badges have one", async () => {
    const template = { ...card, back: { what: "same" as const } };
    const entries: BatchEntry[] = [{ what: "separator", text: "讲师 A–F" }, badge("贾岛")];
    const done = await press.batch(batchOf(template, entries, "parted.pdf"), () => undefined).done;
    expect(done).toEqual({ ok: true, value: { badges: 1, pages: 4, nextLabel: 0, undrawn: [] } });
    expect(pdfOf("parted.pdf").text()).toMatch(/^讲师 A–F/);
  });

  it("fills sheets of labels from the first free one", async () => {
    const template = templateFor(sheetStock);
    const labels = (sheetStock.sheet?.columns ?? 0) * (sheetStock.sheet?.rows ?? 0);
    const entries = names.slice(0, labels).map((name) => badge(name));
    const done = await press.batch(batchOf(template, entries, "sheets.pdf", 2), () => undefined).done;
    expect(done).toEqual({ ok: true, value: { badges: labels, pages: 2, nextLabel: 2, undrawn: [] } });
    const { width, height } = pdfOf("sheets.pdf").size();
    expect(width).toBeCloseTo(sheetStock.sheet?.paper.width ?? 0, 1);
    expect(height).toBeCloseTo(sheetStock.sheet?.paper.height ?? 0, 1);
    for (const name of names.slice(0, labels)) expect(pdfOf("sheets.pdf").text()).toContain(name);
  });

  it.each([
    ["cards", card],
    ["a sheet", templateFor(sheetStock)],
  ])("leaves out whom it cannot draw, on %s, and names them", async (_, template) => {
    const entries = [badge("贾岛"), badge("太长", { badgeCode: "x".repeat(3000) }), badge("涵畅")];
    const done = await press.batch(batchOf(template, entries, "some.pdf"), () => undefined).done;
    const undrawn = [{ index: 1, fault: { code: "qr-too-long" } }];
    expect(done).toMatchObject({ ok: true, value: { badges: 2, undrawn } });
    expect(pdfOf("some.pdf").text()).toMatch(/贾岛.*涵畅/);
  });

  it("of which none can be drawn fails and leaves no file", async () => {
    const image = { kind: "image", id: "logo", roles: [], box: { x: 5, y: 5, w: 10, h: 10 }, fit: "contain" } as const;
    const template: BadgeTemplate = {
      ...card,
      elements: [...card.elements, { ...image, roles: [], image: brokenImage() }],
    };
    const done = await press.batch(batchOf(template, [badge("贾岛")], "none.pdf"), () => undefined).done;
    expect(done).toMatchObject({ ok: false, fault: { code: "bad-image" } });
    expect(readdirSync(folder).filter((name) => name.startsWith("none"))).toEqual([]);
  });

  it("that is given up leaves nothing, and the press goes on", async () => {
    let pulled = 0;
    function* endless() {
      for (;;) {
        pulled += 1;
        yield badge("贾岛");
      }
    }
    const run = press.batch(batchOf(card, endless(), "endless.pdf"), (count) => {
      if (count > 200) run.cancel();
    });
    expect(await run.done).toMatchObject({ ok: false, fault: { code: "cancelled" } });
    const then = pulled;
    expect(readdirSync(folder).filter((name) => name.startsWith("endless"))).toEqual([]);
    expect((await press.picture(drawingOf(card, contentOf()), 100)).ok).toBe(true);
    expect(pulled).toBe(then);
  });

  it("whose people cannot be read ends, and leaves nothing", async () => {
    function* torn() {
      yield badge("贾岛");
      throw new Error("the list is gone");
    }
    expect(await press.batch(batchOf(card, torn(), "torn.pdf"), () => undefined).done).toMatchObject({
      ok: false,
      fault: { code: "cannot-draw", detail: expect.stringContaining("the list is gone") },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("torn"))).toEqual([]);
  });

  it.skipIf(!existsSync("/dev/full"))("on a full disk says so, and leaves nothing", async () => {
    symlinkSync("/dev/full", join(folder, "full.pdf.part"));
    expect(await press.batch(batchOf(card, [badge("贾岛")], "full.pdf"), () => undefined).done).toEqual({
      ok: false,
      fault: { code: "cannot-save", detail: "ENOSPC" },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("full"))).toEqual([]);
  });

  it("into a folder that is gone says so", async () => {
    expect(await press.batch(batchOf(card, [badge("贾岛")], "no/such.pdf"), () => undefined).done).toEqual({
      ok: false,
      fault: { code: "cannot-save", detail: "ENOENT" },
    });
  });

  it("lets a badge be looked at meanwhile", async () => {
    const order: string[] = [];
    const run = press.batch(batchOf(card, Array(3000).fill(badge("贾岛")), "long.pdf"), () => undefined);
    const looked = press.picture(drawingOf(card, contentOf()), 100).then(() => order.push("picture"));
    await Promise.all([run.done.then(() => order.push("batch")), looked]);
    expect(order).toEqual(["picture", "batch"]);
  });
});

describe("a check", () => {
  it("names the badges that are worth a look, and only those", async () => {
    const contents = [
      contentOf({ nickname: "岛", company: "云栖小镇", jobTitle: "诗人" }),
      contentOf({ name: `贾\u{12000}`, nickname: "岛", company: "云栖小镇", jobTitle: "诗人" }),
      contentOf({ nickname: "岛", company: "云栖小镇", jobTitle: "诗人", badgeCode: "x".repeat(3000) }),
    ];
    const steps: number[] = [];
    const work = { template: card, images: folder, contents, dpi: 203 };
    const checked = await press.check(work, (count) => steps.push(count)).done;
    expect(checked).toMatchObject({
      ok: true,
      value: [
        { index: 1, findings: [{ kind: "missing-glyphs", detail: "\u{12000}" }] },
        { index: 2, findings: [{ kind: "code-too-long" }] },
      ],
    });
    expect(checked.ok && checked.value).toHaveLength(2);
    expect(steps).toEqual([3]);
  });
});

describe("the press's thread", () => {
  it("dies: its work fails and leaves nothing, the next finds a new one", async () => {
    const weak = await startPress({ entry: "test/build/faultyPressWorker.ts" });
    const entries = [...names.map((name) => badge(name)), badge("CRASH")];
    const batch = weak.batch(batchOf(card, entries, "crash.pdf"), () => undefined);
    expect(await batch.done).toMatchObject({ ok: false, fault: { code: "thread-died" } });
    expect(readdirSync(folder).filter((name) => name.startsWith("crash"))).toEqual([]);
    expect((await weak.picture(drawingOf(card, contentOf()), 100)).ok).toBe(true);
  });

  it("hangs: it is given up, the next finds a new one", async () => {
    const weak = await startPress({ entry: "test/build/faultyPressWorker.ts", patience: 3_000 });
    expect(await weak.picture(drawingOf(card, contentOf({ name: "HANG" })), 100)).toMatchObject({
      ok: false,
      fault: { code: "thread-died" },
    });
    expect((await weak.picture(drawingOf(card, contentOf()), 100)).ok).toBe(true);
  });

  it("idles and is ended, the next work finds a new one", async () => {
    const short = await startPress({ idle: 1 });
    for (let turn = 0; turn < 3; turn++) {
      expect((await short.picture(drawingOf(card, contentOf()), 50)).ok).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it("names the fonts that are damaged, needed or not, and goes on with the others", async () => {
    const some = join(folder, "some-fonts");
    cpSync(fontFolder(), some, { recursive: true });
    truncateSync(join(some, "NotoSansThai_400Regular.ttf"), 2_000);
    const ill = await startPress({ folder: some });
    expect(await ill.fonts()).toEqual({ ok: true, value: { damaged: ["NotoSansThai_400Regular.ttf"] } });
    expect((await ill.picture(drawingOf(card, contentOf()), 50)).ok).toBe(true);
    expect(await press.fonts()).toEqual({ ok: true, value: { damaged: [] } });
  });

  it("has no fonts: every work says so", async () => {
    const bare = await startPress({ folder: "/no/such/folder" });
    const failed = { ok: false, fault: { code: "no-fonts" } };
    expect(await bare.picture(drawingOf(card, contentOf()), 100)).toMatchObject(failed);
    expect(await bare.fonts()).toMatchObject(failed);
    expect(await bare.batch(batchOf(card, [badge("贾岛")], "bare.pdf"), () => undefined).done).toMatchObject(failed);
  });

  it("is closed: what is under way fails, what comes after too", async () => {
    const ended = await startPress();
    const run = ended.batch(batchOf(card, Array(5000).fill(badge("贾岛")), "closed.pdf"), () => undefined);
    await ended.close();
    expect(await run.done).toMatchObject({ ok: false, fault: { code: "closed" } });
    expect(await ended.picture(drawingOf(card, contentOf()), 100)).toMatchObject({
      ok: false,
      fault: { code: "closed" },
    });
    expect(readdirSync(folder).filter((name) => name.startsWith("closed"))).toEqual([]);
  });
});
