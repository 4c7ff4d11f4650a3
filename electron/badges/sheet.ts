import type { PlacedItem } from "../../shared/badge/layout.ts";
import type { PagePart } from "../../shared/badge/pages.ts";
import type { Box } from "../../shared/badge/template.ts";
import { PT_PER_MM } from "../../shared/badge/units.ts";
import type { Result } from "../../shared/words/result.ts";
import type { FontFile } from "./fontFile.ts";
import type { Fonts } from "./fonts.ts";
import { memo } from "./memo.ts";
import { decimal, type PdfFont, type Resources } from "./pdfFile.ts";
import type { ReadyPicture } from "./pictures.ts";

export type DrawFault = { code: "qr-too-long" | "bad-image"; detail: string };

/** What the pages of one PDF are drawn with. `moduleMm`: the smallest QR module so far. */
export type Hand = {
  fonts: Fonts;
  pdfFont: (file: FontFile) => PdfFont;
  dpi: number | null;
  moduleMm: number | null;
  /** A picture and its name in this PDF. */
  picture: (image: string) => Result<{ name: string; picture: ReadyPicture }, DrawFault>;
};

/** A page under way: what it has been told so far, to say nothing twice. One character a byte. */
export type Sheet = { hand: Hand; used: Resources; out: string[]; colour: string; font: string; isInText: boolean };

export type Placed<K extends PlacedItem["kind"]> = Extract<PlacedItem, { kind: K }>;

/**
 * From mm on the badge to points on the page, whose origin is below at the left. `right` and `up`: where the badge's own
 * directions point there.
 */
export type Place = { at: (x: number, y: number) => Point; right: Point; up: Point; pageHeight: number };
export type Point = readonly [number, number];

const DIRECTIONS: Record<PagePart["turn"], { right: Point; up: Point }> = {
  0: { right: [1, 0], up: [0, 1] },
  90: { right: [0, -1], up: [1, 0] },
  180: { right: [-1, 0], up: [0, -1] },
  270: { right: [0, 1], up: [-1, 0] },
};

/** Where a part of a page lies. */
export function placeOf({ x: left, y: top, turn }: PagePart, pageHeight: number): Place {
  const { right, up } = DIRECTIONS[turn];
  const at = (x: number, y: number): Point => [
    (left + x * right[0] - y * up[0]) * PT_PER_MM,
    (pageHeight - top + x * right[1] - y * up[1]) * PT_PER_MM,
  ];
  return { at, right, up, pageHeight };
}

/** Ends a stretch of text: nothing else may be drawn within one. */
export function outOfText(sheet: Sheet): void {
  if (sheet.isInText) sheet.out.push("ET");
  sheet.isInText = false;
}

/** `#rrggbb` as three shares, or one when it is a grey. */
export const ink = memo((colour: string): { fill: string; stroke: string } => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  if (r === g && g === b) return { fill: `${decimal(r)} g`, stroke: `${decimal(r)} G` };
  const shares = [r, g, b].map(decimal).join(" ");
  return { fill: `${shares} rg`, stroke: `${shares} RG` };
});

/** The colour of what is filled and written from here on. */
export function fillWith(sheet: Sheet, colour: string): void {
  if (sheet.colour !== colour) sheet.out.push(ink(colour).fill);
  sheet.colour = colour;
}

export const point = ([x, y]: Point): string => `${decimal(x)} ${decimal(y)}`;

/** A box as a path. */
export function rectangle({ at }: Place, { x, y, w, h }: Box): string {
  const [left, bottom] = at(x, y + h);
  const [right, top] = at(x + w, y);
  return `${point([left, bottom])} ${point([right - left, top - bottom])} re`;
}
