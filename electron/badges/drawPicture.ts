import type { Box } from "../../shared/badge/template.ts";
import {
  type DrawFault,
  outOfText,
  type Place,
  type Placed,
  type Point,
  point,
  rectangle,
  type Sheet,
} from "./sheet.ts";

/** A picture in the middle of its box, whole or covering it. Fault `bad-image` when it is not there or is none. */
export function drawPicture(sheet: Sheet, place: Place, { box, image, fit }: Placed<"image">): DrawFault | null {
  const found = sheet.hand.picture(image);
  if (!found.ok) return found.fault;
  const { name, picture } = found.value;
  sheet.used.pictures.add(name);
  const across = box.w / picture.width;
  const down = box.h / picture.height;
  const scale = fit === "cover" ? Math.max(across, down) : Math.min(across, down);
  const w = picture.width * scale;
  const h = picture.height * scale;
  const clip = fit === "cover" ? `${rectangle(place, box)} W n ` : "";
  outOfText(sheet);
  const seen = { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
  sheet.out.push(`q ${clip}${square(place, seen, picture.turn)} cm /${name} Do Q`);
  return null;
}

/**
 * Where a picture's corners left below, right below and left above come to lie in its box, as shares of it, by the
 * number in which cameras note how they were held (Exif 2.3, orientation).
 */
const CORNERS: Record<number, readonly [Point, Point, Point]> = {
  1: [
    [0, 1],
    [1, 1],
    [0, 0],
  ],
  2: [
    [1, 1],
    [0, 1],
    [1, 0],
  ],
  3: [
    [1, 0],
    [0, 0],
    [1, 1],
  ],
  4: [
    [0, 0],
    [1, 0],
    [0, 1],
  ],
  5: [
    [1, 0],
    [1, 1],
    [0, 0],
  ],
  6: [
    [0, 0],
    [0, 1],
    [1, 0],
  ],
  7: [
    [0, 1],
    [0, 0],
    [1, 1],
  ],
  8: [
    [1, 1],
    [1, 0],
    [0, 1],
  ],
};

/** The matrix that lays the square of a picture over a box; `turn`: see JpegInfo. */
export function square({ at }: Place, { x, y, w, h }: Box, turn: number): string {
  const corners = CORNERS[turn] ?? CORNERS[1] ?? [];
  const [origin, right, top] = corners.map(([across, down]) => at(x + across * w, y + down * h));
  const [ox = 0, oy = 0] = origin ?? [];
  const arm = ([px, py]: Point = [0, 0]) => point([px - ox, py - oy]);
  return `${arm(right)} ${arm(top)} ${point([ox, oy])}`;
}
