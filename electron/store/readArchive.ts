import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import {
  type ArchiveFault,
  EVENT_AT,
  FORM,
  MANIFEST,
  MARK,
  Manifest,
  MOST_BYTES,
  MOST_FILES,
  MOST_MANIFEST_BYTES,
  MOST_RATIO,
  RATIO_MATTERS_FROM,
} from "./archiveForm.ts";
import { foldersOf, isEventFile } from "./archiveNames.ts";
import { PLAIN_LINES } from "./codec.ts";
import { diskTrouble, errorCode } from "./durable.ts";
import { JOURNAL } from "./eventFolder.ts";
import { DigestInPieces } from "./journalDigest.ts";
import { sameOnSomeDisk } from "./portableName.ts";

/** An archive that was looked through, every byte of it: what it says of itself, and its files' pieces once more, to be written. */
export type Archive = {
  manifest: Manifest;
  /** Bytes of all its files. */
  bytes: number;
  /** A file of the event, piece by piece. Throws when it is not what the manifest says any more. */
  pieces(path: string): AsyncGenerator<Buffer>;
  close(): Promise<void>;
};

/**
 * Looks through an archive, piece by piece, before anything of it is written anywhere: that it is one, of a form that this
 * program knows; that it names an event's files and no others, none twice; that they are as long as they say, and together
 * no more than an event has; that every file has its SHA-256, and the records their digest. `isUnwanted`: asked at
 * every piece; it ends there, as damaged.
 */
export async function readArchive(
  file: string,
  isUnwanted: () => boolean = () => false,
): Promise<Result<Archive, ArchiveFault>> {
  let zip: ZipFile | null = null;
  let read: Result<Archive, ArchiveFault> | null = null;
  try {
    zip = await openZip(file);
    if (!zip) return fault({ code: (await beginsLikeOne(file)) ? "damaged" : "not-one" });
    read = await readAll(zip, isUnwanted);
    return read;
  } catch (error) {
    return fault({ code: isOfSystem(error) ? diskTrouble(error) : "damaged" });
  } finally {
    if (!read?.ok) zip?.close();
  }
}

/** What yauzl and zlib find wrong with a file is not the disk's trouble. */
const isOfSystem = (error: unknown): boolean => /^E[A-Z0-9]+$/.test(errorCode(error));

async function openZip(file: string): Promise<ZipFile | null> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    if (isOfSystem(error)) throw error;
    return null;
  }
}

/** Whether a file that ends too early began like one of ours. */
async function beginsLikeOne(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer.toString("latin1", 0, bytesRead);
    return head.startsWith("PK\x03\x04") && head.startsWith(EVENT_AT, LOCAL_HEADER);
  } finally {
    await handle.close();
  }
}

/** Bytes before the name in the header of a zip's file (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;

async function readAll(zip: ZipFile, isUnwanted: () => boolean): Promise<Result<Archive, ArchiveFault>> {
  const entries = await directoryOf(zip);
  if (!entries.ok) return entries;
  const stated = await manifestIn(zip, entries.value.get(MANIFEST));
  if (!stated.ok) return stated;
  const manifest = stated.value;
  const known = new Map(manifest.files.map((one) => [`${EVENT_AT}${one.path}`, one]));
  const isWhole =
    known.size === manifest.files.length &&
    known.size === entries.value.size - 1 &&
    [...known].every(([name, { bytes }]) => entries.value.get(name)?.uncompressedSize === bytes) &&
    known.has(`${EVENT_AT}${JOURNAL}`);
  if (!isWhole) return fault({ code: "damaged" });
  const pieces = async function* (path: string): AsyncGenerator<Buffer> {
    const [entry, said] = [entries.value.get(`${EVENT_AT}${path}`), known.get(`${EVENT_AT}${path}`)];
    const hash = createHash("sha256");
    if (entry)
      for await (const piece of piecesOf(zip, entry)) {
        hash.update(piece);
        yield piece;
      }
    if (hash.digest("hex") !== said?.sha256) throw new Error("not what the manifest says");
  };
  for (const { path } of manifest.files) {
    const digest = path === JOURNAL && !manifest.isLocked ? new DigestInPieces(PLAIN_LINES) : null;
    for await (const piece of pieces(path)) {
      if (isUnwanted()) return fault({ code: "damaged" });
      digest?.take(piece);
    }
    const made = digest?.end();
    if (digest && (made?.digest !== manifest.records.digest || made.facts !== manifest.records.facts))
      return fault({ code: "damaged" });
  }
  const bytes = manifest.files.reduce((sum, one) => sum + one.bytes, 0);
  return ok({ manifest, bytes, pieces, close: async () => zip.close() });
}

/** All its files by name; refused by what the directory says of names and sizes. */
async function directoryOf(zip: ZipFile): Promise<Result<Map<string, Entry>, ArchiveFault>> {
  if (zip.entryCount > MOST_FILES + 1) return fault({ code: "unsafe" });
  const listed = await namesOf(zip);
  // What yauzl says of a name that leads out of the folder, or of one with a backslash.
  if (!listed.ok)
    return fault({ code: /absolute|relative path|characters in fileName/i.test(listed.fault) ? "unsafe" : "damaged" });
  const entries = new Map(listed.value.map((entry) => [entry.fileName, entry]));
  if (!entries.has(MANIFEST)) return fault({ code: "not-one" });
  const alike = new Set([...entries.keys()].map(sameOnSomeDisk));
  const isOurs = (name: string) =>
    name === MANIFEST || (name.startsWith(EVENT_AT) && isEventFile(name.slice(EVENT_AT.length)));
  const unpacked = listed.value.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = listed.value.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const isBomb = unpacked > RATIO_MATTERS_FROM && unpacked > zip.fileSize * MOST_RATIO;
  const isSafe =
    alike.size === listed.value.length &&
    listed.value.every(({ fileName }) => isOurs(fileName)) &&
    ![...alike].some((name) => foldersOf(name).some((folder) => alike.has(folder))) &&
    unpacked <= MOST_BYTES &&
    packed <= zip.fileSize &&
    !isBomb;
  return isSafe ? ok(entries) : fault({ code: "unsafe" });
}

async function namesOf(zip: ZipFile): Promise<Result<Entry[], string>> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return ok(entries);
  } catch (error) {
    return fault(error instanceof Error ? error.message : "");
  }
}

async function manifestIn(zip: ZipFile, entry: Entry | undefined): Promise<Result<Manifest, ArchiveFault>> {
  if (!entry) return fault({ code: "not-one" });
  if (entry.uncompressedSize > MOST_MANIFEST_BYTES) return fault({ code: "unsafe" });
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(zip, entry)) pieces.push(piece);
  const raw = parsed(Buffer.concat(pieces).toString("utf8"));
  if (typeof raw !== "object" || raw === null || !("lanyard" in raw) || raw.lanyard !== MARK)
    return fault({ code: "not-one" });
  if ("form" in raw && typeof raw.form === "number" && raw.form > FORM) return fault({ code: "newer" });
  const manifest = Manifest.safeParse(raw);
  return manifest.success ? ok(manifest.data) : fault({ code: "damaged" });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file of the archive; yauzl ends with an error where it is longer or shorter than the directory says, or is encrypted. */
async function* piecesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
}
