/** What the first bytes of a file say it is, whatever its name claims. */
export type FileKind =
  | "empty"
  | "text"
  | "zip"
  | "old-excel"
  | "encrypted"
  | "pdf"
  | "picture"
  | "document"
  | "archive"
  | "binary";

/**
 * Tells by magic bytes what a file really is, so that nothing is opened that cannot be a roster. `text` still has to be
 * told apart into tables, HTML and SpreadsheetML once it is decoded; `zip` may be a workbook or not.
 */
export function detectFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (isZipBehindBlanks(bytes)) return "zip";
  for (const [kind, ...magic] of MAGIC) if (magic.some((start) => startsWith(bytes, start))) return kind;
  if (startsWith(bytes, OLE2)) return compoundKind(bytes);
  if (startsWith(bytes, "RIFF") && startsWith(bytes.subarray(8), "WEBP")) return "picture";
  if (startsWith(bytes.subarray(4), "ftyp")) return PICTURES.test(latin1(bytes.subarray(8, 32))) ? "picture" : "binary";
  return looksLikeText(bytes) ? "text" : "binary";
}

/** Brands of HEIF and AVIF; other files of this container are films. */
const PICTURES = /hei[cfmsx]|hev[cmsx]|mif1|msf1|avi[fs]/;

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const OLE2 = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const MAGIC: [FileKind, ...string[]][] = [
  ["zip", "PK\x03\x04", "PK\x05\x06"],
  ["pdf", "%PDF-", "\xef\xbb\xbf%PDF-"],
  ["picture", "\x89PNG", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*", "BM\xf6", "8BPS"],
  ["document", "{\\rtf", "%!PS"],
  ["archive", "Rar!", "7z\xbc\xaf\x27\x1c", "\x1f\x8b", "BZh", "\xfd7zXZ"],
  ["old-excel", "\x09\x08\x10\0\0\x06", "\x09\x04\x06\0", "\x09\x02\x06\0", "\x09\0\x04\0"],
];

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** Scripts that send a workbook now and then print blank lines or a byte order mark before it. */
function isZipBehindBlanks(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 16).findIndex((byte) => !BLANKS.has(byte));
  return start > 0 && startsWith(bytes.subarray(start), "PK\x03\x04");
}

const BLANKS = new Set([9, 10, 13, 0x20, 0xef, 0xbb, 0xbf]);

/** An OLE2 compound file is an .xls, an encrypted workbook or a .doc: its directory names the streams in UTF-16LE. */
function compoundKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, 4 * 1024 * 1024)).concat(tailOf(bytes));
  const holds = (stream: string) => names.includes([...stream].join("\0"));
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return "encrypted";
  if (holds("Workbook") || holds("Book")) return "old-excel";
  return "document";
}

const tailOf = (bytes: Uint8Array) =>
  bytes.length > 4 * 1024 * 1024 ? new TextDecoder("latin1").decode(bytes.subarray(-1024 * 1024)) : "";

/**
 * Text has hardly a control character but TAB, LF, VT, FF, CR, ESC, the end mark of DOS and the separators of records;
 * UTF-16 has NULs in every other place, nearly always the same one.
 */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff")) return true;
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  const nulls = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0;
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 0x1a)) controls++;
  }
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0) return controls <= sample.length / 200;
  const oneSided = Math.min(even, odd) <= Math.max(even, odd) / 4;
  return oneSided && (even + odd > sample.length / 100 || even + odd <= 2);
}
