import { crc32, deflateSync } from "node:zlib";

/** The colours of a sample picture: above left and right, below left and right. */
export const QUARTERS = { white: [255, 255, 255], red: [255, 0, 0], blue: [0, 0, 255], black: [0, 0, 0] } as const;

/** The sample as JPEGs of 32 × 16 dots, base64. */
const JPEGS = {
  baseline: [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESU",
    "M8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQ",
    "ACADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhBy",
    "JxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT",
    "lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAA",
    "AAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRom",
    "JygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExc",
    "bHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD2aivkqivs/wDVX/p9/wCS/wD2xz+38jpaK4Oivzv6j/e/D/gn",
    "3f8ArV/05/8AJv8A7U//2Q==",
  ].join(""),
  progressive: [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESU",
    "M8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wgARCAAQ",
    "ACADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAUGB//EABYBAQEBAAAAAAAAAAAAAAAAAAUDBv/aAAwDAQACEAMQAAAB2bkhmdNBZ1",
    "3/xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAEFAg//xAAZEQABBQAAAAAAAAAAAAAAAAAAEhVioeH/2gAIAQMBAT8BWOsLw//EABoRAAEF",
    "AQAAAAAAAAAAAAAAAAATFWFioeH/2gAIAQIBAT8Bar50Qk//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAY/Ag//xAAUEAEAAAAAAAAAAA",
    "AAAAAAAAAw/9oACAEBAAE/IQ//2gAMAwEAAgADAAAAEDg//8QAFREBAQAAAAAAAAAAAAAAAAAAEHH/2gAIAQMBAT8QkD//xAAXEQEAAwAAAAAA",
    "AAAAAAAAAAAAEeHw/9oACAECAQE/EAYi3//EABQQAQAAAAAAAAAAAAAAAAAAADD/2gAIAQEAAT8QD//Z",
  ].join(""),
  grey: [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESU",
    "M8SDc9Pjv/wAALCAAQACABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIh",
    "MUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhI",
    "WGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APZq",
    "K+b6K5qisiiv/9k=",
  ].join(""),
  cmyk: [
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAKBwcIBwYKCAgICwoKCw4YEA4NDQ4dFRYRGCMfJSQiHyIhJis3LyYpNCkhIjBBMTQ5Oz4+PiUuRElDPE",
    "g3PT47/8AAFAgAEAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQEC",
    "AwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dX",
    "Z3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4E",
    "QwBNAFkASwAAPwD2avZq9mr2aiiiiivjOvjOiiiiivjOivsyiiiiiiivjOiiiiiv/9k=",
  ].join(""),
};

export const aJpeg = (kind: keyof typeof JPEGS): Buffer => Buffer.from(JPEGS[kind], "base64");

/** The baseline sample with a camera's note of how it was held (Exif orientation). */
export function turnedJpeg(turn: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  const whole = aJpeg("baseline");
  return Buffer.concat([whole.subarray(0, 2), head, body, whole.subarray(2)]);
}

export type PngKind = {
  depth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity. */
  colourType: 0 | 2 | 3 | 4 | 6;
  interlaced?: boolean;
  /** The samples, or for a palette the numbers, of a dot; as large as the depth allows. */
  dot: (x: number, y: number) => readonly number[];
  palette?: readonly (readonly number[])[];
  /** The tRNS chunk. */
  clear?: readonly number[];
  width?: number;
  height?: number;
  /** Which filter a row is written with. */
  filter?: (row: number) => number;
};

/** A PNG of any kind (W3C PNG, third edition), written by the book. */
export function aPng(kind: PngKind): Buffer {
  const { depth, colourType, interlaced = false, width = 32, height = 16, palette, clear } = kind;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const passes = interlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  const data = Buffer.concat(passes.map((pass) => passOf(kind, pass, width, height)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", Buffer.from(palette.flat()))] : []),
    ...(clear ? [chunk("tRNS", Buffer.from(clear))] : []),
    chunk("IDAT", deflateSync(data)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

type Pass = readonly [x: number, y: number, dx: number, dy: number];
const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

function passOf(
  { depth, dot, filter = (row) => row % 5 }: PngKind,
  [x0, y0, dx, dy]: Pass,
  width: number,
  height: number,
): Buffer {
  const rows: Buffer[] = [];
  let above: Buffer | null = null;
  for (let y = y0; y < height; y += dy) {
    const samples: number[] = [];
    for (let x = x0; x < width; x += dx) samples.push(...dot(x, y));
    if (samples.length === 0) continue;
    const row = packed(samples, depth);
    const back = Math.max(1, (dot(0, 0).length * depth) >> 3);
    rows.push(filtered(row, above, back, filter(rows.length)));
    above = row;
  }
  return Buffer.concat(rows);
}

function packed(samples: readonly number[], depth: number): Buffer {
  const row = Buffer.alloc(Math.ceil((samples.length * depth) / 8));
  for (const [i, sample] of samples.entries()) {
    if (depth === 16) row.writeUInt16BE(sample, i * 2);
    else {
      const bit = i * depth;
      row[bit >> 3] = (row[bit >> 3] ?? 0) | (sample << (8 - depth - (bit & 7)));
    }
  }
  return row;
}

function filtered(row: Buffer, above: Buffer | null, back: number, kind: number): Buffer {
  const out = Buffer.alloc(row.length + 1);
  out[0] = kind;
  for (const [i, byte] of row.entries()) {
    const a = i < back ? 0 : (row[i - back] ?? 0);
    const b = above?.[i] ?? 0;
    const c = i < back ? 0 : (above?.[i - back] ?? 0);
    const p = a + b - c;
    const nearest = [a, b, c].reduce((best, one) => (Math.abs(p - one) < Math.abs(p - best) ? one : best));
    out[i + 1] = (byte - ([0, a, b, (a + b) >> 1, nearest][kind] ?? 0)) & 255;
  }
  return out;
}
