import { PassThrough, Readable } from "node:stream";
import { setImmediate as pause } from "node:timers/promises";
import { ZipFile } from "yazl";

/** A file in an archive; its bytes are asked for when its turn comes. */
export type ZipEntry = { name: string; bytes(): Promise<Uint8Array> };

/**
 * Files → a zip archive, piece by piece: never more than one of them is in memory. Ends with the error of an entry whose
 * bytes do not come. Names are UTF-8 with slashes, and say so (APPNOTE 4.4.4, bit 11).
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const stream = zip.outputStream.pipe(new PassThrough());
  zip.on("error", (error: Error) => stream.destroy(error));
  addAll(zip, entries).catch((error: Error) => stream.destroy(error));
  yield* stream;
}

/** Names all the files, with pauses for whatever else there is to do. */
async function addAll(zip: ZipFile, entries: Iterable<ZipEntry>): Promise<void> {
  let count = 0;
  for (const { name, bytes } of entries) {
    zip.addReadStreamLazy(name, { compressionLevel: FAST }, (take) => {
      bytes().then(
        (all) => take(null, Readable.from([Buffer.from(all.buffer, all.byteOffset, all.byteLength)])),
        (error: unknown) => take(error, Readable.from([])),
      );
    });
    if (++count % AT_ONCE === 0) await pause();
  }
  zip.end();
}

const AT_ONCE = 100;

/** Pictures are as small as they get. */
const FAST = 1;
