import { deflateSync } from "node:zlib";
import type { FontFile, Laid } from "./fontFile.ts";
import { decimal, type PdfFile } from "./pdfFile.ts";
import { subsetOf } from "./subset.ts";

export type PdfFonts = {
  /** The font's name in page contents. */
  name: (file: FontFile) => string;
  /** Two bytes a glyph, as a page shows them: the glyph's number within the embedded font. */
  codes: (file: FontFile, glyphs: Laid["glyphs"]) => number[];
  /** Embeds what was shown; object numbers by name. */
  end: (pdf: PdfFile) => Map<string, number>;
};

/**
 * The fonts of one PDF: only what is shown is embedded, with the characters it stands for, so that texts can be searched
 * and copied. A glyph that serves two characters (方 and the radical ⽅) is embedded once for each.
 */
export function makePdfFonts(): PdfFonts {
  const used = new Map<FontFile, Used>();
  function of(file: FontFile): Used {
    const known = used.get(file);
    if (known) return known;
    const made: Used = { name: file.key, codes: new Map(), glyphs: [0], texts: [""] };
    used.set(file, made);
    return made;
  }
  return {
    name: (file) => of(file).name,
    codes: (file, glyphs) => glyphs.map((glyph) => codeOf(of(file), glyph)),
    end: (pdf) => new Map(Array.from(used, ([file, shown]) => [shown.name, embed(pdf, file, shown)])),
  };
}

/** `glyphs` and `texts` by code; code 0 is the box for what no font has. */
type Used = { name: string; codes: Map<string | number, number>; glyphs: number[]; texts: string[] };

function codeOf({ codes, glyphs, texts }: Used, { id, codePoints }: Laid["glyphs"][number]): number {
  const [only = 0] = codePoints;
  // Below 2^53: a glyph's number has 16 bits, a code point 21.
  const key = codePoints.length === 1 ? id * 0x200000 + only : `${id} ${codePoints.join(" ")}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  const code = glyphs.length;
  codes.set(key, code);
  glyphs.push(id);
  texts.push(String.fromCodePoint(...codePoints));
  return code;
}

/** A composite font whose codes are the glyphs' numbers (ISO 32000-1, 9.7). */
function embed(pdf: PdfFile, file: FontFile, { name, glyphs, texts }: Used): number {
  const { font } = file;
  const base = `${tagOf(name)}+${font.postscriptName ?? "Font"}`;
  const thousandths = (units: number) => decimal((units * 1000) / font.unitsPerEm);
  const bytes = subsetOf(file.glyphs, glyphs);
  const program = pdf.stream(`/Filter/FlateDecode/Length1 ${bytes.length}`, deflateSync(bytes));
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = pdf.object(
    `<</Type/FontDescriptor/FontName/${base}/Flags 4/FontBBox[${[minX, minY, maxX, maxY].map(thousandths).join(" ")}]` +
      `/ItalicAngle 0/Ascent ${thousandths(font.ascent)}/Descent ${thousandths(font.descent)}` +
      `/CapHeight ${thousandths(font.capHeight || font.ascent)}/StemV 0/FontFile2 ${program} 0 R>>`,
  );
  const widths = glyphs.map((glyph) => Math.round((file.glyphs.metrics(glyph).advance * 1000) / font.unitsPerEm));
  const descendant = pdf.object(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${base}/CIDToGIDMap/Identity/DW 1000/W[${unusualWidths(widths)}]` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R>>`,
  );
  const characters = pdf.stream("/Filter/FlateDecode", deflateSync(Buffer.from(characterMap(texts), "latin1")));
  return pdf.object(
    `<</Type/Font/Subtype/Type0/BaseFont/${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]` +
      `/ToUnicode ${characters} 0 R>>`,
  );
}

/** Six capitals mark a font of which only a part is embedded. */
const tagOf = (name: string): string =>
  Array.from(name.padEnd(6, "A"), (letter) => (/[A-Z]/.test(letter) ? letter : "BCDEFGHIJK"[Number(letter)])).join("");

/** Hanzi are as wide as the usual 1000; runs of others are written out: `code [widths]`. */
function unusualWidths(widths: readonly number[]): string {
  let text = "";
  for (let at = 0; at < widths.length; at++) {
    if (widths[at] === 1000) continue;
    let end = at;
    while (end < widths.length && widths[end] !== 1000) end++;
    text += `${at}[${widths.slice(at, end).join(" ")}]`;
    at = end;
  }
  return text;
}

/** Most entries of one list in a character map (Adobe Technical Note 5014). */
const MOST_ENTRIES = 100;

/** Code → characters (ISO 32000-1, 9.10.3). */
function characterMap(texts: readonly string[]): string {
  const lines = texts.map((text, code) => `<${hex(code)}><${utf16(text)}>`).slice(1);
  const lists = Array.from({ length: Math.ceil(lines.length / MOST_ENTRIES) }, (_, i) => {
    const part = lines.slice(i * MOST_ENTRIES, (i + 1) * MOST_ENTRIES);
    return `${part.length} beginbfchar\n${part.join("\n")}\nendbfchar\n`;
  });
  return (
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
    `1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${lists.join("")}` +
    "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
  );
}

const hex = (unit: number): string => unit.toString(16).padStart(4, "0");
/** Big-endian UTF-16 in hexadecimal digits. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join("");
