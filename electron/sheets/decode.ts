import { ENCODINGS, type Encoding } from "../../shared/roster/sheet.ts";
import { declaredCharset } from "./declaredCharset.ts";
import { decodeAs } from "./decodeAs.ts";
import { type Ranking, rankLegacyEncodings } from "./rankEncodings.ts";

export type Decoded = {
  text: string;
  encoding: Encoding;
  /** What the bytes could also be, likeliest first and the one used among them; empty where a mark in the file settles it. */
  encodings: Encoding[];
  /** No candidate stood out: the preview asks people to look. */
  uncertain: boolean;
  /** Bytes that mean nothing in this encoding became U+FFFD. */
  undecodable: boolean;
};

/**
 * Bytes of a text file as text: a byte order mark wins, then strict UTF-8, then UTF-16 by the places of its NULs, then
 * the likeliest legacy encoding. `wanted` is what a person chose in the preview and overrides everything but is still
 * read without its byte order mark.
 */
export function decodeText(bytes: Uint8Array, wanted: Encoding | null = null): Decoded {
  const marked = markedEncoding(bytes);
  if (wanted) return { ...finish(bytes, wanted), encodings: otherEncodings(bytes, wanted), uncertain: false };
  if (marked) return { ...finish(bytes, marked), encodings: [], uncertain: false };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 === "stray-nulls") return decodeText(bytes.filter((byte) => byte !== 0));
  if (utf16) return { ...finish(bytes, utf16), encodings: otherEncodings(bytes, utf16), uncertain: false };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null)
    return { text: utf8, encoding: "utf-8", encodings: ["utf-8"], uncertain: false, undecodable: false };
  const ranked = withDeclared(rankLegacyEncodings(bytes), declaredCharset(bytes));
  return { ...finish(bytes, ranked.encodings[0] ?? "utf-8"), ...ranked };
}

/** The encoding that a byte order mark states, or null. */
function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a page states of itself comes first, unless it claims UTF-8, which these bytes are not. */
function withDeclared(ranked: Ranking, declared: string | null): Ranking {
  const stated = ENCODINGS.find((encoding) => encoding === (LABELS.get(declared ?? "") ?? declared));
  if (!stated || stated === "utf-8") return ranked;
  const others = ranked.encodings.filter((encoding) => encoding !== stated);
  return { encodings: [stated, ...others], uncertain: false };
}

/** Other names that pages use for our encodings. */
const LABELS = new Map<string, Encoding>([
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["x-gbk", "gb18030"],
  ["shift-jis", "shift_jis"],
  ["x-sjis", "shift_jis"],
  ["windows-31j", "shift_jis"],
  ["ks_c_5601-1987", "euc-kr"],
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["big5-hkscs", "big5"],
  ["iso-8859-15", "windows-1252"],
  ["cp1251", "windows-1251"],
  ["ujis", "euc-jp"],
]);

/**
 * Delimiters, digits and line ends are half NUL in UTF-16; other text has NULs by accident only, and is UTF-8 without
 * them, which UTF-16 with few NULs hardly ever is.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | "stray-nulls" | null {
  const nulls = [0, 0];
  const end = Math.min(bytes.length, 64 * 1024);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0) return null;
  if (even + odd < end / 5 && strictUtf8(bytes.filter((byte) => byte !== 0)) !== null) return "stray-nulls";
  if (even + odd < end / 200) return null;
  return odd >= even ? "utf-16le" : "utf-16be";
}

function otherEncodings(bytes: Uint8Array, first: Encoding): Encoding[] {
  return [first, ...rankLegacyEncodings(bytes).encodings.filter((encoding) => encoding !== first)];
}

function finish(bytes: Uint8Array, encoding: Encoding): Pick<Decoded, "text" | "encoding" | "undecodable"> {
  const text = decodeAs(bytes, encoding);
  return { text, encoding, undecodable: text.includes("\ufffd") };
}
