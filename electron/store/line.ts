import { crc32 } from "node:zlib";
import { type LineCodec, PLAIN_LINES } from "./codec.ts";

/**
 * Journal lines, one behind the other: each the CRC-32 of its text's bytes as eight hex digits, a blank, the text, a line feed;
 * the text is JSON, in a locked folder that sealed. They are written over what `room` held, where that is large enough.
 */
export function writeLines(values: readonly unknown[], room: Buffer = NO_ROOM, codec: LineCodec = PLAIN_LINES): Buffer {
  return writeTexts(
    values.map((value) => codec.write(JSON.stringify(value))),
    room,
  );
}

/** The same of texts that are written already. */
export function writeTexts(texts: readonly string[], room: Buffer = NO_ROOM): Buffer {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + AROUND, 0);
  const bytes = length <= room.length ? room.subarray(0, length) : Buffer.allocUnsafe(length);
  let at = 0;
  for (const text of texts) {
    const from = at + CHECKSUM + 1;
    const end = from + bytes.write(text, from);
    bytes.write(`${checksum(bytes.subarray(from, end))} `, at, "latin1");
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

/** A line without its line feed → its JSON, or null when the checksum is wrong, or the text was not sealed for it. */
export function readText(line: Buffer, codec: LineCodec): Buffer | null {
  if (line.length < 11 || line[8] !== 0x20) return null;
  const text = line.subarray(9);
  return line.toString("latin1", 0, 8) === checksum(text) ? codec.read(text) : null;
}

/** A line without its line feed → its value, or null when the checksum or the form is wrong. */
export function readLine(line: Buffer, codec: LineCodec = PLAIN_LINES): { value: unknown } | null {
  const json = readText(line, codec);
  if (!json) return null;
  try {
    return { value: JSON.parse(json.toString("utf8")) };
  } catch {
    return null;
  }
}

const NO_ROOM = Buffer.alloc(0);

const LF = 10;

const CHECKSUM = 8;

/** Bytes of a line that are not its text: the checksum, the blank, the line feed. */
const AROUND = CHECKSUM + 2;

const checksum = (text: Uint8Array): string => crc32(text).toString(16).padStart(8, "0");
