import { type Edit, stepTo } from "./edit.ts";
import { clamp, fitting, leastOf, printableBox, tidy } from "./editBoxes.ts";
import { wholeStock } from "./editNew.ts";
import type { BadgeElement, BadgeTemplate, Box, Stock, TextStyle } from "./template.ts";

/** Another card or label: everything keeps its place within what prints, and its proportions to it. */
export function setStock(edit: Edit, stock: Stock, going: string | null = null): Edit {
  const { template } = edit;
  const back =
    template.back.what === "own"
      ? { what: "own" as const, elements: onStock(template.back.elements, template.stock, stock) }
      : template.back;
  const elements = onStock(template.elements, template.stock, stock);
  return stepTo(edit, { template: { ...template, stock, elements, back, fold: template.fold && !stock.sheet } }, going);
}

/** Margins, ink, or the sheet of the same stock: nothing on the badge moves. */
export function changeStock(
  edit: Edit,
  change: Pick<Partial<Stock>, "margin" | "ink" | "sheet" | "turned">,
  going: string | null = null,
): Edit {
  const { template } = edit;
  const stock: Stock = { ...template.stock, ...change, id: OWN_STOCK };
  return stepTo(edit, { template: { ...template, stock, fold: template.fold && !stock.sheet } }, going);
}

/** The id of a stock somebody described by hand. */
export const OWN_STOCK = "own";

/** A card of another size: its margins stay, as far as they leave something to print on. */
export const sized = (stock: Stock, size: { width: number; height: number }): Stock => ({
  ...stock,
  ...size,
  id: OWN_STOCK,
  sheet: null,
});

/** What is on the other side. A back of its own begins as a copy of the front. */
export function setBack(edit: Edit, what: BadgeTemplate["back"]["what"]): Edit {
  const { template } = edit;
  if (template.back.what === what) return edit;
  const back: BadgeTemplate["back"] = what === "own" ? { what, elements: template.elements } : { what };
  const fold = template.fold && what !== "none";
  const face = what === "own" ? "back" : "front";
  return stepTo(edit, { template: { ...template, back, fold }, face, selected: [] });
}

/** Whether both sides come on one page and are folded over; there is nothing to fold without a back, nor on a sheet. */
export function setFold(edit: Edit, fold: boolean): Edit {
  const { template } = edit;
  const isPossible = template.back.what !== "none" && !template.stock.sheet;
  return stepTo(edit, { template: { ...template, fold: fold && isPossible } });
}

export const setName = (edit: Edit, name: string): Edit =>
  stepTo(edit, { template: { ...edit.template, name: name.slice(0, 100) } }, "name");

function onStock(elements: readonly BadgeElement[], from: Stock, to: Stock): BadgeElement[] {
  const [before, after] = [printableBox(from), printableBox(to)];
  const wide = Math.max(1, after.w) / Math.max(1, before.w);
  const high = Math.max(1, after.h) / Math.max(1, before.h);
  return elements.map((element) => {
    const { x, y, w, h } = element.box;
    // What covered all of the stock covers all of it again.
    if (w >= from.width && h >= from.height && element.kind !== "qr") return { ...element, box: wholeStock(to) };
    const place = { x: after.x + (x - before.x) * wide, y: after.y + (y - before.y) * high, w: w * wide, h: h * high };
    const scaled = withLetters(element, Math.min(wide, high));
    return {
      ...scaled,
      box: fitting(scaled, element.kind === "qr" ? squareIn(place) : place, to),
    };
  });
}

function squareIn({ x, y, w, h }: Box): Box {
  const side = Math.max(Math.min(w, h), leastOf({ kind: "qr" }));
  return { x: x + (w - side) / 2, y: y + (h - side) / 2, w: side, h: side };
}

function withLetters(element: BadgeElement, scale: number): BadgeElement {
  const scaled = <T extends Pick<TextStyle, "maxPt" | "minPt">>(style: T): T => {
    const maxPt = clamp(tidy(style.maxPt * scale), 2, 600);
    return { ...style, maxPt, minPt: Math.min(style.minPt, maxPt) };
  };
  if (element.kind === "text") return scaled(element);
  return element.kind === "stack" ? { ...element, texts: element.texts.map(scaled) } : element;
}
