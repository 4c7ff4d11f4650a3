import { deflateSync } from "node:zlib";
import type { Bitmap } from "../../shared/badge/press.ts";
import { MM_PER_INCH } from "../../shared/badge/units.ts";

/** Dots a millimetre of Zebra's print heads, by the name of their resolution: "203 dpi" is 8 dots/mm. */
const DOTS_PER_MM = { 203: 8, 300: 11.8, 600: 23.6 } as const;

/** The true dots an inch of a print head, so that a badge comes out at its exact size. */
export const trueDpi = (dpi: keyof typeof DOTS_PER_MM): number => DOTS_PER_MM[dpi] * MM_PER_INCH;

/** Pages as a label printer's own language has them: a label each, its drawing as one picture of the label's size. */
export const zplOf = (pages: readonly Bitmap[]): string => pages.map(labelOf).join("");

/**
 * Source of the commands: Zebra's ZPL II Programming Guide. `^PW` and `^LL` are the label's width and length in dots, `^GF`
 * a picture, `A` in letters, here compressed.
 */
function labelOf({ width, height, bits }: Bitmap): string {
  const rowBytes = Math.ceil(width / 8);
  const total = rowBytes * height;
  return `^XA^PW${width}^LL${height}^LH0,0^FO0,0^GFA,${total},${total},${rowBytes},${z64(bits)}^FS^PQ1,0,1,N^XZ\n`;
}

/** Bytes as ZPL takes them compressed: zlib, base64, and a check sum of those letters, hexadecimal. */
function z64(bytes: Uint8Array): string {
  const letters = deflateSync(bytes, { level: 9 }).toString("base64");
  return `:Z64:${letters}:${crc16(letters).toString(16).toUpperCase().padStart(4, "0")}`;
}

const POLYNOMIAL = 0x1021;

/** CRC-16 with the CCITT polynomial, begun at 0, over the letters themselves. */
function crc16(letters: string): number {
  let crc = 0;
  for (let i = 0; i < letters.length; i++) {
    crc ^= letters.charCodeAt(i) << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ POLYNOMIAL) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
