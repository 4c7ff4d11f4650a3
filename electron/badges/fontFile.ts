import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font, type Glyph, type GlyphPosition } from "fontkit";
import type { Weight } from "../../shared/badge/template.ts";
import { type GlyphSize, glyphSizes } from "./glyphs.ts";
import { memo } from "./memo.ts";
import { makeSubset, type Subset } from "./subset.ts";
import { readTrueType, type TrueType } from "./trueType.ts";

/** What drawing and measuring need of a laid out piece of text; lengths in font units. */
export type Laid = { glyphs: LaidGlyph[]; positions: GlyphPosition[]; advanceWidth: number };
type LaidGlyph = Pick<Glyph, "id" | "advanceWidth" | "codePoints">;

/** One parsed font of the chain. `key` is its name within a PDF. */
export type FontFile = {
  key: string;
  font: Font;
  has: (codePoint: number) => boolean;
  /** Lays text out with the font's own rules, or letter by letter with kerning when the script needs no more. */
  layout: (text: string) => Laid;
  /** How far the ink of a laid out text reaches above and below the baseline and where it begins, font units. */
  ink: (laid: Laid) => Ink;
  /** Begins a file of the glyphs that one PDF shows. */
  subset: () => Subset;
};

/**
 * Which fonts help each other out, in order: the first one that has every code point of a letter draws it. The static
 * TrueType files lie in one folder (scripts/setup/fonts.mjs puts them there). A family that lacks the wanted weight,
 * or has it in a damaged file, lends the other one.
 */
const CHAIN = [
  "NotoSans",
  "NotoSansSC",
  "NotoSansJP",
  "NotoSansKR",
  "NotoSansThai",
  "NotoSansArabic",
  "NotoSansHebrew",
  "NotoEmoji",
] as const;
const FILES: Record<Weight, readonly string[]> = {
  regular: ["400Regular", "700Bold"],
  bold: ["700Bold", "400Regular"],
};

/**
 * The chain for a weight. Files are read and parsed when a letter first needs them: most badges end at the second.
 * A file that is damaged is left out and named in `damaged`.
 */
export function fontChain(folder: string, weight: Weight, parsed: Map<string, FontFile | null>, damaged: Set<string>) {
  const families = CHAIN.map((family) => pathsOf(folder, family, weight));
  const openFirst = (paths: readonly string[]): FontFile | null => {
    for (const path of paths) {
      const file = open(path, parsed, damaged);
      if (file) return file;
    }
    return null;
  };
  return {
    /** The first font `fits` likes. */
    find(fits: (file: FontFile) => boolean): FontFile | null {
      for (const paths of families) {
        const file = openFirst(paths);
        if (file && fits(file)) return file;
      }
      return null;
    },
  };
}

/** A family's files, the wanted weight first. */
const pathsOf = (folder: string, family: string, weight: Weight): string[] =>
  FILES[weight].map((name) => join(folder, `${family}_${name}.ttf`)).filter((path) => existsSync(path));

function open(path: string, parsed: Map<string, FontFile | null>, damaged: Set<string>): FontFile | null {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const file = parse(path, `N${parsed.size}`);
  parsed.set(path, file);
  if (!file) damaged.add(path);
  return file;
}

function parse(path: string, key: string): FontFile | null {
  try {
    const bytes = readFileSync(path);
    // fontkit reads tables when they are first needed: a torn file is to show here, not on somebody's badge.
    if (!isWhole(bytes)) return null;
    const font = create(bytes);
    return "layout" in font ? fontFile(key, font, readTrueType(bytes)) : null;
  } catch {
    return null;
  }
}

/** True when every table that a TrueType file's directory names lies inside the file (OpenType 1.9, table directory). */
function isWhole(bytes: Buffer): boolean {
  const tables = bytes.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) > bytes.length) return false;
  return true;
}

/** Scripts whose letters stand beside each other as they are: no joining, stacking, reordering or marks. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323af}]*$/u;
/** Letters that are kerned; hanzi are not. */
const KERNED = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/;

function fontFile(key: string, font: Font, tables: TrueType): FontFile {
  const sizeOf = memo(glyphSizes(tables));
  const has = memo((codePoint: number) => font.hasGlyphForCodePoint(codePoint));
  const glyph = memo((codePoint: number): LaidGlyph => {
    const { id } = font.glyphForCodePoint(codePoint);
    // A glyph that serves two characters (方 and the radical ⽅) must be found again as the one that was written.
    return { id, advanceWidth: sizeOf(id).advance, codePoints: [codePoint] };
  });
  const kerning = memo((pair: string) => kernOf(font, pair));
  const layout = (text: string) => (PLAIN.test(text) ? layPlain(text, glyph, kerning) : shaped(font, text));
  return { key, font, has, layout, ink: (laid) => inkOf(laid, sizeOf), subset: () => makeSubset(tables) };
}

type Ink = { above: number; below: number; left: number };

function inkOf({ glyphs, positions }: Laid, sizeOf: (glyph: number) => GlyphSize): Ink {
  const reach = { above: 0, below: 0, left: Number.POSITIVE_INFINITY };
  let pen = 0;
  for (const [i, { id }] of glyphs.entries()) {
    const { ink } = sizeOf(id);
    const { xOffset, yOffset, xAdvance } = positions[i] ?? { xOffset: 0, yOffset: 0, xAdvance: 0 };
    if (ink) {
      reach.above = Math.max(reach.above, ink.above + yOffset);
      reach.below = Math.max(reach.below, ink.below - yOffset);
      reach.left = Math.min(reach.left, pen + xOffset + ink.left);
    }
    pen += xAdvance;
  }
  return Number.isFinite(reach.left) ? reach : { ...reach, left: 0 };
}

function layPlain(text: string, glyph: (codePoint: number) => LaidGlyph, kerning: (pair: string) => number): Laid {
  const letters = Array.from(text);
  const glyphs = letters.map((letter) => glyph(letter.codePointAt(0) ?? 0));
  let advanceWidth = 0;
  const positions = glyphs.map((one, i) => {
    const letter = letters[i] ?? "";
    const next = letters[i + 1];
    const kern = next !== undefined && KERNED.test(letter) && KERNED.test(next) ? kerning(letter + next) : 0;
    const xAdvance = one.advanceWidth + kern;
    advanceWidth += xAdvance;
    return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
  });
  return { glyphs, positions, advanceWidth };
}

function kernOf(font: Font, pair: string): number {
  const run = font.layout(pair, { liga: false, clig: false });
  return run.glyphs.length === 2 ? (run.positions[0]?.xAdvance ?? 0) - (run.glyphs[0]?.advanceWidth ?? 0) : 0;
}

/** Joined and stacked scripts; letters of right-to-left scripts come back in the order they are seen. */
function shaped(font: Font, text: string): Laid {
  const { glyphs, positions, advanceWidth } = font.layout(text, []);
  return { glyphs, positions, advanceWidth };
}
