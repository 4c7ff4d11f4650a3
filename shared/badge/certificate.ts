import type { BadgeElement, BadgeTemplate, Box, Stock, TextSource, TextStyle } from "./template.ts";

/** What stands on a certificate that is the same for everybody, in its language. */
export type CertificateWords = {
  title: string;
  certifies: string;
  tookPart: string;
  organiser: string;
  signature: string;
};

const INK = "#14171a";
const QUIET = "#4d565e";
const DEEP = "#123f5c";
const FINE = "#a8823a";

/** mm: where the outer frame stands, how far the inner one is from it, and from there to the texts. */
const FRAME = 9;
const INNER = 2.2;
const PAD = 12;

/**
 * The built-in certificate of attendance for a page, landscape or upright: a title, the name as large as it goes, the event,
 * what was attended and when and where, who holds it and room to sign and stamp. Every text can be changed in the designer;
 * what is not known of somebody (no exit was scanned, so no hours) takes no room.
 */
export function certificateFor(stock: Stock, say: CertificateWords): BadgeTemplate {
  const { width, height } = stock;
  const across = width > height ? 1 : 0.9;
  const inner = { x: FRAME + INNER + PAD, w: width - 2 * (FRAME + INNER + PAD) };
  const at = (from: number, to: number): Box => {
    const room = height - 2 * (FRAME + INNER);
    return { ...inner, y: FRAME + INNER + room * from, h: room * (to - from) };
  };
  const bold = (maxPt: number, minPt: number, colour: string) => style("bold", { maxPt, minPt, colour, across });
  const plain = (maxPt: number, minPt: number, colour: string) => style("regular", { maxPt, minPt, colour, across });
  const elements: BadgeElement[] = [
    ...frames(stock),
    text("title", at(0.06, 0.19), { fixed: say.title }, bold(42, 18, DEEP)),
    line("title-line", { x: width / 2 - 22, y: at(0.2, 0.2).y, w: 44, h: 0.6 }, FINE),
    text("certifies", at(0.23, 0.28), { fixed: say.certifies }, plain(15, 8, QUIET)),
    stack("who", at(0.285, 0.45), 1.5, [
      { field: "name", ...bold(46, 18, INK) },
      { field: "company", ...plain(15, 8, QUIET) },
    ]),
    text("took-part", at(0.465, 0.515), { fixed: say.tookPart }, plain(15, 8, QUIET)),
    text("event", at(0.525, 0.615), "eventTheme", bold(26, 12, DEEP)),
    stack("attended", at(0.625, 0.81), 1.8, [
      { field: "attendedDays", ...plain(15, 8, INK) },
      { field: "eventVenue", ...plain(15, 8, INK) },
      { field: "attendedHours", ...bold(15, 8, INK) },
      { field: "attendedSessions", ...plain(12, 6.5, QUIET) },
    ]),
    ...signing(at(0.82, 0.97), say, { name: bold(13, 7, INK), caption: plain(10, 7, QUIET) }),
  ];
  return { form: 1, id: `built-in-${stock.id}`, name: "", stock, elements, back: { what: "none" }, fold: false };
}

type Lettering = Pick<TextStyle, "weight" | "maxPt" | "minPt" | "colour">;

/** `across`: how much narrower than a landscape page it is. */
const style = (
  weight: TextStyle["weight"],
  { maxPt, minPt, colour, across }: { maxPt: number; minPt: number; colour: string; across: number },
): Lettering => ({ weight, maxPt: Math.max(minPt, Math.round(maxPt * across)), minPt, colour });

function frames({ width, height }: Stock): BadgeElement[] {
  const inset = (mm: number): Box => ({ x: mm, y: mm, w: width - 2 * mm, h: height - 2 * mm });
  return [
    outline("frame", inset(FRAME), { stroke: DEEP, strokeMm: 1 }),
    outline("frame-inner", inset(FRAME + INNER), { stroke: FINE, strokeMm: 0.3 }),
  ];
}

/** The organisers over their line at the left, an empty line to sign on at the right. */
function signing(
  { x, y, w, h }: Box,
  say: CertificateWords,
  letters: { name: Lettering; caption: Lettering },
): BadgeElement[] {
  const side = Math.min(90, w * 0.42);
  const right = x + w - side;
  const rule = y + h * 0.62;
  const name: Box = { x, y: y + h * 0.16, w: side, h: h * 0.44 };
  const caption = (from: number): Box => ({ x: from, y: rule + 1, w: side, h: h * 0.34 });
  return [
    text("organisers", name, "organisers", letters.name),
    line("organisers-line", { x, y: rule, w: side, h: 0.3 }, QUIET),
    text("organisers-caption", caption(x), { fixed: say.organiser }, letters.caption),
    line("signature-line", { x: right, y: rule, w: side, h: 0.3 }, QUIET),
    text("signature-caption", caption(right), { fixed: say.signature }, letters.caption),
  ];
}

const text = (id: string, box: Box, field: TextSource, letters: Lettering): BadgeElement => ({
  ...{ kind: "text", id, roles: [], box, align: "center", field },
  ...letters,
});

const stack = (id: string, box: Box, gap: number, texts: TextStyle[]): BadgeElement => ({
  ...{ kind: "stack", id, roles: [], box, align: "center", gap, texts },
});

const line = (id: string, box: Box, fill: string): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill, stroke: null, strokeMm: 0, radius: 0 },
});

const outline = (id: string, box: Box, edge: { stroke: string; strokeMm: number }): BadgeElement => ({
  ...{ kind: "rect", id, roles: [], box, fill: null, radius: 0 },
  ...edge,
});
