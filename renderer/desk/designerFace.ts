import type { Face } from "../../shared/badge/edit.ts";
import type { PlacedItem } from "../../shared/badge/layout.ts";
import { pagesOfBadge } from "../../shared/badge/pages.ts";
import type { BadgeTemplate } from "../../shared/badge/template.ts";
import { MM_PER_INCH } from "../../shared/badge/units.ts";

/** 8-bit RGBA, row by row. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

/**
 * One face of a badge as it is read, cut out of the printed pages: they may be turned on their side, folded over, or sheets
 * with many labels. `sides`: the pages at `dpi` dots an inch. Null: that face is not printed.
 */
export function facePixels(
  { stock, back, fold }: Pick<BadgeTemplate, "stock" | "back" | "fold">,
  face: Face,
  sides: readonly Pixels[],
  dpi: number,
): Pixels | null {
  const shown = face === "back" && back.what === "own" ? BACK : FRONT;
  const badge = { stock, items: FRONT, back: back.what === "none" ? null : BACK, fold, fits: [] };
  const pages = pagesOfBadge(badge);
  const at = pages.findIndex(({ parts }) => parts.some(({ items }) => items === shown));
  const part = pages[at]?.parts.find(({ items }) => items === shown);
  const side = sides[at];
  if (!part || !side) return null;
  const scale = dpi / MM_PER_INCH;
  const isWholePage = part.turn === 0 && pages[at]?.height === stock.height && !stock.sheet;
  if (isWholePage) return side;
  const size = { width: Math.round(stock.width * scale), height: Math.round(stock.height * scale) };
  return cut(side, { x: part.x * scale, y: part.y * scale, turn: part.turn }, size);
}

/** Told apart by which they are, not by what is in them. */
const FRONT: readonly PlacedItem[] = [];
const BACK: readonly PlacedItem[] = [];

type Place = { x: number; y: number; turn: 0 | 90 | 180 | 270 };

/** All in dots; the middle of each dot says where it comes from. */
function cut(side: Pixels, { x, y, turn }: Place, { width, height }: { width: number; height: number }): Pixels {
  const from = new Uint32Array(
    side.rgba.buffer.slice(side.rgba.byteOffset, side.rgba.byteOffset + side.rgba.byteLength),
  );
  const to = new Uint32Array(width * height);
  for (let v = 0; v < height; v++) {
    for (let u = 0; u < width; u++) {
      const [dx, dy] = turned(u + 0.5, v + 0.5, turn);
      const column = Math.min(side.width - 1, Math.max(0, Math.floor(x + dx)));
      const row = Math.min(side.height - 1, Math.max(0, Math.floor(y + dy)));
      to[v * width + u] = from[row * side.width + column] ?? 0;
    }
  }
  return { width, height, rgba: new Uint8Array(to.buffer) };
}

function turned(u: number, v: number, turn: Place["turn"]): readonly [number, number] {
  switch (turn) {
    case 0:
      return [u, v];
    case 90:
      return [-v, u];
    case 180:
      return [-u, -v];
    case 270:
      return [v, -u];
  }
}
