import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { PlacedBadge, PlacedItem } from "../../shared/badge/layout.ts";
import { type Page, pagesOfBadge } from "../../shared/badge/pages.ts";
import type { Box } from "../../shared/badge/template.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { FontFile } from "./fontFile.ts";
import { type Fonts, RTL } from "./fonts.ts";
import { darkRuns, qrModules } from "./qr.ts";

export type Drawn = {
  pdf: Uint8Array<ArrayBuffer>;
  /** Width of the smallest QR module, mm; null when the badge has no code. Printers want at least three dots, 0.375 mm at 203 dpi. */
  moduleMm: number | null;
};

type PDF = InstanceType<typeof PDFDocument>;

const PT_PER_MM = 72 / 25.4;
const QUIET_MODULES = 4;

/** What drawing needs beside what is drawn; `images` and `at` as in a Drawing. */
export type Means = { fonts: Fonts; images: string | null; at: number };

type Fault = { code: "qr-too-long" | "bad-image"; detail: string };

/**
 * Placed boxes → a PDF of exactly the stock's size, a page a side. No decisions: everything stands where the layout put
 * it. Text stays text (it can be searched and copied), the QR code is one vector path. Faults `qr-too-long`, and
 * `bad-image` for a picture that is not there or is none.
 */
export async function drawBadge(badge: PlacedBadge, { fonts, images, at }: Means): Promise<Result<Drawn, Fault>> {
  const [first, ...others] = pagesOfBadge(badge, at);
  if (!first) return fault({ code: "bad-image", detail: "no page" });
  const doc = newDocument(first);
  const bytes = collect(doc);
  const hand: Hand = { doc, fonts, images, registered: new Set(), moduleMm: null };
  let failed = drawPage(hand, first);
  for (const page of others) {
    doc.addPage({ size: [page.width * PT_PER_MM, page.height * PT_PER_MM], margin: 0 });
    failed ??= drawPage(hand, page);
  }
  doc.end();
  const pdf = await bytes;
  return failed ? fault(failed) : ok({ pdf, moduleMm: hand.moduleMm });
}

function newDocument(page: Page): PDF {
  return new PDFDocument({
    size: [page.width * PT_PER_MM, page.height * PT_PER_MM],
    margin: 0,
    // The first version with marked content.
    pdfVersion: "1.5",
    // No built-in font: it would cost a file and two objects in every badge.
    font: "",
    info: { Producer: "Lanyard", Creator: "Lanyard" },
  });
}

function drawPage(hand: Hand, page: Page): Fault | null {
  const { doc } = hand;
  for (const part of page.parts) {
    doc.save();
    doc.translate(part.x * PT_PER_MM, part.y * PT_PER_MM);
    if (part.turn !== 0) doc.rotate(part.turn);
    for (const item of part.items) {
      const failed = drawItem(hand, item);
      if (failed) return failed;
    }
    doc.restore();
  }
  return null;
}

function drawItem(hand: Hand, item: PlacedItem): Fault | null {
  const { doc } = hand;
  switch (item.kind) {
    case "rect":
      drawRect(doc, item);
      return null;
    case "line":
      drawLine(hand, item);
      return null;
    case "image":
      return drawImage(hand, item);
    case "qr": {
      const modules = qrModules(item.text);
      if (!modules.ok) return modules.fault;
      const count = modules.value.size + 2 * QUIET_MODULES;
      const moduleMm = Math.min(item.box.w, item.box.h) / count;
      hand.moduleMm = Math.min(hand.moduleMm ?? moduleMm, moduleMm);
      drawQr(doc, item.box, moduleMm, darkRuns(modules.value), modules.value.size);
      return null;
    }
  }
}

function drawRect(doc: PDF, { box, fill, stroke, strokeMm, radius }: Extract<PlacedItem, { kind: "rect" }>): void {
  const path = () =>
    radius > 0
      ? doc.roundedRect(...inPoints(box), Math.min(radius, box.w / 2, box.h / 2) * PT_PER_MM)
      : doc.rect(...inPoints(box));
  if (fill) path().fill(fill);
  if (stroke && strokeMm > 0)
    path()
      .lineWidth(strokeMm * PT_PER_MM)
      .stroke(stroke);
}

function drawImage({ doc, images }: Hand, { box, image, fit }: Extract<PlacedItem, { kind: "image" }>): Fault | null {
  if (images === null) return { code: "bad-image", detail: image };
  const [x, y, width, height] = inPoints(box);
  try {
    doc.save().rect(x, y, width, height).clip();
    const place = { [fit === "cover" ? "cover" : "fit"]: [width, height], align: "center", valign: "center" };
    doc.image(join(images, image), x, y, place as PDFKit.Mixins.ImageOption);
    doc.restore();
    return null;
  } catch (error) {
    return { code: "bad-image", detail: `${image} ${String(error)}` };
  }
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

type Hand = { doc: PDF; fonts: Fonts; images: string | null; registered: Set<string>; moduleMm: number | null };

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
