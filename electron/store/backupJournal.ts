import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { errorCode, syncFolder, writeAll } from "./durable.ts";

/** What a pass left: which file, how long, and when the disk says that it was written (ms). */
export type JournalMark = { file: string; bytes: number; written: number };

export type JournalCopy = { from: string; to: string; until: number | null };

/** What was written is not what was to be written. */
export class NotAsWritten extends Error {}

const PIECE = 1024 * 1024;

/** Whether the records in a copy are a beginning of ours; `known`: they are, if nobody wrote there since. */
export async function standingOf(
  { from, to, until }: JournalCopy,
  known: JournalMark | null,
): Promise<"ours" | "another"> {
  const copy = await openIfThere(to);
  if (!copy) return "ours";
  try {
    const stat = await copy.stat();
    if (!stat.isFile()) return "another";
    const source = await open(from);
    try {
      const end = until ?? (await wholeLines(source));
      if (stat.size > end) return "another";
      if (isAsLeft(known, to, stat)) return "ours";
      return (await isBeginning(copy, source, stat.size)) ? "ours" : "another";
    } finally {
      await source.close();
    }
  } finally {
    await copy.close();
  }
}

/**
 * Appends to a copy what it lacks, flushes it, and reads back what was written (length and CRC-32). The copy is a beginning
 * of ours, see `standingOf`. Throws Node's fs errors and `NotAsWritten`; what was appended in vain is cut off again.
 */
export async function copyJournal(
  { from, to, until }: JournalCopy,
  known: JournalMark | null,
  onStep: (done: number, of: number) => Promise<void>,
): Promise<JournalMark> {
  const source = await open(from);
  try {
    const end = until ?? (await wholeLines(source));
    if (known?.file === to && known.bytes === end && (await isUntouched(known))) return known;
    const copy = await open(to, "a+", 0o600);
    try {
      const begin = (await copy.stat()).size;
      await append(copy, source, { begin, end }, onStep);
      if (begin === 0) await syncFolder(dirname(to));
      const { size, mtimeMs } = await copy.stat();
      if (size !== end) throw new NotAsWritten();
      return { file: to, bytes: end, written: mtimeMs };
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}

async function append(
  copy: FileHandle,
  source: FileHandle,
  { begin, end }: { begin: number; end: number },
  onStep: (done: number, of: number) => Promise<void>,
): Promise<void> {
  const room = Buffer.allocUnsafe(Math.min(PIECE, Math.max(end - begin, 1)));
  for (let at = begin; at < end; ) {
    const piece = await readAt(source, room.subarray(0, Math.min(room.length, end - at)), at);
    if (piece.length === 0) throw Object.assign(new Error("the records became shorter"), { code: "EIO" });
    await appendOne(copy, piece, at).catch(async (error: unknown) => {
      await copy.truncate(at).catch(() => undefined);
      throw error;
    });
    at += piece.length;
    await onStep(at, end);
  }
}

async function appendOne(copy: FileHandle, piece: Buffer, at: number): Promise<void> {
  await writeAll(copy, piece);
  await copy.datasync();
  const back = await readAt(copy, Buffer.allocUnsafe(piece.length), at);
  if (back.length !== piece.length || crc32(back) !== crc32(piece)) throw new NotAsWritten();
}

async function isBeginning(copy: FileHandle, source: FileHandle, length: number): Promise<boolean> {
  const [a, b] = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)];
  for (let at = 0; at < length; at += PIECE) {
    const size = Math.min(PIECE, length - at);
    const [theirs, ours] = [await readAt(copy, a.subarray(0, size), at), await readAt(source, b.subarray(0, size), at)];
    if (theirs.length !== size || !theirs.equals(ours)) return false;
  }
  return true;
}

/** As much as there is at a place, up to the room for it. */
async function readAt(handle: FileHandle, room: Buffer, at: number): Promise<Buffer> {
  let filled = 0;
  while (filled < room.length) {
    const { bytesRead } = await handle.read(room, filled, room.length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return room.subarray(0, filled);
}

/** Where the last whole line of a journal ends, bytes. */
export async function wholeLines(source: FileHandle): Promise<number> {
  const room = Buffer.allocUnsafe(PIECE);
  for (let end = (await source.stat()).size; end > 0; ) {
    const begin = Math.max(0, end - PIECE);
    const lf = (await readAt(source, room.subarray(0, end - begin), begin)).lastIndexOf(10);
    if (lf >= 0) return begin + lf + 1;
    end = begin;
  }
  return 0;
}

const isAsLeft = (
  known: JournalMark | null,
  file: string,
  { size, mtimeMs }: { size: number; mtimeMs: number },
): boolean => known?.file === file && known.bytes === size && known.written === mtimeMs;

async function isUntouched(known: JournalMark): Promise<boolean> {
  const copy = await openIfThere(known.file);
  if (!copy) return false;
  try {
    return isAsLeft(known, known.file, await copy.stat());
  } finally {
    await copy.close();
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, "r");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
