/** The tables of a TrueType file that its letters' shapes need (OpenType 1.9). */
export type GlyphTables = {
  tables: ReadonlyMap<string, Uint8Array>;
  /** Where a glyph's outline lies in `glyf`. */
  outline: (glyph: number) => Uint8Array;
  /** Font units: how far the pen goes, and where the outline begins. */
  metrics: (glyph: number) => { advance: number; bearing: number };
};

/** Reads them from a file whose directory was found right (fontFile.ts). */
export function glyphTables(file: Uint8Array): GlyphTables {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(tag, file.subarray(start, start + view.getUint32(at + 12)));
  }
  const table = (tag: string) => tables.get(tag) ?? new Uint8Array(0);
  const loca = viewOf(table("loca"));
  const isLong = viewOf(table("head")).getInt16(50) === 1;
  const place = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const hmtx = viewOf(table("hmtx"));
  const full = viewOf(table("hhea")).getUint16(34);
  return {
    tables,
    outline: (glyph) => table("glyf").subarray(place(glyph), place(glyph + 1)),
    metrics: (glyph) => ({
      advance: hmtx.getUint16(Math.min(glyph, full - 1) * 4),
      bearing: hmtx.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
    }),
  };
}

/**
 * A TrueType file with these glyphs alone, numbered as they are listed, for embedding: no names, no characters, no
 * layout rules. Parts that composed glyphs are made of follow after them. The same glyph may stand in the list twice.
 */
export function subsetOf({ tables, outline, metrics }: GlyphTables, glyphs: readonly number[]): Uint8Array {
  const all = [...glyphs];
  const places: number[] = [0];
  const outlines: Uint8Array[] = [];
  let end = 0;
  for (let at = 0; at < all.length; at++) {
    const shape = withParts(outline(all[at] ?? 0), all);
    outlines.push(shape);
    end += shape.length + (shape.length & 1);
    places.push(end);
  }
  const glyf = new Uint8Array(end);
  for (const [at, shape] of outlines.entries()) glyf.set(shape, places[at]);
  const loca = new DataView(new ArrayBuffer(places.length * 4));
  for (const [at, place] of places.entries()) loca.setUint32(at * 4, place);
  const hmtx = new DataView(new ArrayBuffer(all.length * 4));
  for (const [at, glyph] of all.entries()) {
    const { advance, bearing } = metrics(glyph);
    hmtx.setUint16(at * 4, advance);
    hmtx.setInt16(at * 4 + 2, bearing);
  }
  const changed = new Map<string, Uint8Array>([
    ["glyf", glyf],
    ["head", patched(tables.get("head"), [50, 1])],
    ["hhea", patched(tables.get("hhea"), [34, all.length])],
    ["hmtx", new Uint8Array(hmtx.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", patched(tables.get("maxp"), [4, all.length])],
  ]);
  for (const tag of ["cvt ", "fpgm", "prep"]) {
    const hints = tables.get(tag);
    if (hints) changed.set(tag, hints);
  }
  return fileOf(changed);
}

/** Flags of a part of a composed glyph. */
const WORDS = 0x01;
const SCALE = 0x08;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** The outline; a composed one with the new numbers of its parts, which are added to `all`. */
function withParts(outline: Uint8Array, all: number[]): Uint8Array {
  if (outline.length < 12 || viewOf(outline).getInt16(0) >= 0) return outline;
  // A Buffer's own slice would be the font itself.
  const shape = Uint8Array.from(outline);
  const view = viewOf(shape);
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    let number = all.indexOf(part);
    if (number < 0) number = all.push(part) - 1;
    view.setUint16(at + 2, number);
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return shape;
}

function patched(table: Uint8Array | undefined, [at, value]: [number, number]): Uint8Array {
  const copy = Uint8Array.from(table ?? []);
  if (copy.length >= at + 2) viewOf(copy).setUint16(at, value);
  return copy;
}

function fileOf(tables: Map<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const log = Math.floor(Math.log2(tags.length));
  const padded = (length: number) => (length + 3) & ~3;
  const head = 12 + tags.length * 16;
  const file = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), head));
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << log);
  view.setUint16(8, log);
  view.setUint16(10, (tags.length - (1 << log)) * 16);
  let place = head;
  for (const [i, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array(0);
    file.set(table, place);
    const at = 12 + i * 16;
    for (let letter = 0; letter < 4; letter++) file[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, sumOf(view, place, padded(table.length)));
    view.setUint32(at + 8, place);
    view.setUint32(at + 12, table.length);
    place += padded(table.length);
  }
  return file;
}

function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
