import { type Pixels, readCodes } from "./readCodes.ts";

export type DrawnSize = { width: number; height: number };

/** The longest sides at which a picture is tried, pixels: a screenshot's, a photo's, and all that a phone's camera gave. */
const LONGEST_SIDES = [1_600, 800, 4_096];

/**
 * The texts of the QR codes in a picture file, tried at several sizes until one gives any; none when no size does.
 * `draw` gives its pixels at a size.
 */
export async function readPicture(
  { width, height }: { width: number; height: number },
  draw: (size: DrawnSize) => Pixels,
): Promise<string[]> {
  const longest = Math.max(width, height);
  for (const side of new Set(LONGEST_SIDES.map((side) => Math.min(side, longest)))) {
    const scale = side / longest;
    const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
    const texts = await readCodes(draw(size), true);
    if (texts.length > 0) return texts;
  }
  return [];
}
