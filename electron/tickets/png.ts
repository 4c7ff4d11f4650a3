import { crc32, deflateSync } from "node:zlib";

/** Dots of a module: large enough for phones that show the picture smaller, and for 300 dpi on paper. */
const MODULE = 16;
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;
/** Dots a metre: 300 to the inch. */
const DENSITY = 11_811;

/** A QR symbol's modules, row by row, 1 = dark → a PNG file of it with its quiet zone, one bit a dot. */
export function qrPng({ size, dark }: { size: number; dark: Uint8Array }): Uint8Array {
  const side = (size + 2 * QUIET) * MODULE;
  const rowBytes = Math.ceil(side / 8);
  const blank = Buffer.alloc(1 + rowBytes, 0xff);
  blank[0] = NO_FILTER;
  const rows: Buffer[] = [];
  for (let y = -QUIET; y < size + QUIET; y++) {
    const row = y < 0 || y >= size ? blank : rowOf(dark.subarray(y * size, (y + 1) * size), blank);
    for (let line = 0; line < MODULE; line++) rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, GREYSCALE, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  density.writeUInt32BE(DENSITY, 0);
  density.writeUInt32BE(DENSITY, 4);
  density[8] = METRES;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("pHYs", density),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NO_FILTER = 0;
const GREYSCALE = 0;
const METRES = 1;

/** One line of dots: its filter's number, then a bit a dot, 1 = light. */
function rowOf(modules: Uint8Array, blank: Buffer): Buffer {
  const row = Buffer.from(blank);
  for (const [x, isDark] of modules.entries()) {
    if (!isDark) continue;
    // Sixteen dots a module are two whole bytes.
    const at = 1 + ((QUIET + x) * MODULE) / 8;
    row.fill(0, at, at + MODULE / 8);
  }
  return row;
}

/** PNG 1.2, 3.2: length, kind, data, and a checksum of both. */
function chunk(kind: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(12 + data.length);
  framed.writeUInt32BE(data.length, 0);
  framed.write(kind, 4, "latin1");
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
