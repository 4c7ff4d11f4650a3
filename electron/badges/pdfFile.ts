import PDFDocument from "pdfkit";
import type { FontFile } from "./fontFile.ts";

/** An object of the PDF that others name. */
export type Reference = { end(bytes?: Uint8Array): void };

/** One font as it is embedded: only the glyphs that were shown, with the characters they stand for. */
export type PdfFont = {
  /** Its name in page contents. */
  name: string;
  /** Two bytes a glyph, as a page shows them. */
  codes: (text: string) => number[];
};

/** What a page draws with beside lines and boxes; by their names in its content. */
export type Resources = { fonts: Set<string>; pictures: Set<string> };

export type PdfFile = {
  font: (file: FontFile) => PdfFont;
  /** A picture as it is embedded, packed already; gives its name in page contents. */
  picture: (image: Embedded, opacity: Embedded | null) => string;
  /** Size in points; `content` in the PDF's own coordinates, from the lower left. */
  page: (size: { width: number; height: number }, content: Uint8Array, resources: Resources) => void;
  end: () => void;
};

/** A PDF's image: dictionary entries and packed bytes. */
export type Embedded = { dictionary: Record<string, unknown>; bytes: Uint8Array };

/** What pdfkit's types leave out: the font in use, which gives text its glyphs' numbers in the PDF. */
type Kit = InstanceType<typeof PDFDocument> & {
  _font: { encode(text: string, features: readonly string[]): [string[], unknown]; ref(): Reference };
};

/**
 * A PDF (1.5, for marked content and transparency) made by pdfkit: its objects, pages, streams and embedded fonts. What
 * is done is handed to `write` and not kept, so that ten thousand pages take little more memory than one.
 */
export function makePdfFile(write: (bytes: Uint8Array) => void): PdfFile {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.5",
    // No built-in font: it would cost a file and two objects in every badge.
    font: "",
    info: { Producer: "Lanyard", Creator: "Lanyard" },
  }) as Kit;
  const fonts = new Map<string, { font: PdfFont; ref: () => Reference }>();
  const pictures = new Map<string, Reference>();

  function drain(): void {
    for (let bytes = doc.read(); bytes !== null; bytes = doc.read()) write(bytes);
  }

  return {
    font(file) {
      const known = fonts.get(file.key);
      if (known) return known.font;
      doc.registerFont(file.key, kitFont(file)).font(file.key);
      const { _font: kit } = doc;
      // `features` makes pdfkit lay the run out as one piece instead of word by word, which would turn Arabic round.
      const codes = (text: string) => kit.encode(text, [])[0].map((code) => Number.parseInt(code, 16));
      const font = { name: file.key, codes };
      fonts.set(file.key, { font, ref: () => kit.ref() });
      return font;
    },
    picture(image, opacity) {
      const name = `P${pictures.size}`;
      const mask = opacity && embedded(doc, opacity.dictionary, opacity.bytes);
      pictures.set(name, embedded(doc, mask ? { ...image.dictionary, SMask: mask } : image.dictionary, image.bytes));
      return name;
    },
    page({ width, height }, content, used) {
      // Rounded down: a thousandth too much is a row of dots more for a printer that rounds up.
      const size: [number, number] = [rounded(width - HALF), rounded(height - HALF)];
      doc.addPage({ size, margin: 0 });
      const { page } = doc;
      for (const name of used.fonts) Object.assign(page.fonts, { [name]: fonts.get(name)?.ref() });
      for (const name of used.pictures) Object.assign(page.xobjects, { [name]: pictures.get(name) });
      // pdfkit counts from the top; our contents count as PDFs do, from below.
      page.write(`1 0 0 -1 0 ${size[1]} cm`);
      page.write(content);
      drain();
    },
    end() {
      doc.end();
      drain();
    },
  };
}

function embedded(doc: Kit, dictionary: Record<string, unknown>, bytes: Uint8Array): Reference {
  const reference: Reference = doc.ref(dictionary);
  reference.end(bytes);
  return reference;
}

/** pdfkit takes a parsed fontkit font (its types do not say so); ours differs in how it lays out and is embedded. */
function kitFont(file: FontFile): PDFKit.Mixins.PDFFontSource {
  const font: unknown = Object.create(file.font, {
    layout: { value: file.layout },
    createSubset: { value: file.subset },
  });
  return font as PDFKit.Mixins.PDFFontSource;
}

const HALF = 0.0005;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** As a PDF writes numbers, never with an exponent; a thousandth of a point is a third of a micrometre. */
export const decimal = (value: number): string => String(rounded(value));
