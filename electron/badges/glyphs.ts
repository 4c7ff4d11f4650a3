import type { TrueType } from "./trueType.ts";

/** How wide a glyph is and how far its ink reaches above and below the baseline and from its left end; font units. */
export type GlyphSize = { advance: number; ink: { above: number; below: number; left: number } | null };

/** Sizes of glyphs straight from their file. `ink` null: a blank. */
export const glyphSizes =
  ({ outline, metrics }: TrueType): ((glyph: number) => GlyphSize) =>
  (glyph) => {
    const drawn = outline(glyph);
    const { advance } = metrics(glyph);
    if (drawn.length === 0) return { advance, ink: null };
    const [left = 0, bottom = 0, top = 0] = [2, 4, 8].map((field) => drawn.readInt16BE(field));
    return { advance, ink: { above: top, below: -bottom, left } };
  };
