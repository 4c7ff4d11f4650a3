import { describe, expect, it } from "vitest";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { flawsOf } from "../../../shared/badge/checkTemplate.ts";
import { imageInfo } from "../../../shared/badge/imageInfo.ts";
import { samplesOf } from "../../../shared/badge/samples.ts";
import { STOCKS, stockById } from "../../../shared/badge/stocks.ts";
import { type BadgeElement, BadgeTemplate, type Stock } from "../../../shared/badge/template.ts";
import { readTemplateFile, writeTemplateFile } from "../../../shared/badge/templateFile.ts";

const card = stockById("card-90x54") as Stock;
const sheet = stockById("avery-l4785") as Stock;
const template = templateFor(card);
const picture = "a".repeat(64);
const box = { x: 0, y: 0, w: 10, h: 10 };
const image: BadgeElement = {
  ...{ kind: "image", id: "logo", roles: [], box },
  ...{ image: picture, fit: "contain" },
};

describe("what keeps a template from being printed", () => {
  it.each(STOCKS)("nothing for the built-in one on $id, which is also of the shape", (stock) => {
    const own = templateFor(stock);
    expect(flawsOf(own)).toEqual([]);
    expect(BadgeTemplate.parse(own)).toEqual(own);
  });

  it.each([
    ["outside-the-stock", "logo", { elements: [{ ...image, box: { ...box, x: 81 } }] }],
    ["outside-the-stock", "logo", { back: { what: "own", elements: [{ ...image, box: { ...box, y: -1 } }] } }],
    ["same-id-twice", "logo", { elements: [image, image] }],
    ["margins-too-wide", null, { stock: { ...card, margin: { top: 25, right: 2, bottom: 25, left: 2 } } }],
    ["labels-off-the-sheet", null, { stock: { ...sheet, sheet: { ...sheet.sheet, columns: 3 } }, elements: [] }],
    ["labels-off-the-sheet", null, { stock: { ...sheet, sheet: { ...sheet.sheet, pitchY: 40 } }, elements: [] }],
  ] as const)("%s (%s)", (code, element, changes) => {
    expect(flawsOf({ ...template, ...changes } as BadgeTemplate)).toEqual([{ code, element }]);
  });

  it("a floor above the largest size", () => {
    const elements = template.elements.map((one) => (one.id === "role" ? { ...one, minPt: 90 } : one));
    expect(flawsOf({ ...template, elements } as BadgeTemplate)).toEqual([
      { code: "floor-above-size", element: "role" },
    ]);
  });
});

describe("a template as a file", () => {
  const withImage = { ...template, elements: [image] };

  it("comes back as it went, pictures too", () => {
    const text = writeTemplateFile(withImage, { [picture]: "AAAA" });
    expect(readTemplateFile(text)).toEqual({ ok: true, value: { template: withImage, images: { [picture]: "AAAA" } } });
  });

  it.each([
    ["not-a-template", "PK\u0003\u0004"],
    ["not-a-template", "[]"],
    ["not-a-template", '{"lanyard":"badge","form":1,"template":{},"images":{}}'],
    ["newer-version", '{"lanyard":"badge","form":2}'],
    ["picture-missing", writeTemplateFile(withImage, {})],
  ])("is refused with %s", (code, text) => {
    expect(readTemplateFile(text)).toEqual({ ok: false, fault: code });
  });
});

describe("a picture's first bytes", () => {
  const png = new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 1, 0x2c, 0, 0, 0, 0x50, 8, 6, 0, 0, 0, 0, 0, 0, 0],
  ]);
  const jpeg = new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 0x50, 1, 0x2c, 1, 0, 0, 0],
  ]);

  it("tell its kind and size, whatever its name says", () => {
    expect(imageInfo(png)).toEqual({ kind: "png", width: 300, height: 80 });
    expect(imageInfo(jpeg)).toEqual({ kind: "jpeg", width: 300, height: 80 });
  });

  it("tell what is none", () => {
    for (const bytes of [new Uint8Array(), png.slice(0, 20), jpeg.slice(0, 6), new TextEncoder().encode("<svg/>")])
      expect(imageInfo(bytes)).toBe(null);
  });
});

describe("whose badges to look at", () => {
  it("takes the longest, the shortest, the rarest name and one of each role, nobody twice", () => {
    const people = ["李雷", "Ada Lovelace", "𬱖", "Maximiliane von Hohenstein", "韩梅梅"].map((name, i) => ({
      name,
      role: i === 4 ? "speaker" : "attendee",
    }));
    expect(samplesOf(people).map(({ why, person }) => [why, person.name])).toEqual([
      ["longest", "Maximiliane von Hohenstein"],
      ["shortest", "𬱖"],
      ["role", "李雷"],
      ["role", "韩梅梅"],
    ]);
    expect(samplesOf([])).toEqual([]);
  });
});
