import type { PlacedItem } from "../../shared/badge/layout.ts";
import type { Page } from "../../shared/badge/pages.ts";
import type { Box } from "../../shared/badge/template.ts";
import { PT_PER_MM } from "../../shared/badge/units.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { drawCode } from "./drawCode.ts";
import { drawPicture } from "./drawPicture.ts";
import { drawLine } from "./drawText.ts";
import { decimal, type Resources } from "./pdfFile.ts";
import {
  type DrawFault,
  fillWith,
  type Hand,
  ink,
  outOfText,
  type Place,
  type Placed,
  placeOf,
  point,
  rectangle,
  type Sheet,
} from "./sheet.ts";

/** What stands on a page, and what it names. */
export type PageContent = { bytes: Uint8Array; used: Resources };

/** The content of a page, as a PDF has it (ISO 32000-1, annex A). */
export function drawPage(hand: Hand, page: Page): Result<PageContent, DrawFault> {
  const used: Resources = { fonts: new Set(), pictures: new Set() };
  const sheet: Sheet = { hand, used, out: [], colour: "", font: "", isInText: false };
  for (const part of page.parts) {
    const place = placeOf(part, page.height);
    for (const item of part.items) {
      const failed = drawItem(sheet, place, item);
      if (failed) return fault(failed);
    }
  }
  outOfText(sheet);
  return ok({ bytes: Buffer.from(sheet.out.join("\n"), "latin1"), used });
}

function drawItem(sheet: Sheet, place: Place, item: PlacedItem): DrawFault | null {
  switch (item.kind) {
    case "rect":
      drawRect(sheet, place, item);
      return null;
    case "line":
      drawLine(sheet, place, item);
      return null;
    case "image":
      return drawPicture(sheet, place, item);
    case "qr":
      return drawCode(sheet, place, item);
  }
}

function drawRect(sheet: Sheet, place: Place, { box, fill, stroke, strokeMm, radius }: Placed<"rect">): void {
  outOfText(sheet);
  const path = radius > 0 ? rounded(place, box, Math.min(radius, box.w / 2, box.h / 2)) : rectangle(place, box);
  if (fill) {
    fillWith(sheet, fill);
    sheet.out.push(`${path} f`);
  }
  if (stroke && strokeMm > 0)
    sheet.out.push(`${decimal(strokeMm * PT_PER_MM)} w ${ink(stroke).stroke} ${path} ${radius > 0 ? "s" : "S"}`);
}

/** How far the handles of a quarter of a circle reach. */
const QUARTER = 0.5523;

function rounded({ at }: Place, { x, y, w, h }: Box, r: number): string {
  const k = r * (1 - QUARTER);
  const to = (px: number, py: number) => point(at(px, py));
  const curve = (...points: [number, number][]) => `${points.map(([px, py]) => to(px, py)).join(" ")} c`;
  return [
    `${to(x + r, y)} m ${to(x + w - r, y)} l`,
    curve([x + w - k, y], [x + w, y + k], [x + w, y + r]),
    `${to(x + w, y + h - r)} l`,
    curve([x + w, y + h - k], [x + w - k, y + h], [x + w - r, y + h]),
    `${to(x + r, y + h)} l`,
    curve([x + k, y + h], [x, y + h - k], [x, y + h - r]),
    `${to(x, y + r)} l`,
    curve([x, y + k], [x + k, y], [x + r, y]),
    "h",
  ].join(" ");
}
