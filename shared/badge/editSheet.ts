import { tidy } from "./editBoxes.ts";
import type { LabelSheet, Stock } from "./template.ts";

/** mm */
export const A4 = { width: 210, height: 297 };
export const LETTER = { width: 215.9, height: 279.4 };

/** As many labels of a stock as lie on a paper edge to edge, in its middle; one at least. */
export function sheetOn(paper: LabelSheet["paper"], { width, height }: Pick<Stock, "width" | "height">): LabelSheet {
  const columns = Math.min(20, Math.max(1, Math.floor(paper.width / width)));
  const rows = Math.min(40, Math.max(1, Math.floor(paper.height / height)));
  const left = Math.max(0, tidy((paper.width - columns * width) / 2));
  const top = Math.max(0, tidy((paper.height - rows * height) / 2));
  return { paper, columns, rows, left, top, pitchX: width, pitchY: height };
}
