import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Event } from "../../shared/event/event.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { EVENT_AT, FORM, isFolderName, MANIFEST, MARK, type Manifest } from "./archiveForm.ts";
import { namesInArchive } from "./archiveNames.ts";
import { filesBeside } from "./backupFiles.ts";
import { wholeLines } from "./backupJournal.ts";
import type { Codec } from "./codec.ts";
import { clearLeft, type DiskTrouble, diskTrouble, writeWhole } from "./durable.ts";
import { JOURNAL } from "./eventFolder.ts";
import { isInside } from "./inside.ts";
import { DigestInPieces, type JournalDigest } from "./journalDigest.ts";
import { portableName } from "./portableName.ts";
import { readArchive } from "./readArchive.ts";

/**
 * What is to be written: an event's folder as `file`. `until`: bytes of the records that are flushed; null: as many as whole
 * lines are there. `program`: the version that writes it; `now`: ISO 8601.
 */
export type ArchiveOrder = {
  from: string;
  file: string;
  until: number | null;
  event: Event;
  codec: Codec;
  program: string;
  now: string;
};

/** `bytes`: of the archive. */
export type ArchiveMade = { files: number; bytes: number; records: JournalDigest };

/** `inside`: among the program's own data; `unreadable`: a record cannot be read; `not-as-written`: what was read back is not what was written. */
export type WriteFault = { code: "inside" | "unreadable" | "not-as-written" | "cancelled" | DiskTrouble };

/** How far it is (bytes of the event's files; all: it is read back), and whether it is still wanted. */
export type ArchiveHands = { onStep(done: number, of: number): void; isUnwanted(): boolean };

/**
 * Writes an event's whole folder into one file, a zip archive: piece by piece, never more than one in memory; there whole
 * or not at all; read back before it takes its place. Left out is what a second copy leaves out too. `data`: the program's
 * own folder, where no archive is put.
 */
export async function writeArchive(
  order: ArchiveOrder,
  data: string,
  hands: ArchiveHands,
): Promise<Result<ArchiveMade, WriteFault>> {
  try {
    if (await isInside(dirname(order.file), data)) return fault({ code: "inside" });
    await clearLeft(dirname(order.file), LEFT);
    const content = await contentOf(order, hands);
    await writeWhole(order.file, content.zip(), (temporary) => readBack(temporary, hands), LEFT);
    const { manifest } = content;
    const { size } = await stat(order.file);
    return ok({ files: manifest.files.length, bytes: size, records: manifest.records });
  } catch (error) {
    return fault({ code: error instanceof Refused ? error.code : diskTrouble(error) });
  }
}

/** How the file of an archive begins that is not whole yet. */
const LEFT = "lanyard-archive-";

async function readBack(temporary: string, { isUnwanted }: ArchiveHands): Promise<void> {
  const read = await readArchive(temporary, isUnwanted);
  if (read.ok) await read.value.close();
  if (isUnwanted()) throw new Refused("cancelled");
  if (!read.ok) throw new Refused("not-as-written");
}

class Refused extends Error {
  readonly code: "unreadable" | "not-as-written" | "cancelled";

  constructor(code: Refused["code"]) {
    super(code);
    this.code = code;
  }
}

const ABOUT =
  "The archive of an event of Lanyard: its records, the keys of its tickets, pictures, imported files. To be opened in the program. Whoever has it can read the guests' data and make tickets, unless the event is locked with a passphrase.";

/** The event's files as they go into the archive, and the manifest, whole once they did. */
async function contentOf({ from, until, event, codec, program, now }: ArchiveOrder, hands: ArchiveHands) {
  // The records first: what they speak of was kept before them, and is found now.
  const end = until ?? (await endOf(join(from, JOURNAL)));
  const beside = await filesBeside(from);
  const sizes = await Promise.all(beside.map((file) => stat(join(from, file)).then(({ size }) => size)));
  const total = sizes.reduce((sum, size) => sum + size, end);
  const manifest: Manifest = {
    ...{ lanyard: MARK, form: FORM, about: ABOUT, program, made: now },
    event: { id: event.id, theme: event.page.theme, date: event.page.date },
    ...{
      folder: isFolderName(basename(from)) ? basename(from) : portableName(basename(from)),
      isLocked: codec.isSealed,
      records: { facts: 0, digest: "" },
      files: [],
    },
  };
  let done = 0;
  const names = namesInArchive(beside.map(pathOf));
  const nameOf = (file: string): string => names.get(pathOf(file)) ?? file;
  const pieces = async function* (file: string, size: number | null, also?: DigestInPieces) {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of bytesOf(join(from, file), size)) {
      if (hands.isUnwanted()) throw new Refused("cancelled");
      hash.update(piece);
      also?.take(piece);
      bytes += piece.length;
      done += piece.length;
      hands.onStep(Math.min(done, total), total);
      yield piece;
    }
    manifest.files.push({ path: nameOf(file), bytes, sha256: hash.digest("hex") });
  };
  const records = async function* () {
    const digest = new DigestInPieces(codec.lines("journal"));
    yield* pieces(JOURNAL, end, digest);
    const made = digest.end();
    if (!made) throw new Refused("unreadable");
    manifest.records = made;
  };
  const last = async function* () {
    hands.onStep(total, total);
    yield Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  };
  const entries: Entry[] = [
    ...beside.map((file) => ({ name: `${EVENT_AT}${nameOf(file)}`, pieces: () => pieces(file, null) })),
    { name: `${EVENT_AT}${JOURNAL}`, pieces: records },
    { name: MANIFEST, pieces: last },
  ];
  return { manifest, zip: () => zipOf(entries, now) };
}

/** In an archive, every system's paths have slashes. */
const pathOf = (file: string): string => file.split(sep).join("/");

async function endOf(journal: string): Promise<number> {
  const handle = await open(journal);
  try {
    return await wholeLines(handle);
  } finally {
    await handle.close();
  }
}

/** A file's first `size` bytes; null: all. */
async function* bytesOf(file: string, size: number | null): AsyncGenerator<Buffer> {
  if (size === 0) return;
  yield* createReadStream(file, size === null ? {} : { end: size - 1 }) as AsyncIterable<Buffer>;
}

/** A file of an archive; its pieces are asked for when its turn comes. */
type Entry = { name: string; pieces(): AsyncGenerator<Buffer> };

/** Ends with the error of an entry whose pieces do not come. Names are UTF-8 with slashes, and say so (APPNOTE 4.4.4, bit 11). */
async function* zipOf(entries: readonly Entry[], now: string): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const stream = zip.outputStream.pipe(new PassThrough());
  zip.on("error", (error: Error) => stream.destroy(error));
  const mtime = new Date(now);
  for (const { name, pieces } of entries)
    zip.addReadStreamLazy(name, { mtime }, (take) => {
      const source = Readable.from(pieces(), { objectMode: false });
      source.on("error", (error) => stream.destroy(error));
      take(null, source);
    });
  zip.end();
  yield* stream as AsyncIterable<Buffer>;
}
