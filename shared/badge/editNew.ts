import { type Edit, elementsOf, freeId, withElements } from "./edit.ts";
import { MOST_ELEMENTS } from "./editArrange.ts";
import { clamp, printableBox, tidyBox } from "./editBoxes.ts";
import type { BadgeElement, Box, ImageId, Stock, TextSource, TextStyle } from "./template.ts";

/** What can be put on a badge. A picture is known by its id, its size in dots gives its shape. */
export type Wish =
  | { kind: "text"; field: TextSource }
  | { kind: "stack" }
  | { kind: "qr" }
  | { kind: "rect" }
  | { kind: "line" }
  | { kind: "image"; image: ImageId; width: number; height: number; as: "logo" | "background" };

/** Puts a new element in the middle of the badge, on top of everything (a background: under everything), and chooses it. */
export function add(edit: Edit, wish: Wish): Edit {
  const elements = elementsOf(edit);
  if (elements.length >= MOST_ELEMENTS) return edit;
  const { stock } = edit.template;
  const id = freeId(elements, wish.kind);
  const element = { ...made(wish, stock), id, roles: [] } as BadgeElement;
  const isUnder = wish.kind === "image" && wish.as === "background";
  return withElements(edit, isUnder ? [element, ...elements] : [...elements, element], { selected: [id] });
}

/** As large as the stock: a background has no white edge where the printer reaches it. */
export const wholeStock = ({ width, height }: Stock): Box => ({ x: 0, y: 0, w: width, h: height });

type Made<E = BadgeElement> = E extends BadgeElement ? Omit<E, "id" | "roles"> : never;

function made(wish: Wish, stock: Stock): Made {
  const area = printableBox(stock);
  switch (wish.kind) {
    case "text":
      return { kind: "text", box: inMiddle(area, area.w * 0.6, 9), align: "center", ...styleOf(wish.field, stock) };
    case "stack": {
      const texts = [styleOf("name", stock), styleOf("company", stock)];
      return { kind: "stack", box: inMiddle(area, area.w * 0.6, area.h * 0.4), align: "center", gap: 1.5, texts };
    }
    case "qr":
      return { kind: "qr", box: inMiddle(area, CODE_SIDE, CODE_SIDE, true), of: "badge", consent: "" };
    case "rect":
      return { ...RECT, box: inMiddle(area, area.w * 0.5, area.h * 0.25), fill: "role", stroke: null, strokeMm: 0 };
    case "line":
      return { ...RECT, box: inMiddle(area, area.w * 0.7, 0.4), fill: INK, stroke: null, strokeMm: 0 };
    case "image": {
      if (wish.as === "background") return { kind: "image", box: wholeStock(stock), image: wish.image, fit: "cover" };
      return { kind: "image", box: logoBox(area, wish), image: wish.image, fit: "contain" };
    }
  }
}

const INK = "#000000";
const RECT = { kind: "rect", radius: 0 } as const;

/** mm, with the quiet zone: read by phones at arm's length. */
const CODE_SIDE = 28;

function styleOf(field: TextSource, { height, ink }: Stock): TextStyle {
  const isName = typeof field === "string" && ["name", "givenName", "callName"].includes(field);
  const colour = ink === "black" ? INK : "#14171a";
  if (isName) return { field, weight: "bold", maxPt: Math.round(clamp(height, 40, 80)), minPt: 20, colour };
  return { field, weight: "regular", maxPt: 16, minPt: 8, colour };
}

/** A third of the badge, in the picture's own shape. */
function logoBox(area: Box, { width, height }: { width: number; height: number }): Box {
  const scale = Math.min((area.w * 0.4) / width, (area.h * 0.35) / height);
  return inMiddle(area, Math.max(2, width * scale), Math.max(2, height * scale));
}

function inMiddle(area: Box, w: number, h: number, isSquare = false): Box {
  const side = Math.min(w, h, area.w, area.h);
  const [wide, high] = isSquare ? [side, side] : [Math.min(w, area.w), Math.min(h, area.h)];
  return tidyBox({ x: area.x + (area.w - wide) / 2, y: area.y + (area.h - high) / 2, w: wide, h: high });
}
