import { baselines, blockOf, type Fitted, fitBlocks, type Line, type Measure } from "./fit.ts";
import { roleColour } from "./roleColour.ts";
import type {
  Align,
  BadgeContent,
  BadgeElement,
  BadgeTemplate,
  Box,
  Colour,
  ImageId,
  Stock,
  TextSource,
  TextStyle,
  Weight,
} from "./template.ts";
import { printable, textOf } from "./texts.ts";
import { PT_PER_MM } from "./units.ts";
import { agrees, vcardOf } from "./vcard.ts";

/** One thing on the badge at its place, mm from the top left as the badge is read; colours are `#rrggbb`. */
export type PlacedItem =
  | { kind: "rect"; box: Box; fill: string | null; stroke: string | null; strokeMm: number; radius: number }
  | { kind: "qr"; box: Box; text: string }
  | { kind: "image"; box: Box; image: ImageId; fit: "contain" | "cover" }
  /** One line: `x` is its left end, `baseline` the line the letters stand on. */
  | { kind: "line"; text: string; x: number; baseline: number; sizePt: number; weight: Weight; colour: string };

/** How one text came out, for the designer and for the check of the whole roster before the doors open. */
export type FieldFit = {
  face: "front" | "back";
  /** The element's id in the template. */
  element: string;
  field: TextSource;
  text: string;
  sizePt: number;
  maxPt: number;
  minPt: number;
  /** 0 when the template left no room at all. */
  lines: number;
  breaks: Fitted["breaks"];
  missing: readonly string[];
};

/** `back` null: nothing is printed there. The same back as front is the very same list. */
export type PlacedBadge = {
  stock: Stock;
  items: readonly PlacedItem[];
  back: readonly PlacedItem[] | null;
  fold: boolean;
  fits: readonly FieldFit[];
};

/** mm */
const MARK_HEIGHT = 6;
/** Half the height of capitals and of hanzi above the baseline, em. */
const CAPITALS_MIDDLE = 0.36;

/**
 * A person's texts on a template: every box at its place in mm, every text as large as it goes. Names are shrunk in
 * steps, then wrapped at natural places; never cut, never over a QR code, never outside the printable part. Fields
 * a person does not have leave no hole. `fits` says what was shrunk, wrapped, under its floor, or has letters no font knows.
 */
export function layBadge(template: BadgeTemplate, content: BadgeContent, measure: Measure): PlacedBadge {
  const { stock, back, fold } = template;
  const front = layFace("front", template.elements, { stock, content, measure });
  const other = back.what === "own" ? layFace("back", back.elements, { stock, content, measure }) : null;
  const behind = back.what === "same" ? front.items : (other?.items ?? null);
  return { stock, items: front.items, back: behind, fold, fits: [...front.fits, ...(other?.fits ?? [])] };
}

type Laying = { stock: Stock; content: BadgeContent; measure: Measure };

function layFace(face: FieldFit["face"], elements: readonly BadgeElement[], laying: Laying) {
  const { stock, content, measure } = laying;
  const shown = elements.filter((element) => isShown(element, content));
  const items: PlacedItem[] = [];
  const fits: FieldFit[] = [];
  const codes = shown.filter((one) => one.kind === "qr").filter((one) => codeText(one, content) !== "");
  for (const element of shown) {
    if (element.kind === "text" || element.kind === "stack") {
      const room = roomFor(
        element.box,
        codes.map(({ box }) => box),
        stock,
      );
      const placed = placeTexts(textsOf(element), room, content, measure);
      for (const line of placed.lines) items.push({ ...line, colour: inkOf(line.colour, content, stock) });
      for (const fit of placed.fits) fits.push({ face, element: element.id, ...fit });
    } else items.push(...itemsOf(element, content, stock));
  }
  if (content.mark !== null) items.push(...markItems(stock, content.mark, measure));
  return { items, fits };
}

/** Whether an element stands on this person's badge at all. */
export const isShown = ({ roles }: BadgeElement, { role }: BadgeContent): boolean =>
  roles.length === 0 || roles.includes(role);

/** What needs no measuring. A code nobody has, or did not agree to, leaves its place free. */
function itemsOf(
  element: Extract<BadgeElement, { kind: "rect" | "qr" | "image" }>,
  content: BadgeContent,
  stock: Stock,
): PlacedItem[] {
  const { box } = element;
  switch (element.kind) {
    case "rect": {
      const { fill, stroke, strokeMm, radius } = element;
      const ink = (colour: Colour | null) => colour && inkOf(colour, content, stock);
      return [{ kind: "rect", box, fill: ink(fill), stroke: ink(stroke), strokeMm, radius }];
    }
    case "qr": {
      const text = codeText(element, content);
      return text === "" ? [] : [{ kind: "qr", box, text }];
    }
    case "image":
      return [{ kind: "image", box, image: element.image, fit: element.fit }];
  }
}

/** What a code says on this person's badge, "" where it is left out. */
export function codeText({ of, consent }: Extract<BadgeElement, { kind: "qr" }>, content: BadgeContent): string {
  if (of === "ticket") return content.ticketCode;
  if (of === "badge") return content.badgeCode;
  return agrees(content, consent) ? vcardOf(content) : "";
}

/** A strip over the top of the printable part, over whatever stands there, so that nobody takes this for a badge. */
function markItems(stock: Stock, mark: string, measure: Measure): PlacedItem[] {
  const { margin } = stock;
  const box = { x: margin.left, y: margin.top, w: stock.width - margin.left - margin.right, h: MARK_HEIGHT };
  const style: TextStyle = { field: "eventTheme", weight: "bold", maxPt: 11, minPt: 6, colour: "#ffffff" };
  const [fitted] = fitBlocks([blockOf(printable(mark), style, measure)], box.w * PT_PER_MM, box.h * PT_PER_MM, 0);
  const line = fitted?.lines[0];
  const strip: PlacedItem = { kind: "rect", box, fill: "#000000", stroke: null, strokeMm: 0, radius: 0 };
  if (!fitted || !line) return [strip];
  const mm = fitted.sizePt / PT_PER_MM;
  const [baseline = 0] = baselines(fitted.lines);
  const top = box.y + Math.max(0, box.h - fitted.height / PT_PER_MM) / 2;
  const place = { x: box.x + leftEnd(line, "center", box.w / mm) * mm, baseline: top + baseline * mm };
  return [strip, { kind: "line", text: line.text, ...place, sizePt: fitted.sizePt, weight: "bold", colour: "#ffffff" }];
}

type Texts = { styles: readonly TextStyle[]; align: Align; gap: number };

function textsOf(element: Extract<BadgeElement, { kind: "text" | "stack" }>): Texts {
  if (element.kind === "stack") return { styles: element.texts, align: element.align, gap: element.gap };
  const { field, weight, maxPt, minPt, colour } = element;
  return { styles: [{ field, weight, maxPt, minPt, colour }], align: element.align, gap: 0 };
}

type PlacedLine = Extract<PlacedItem, { kind: "line" }> & { colour: Colour };

function placeTexts(texts: Texts, room: Box | null, content: BadgeContent, measure: Measure) {
  const lines: PlacedLine[] = [];
  const fits: TextFit[] = [];
  const blocks = texts.styles
    .map((style) => ({ style, text: textOf(style.field, content) }))
    .filter(({ text }) => text !== "")
    .map(({ style, text }) => blockOf(text, style, measure));
  const fitted = room ? fitBlocks(blocks, room.w * PT_PER_MM, room.h * PT_PER_MM, texts.gap * PT_PER_MM) : [];
  const free = (room?.h ?? 0) - fitted.reduce((sum, { height }) => sum + height, 0) / PT_PER_MM;
  const gap = Math.max(0, Math.min(texts.gap, free / Math.max(1, fitted.length - 1)));
  let top = (room?.y ?? 0) + Math.max(0, free - gap * (fitted.length - 1)) / 2 + sinking(fitted, free);
  for (const [index, { text, style }] of blocks.entries()) {
    const fit = fitted[index];
    fits.push(fitOf(text, style, fit));
    if (!room || !fit) continue;
    const mm = fit.sizePt / PT_PER_MM;
    for (const [at, baseline] of baselines(fit.lines).entries()) {
      const line = fit.lines[at];
      if (!line) continue;
      const x = room.x + leftEnd(line, texts.align, room.w / mm) * mm;
      const { weight, colour } = style;
      lines.push({
        kind: "line",
        text: line.text,
        x,
        baseline: top + baseline * mm,
        sizePt: fit.sizePt,
        weight,
        colour,
      });
    }
    top += fit.height / PT_PER_MM + gap;
  }
  return { lines, fits };
}

/**
 * mm. A line alone in its box stands in the middle by its capitals, whether or not it has tails: `VIP` and `Speaker` on
 * the same height.
 */
function sinking(fitted: readonly Fitted[], free: number): number {
  const [only] = fitted;
  const [line] = only?.lines ?? [];
  if (!only || !line || fitted.length + only.lines.length > 2) return 0;
  const sunk = (CAPITALS_MIDDLE - (line.ascent - line.descent) / 2) * (only.sizePt / PT_PER_MM);
  return Math.max(-free / 2, Math.min(free / 2, sunk));
}

/** em from the left of the room; texts that stand flush left do so by their ink. */
function leftEnd(line: Line, align: Align, room: number): number {
  if (align === "left") return -line.left;
  return (room - line.width) / (align === "center" ? 2 : 1);
}

type TextFit = Omit<FieldFit, "face" | "element">;

const fitOf = (text: string, style: TextStyle, fit: Fitted | undefined): TextFit => ({
  field: style.field,
  text,
  sizePt: fit?.sizePt ?? 0,
  maxPt: style.maxPt,
  minPt: style.minPt,
  lines: fit?.lines.length ?? 0,
  breaks: fit?.breaks ?? "none",
  missing: [...new Set(fit?.lines.flatMap((line) => line.missing) ?? [])],
});

function inkOf(colour: Colour, content: BadgeContent, stock: Stock): string {
  if (colour !== "role") return colour;
  return stock.ink === "black" ? "#000000" : roleColour(content.role);
}

/** What is left of a text's box inside the printable part and beside every QR code; null when nothing is. */
function roomFor(box: Box, codes: readonly Box[], stock: Stock): Box | null {
  const { margin, width, height } = stock;
  const left = Math.max(box.x, margin.left);
  const top = Math.max(box.y, margin.top);
  const right = Math.min(box.x + box.w, width - margin.right);
  const bottom = Math.min(box.y + box.h, height - margin.bottom);
  let room: Box | null = { x: left, y: top, w: right - left, h: bottom - top };
  for (const code of codes) room = room && largestBeside(room, code);
  return room && room.w > 0 && room.h > 0 ? room : null;
}

function largestBeside(room: Box, code: Box): Box | null {
  const right = room.x + room.w;
  const bottom = room.y + room.h;
  const overlaps = code.x < right && code.x + code.w > room.x && code.y < bottom && code.y + code.h > room.y;
  if (!overlaps) return room;
  const parts: Box[] = [
    { ...room, w: code.x - room.x },
    { ...room, h: code.y - room.y },
    { ...room, x: code.x + code.w, w: right - (code.x + code.w) },
    { ...room, y: code.y + code.h, h: bottom - (code.y + code.h) },
  ];
  const usable = parts.filter((part) => part.w > 0 && part.h > 0);
  return usable.sort((a, b) => b.w * b.h - a.w * a.h)[0] ?? null;
}
