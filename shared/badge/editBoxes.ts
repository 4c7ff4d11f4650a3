import { changeElements, chosenOf, type Edit } from "./edit.ts";
import type { BadgeElement, Box, Stock } from "./template.ts";

/** Which edge or corner of a box is held, by the points of the compass. */
export type Handle = "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw";
export const HANDLES: readonly Handle[] = ["nw", "n", "ne", "e", "se", "s", "sw", "w"];

/** mm */
type Way = { dx: number; dy: number };

/** Moves the chosen elements together, as far as the stock reaches (mm). */
export function moveChosen(edit: Edit, by: Way, going: string | null = null): Edit {
  const boxes = chosenOf(edit).map(({ box }) => box);
  if (boxes.length === 0) return edit;
  const { dx, dy } = limited(boundsOf(boxes), by, edit.template.stock);
  const move = (element: BadgeElement): BadgeElement => ({ ...element, box: moved(element.box, { dx, dy }) });
  return changeElements(edit, edit.selected, move, going);
}

/** Pulls the chosen element's edge or corner (mm); with several chosen nothing is pulled. */
export function resizeChosen(edit: Edit, handle: Handle, by: Way, going: string | null = null): Edit {
  const [element, ...more] = chosenOf(edit);
  if (!element || more.length > 0) return edit;
  return setBox(edit, element.id, resized(element, handle, by, edit.template.stock), going);
}

/** Puts an element into exactly this box, as far as the stock reaches and its kind allows. */
export const setBox = (edit: Edit, id: string, box: Box, going: string | null = null): Edit =>
  changeElements(edit, [id], (element) => ({ ...element, box: fitting(element, box, edit.template.stock) }), going);

/** The box of an element whose edge or corner was pulled; what is opposite stays where it is. A QR code stays square. */
export function resized(element: BadgeElement, handle: Handle, { dx, dy }: Way, { width, height }: Stock): Box {
  const { x, y, w, h } = element.box;
  const least = leastOf(element);
  let [left, top, right, bottom] = [x, y, x + w, y + h];
  if (handle.includes("w")) left = clamp(left + dx, 0, right - least);
  if (handle.includes("e")) right = clamp(right + dx, left + least, width);
  if (handle.includes("n")) top = clamp(top + dy, 0, bottom - least);
  if (handle.includes("s")) bottom = clamp(bottom + dy, top + least, height);
  const box = tidyBox({ x: left, y: top, w: right - left, h: bottom - top });
  return element.kind === "qr" ? squared(element.box, box, handle, { width, height }) : box;
}

/** A square with the pulled edge's new length; the opposite corner, or the middle of the opposite edge, stays. */
function squared(before: Box, pulled: Box, handle: Handle, stock: Pick<Stock, "width" | "height">): Box {
  const wished = handle.length === 2 ? Math.max(pulled.w, pulled.h) : "ew".includes(handle) ? pulled.w : pulled.h;
  const right = before.x + before.w;
  const bottom = before.y + before.h;
  const middle = { x: before.x + before.w / 2, y: before.y + before.h / 2 };
  const roomX = roomFrom(handle.includes("w") ? right : handle.includes("e") ? stock.width - before.x : null, {
    at: middle.x,
    of: stock.width,
  });
  const roomY = roomFrom(handle.includes("n") ? bottom : handle.includes("s") ? stock.height - before.y : null, {
    at: middle.y,
    of: stock.height,
  });
  const side = Math.min(wished, roomX, roomY);
  const x = handle.includes("w") ? right - side : handle.includes("e") ? before.x : middle.x - side / 2;
  const y = handle.includes("n") ? bottom - side : handle.includes("s") ? before.y : middle.y - side / 2;
  return tidyBox({ x, y, w: side, h: side });
}

/** How long a side may get: up to the stock's edge, or to both sides of a middle that stays. */
const roomFrom = (room: number | null, { at, of }: { at: number; of: number }): number =>
  room ?? 2 * Math.min(at, of - at);

/** A box of at least the kind's least size that lies on the stock, moved rather than made smaller. */
export function fitting(element: BadgeElement, box: Box, { width, height }: Stock): Box {
  const least = leastOf(element);
  const side = element.kind === "qr" ? Math.min(box.w === element.box.w ? box.h : box.w, width, height) : null;
  const w = clamp(side ?? box.w, least, width);
  const h = clamp(side ?? box.h, least, height);
  return tidyBox({ x: clamp(box.x, 0, width - w), y: clamp(box.y, 0, height - h), w, h });
}

/** The least box around boxes. */
export function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const w = Math.max(...boxes.map((box) => box.x + box.w)) - x;
  return { x, y, w, h: Math.max(...boxes.map((box) => box.y + box.h)) - y };
}

/** So much of a way as keeps a box on the stock. */
export const limited = ({ x, y, w, h }: Box, { dx, dy }: Way, { width, height }: Stock): Way => ({
  dx: clamp(dx, Math.min(0, -x), Math.max(0, width - x - w)),
  dy: clamp(dy, Math.min(0, -y), Math.max(0, height - y - h)),
});

/** What is not moved keeps its number to the last digit. */
export const moved = (box: Box, { dx, dy }: Way): Box => ({
  ...box,
  x: dx === 0 ? box.x : tidy(box.x + dx),
  y: dy === 0 ? box.y : tidy(box.y + dy),
});

/** The part of a stock its printer reaches. */
export const printableBox = ({ width, height, margin }: Stock): Box => ({
  x: margin.left,
  y: margin.top,
  w: width - margin.left - margin.right,
  h: height - margin.top - margin.bottom,
});

/** Hundredths of a millimetre: less is nobody's, and sums of halves stay halves. */
export const tidy = (mm: number): number => Math.round(mm * 100) / 100;

export const tidyBox = ({ x, y, w, h }: Box): Box => ({ x: tidy(x), y: tidy(y), w: tidy(w), h: tidy(h) });

/** The least side, mm: a line may be thin, a code must have modules, everything else can be taken hold of. */
export function leastOf({ kind }: Pick<BadgeElement, "kind">): number {
  if (kind === "rect") return 0.1;
  return kind === "qr" ? 8 : 2;
}

export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
