import type { PlacedItem } from "../../shared/badge/layout.ts";
import type { Page, PagePart } from "../../shared/badge/pages.ts";
import type { Box } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { FontFile, Laid } from "./fontFile.ts";
import { type Fonts, RTL, type Run } from "./fonts.ts";
import { memo } from "./memo.ts";
import { decimal, type PdfFont, type Resources } from "./pdfFile.ts";
import type { ReadyPicture } from "./pictures.ts";
import { moduleWidth, type QrModules, qrModules } from "./qr.ts";

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

/** A page under way: what it has been told so far, to say nothing twice. One character a byte. */
type Sheet = { hand: Hand; used: Resources; out: string[]; colour: string; font: string; isInText: boolean };

const PT_PER_MM = 72 / 25.4;

/**
 * From mm on the badge to points on the page, whose origin is below at the left. `right` and `up`: where the badge's own
 * directions point there.
 */
type Place = { at: (x: number, y: number) => Point; right: Point; up: Point; pageHeight: number };
type Point = readonly [number, number];

const DIRECTIONS: Record<PagePart["turn"], { right: Point; up: Point }> = {
  0: { right: [1, 0], up: [0, 1] },
  90: { right: [0, -1], up: [1, 0] },
  180: { right: [-1, 0], up: [0, -1] },
  270: { right: [0, 1], up: [-1, 0] },
};

function placeOf({ x: left, y: top, turn }: PagePart, pageHeight: number): Place {
  const { right, up } = DIRECTIONS[turn];
  const at = (x: number, y: number): Point => [
    (left + x * right[0] - y * up[0]) * PT_PER_MM,
    (pageHeight - top + x * right[1] - y * up[1]) * PT_PER_MM,
  ];
  return { at, right, up, pageHeight };
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
      return drawImage(sheet, place, item);
    case "qr":
      return drawQr(sheet, place, item);
  }
}

function outOfText(sheet: Sheet): void {
  if (sheet.isInText) sheet.out.push("ET");
  sheet.isInText = false;
}

/** `#rrggbb` as three shares, or one when it is a grey. */
const ink = memo((colour: string): { fill: string; stroke: string } => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  if (r === g && g === b) return { fill: `${decimal(r)} g`, stroke: `${decimal(r)} G` };
  const shares = [r, g, b].map(decimal).join(" ");
  return { fill: `${shares} rg`, stroke: `${shares} RG` };
});

function fillWith(sheet: Sheet, colour: string): void {
  if (sheet.colour !== colour) sheet.out.push(ink(colour).fill);
  sheet.colour = colour;
}

const point = ([x, y]: Point): string => `${decimal(x)} ${decimal(y)}`;

type Placed<K extends PlacedItem["kind"]> = Extract<PlacedItem, { kind: K }>;

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

function rectangle({ at }: Place, { x, y, w, h }: Box): string {
  const [left, bottom] = at(x, y + h);
  const [right, top] = at(x + w, y);
  return `${point([left, bottom])} ${point([right - left, top - bottom])} re`;
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

function drawLine(sheet: Sheet, place: Place, line: Placed<"line">): void {
  const { fonts, pdfFont } = sheet.hand;
  fillWith(sheet, line.colour);
  let x = line.x;
  for (const run of fonts.runs(line.text, line.weight)) {
    const { file, text } = run;
    const laid = file.layout(text);
    const mmAUnit = line.sizePt / file.font.unitsPerEm / PT_PER_MM;
    if (!sheet.isInText) sheet.out.push("BT");
    sheet.isInText = true;
    const { name, codes } = pdfFont(file);
    sheet.used.fonts.add(name);
    const font = `/${name} ${decimal(line.sizePt)} Tf`;
    if (sheet.font !== font) sheet.out.push(font);
    sheet.font = font;
    drawRun(sheet, place, { run, laid, codes: codes(text), x, baseline: line.baseline, mmAUnit });
    x += laid.advanceWidth * mmAUnit;
  }
}

type LaidRun = { run: Run; laid: Laid; codes: readonly number[]; x: number; baseline: number; mmAUnit: number };

function drawRun(sheet: Sheet, place: Place, { run, laid, codes, x, baseline, mmAUnit }: LaidRun): void {
  const { out } = sheet;
  const { file, text } = run;
  const stand = (px: number, py: number) =>
    out.push(`${point(place.right)} ${point(place.up)} ${point(place.at(px, py))} Tm`);
  // Stacked marks stand in the PDF where they are drawn: readers would find them in another order than they were written.
  const isStacked = MARKS.test(text) && !RTL.test(text);
  if (isStacked) out.push(`/Span<</ActualText<FEFF${utf16(text)}>>>BDC`);
  if (laid.positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)) {
    stand(x, baseline);
    out.push(shown(codes, laid, file.font.unitsPerEm));
  } else {
    let pen = x;
    for (const [i, code] of codes.entries()) {
      const { xOffset, yOffset, xAdvance } = laid.positions[i] ?? NOWHERE;
      stand(pen + xOffset * mmAUnit, baseline - yOffset * mmAUnit);
      out.push(`${literal([code])} Tj`);
      pen += xAdvance * mmAUnit;
    }
  }
  if (isStacked) out.push("EMC");
}

const MARKS = /\p{M}/u;
const NOWHERE = { xOffset: 0, yOffset: 0, xAdvance: 0 };

/** Glyphs one after the other, moved together or apart where they are kerned. */
function shown(codes: readonly number[], { glyphs, positions }: Laid, unitsPerEm: number): string {
  const parts: string[] = [];
  let part: number[] = [];
  for (const [i, code] of codes.entries()) {
    part.push(code);
    const apart = (glyphs[i]?.advanceWidth ?? 0) - (positions[i]?.xAdvance ?? 0);
    if (apart === 0 || i === codes.length - 1) continue;
    parts.push(`${literal(part)}${decimal((apart * 1000) / unitsPerEm)}`);
    part = [];
  }
  if (parts.length === 0) return `${literal(part)} Tj`;
  return `[${parts.join("")}${literal(part)}] TJ`;
}

/** As bytes in brackets: half as long as in hexadecimal digits. A bare CR would be read as LF. */
const literal = (codes: readonly number[]): string =>
  `(${codes.map((code) => escaped(code >> 8) + escaped(code & 255)).join("")})`;
const escaped = memo((byte: number): string => {
  const character = String.fromCharCode(byte);
  return byte === 13 ? "\\r" : "()\\".includes(character) ? `\\${character}` : character;
});

function drawImage(sheet: Sheet, place: Place, { box, image, fit }: Placed<"image">): DrawFault | null {
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

/** The matrix that lays the square of a picture over a box. */
function square({ at }: Place, { x, y, w, h }: Box, turn: number): string {
  const corners = CORNERS[turn] ?? CORNERS[1] ?? [];
  const [origin, right, top] = corners.map(([across, down]) => at(x + across * w, y + down * h));
  const [ox = 0, oy = 0] = origin ?? [];
  const arm = ([px, py]: Point = [0, 0]) => point([px - ox, py - oy]);
  return `${arm(right)} ${arm(top)} ${point([ox, oy])}`;
}

/** The symbol in the middle of its box with its quiet zone around it. */
function drawQr(sheet: Sheet, place: Place, { box, text }: Placed<"qr">): DrawFault | null {
  const modules = qrModules(text);
  if (!modules.ok) return modules.fault;
  const { hand, out } = sheet;
  const { size } = modules.value;
  const roomMm = moduleWidth(size, box);
  const dotMm = hand.dpi === null ? null : 25.4 / hand.dpi;
  const moduleMm = dotMm === null || roomMm < dotMm ? roomMm : Math.floor(roomMm / dotMm + NEARLY) * dotMm;
  hand.moduleMm = Math.min(hand.moduleMm ?? moduleMm, moduleMm);
  const side = size * moduleMm;
  const symbol = { x: box.x + (box.w - side) / 2, y: box.y + (box.h - side) / 2, w: side, h: side };
  outOfText(sheet);
  fillWith(sheet, "#000000");
  const isSnapped = dotMm !== null && roomMm >= dotMm;
  const matrix = isSnapped
    ? square(toWholeDots(place, symbol, dotMm), shrunk(symbol, dotMm * WITHIN), 1)
    : square(place, symbol, 1);
  const mask = `/W ${size}/H ${size}/IM true/D[1 0]`;
  out.push(`q ${matrix} cm BI${mask} ID ${inkedBits(modules.value)}\nEI Q`);
  return null;
}

/** A module of exactly three dots is not to become two by a rounding error. */
const NEARLY = 1e-6;

/** Share of a dot by which a symbol keeps inside its dots: renderers count a dot that is only touched as covered. */
const WITHIN = 0.02;

const shrunk = ({ x, y, w, h }: Box, by: number): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });

/** The place, moved by less than a dot so that the box begins where a dot of the printer begins, which counts from the top left. */
function toWholeDots(place: Place, { x, y, w, h }: Box, dotMm: number): Place {
  const dot = dotMm * PT_PER_MM;
  const [ax, ay] = place.at(x, y);
  const [bx, by] = place.at(x + w, y + h);
  const left = Math.min(ax, bx);
  const fromTop = place.pageHeight * PT_PER_MM - Math.max(ay, by);
  const dx = Math.round(left / dot) * dot - left;
  const dy = fromTop - Math.round(fromTop / dot) * dot;
  const at = (px: number, py: number): Point => {
    const [qx, qy] = place.at(px, py);
    return [qx + dx, qy + dy];
  };
  return { ...place, at };
}

/** A bit a module, 1 = ink, rows padded to whole bytes. */
function inkedBits({ size, dark }: QrModules): string {
  const stride = Math.ceil(size / 8);
  const bytes = new Uint8Array(stride * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (dark[y * size + x]) bytes[y * stride + (x >> 3)] = (bytes[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return Buffer.from(bytes).toString("latin1");
}

/** Big-endian UTF-16 in hexadecimal digits. */
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
