import { crc32 } from "node:zlib";

/** One journal line: the CRC-32 of the JSON's bytes as eight hex digits, a blank, the JSON, a line feed. */
export function writeLine(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value), "utf8");
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, LF]);
}

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

const LF = Buffer.from("\n");

const checksum = (json: Uint8Array): string => crc32(json).toString(16).padStart(8, "0");
