import type { BadgeElement, BadgeTemplate, Box, Colour, Stock, TextStyle } from "./template.ts";

/** Which code the badge carries: its own, which admits nobody from a photo, or the ticket. */
type CodeOf = "badge" | "ticket";

type Palette = { ink: string; quiet: string };
/** Grey comes out of a thermal printer as dots. */
const PALETTES: Record<Stock["ink"], Palette> = {
  colour: { ink: "#14171a", quiet: "#5a636b" },
  black: { ink: "#000000", quiet: "#000000" },
};
const WHITE = "#ffffff";

/** A box for symbol and quiet zone in which even the smallest symbol (21 of 29 modules) is 24 mm wide, the least a camera reads well. */
const QR_BOX = 33.2;
/** The quiet zone may reach into the unprintable strip: nothing is printed there anyway. It is at least this wide. */
const QUIET_ZONE = 2;
/** Free paper between the printable edge and a text. */
const PAD = 1.5;

/**
 * The built-in badge for a stock: event on top, the name as large as it goes with the 花名 under it, company and title,
 * a band in the role's colour with the role's word, and a QR code nothing else touches. Wide stock has the code at the
 * right, upright stock below.
 */
export function templateFor(stock: Stock, code: CodeOf = "badge"): BadgeTemplate {
  const elements = stock.width > stock.height ? wide(stock, code) : upright(stock, code);
  return { form: 1, id: `built-in-${stock.id}`, name: "", stock, elements, back: { what: "none" }, fold: false };
}

function wide(stock: Stock, of: CodeOf): BadgeElement[] {
  const area = printableBox(stock);
  const right = area.x + area.w;
  const bottom = area.y + area.h;
  const head = clamp(area.h * 0.1, 5, 8);
  const band = clamp(area.h * 0.15, 7, 11);
  const middle = { y: area.y + head + 1, h: area.h - head - 1 - band - 1 };
  const side = Math.min(Math.max(QR_BOX, area.w * 0.36), middle.h + QUIET_ZONE);
  const qr: Box = {
    x: right + Math.min(stock.margin.right, QUIET_ZONE) - side,
    y: middle.y + (middle.h - side) / 2,
    w: side,
    h: side,
  };
  const column: Box = { x: area.x + PAD, y: middle.y + 0.8, w: qr.x - area.x - PAD, h: middle.h - 1.6 };
  return [
    ...heading({ x: area.x + PAD, y: area.y, w: area.w - 2 * PAD, h: head }, "left", PALETTES[stock.ink]),
    qrCode(qr, of),
    whoStack({ box: column, align: "left", gap: 1.5, texts: who(stock.height / 54, PALETTES[stock.ink]) }),
    ...roleBand({ x: area.x, y: bottom - band, w: area.w, h: band }, PAD),
  ];
}

function upright(stock: Stock, of: CodeOf): BadgeElement[] {
  const area = printableBox(stock);
  const bottom = area.y + area.h;
  const head = clamp(area.h * 0.09, 8, 13);
  const band = clamp(area.h * 0.1, 9, 15);
  const side = clamp(area.w * 0.4, QR_BOX, 42);
  const qr: Box = { x: (stock.width - side) / 2, y: bottom - band - side, w: side, h: side };
  const top = area.y + head + 1;
  const column: Box = { x: area.x + PAD, y: top + 1, w: area.w - 2 * PAD, h: qr.y - top - 1 };
  return [
    ...heading({ x: area.x + PAD, y: area.y, w: area.w - 2 * PAD, h: head }, "center", PALETTES[stock.ink]),
    whoStack({ box: column, align: "center", gap: 2.4, texts: who(stock.width / 70, PALETTES[stock.ink]) }),
    qrCode(qr, of),
    ...roleBand({ x: area.x, y: bottom - band, w: area.w, h: band }, PAD),
  ];
}

/**
 * Sizes for a badge of usual size (`scale` 1): a Latin name of 64 pt and hanzi of 55 pt are read at 3 m, 24 pt is the
 * least a name may be; company and title are for the one who stands in front.
 */
function who(scale: number, { ink, quiet }: Palette): TextStyle[] {
  const grow = clamp(scale, 1, 1.5);
  return [
    { field: "name", weight: "bold", maxPt: 60 * grow, minPt: 24, colour: ink },
    { field: "nickname", weight: "bold", maxPt: 34 * grow, minPt: 15, colour: "role" },
    { field: "company", weight: "regular", maxPt: 15 * grow, minPt: 8.5, colour: ink },
    { field: "jobTitle", weight: "regular", maxPt: 12.5 * grow, minPt: 8, colour: quiet },
  ];
}

function heading(box: Box, align: "left" | "center", { quiet }: Palette): BadgeElement[] {
  const theme: TextStyle = { field: "eventTheme", weight: "regular", maxPt: 12, minPt: 6.5, colour: quiet };
  return [
    { kind: "text", id: "event", roles: [], box: { ...box, h: box.h - 0.6 }, align, ...theme },
    filled("event-line", { x: box.x, y: box.y + box.h - 0.3, w: box.w, h: 0.3 }, "role"),
  ];
}

function roleBand(box: Box, pad: number): BadgeElement[] {
  const label: TextStyle = { field: "role", weight: "bold", maxPt: box.h * 1.9, minPt: 9, colour: WHITE };
  const inner = { x: box.x + pad, y: box.y + 0.8, w: box.w - 2 * pad, h: box.h - 1.6 };
  return [
    filled("role-band", box, "role"),
    { kind: "text", id: "role", roles: [], box: inner, align: "center", ...label },
  ];
}

const qrCode = (box: Box, of: CodeOf): BadgeElement => ({ kind: "qr", id: "code", roles: [], box, of, consent: "" });

const whoStack = (
  stack: Pick<Extract<BadgeElement, { kind: "stack" }>, "box" | "align" | "gap" | "texts">,
): BadgeElement => ({
  kind: "stack",
  id: "who",
  roles: [],
  ...stack,
});

const filled = (id: string, box: Box, fill: Colour): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill },
  ...{ stroke: null, strokeMm: 0, radius: 0 },
});

function printableBox({ width, height, margin }: Stock): Box {
  return {
    x: margin.left,
    y: margin.top,
    w: width - margin.left - margin.right,
    h: height - margin.top - margin.bottom,
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
