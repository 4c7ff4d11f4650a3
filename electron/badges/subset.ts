import type { TrueType } from "./trueType.ts";

/** A font file in the making, of the glyphs that are shown; pdfkit asks for it as it asks fontkit. */
export type Subset = {
  /** The glyph's number in the subset; it is taken in when it is not there yet. */
  includeGlyph: (glyph: number | { id: number }) => number;
  /** The subset as a TrueType file with the tables a PDF wants (ISO 32000-1, 9.9). */
  encode: () => Uint8Array;
};

/**
 * A subset of a font, its outlines copied as they are. fontkit's own takes every outline and table apart and puts it together
 * again, which is half the work on a ticket's page.
 */
export function makeSubset(font: TrueType): Subset {
  // What stands for a missing glyph is the first of every font.
  const glyphs = [0];
  const numbers = new Map([[0, 0]]);

  function include(glyph: number): number {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, glyphs.length);
    return glyphs.push(glyph) - 1;
  }

  return {
    includeGlyph: (glyph) => include(typeof glyph === "object" ? glyph.id : glyph),
    encode() {
      const outlines: Buffer[] = [];
      // Parts of composed glyphs join the list while it is gone through.
      for (const glyph of glyphs) outlines.push(withParts(font.outline(glyph), include));
      return fileOf(tablesOf(font, glyphs, outlines));
    },
  };
}

/** Bits of a part's flags in a composed glyph (OpenType 1.9, glyf). */
const PART = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/** An outline; where it is composed of others, with their numbers in the subset. */
function withParts(outline: Buffer, include: (glyph: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const composed = Buffer.from(outline);
  let at = 10;
  for (let flags: number = PART.more; flags & PART.more; ) {
    flags = composed.readUInt16BE(at);
    composed.writeUInt16BE(include(composed.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & PART.wordArguments ? 4 : 2);
    at += flags & PART.matrix ? 8 : flags & PART.twoScales ? 4 : flags & PART.scale ? 2 : 0;
  }
  return composed;
}

type Tables = [tag: string, bytes: Buffer][];

/** In the order of their names, as a directory has them. */
function tablesOf(font: TrueType, glyphs: readonly number[], outlines: readonly Buffer[]): Tables {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  let end = 0;
  for (const [at, glyph] of glyphs.entries()) {
    const { advance, bearing } = font.metrics(glyph);
    hmtx.writeUInt16BE(advance, at * 4);
    hmtx.writeInt16BE(bearing, at * 4 + 2);
    end = padded(end + (outlines[at]?.length ?? 0));
    loca.writeUInt32BE(end, at * 4 + 4);
  }
  const glyf = Buffer.alloc(end);
  for (const [at, outline] of outlines.entries()) glyf.set(outline, loca.readUInt32BE(at * 4));
  const counted = (tag: string, field: number, count: number): Tables => {
    const table = Buffer.from(font.table(tag) ?? []);
    table.writeUInt16BE(count, field);
    return [[tag, table]];
  };
  const asIs = (tag: string): Tables => {
    const table = font.table(tag);
    return table ? [[tag, table]] : [];
  };
  return [
    ...asIs("cvt "),
    ...asIs("fpgm"),
    ["glyf", glyf],
    ...counted("head", LONG_PLACES, 1),
    ...counted("hhea", WIDTHS, glyphs.length),
    ["hmtx", hmtx],
    ["loca", loca],
    ...counted("maxp", GLYPHS, glyphs.length),
    ...asIs("prep"),
  ];
}

/** Where head says how loca is written, hhea how many widths there are, maxp how many glyphs. */
const LONG_PLACES = 50;
const WIDTHS = 34;
const GLYPHS = 4;

const padded = (length: number): number => (length + 3) & ~3;

/** A directory and its tables. Their check sums stay 0: no reader of PDFs asks for them. */
function fileOf(tables: Tables): Uint8Array {
  const head = 12 + tables.length * 16;
  const file = Buffer.alloc(tables.reduce((sum, [, { length }]) => sum + padded(length), head));
  const power = Math.floor(Math.log2(tables.length));
  file.writeUInt32BE(0x0001_0000, 0);
  file.writeUInt16BE(tables.length, 4);
  file.writeUInt16BE(16 << power, 6);
  file.writeUInt16BE(power, 8);
  file.writeUInt16BE(tables.length * 16 - (16 << power), 10);
  let place = head;
  for (const [at, [tag, bytes]] of tables.entries()) {
    file.write(tag, 12 + at * 16, "latin1");
    file.writeUInt32BE(place, 12 + at * 16 + 8);
    file.writeUInt32BE(bytes.length, 12 + at * 16 + 12);
    file.set(bytes, place);
    place += padded(bytes.length);
  }
  return file;
}
