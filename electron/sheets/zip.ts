import { TextDecoder } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { SheetFault } from "../../shared/roster/sheet.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { MAX_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_PARTS, RATIO_MATTERS_FROM } from "./limits.ts";
import type { Progress } from "./progress.ts";

/** A zip archive in memory: its parts by name, and the text of one, piece by piece. */
export type Zip = {
  names: string[];
  /** Hands the part's text to `take` in pieces until it answers false; a fault when the part is missing, broken or too large. */
  readText: (name: string, take: (piece: string) => boolean) => Promise<Result<null, SheetFault>>;
};

/**
 * Opens an archive by its directory only. Refused by what the directory declares: too many parts, too much to unpack, or
 * so much from so little that it can only be a bomb. Declared sizes can lie, so reading a part stops at the declared size too.
 * `onProgress` hears of the bytes of all parts together.
 */
export async function openZip(bytes: Uint8Array, onProgress?: Progress): Promise<Result<Zip, SheetFault>> {
  const zip = await new Promise<ZipFile | null>((resolve) => {
    const buffer = trimmed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, file) => resolve(error ? null : file));
  });
  if (!zip) return fault({ code: "damaged" });
  if (zip.entryCount > MAX_ZIP_PARTS) return fault({ code: "damaged" });
  const entries = await readDirectory(zip);
  if (!entries) return fault({ code: "damaged" });
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = unpacked > RATIO_MATTERS_FROM && unpacked > bytes.length * MAX_RATIO;
  if (unpacked > MAX_UNPACKED_BYTES || isBomb)
    return fault({ code: "too-large", what: "unpacked", limit: isBomb ? RATIO_MATTERS_FROM : MAX_UNPACKED_BYTES });
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) return fault({ code: "encrypted" });
  const entryByName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  let done = 0;
  const onBytes = (more: number) => {
    done += more;
    onProgress?.(Math.min(done, unpacked), unpacked);
  };
  return ok({
    names: entries.map((entry) => entry.fileName),
    readText: (name, take) => readEntry(zip, entryByName.get(name.toLowerCase()), { take, onBytes }),
  });
}

/** An archive without what a careless download put before its first part and behind its end record. */
function trimmed(buffer: Buffer): Buffer {
  const start = Math.max(0, buffer.subarray(0, 64).indexOf("PK\x03\x04", 0, "latin1"));
  const end = buffer.lastIndexOf("PK\x05\x06", buffer.length, "latin1");
  if (end < 0 || end + END_RECORD > buffer.length) return buffer.subarray(start);
  return buffer.subarray(start, Math.min(buffer.length, end + END_RECORD + buffer.readUInt16LE(end + END_RECORD - 2)));
}

/** Bytes of the end record without its comment, whose length it ends with (APPNOTE 4.3.16). */
const END_RECORD = 22;

function readDirectory(zip: ZipFile): Promise<Entry[] | null> {
  return new Promise((resolve) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", () => resolve(null));
    zip.readEntry();
  });
}

function readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  { take, onBytes }: { take: (piece: string) => boolean; onBytes: (more: number) => void },
): Promise<Result<null, SheetFault>> {
  const damaged = fault({ code: "damaged" } as const);
  if (!entry) return Promise.resolve(damaged);
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(damaged);
      let decoder: TextDecoder | null = null;
      stream.on("data", (chunk: Buffer) => {
        onBytes(chunk.length);
        decoder ??= new TextDecoder(encodingOf(chunk));
        let read: Result<null, SheetFault> = ok(null);
        // What a reader throws here, nobody else would catch: the thread would end.
        try {
          if (take(decoder.decode(chunk, { stream: true }))) return;
        } catch {
          read = damaged;
        }
        stream.destroy();
        resolve(read);
      });
      stream.on("error", () => resolve(damaged));
      stream.on("end", () => resolve(ok(null)));
    });
  });
}

/** XML is UTF-8 unless it starts with the mark of UTF-16. */
function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}
