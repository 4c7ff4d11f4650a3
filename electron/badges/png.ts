import { inflateSync } from "node:zlib";
import { type Png, type Rgba, readChunks } from "./pngChunks.ts";

/** Eight bits a sample, row by row: one (grey) or three (red, green, blue) a dot, and opacity where not all is opaque. */
export type Dots = { width: number; height: number; channels: 1 | 3; colour: Uint8Array; opacity: Uint8Array | null };

/**
 * The dots of a PNG of any kind: palette, grey or colour, 1 to 16 bits, with opacity or a transparent colour, interlaced
 * or not (W3C PNG, third edition). Throws on what is torn, damaged or none, and on more than `most` dots.
 */
export function decodePng(file: Uint8Array, most: number): Dots {
  const png = readChunks(file);
  const { width, height } = png;
  if (width === 0 || height === 0 || width * height > most) throw new Error(`${width} × ${height} dots`);
  const passes = png.interlaced ? ADAM7 : [WHOLE];
  const sizes = passes.map((pass) => sizeOf(pass, png));
  const length = sizes.reduce((sum, size) => sum + size.rows * (size.stride && size.stride + 1), 0);
  // What is promised and no more: some few kilobytes can be inflated to gigabytes.
  const raw = inflateSync(Buffer.concat(png.data), { maxOutputLength: length + SPARE });
  if (raw.length < length) throw new Error("less data than its size promises");
  const isGrey = png.palette ? png.palette.every(([r, g, b]) => r === g && g === b) : (png.colourType & 2) === 0;
  const channels = isGrey ? 1 : 3;
  const colour = new Uint8Array(width * height * channels);
  const opacity = new Uint8Array(width * height);
  const put = dotWriter(png, { channels, colour, opacity });
  let at = 0;
  for (const [i, pass] of passes.entries()) {
    const size = sizes[i];
    if (!size || size.stride === 0) continue;
    unfilter(raw, at, size, png.bytesADot);
    for (let row = 0; row < size.rows; row++) {
      const start = at + row * (size.stride + 1) + 1;
      put(raw.subarray(start, start + size.stride), size.columns, (pass.y + row * pass.dy) * width + pass.x, pass.dx);
    }
    at += size.rows * (size.stride + 1);
  }
  return { width, height, channels, colour, opacity: opacity.every((one) => one === 255) ? null : opacity };
}

/** Some programs end the data with a little more than there should be. */
const SPARE = 65_536;

type Pass = { x: number; y: number; dx: number; dy: number };
const WHOLE: Pass = { x: 0, y: 0, dx: 1, dy: 1 };
/** The seven pictures an interlaced one consists of. */
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

type Size = { columns: number; rows: number; stride: number };

/** `stride` in bytes; 0 for a pass that is empty. */
function sizeOf({ x, y, dx, dy }: Pass, { width, height, samples, depth }: Png): Size {
  const columns = Math.max(0, Math.ceil((width - x) / dx));
  const rows = Math.max(0, Math.ceil((height - y) / dy));
  return { columns, rows, stride: rows === 0 ? 0 : Math.ceil((columns * samples * depth) / 8) };
}

/** Undoes the filters of a pass in place; each row has its filter's number before it. */
function unfilter(raw: Uint8Array, start: number, { rows, stride }: Size, back: number): void {
  for (let row = 0; row < rows; row++) {
    const line = start + row * (stride + 1) + 1;
    const above = row === 0 ? -1 : line - stride - 1;
    const kind = raw[line - 1] ?? 0;
    if (kind > 4) throw new Error("an unknown filter");
    if (kind === 0) continue;
    for (let i = 0; i < stride; i++) {
      const left = i < back ? 0 : (raw[line + i - back] ?? 0);
      const up = above < 0 ? 0 : (raw[above + i] ?? 0);
      const corner = above < 0 || i < back ? 0 : (raw[above + i - back] ?? 0);
      raw[line + i] = (raw[line + i] ?? 0) + guess(kind, left, up, corner);
    }
  }
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

type Target = Pick<Dots, "channels" | "colour"> & { opacity: Uint8Array };

/** Writes a row of samples as dots `step` apart. */
function dotWriter(png: Png, { channels, colour, opacity }: Target) {
  const { samples, depth, clear, palette: colours, colourType } = png;
  const hasOpacity = (colourType & 4) !== 0;
  const toByte = depth < 8 ? 255 / (2 ** depth - 1) : 1;
  // Most pictures are of this kind, and have millions of dots.
  const plain = (row: Uint8Array, columns: number, first: number, step: number): void => {
    let from = 0;
    for (let dot = first; dot < first + columns * step; dot += step) {
      for (let i = 0; i < channels; i++) colour[dot * channels + i] = row[from + i] ?? 0;
      opacity[dot] = hasOpacity ? (row[from + channels] ?? 0) : 255;
      from += samples;
    }
  };
  if (depth === 8 && !colours && !clear) return plain;
  return (row: Uint8Array, columns: number, first: number, step: number): void => {
    const sample = (i: number): number => {
      if (depth === 8) return row[i] ?? 0;
      if (depth === 16) return ((row[i * 2] ?? 0) << 8) | (row[i * 2 + 1] ?? 0);
      const bit = i * depth;
      return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    };
    const byte = (i: number) => (depth === 16 ? (row[i * 2] ?? 0) : sample(i) * toByte);
    for (let column = 0; column < columns; column++) {
      const dot = first + column * step;
      const from = column * samples;
      if (colours) {
        const entry = colours[sample(column)] ?? BLACK;
        for (let i = 0; i < channels; i++) colour[dot * channels + i] = entry[i] ?? 0;
        opacity[dot] = entry[3];
        continue;
      }
      for (let i = 0; i < channels; i++) colour[dot * channels + i] = byte(from + i);
      const isClear = clear?.every((one, i) => sample(from + i) === one) ?? false;
      opacity[dot] = hasOpacity ? byte(from + samples - 1) : isClear ? 0 : 255;
    }
  };
}

const BLACK: Rgba = [0, 0, 0, 255];
