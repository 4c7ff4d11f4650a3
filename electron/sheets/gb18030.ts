/**
 * Text → GB18030 (GB 18030-2005 as the WHATWG Encoding Standard has it), the encoding that old Chinese spreadsheet programs
 * read without being told. What it lacks (half a surrogate pair) becomes `?` and is counted by `onLost`.
 */
export function gb18030Encoder(onLost: () => void): (text: string) => Uint8Array {
  const codes = codesOf();
  return (text) => {
    const bytes = new Uint8Array(text.length * 4);
    let at = 0;
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      if (point < 0x80) {
        bytes[at++] = point;
        continue;
      }
      const code = point < 0x10000 ? (codes[point] ?? 0) : 0;
      if (point >= 0x10000) at = putFour(bytes, at, point - 0x10000 + ASTRAL);
      else if (code === 0) {
        onLost();
        bytes[at++] = QUESTION;
      } else if (code < TWO_BYTES) {
        bytes[at++] = code >> 8;
        bytes[at++] = code & 255;
      } else at = putFour(bytes, at, code - TWO_BYTES);
    }
    return bytes.subarray(0, at);
  };
}

const QUESTION = 0x3f;
/** Codes of two bytes stand in the table as they are; those of four as their place in the standard's order, behind these. */
const TWO_BYTES = 0x10000;
/** The place of U+10000 among the codes of four bytes: 0x90308130. */
const ASTRAL = 189_000;
/** Codes of four bytes for characters below U+10000 end before this place. */
const FOUR_BYTE_CODES = 39_420;

/** A code of four bytes by its place: digits to the bases 126, 10, 126 and 10. */
function putFour(bytes: Uint8Array, start: number, place: number): number {
  bytes[start] = 0x81 + Math.floor(place / 12_600);
  bytes[start + 1] = 0x30 + (Math.floor(place / 1_260) % 10);
  bytes[start + 2] = 0x81 + (Math.floor(place / 10) % 126);
  bytes[start + 3] = 0x30 + (place % 10);
  return start + 4;
}

let table: Uint32Array | null = null;

/** Code by character, turned round from what the platform's own decoder says; 0: there is none. Made at the first use. */
function codesOf(): Uint32Array {
  if (table) return table;
  const codes = new Uint32Array(0x10000);
  const twos: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) twos.push((lead << 8) | trail);
  take(codes, twos, (bytes, at, code) => {
    bytes[at] = code >> 8;
    bytes[at + 1] = code & 255;
    return at + 2;
  });
  const fours = Array.from({ length: FOUR_BYTE_CODES }, (_, place) => TWO_BYTES + place);
  take(codes, fours, (bytes, at, code) => putFour(bytes, at, code - TWO_BYTES));
  table = codes;
  return codes;
}

/** Decodes all codes in one go, a line each; a line that is not one character is no code. A character keeps its first. */
function take(
  table: Uint32Array,
  codes: readonly number[],
  put: (bytes: Uint8Array, at: number, code: number) => number,
): void {
  const bytes = new Uint8Array(codes.length * 5);
  let end = 0;
  for (const code of codes) {
    end = put(bytes, end, code);
    bytes[end++] = LINE_FEED;
  }
  const lines = new TextDecoder("gb18030").decode(bytes.subarray(0, end)).split("\n");
  for (const [i, code] of codes.entries()) {
    const line = lines[i] ?? "";
    const point = line.length === 1 ? line.charCodeAt(0) : REPLACED;
    if (point !== REPLACED && point >= 0x80) table[point] ||= code;
  }
}

const LINE_FEED = 0x0a;
const REPLACED = 0xfffd;
