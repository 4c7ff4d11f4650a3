import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/**
 * Where texts stand under a folder, looked for in every byte of every file and in the names of files: as UTF-8, UTF-16LE,
 * GB18030 and base64 (wherever it begins), and in what zip archives, gzip files and the streams of PDFs hold.
 * Each find as `file: text (form)`.
 */
export function findTexts(folder: string, texts: readonly string[]): string[] {
  const forms = texts.flatMap(formsOf);
  return filesUnder(folder).flatMap((file) => {
    const name = file.slice(folder.length + 1);
    const inName = texts.filter((text) => name.includes(text)).map((text) => `${name}: ${text} (file name)`);
    const bytes = readFileSync(file);
    const found = [bytes, ...unpacked(bytes)].flatMap((one) => forms.filter(({ looked }) => one.includes(looked)));
    return [...inName, ...new Set(found.map(({ text, form }) => `${name}: ${text} (${form})`))];
  });
}

/** The same in bytes that are at hand. */
export const textsIn = (bytes: Uint8Array, texts: readonly string[]): string[] =>
  texts.filter((text) => formsOf(text).some(({ looked }) => Buffer.from(bytes).includes(looked)));

type Form = { text: string; form: string; looked: Buffer };

function formsOf(text: string): Form[] {
  const utf8 = Buffer.from(text, "utf8");
  const utf16 = Buffer.from(text, "utf16le");
  const gb = toGb18030(text);
  return [
    { text, form: "UTF-8", looked: utf8 },
    { text, form: "UTF-16LE", looked: utf16 },
    ...(gb ? [{ text, form: "GB18030", looked: gb }] : []),
    ...[utf8, utf16].flatMap((bytes) => base64Forms(bytes).map((looked) => ({ text, form: "base64", looked }))),
  ];
}

/** What base64 always makes of bytes, whichever of the three places of a group they begin at; its ends hang on their neighbours. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return Buffer.from(coded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + bytes.length) * 8) / 6)));
  });
}

let gbByChar: Map<string, Buffer> | null = null;

/** Two-byte characters and ASCII, which is what Chinese spreadsheets hold; null: another one is in it. */
function toGb18030(text: string): Buffer | null {
  gbByChar ??= allTwoByteCharacters();
  const bytes = [...text].map((char) => (char < "\x80" ? Buffer.from(char) : gbByChar?.get(char)));
  return bytes.every((one) => one !== undefined) ? Buffer.concat(bytes) : null;
}

function allTwoByteCharacters(): Map<string, Buffer> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const text = decoder.decode(bytes);
      if (text.length === 1 && text !== "�") found.set(text, bytes);
    }
  return found;
}

/** What stands packed in bytes: members of zip archives, gzip, streams of PDFs. What cannot be unpacked is passed over. */
function unpacked(bytes: Buffer): Buffer[] {
  const at = (mark: Buffer) => {
    const places: number[] = [];
    for (let place = bytes.indexOf(mark); place >= 0; place = bytes.indexOf(mark, place + 1)) places.push(place);
    return places;
  };
  const members = at(Buffer.from("PK\x03\x04", "latin1")).flatMap((place) => {
    if (place + 30 > bytes.length) return [];
    const begin = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    return tried(() => inflateRawSync(bytes.subarray(begin), LENIENT));
  });
  const gzips = at(Buffer.from([0x1f, 0x8b, 0x08])).flatMap((place) =>
    tried(() => gunzipSync(bytes.subarray(place), LENIENT)),
  );
  const streams = at(Buffer.from("stream")).flatMap((place) => {
    const begin = place + 6 + (bytes[place + 6] === 13 ? 2 : 1);
    return tried(() => inflateSync(bytes.subarray(begin), LENIENT));
  });
  return [...members, ...gzips, ...streams];
}

/** What stands behind a stream is not its end's fault. */
const LENIENT = { finishFlush: 2, maxOutputLength: 64 * 1024 * 1024 };

function tried(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()];
  } catch {
    return [];
  }
}

/** All regular files under a folder, at every depth. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What under a folder, itself included, somebody else than its owner may do anything with. */
export function openToOthers(folder: string): string[] {
  const paths = [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))];
  return paths.filter((path) => {
    const there = lstatSync(path, { throwIfNoEntry: false });
    return there !== undefined && !there.isSymbolicLink() && (there.mode & 0o077) !== 0;
  });
}
