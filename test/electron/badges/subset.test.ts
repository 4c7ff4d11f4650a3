import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { makeSubset } from "../../../electron/badges/subset.ts";
import { readTrueType } from "../../../electron/badges/trueType.ts";
import { fontFolder } from "../../build/badges.ts";

const FILES = readdirSync(fontFolder()).filter((name) => name.endsWith(".ttf"));
/** Simple outlines, composed ones, blanks, and what only some of the fonts have. */
const TEXT = "Aé ǺßfiŵỐ贾岛龘𠮷太郎김민준ณั์ شبكة בע״מ🦄，。1①";

function fontOf(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!("layout" in font)) throw new Error("a collection");
  return font;
}

describe.each(FILES)("a subset of %s", (name) => {
  const file = readFileSync(join(fontFolder(), name));
  const font = fontOf(file);
  const glyphs = Array.from(TEXT, (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);

  it("draws every glyph as the font does, as wide", () => {
    const subset = makeSubset(readTrueType(file));
    const numbers = glyphs.map((glyph) => subset.includeGlyph(glyph));
    const made = fontOf(subset.encode());
    for (const [at, glyph] of glyphs.entries()) {
      const [ours, theirs] = [made.getGlyph(numbers[at] ?? -1), font.getGlyph(glyph)];
      expect(ours.path.toSVG()).toBe(theirs.path.toSVG());
      expect(ours.advanceWidth).toBe(theirs.advanceWidth);
      expect(ours.bbox).toEqual(theirs.bbox);
    }
    expect(made.unitsPerEm).toBe(font.unitsPerEm);
    expect(made.getGlyph(0).path.toSVG()).toBe(font.getGlyph(0).path.toSVG());
  });

  it("takes each glyph in once, and no more than is shown and what it is composed of", () => {
    const subset = makeSubset(readTrueType(file));
    const first = glyphs.map((id) => subset.includeGlyph({ id } as { id: number }));
    expect(glyphs.map((glyph) => subset.includeGlyph(glyph))).toEqual(first);
    const composed = fontOf(subset.encode()).numGlyphs;
    expect(composed).toBeGreaterThanOrEqual(new Set([0, ...glyphs]).size);
    expect(composed).toBeLessThan(2 * glyphs.length);
  });

  it("of nothing is a font with the missing glyph", () => {
    expect(fontOf(makeSubset(readTrueType(file)).encode()).numGlyphs).toBeLessThanOrEqual(3);
  });
});

it("finds composed glyphs among the fonts, or the test above would not", () => {
  const isComposed = (name: string) => {
    const font = readTrueType(readFileSync(join(fontFolder(), name)));
    const { id } = fontOf(readFileSync(join(fontFolder(), name))).glyphForCodePoint(0xe9);
    const outline = font.outline(id);
    return outline.length > 0 && outline.readInt16BE(0) < 0;
  };
  expect(FILES.filter(isComposed).length).toBeGreaterThan(0);
});
