import { crc32 } from "node:zlib";

export type Rgba = readonly [number, number, number, number];
/** A PNG before it is unpacked. */
export type Png = {
  width: number;
  height: number;
  depth: number;
  /** 1 = palette, 2 = colour, 4 = opacity, added up. */
  colourType: number;
  interlaced: boolean;
  samples: number;
  /** At least one. */
  bytesADot: number;
  palette: Rgba[] | null;
  /** The samples of the colour that is not there. */
  clear: number[] | null;
  data: Uint8Array[];
};

/** Reads a PNG's chunks, each held against its sum. Throws on what is torn, damaged or none. */
export function readChunks(file: Uint8Array): Png {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!SIGNATURE.every((byte, i) => file[i] === byte)) throw new Error("no PNG");
  let png: Png | null = null;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const body = file.subarray(at + 8, at + 8 + length);
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      throw new Error(`damaged in ${kind}`);
    at += length + 12;
    if (kind === "IHDR") png = header(body);
    else if (!png) throw new Error("no header");
    else if (kind === "PLTE") png.palette = palette(body);
    else if (kind === "tRNS") transparency(png, body);
    else if (kind === "IDAT") png.data.push(body);
    else if (kind === "IEND") return whole(png);
  }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function header(body: Uint8Array): Png {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [depth = 0, colourType = 9, packing, filters, interlace = 2] = body.subarray(8, 13);
  if (!DEPTHS[colourType]?.includes(depth) || packing !== 0 || filters !== 0 || interlace > 1)
    throw new Error("an unknown kind of PNG");
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType] ?? 1;
  return {
    ...{ width: view.getUint32(0), height: view.getUint32(4), depth, colourType, samples },
    ...{ interlaced: interlace === 1, bytesADot: Math.max(1, (samples * depth) >> 3) },
    ...{ palette: null, clear: null, data: [] },
  };
}

const palette = (body: Uint8Array): Rgba[] =>
  Array.from({ length: Math.floor(body.length / 3) }, (_, i) => {
    const [r = 0, g = 0, b = 0] = body.subarray(i * 3, i * 3 + 3);
    return [r, g, b, 255];
  });

function transparency(png: Png, body: Uint8Array): void {
  if (png.colourType === 3) png.palette = png.palette?.map(([r, g, b], i) => [r, g, b, body[i] ?? 255]) ?? null;
  else
    png.clear = Array.from({ length: body.length >> 1 }, (_, i) => ((body[i * 2] ?? 0) << 8) | (body[i * 2 + 1] ?? 0));
}

function whole(png: Png): Png {
  if (png.colourType !== 3) return { ...png, palette: null };
  if (!png.palette) throw new Error("no palette");
  return png;
}
