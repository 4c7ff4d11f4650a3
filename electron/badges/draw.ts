import PDFDocument from "pdfkit";
import type { PlacedBadge, PlacedItem } from "../../shared/badge/layout.ts";
import { type Box, pageOf, type Stock } from "../../shared/badge/template.ts";
import { ok, type Result } from "../../shared/words/result.ts";
import type { FontFile } from "./fontFile.ts";
import { type Fonts, RTL } from "./fonts.ts";
import { darkRuns, qrModules } from "./qr.ts";

export type Drawn = {
  pdf: Uint8Array<ArrayBuffer>;
  /** Width of one QR module, mm; null when the badge has no code. Printers want at least three dots, 0.375 mm at 203 dpi. */
  moduleMm: number | null;
};

type PDF = InstanceType<typeof PDFDocument>;

const PT_PER_MM = 72 / 25.4;
const QUIET_MODULES = 4;

/**
 * Placed boxes → a PDF of one page, exactly the stock's size. No decisions: everything stands where the layout put it.
 * Text stays text (it can be searched and copied), the QR code is one vector path. Fault `qr-too-long`.
 */
export async function drawBadge(
  badge: PlacedBadge,
  fonts: Fonts,
): Promise<Result<Drawn, { code: "qr-too-long"; detail: string }>> {
  const doc = newPage(badge.stock);
  const bytes = collect(doc);
  const hand = { doc, fonts, registered: new Set<string>() };
  let moduleMm: number | null = null;
  for (const item of badge.items) {
    if (item.kind === "band") doc.rect(...inPoints(item.box)).fill(item.colour);
    else if (item.kind === "line") drawLine(hand, item);
    else {
      const modules = qrModules(item.text);
      if (!modules.ok) return modules;
      const count = modules.value.size + 2 * QUIET_MODULES;
      moduleMm = Math.min(item.box.w, item.box.h) / count;
      drawQr(doc, item.box, moduleMm, darkRuns(modules.value), modules.value.size);
    }
  }
  doc.end();
  return ok({ pdf: await bytes, moduleMm });
}

function newPage(stock: Stock): PDF {
  const page = pageOf(stock);
  const doc = new PDFDocument({
    size: [page.width * PT_PER_MM, page.height * PT_PER_MM],
    margin: 0,
    // The first version with marked content.
    pdfVersion: "1.5",
    // No built-in font: it would cost a file and two objects in every badge.
    font: "",
    info: { Producer: "Lanyard", Creator: "Lanyard" },
  });
  // Clockwise, so that the badge's left edge is the page's top, which leaves the printer first.
  if (stock.turned) doc.transform(0, 1, -1, 0, page.width * PT_PER_MM, 0);
  return doc;
}

function collect(doc: PDF): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("error", reject);
    doc.on("end", () => resolve(joined(parts)));
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Hand = { doc: PDF; fonts: Fonts; registered: Set<string> };

function drawLine({ doc, fonts, registered }: Hand, line: Extract<PlacedItem, { kind: "line" }>): void {
  let x = line.x * PT_PER_MM;
  const y = line.baseline * PT_PER_MM;
  doc.fontSize(line.sizePt).fillColor(line.colour);
  for (const { file, text } of fonts.runs(line.text, line.weight)) {
    if (!registered.has(file.key)) {
      doc.registerFont(file.key, pdfFont(file));
      registered.add(file.key);
    }
    // Stacked marks stand in the PDF where they are drawn: readers would find them in another order than they were written.
    const stacked = /\p{M}/u.test(text) && !RTL.test(text);
    if (stacked) doc.markContent("Span", { actual: text });
    // `features` makes pdfkit lay the run out as one piece instead of word by word, which would turn Arabic round.
    doc.font(file.key).text(text, x, y, { lineBreak: false, baseline: "alphabetic", features: [] });
    if (stacked) doc.endMarkedContent();
    x += (file.layout(text).advanceWidth / file.font.unitsPerEm) * line.sizePt;
  }
}

/** pdfkit takes a parsed fontkit font (its types do not say so); ours differs in `layout` alone. */
function pdfFont(file: FontFile): PDFKit.Mixins.PDFFontSource {
  const font: unknown = Object.create(file.font, { layout: { value: file.layout } });
  return font as PDFKit.Mixins.PDFFontSource;
}

type Runs = ReturnType<typeof darkRuns>;

/** The symbol in the middle of its box with its quiet zone around it, as one path of rectangles in units of a module. */
function drawQr(doc: PDF, box: Box, moduleMm: number, runs: Runs, size: number): void {
  const x = box.x + (box.w - size * moduleMm) / 2;
  const y = box.y + (box.h - size * moduleMm) / 2;
  doc.save();
  doc.translate(x * PT_PER_MM, y * PT_PER_MM).scale(moduleMm * PT_PER_MM);
  for (const run of runs) doc.rect(run.x, run.y, run.length, 1);
  doc.fill("#000000").restore();
}

const inPoints = (box: Box): [number, number, number, number] => [
  box.x * PT_PER_MM,
  box.y * PT_PER_MM,
  box.w * PT_PER_MM,
  box.h * PT_PER_MM,
];
