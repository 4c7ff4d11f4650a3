import { drawBadge } from "../../electron/badges/draw.ts";
import { loadFonts } from "../../electron/badges/fonts.ts";
import { makePictures } from "../../electron/badges/pictures.ts";
import type { Drawing } from "../../shared/badge/drawing.ts";
import { layBadge } from "../../shared/badge/layout.ts";
import { ok } from "../../shared/words/result.ts";
import { fontFolder } from "./badges.ts";

/** The real drawing with the real fonts, in this thread; the fonts are loaded once a test file. */
export function makeDrawing() {
  const fonts = loadFonts(fontFolder());
  const pictures = makePictures();
  if (!fonts.ok) throw new Error("the badge fonts are missing");
  return async ({ template, content, images, at }: Drawing) => {
    const placed = layBadge(template, content, fonts.value.measure);
    const drawn = drawBadge(placed, { fonts: fonts.value, pictures, images, dpi: null }, at);
    return drawn.ok ? ok({ pdf: drawn.value.pdf, notes: { fits: placed.fits } }) : drawn;
  };
}
