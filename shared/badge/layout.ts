import { cleanText, hasHan } from "../words/text.ts";
import { baselines, blockOf, type Fitted, fitBlocks, type Line, type Measure } from "./fit.ts";
import { roleColour } from "./roleColour.ts";
import type {
  Align,
  BadgeContent,
  BadgeElement,
  BadgeField,
  BadgeTemplate,
  Box,
  Colour,
  Stock,
  TextStyle,
  Weight,
} from "./template.ts";

/** One thing on the badge at its place, mm from the top left as the badge is read; colours are `#rrggbb`. */
export type PlacedItem =
  | { kind: "band"; box: Box; colour: string }
  | { kind: "qr"; box: Box; text: string }
  /** One line: `x` is its left end, `baseline` the line the letters stand on. */
  | { kind: "line"; text: string; x: number; baseline: number; sizePt: number; weight: Weight; colour: string };

/** How one text came out, for the check of the whole roster before the doors open. */
export type FieldFit = {
  field: BadgeField;
  text: string;
  sizePt: number;
  maxPt: number;
  minPt: number;
  /** 0 when the template left no room at all. */
  lines: number;
  breaks: Fitted["breaks"];
  missing: readonly string[];
};

export type PlacedBadge = { stock: Stock; items: readonly PlacedItem[]; fits: readonly FieldFit[] };

const PT_PER_MM = 72 / 25.4;
/** mm */
const MARK_HEIGHT = 6;
/** Half the height of capitals and of hanzi above the baseline, em. */
const CAPITALS_MIDDLE = 0.36;

/**
 * A person's texts on a template: every box at its place in mm, every text as large as it goes. Names are shrunk in
 * steps, then wrapped at natural places; never cut, never over the QR code, never outside the printable part. Fields
 * a person does not have leave no hole. `fits` says what was shrunk, wrapped, under its floor, or has letters no font knows.
 */
export function layBadge(template: BadgeTemplate, content: BadgeContent, measure: Measure): PlacedBadge {
  const { stock } = template;
  const codes = template.elements.filter((element) => element.kind === "qr").map((element) => element.box);
  const items: PlacedItem[] = [];
  const fits: FieldFit[] = [];
  for (const element of template.elements) {
    if (element.kind === "band") {
      items.push({ kind: "band", box: element.box, colour: inkOf(element.colour, content, stock) });
    } else if (element.kind === "qr") {
      const text = element.of === "ticket" ? content.ticketCode : content.badgeCode;
      if (text !== "") items.push({ kind: "qr", box: element.box, text });
    } else {
      const room = roomFor(element.box, codes, stock);
      const placed = placeTexts(textsOf(element), room, content, measure);
      for (const line of placed.lines) items.push({ ...line, colour: inkOf(line.colour, content, stock) });
      fits.push(...placed.fits);
    }
  }
  if (content.mark !== null) items.push(...markItems(stock, content.mark, measure));
  return { stock, items, fits };
}

/** A strip over the top of the printable part, over whatever stands there, so that nobody takes this for a badge. */
function markItems(stock: Stock, mark: string, measure: Measure): PlacedItem[] {
  const { margin } = stock;
  const box = { x: margin.left, y: margin.top, w: stock.width - margin.left - margin.right, h: MARK_HEIGHT };
  const style: TextStyle = { field: "eventTheme", weight: "bold", maxPt: 11, minPt: 6, colour: "#ffffff" };
  const [fitted] = fitBlocks([blockOf(printable(mark), style, measure)], box.w * PT_PER_MM, box.h * PT_PER_MM, 0);
  const line = fitted?.lines[0];
  const strip: PlacedItem = { kind: "band", box, colour: "#000000" };
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
  const fits: FieldFit[] = [];
  const blocks = texts.styles
    .map((style) => ({ style, text: fieldText(style.field, content) }))
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

const fitOf = (text: string, style: TextStyle, fit: Fitted | undefined): FieldFit => ({
  field: style.field,
  text,
  sizePt: fit?.sizePt ?? 0,
  maxPt: style.maxPt,
  minPt: style.minPt,
  lines: fit?.lines.length ?? 0,
  breaks: fit?.breaks ?? "none",
  missing: [...new Set(fit?.lines.flatMap((line) => line.missing) ?? [])],
});

/** The text of a field, "" when the person has none. A 花名 stands in the quotation marks of its script, so that nobody takes it for a second name. */
function fieldText(field: BadgeField, content: BadgeContent): string {
  const plain = printable(plainText(field, content));
  if (field !== "nickname" || plain === "") return plain;
  if (plain === printable(content.name)) return "";
  return hasHan(plain) ? `「${plain}」` : `“${plain}”`;
}

function plainText(field: BadgeField, content: BadgeContent): string {
  if (field === "role") return content.roleLabel || content.role;
  return content[field] ?? "";
}

/** Line ends become blanks; control characters and halves of characters have no shape and go. */
const printable = (text: string): string => cleanText(text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cs}]/gu, ""));

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
