import type { ImageFolder } from "../../shared/badge/drawing.ts";
import type { PlacedBadge } from "../../shared/badge/layout.ts";
import { type Page, pagesOfBadge } from "../../shared/badge/pages.ts";
import { PT_PER_MM } from "../../shared/badge/units.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Fonts } from "./fonts.ts";
import { drawPage, type PageContent } from "./page.ts";
import { makePdfFile } from "./pdfFile.ts";
import type { Pictures, ReadyPicture } from "./pictures.ts";
import type { DrawFault, Hand } from "./sheet.ts";

export type Drawn = {
  pdf: Uint8Array<ArrayBuffer>;
  /** Width of the smallest QR module, mm; null when the badge has no code. Printers want at least three dots, 0.375 mm at 203 dpi. */
  moduleMm: number | null;
};

/**
 * What drawing needs beside what is drawn. `images`: the folder of the pictures, null = there are none. `dpi`: the
 * printer's dots an inch, when they are known: the modules of QR codes are then whole dots, none wider than another.
 */
export type Means = { fonts: Fonts; pictures: Pictures; images: ImageFolder | null; dpi: number | null };

/**
 * Placed boxes → a PDF of exactly the stock's size, a page a side; `at`: its label, where the stock is a sheet of them.
 * No decisions: everything stands where the layout put it. Text stays text (it can be searched and copied), the QR code
 * is a picture of one dot a module, sharp at any size. Faults `qr-too-long`, and `bad-image` for a picture that is not
 * there or is none.
 */
export function drawBadge(badge: PlacedBadge, means: Means, at = 0): Result<Drawn, DrawFault> {
  const parts: Uint8Array[] = [];
  const pdf = makeBadgePdf(means, (bytes) => parts.push(bytes));
  const failed = pdf.draw(pagesOfBadge(badge, at));
  if (failed) return fault(failed);
  const { moduleMm } = pdf.end();
  return ok({ pdf: joined(parts), moduleMm });
}

export type BadgePdf = {
  /** Adds these pages, or, with a fault, none of them. */
  draw(pages: readonly Page[]): DrawFault | null;
  /** What would be wrong with these pages. */
  flawOf(pages: readonly Page[]): DrawFault | null;
  /** Writes what the pages share, and the end. */
  end(): { moduleMm: number | null };
};

/** A PDF that badges are drawn into one after the other; what is done goes to `write` at once. */
export function makeBadgePdf({ fonts, pictures, images, dpi }: Means, write: (bytes: Uint8Array) => void): BadgePdf {
  const pdf = makePdfFile(write);
  const embedded = new Map<string, { name: string; picture: ReadyPicture }>();
  const hand: Hand = { fonts, pdfFont: pdf.font, dpi, moduleMm: null, picture };

  function picture(image: string): ReturnType<Hand["picture"]> {
    const known = embedded.get(image);
    if (known) return ok(known);
    if (images === null) return fault({ code: "bad-image", detail: image });
    const found = pictures.get(images, image);
    if (!found.ok) return found;
    const { image: dots, opacity } = found.value;
    const entry = { name: pdf.picture(dots, opacity), picture: found.value };
    embedded.set(image, entry);
    return ok(entry);
  }

  function contentsOf(pages: readonly Page[]): Result<PageContent[], DrawFault> {
    const contents: PageContent[] = [];
    for (const page of pages) {
      const drawn = drawPage(hand, page);
      if (!drawn.ok) return drawn;
      contents.push(drawn.value);
    }
    return ok(contents);
  }

  return {
    draw(pages) {
      const contents = contentsOf(pages);
      if (!contents.ok) return contents.fault;
      for (const [i, { bytes, used }] of contents.value.entries()) {
        const { width = 0, height = 0 } = pages[i] ?? {};
        pdf.page({ width: width * PT_PER_MM, height: height * PT_PER_MM }, bytes, used);
      }
      return null;
    },
    flawOf(pages) {
      const contents = contentsOf(pages);
      return contents.ok ? null : contents.fault;
    },
    end() {
      pdf.end();
      return { moduleMm: hand.moduleMm };
    },
  };
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
