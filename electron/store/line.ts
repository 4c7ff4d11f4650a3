import { crc32 } from "node:zlib";

/**
 * Journal lines, one behind the other: each the CRC-32 of its JSON's bytes as eight hex digits, a blank, the JSON, a line feed.
 * They are written over what `room` held, where that is large enough.
 */
export function writeLines(values: readonly unknown[], room: Buffer = NO_ROOM): Buffer {
  const texts = values.map((value) => JSON.stringify(value));
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + AROUND, 0);
  const bytes = length <= room.length ? room.subarray(0, length) : Buffer.allocUnsafe(length);
  let at = 0;
  for (const text of texts) {
    const json = at + CHECKSUM + 1;
    const end = json + bytes.write(text, json);
    bytes.write(`${checksum(bytes.subarray(json, end))} `, at, "latin1");
    bytes[end] = LF;
    at = end + 1;
  }
  return bytes;
}

/** The checksum of the last of some whole lines. */
export const lastChecksum = (lines: Buffer): string => {
  const start = lines.lastIndexOf(LF, lines.length - 2) + 1;
  return lines.toString("latin1", start, start + CHECKSUM);
};

/** A line without its line feed → its value, or null when the checksum or the form is wrong. */
export function readLine(line: Buffer): { value: unknown } | null {
  if (line.length < 11 || line[8] !== 0x20) return null;
  const json = line.subarray(9);
  if (line.toString("latin1", 0, 8) !== checksum(json)) return null;
  try {
    return { value: JSON.parse(json.toString("utf8")) };
  } catch {
    return null;
  }
}

const NO_ROOM = Buffer.alloc(0);

const LF = 10;

const CHECKSUM = 8;

/** Bytes of a line that are not its JSON: the checksum, the blank, the line feed. */
const AROUND = CHECKSUM + 2;

const checksum = (json: Uint8Array): string => crc32(json).toString(16).padStart(8, "0");
