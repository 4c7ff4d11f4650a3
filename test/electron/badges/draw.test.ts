import { describe, expect, it } from "vitest";
import { drawBadge } from "../../../electron/badges/draw.ts";
import { loadFonts } from "../../../electron/badges/fonts.ts";
import { makePictures } from "../../../electron/badges/pictures.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { layBadge } from "../../../shared/badge/layout.ts";
import { pageOf } from "../../../shared/badge/pages.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import type { BadgeContent, Stock } from "../../../shared/badge/template.ts";
import { contentOf, DIFFICULT_PEOPLE, fontFolder, SAMPLE_CODE } from "../../build/badges.ts";
import { darkest, readPdf } from "../../build/readPdf.ts";

const loaded = loadFonts(fontFolder());
if (!loaded.ok) throw new Error("the badge fonts are missing");
const fonts = loaded.value;
const means = { fonts, pictures: makePictures(), images: null, dpi: null };
const card = stockById("card-90x54") as Stock;

async function draw(content: BadgeContent, stock = card) {
  const placed = layBadge(templateFor(stock), content, fonts.measure);
  const drawn = drawBadge(placed, means);
  if (!drawn.ok) throw new Error(drawn.fault.detail);
  return { placed, pdf: drawn.value.pdf, moduleMm: drawn.value.moduleMm, seen: readPdf(drawn.value.pdf) };
}

describe.each(STOCKS.filter(({ sheet }) => sheet === null))("a drawn badge on $id", (stock) => {
  it("is one page of the exact size, with the name as text and a code that zbar reads at 203 and 300 dpi", async () => {
    const { seen, moduleMm } = await draw(contentOf({ name: "靳文祥", nickname: "贾岛" }), stock);
    const page = pageOf(stock);
    expect(seen.pages()).toBe(1);
    expect(seen.size().width).toBeCloseTo(page.width, 1);
    expect(seen.size().height).toBeCloseTo(page.height, 1);
    expect(seen.text()).toContain("靳文祥");
    expect(seen.text()).toContain("贾岛");
    expect(seen.qr(203)).toBe(SAMPLE_CODE);
    expect(seen.qr(300)).toBe(SAMPLE_CODE);
    expect(moduleMm).toBeGreaterThan(0.9);
  });

  it.each(DIFFICULT_PEOPLE)("leaves the unprintable strip and the quiet zone white for $name", async (content) => {
    const { seen, placed, moduleMm } = await draw(content, stock);
    const shown = seen.picture(150);
    const page = pageOf(stock);
    const { margin, turned, height } = stock;
    const strip = turned ? { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom } : margin;
    const edge = 0.3;
    const white = [
      { x: 0, y: 0, w: page.width, h: strip.top - edge },
      { x: 0, y: page.height - strip.bottom + edge, w: page.width, h: strip.bottom },
      { x: 0, y: 0, w: strip.left - edge, h: page.height },
      { x: page.width - strip.right + edge, y: 0, w: strip.right, h: page.height },
    ];
    const code = placed.items.find((item) => item.kind === "qr");
    if (!code || moduleMm === null) throw new Error("the badge has no code");
    const quiet = 4 * moduleMm - edge;
    const box = turned
      ? { x: height - code.box.y - code.box.h, y: code.box.x, w: code.box.h, h: code.box.w }
      : code.box;
    white.push({ ...box, w: quiet }, { ...box, h: quiet });
    white.push({ ...box, x: box.x + box.w - quiet, w: quiet }, { ...box, y: box.y + box.h - quiet, h: quiet });
    for (const area of white) expect(darkest(shown, area), JSON.stringify(area)).toBe(255);
  });
});

describe("text in a badge", () => {
  it.each(DIFFICULT_PEOPLE.filter(({ name }) => !name.startsWith("محمد")))(
    "can be searched: $name",
    async (content) => {
      const { seen } = await draw(content, stockById("card-a6") as Stock);
      // pdftotext takes a hyphen at the end of a line for a broken word.
      const bare = (text: string) => text.replace(/[\s-]/g, "");
      expect(bare(seen.text())).toContain(bare(content.name));
    },
  );

  it("keeps a right-to-left name findable word by word, and draws it from right to left", async () => {
    const { seen } = await draw(contentOf({ name: "محمد عبد الرحمن" }), stockById("card-a6") as Stock);
    for (const word of ["محمد", "عبد", "الرحمن"]) expect(seen.text()).toContain(word);
    const runs = fonts.runs("محمد Mesh (2026) علي", "bold").map((run) => run.text);
    expect(runs[0]).toContain("علي");
    expect(runs.at(-1)).toContain("محمد");
    expect(runs.join("")).toContain("Mesh (2026)");
  });

  it("finds a character again as the one that was written, whoever came before", async () => {
    await draw(contentOf({ name: "⽅⽂" }));
    expect((await draw(contentOf({ name: "方文" }))).seen.text()).toContain("方文");
  });

  it("has only embedded fonts, and the code as a picture of one bit a module", async () => {
    const { seen } = await draw(contentOf({ name: "贾岛 Ada" }));
    expect(seen.fonts()).not.toMatch(/Helvetica/);
    expect(seen.fonts()).toMatch(/NotoSansSC-Bold/);
    expect(seen.images()).toEqual([{ width: 25, height: 25, bits: 1 }]);
  });
});

describe("letters no font has", () => {
  it("draws a box in their place and names them", async () => {
    const { placed, seen } = await draw(contentOf({ name: "贾\u{12000}岛" }));
    expect(placed.fits.find((fit) => fit.field === "name")?.missing).toEqual(["\u{12000}"]);
    expect(seen.text()).toContain("贾");
  });
});

describe("faults", () => {
  it("names a code that is longer than any QR symbol", async () => {
    const placed = layBadge(templateFor(card), contentOf({ badgeCode: "x".repeat(3000) }), fonts.measure);
    expect(drawBadge(placed, means)).toMatchObject({
      ok: false,
      fault: { code: "qr-too-long" },
    });
  });
});
