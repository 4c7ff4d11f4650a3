import { constants } from "node:fs";
import { type FileHandle, open, readdir, rm, unlink } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./durable.ts";

/** Overwrites a file, then removes it; nothing to do when there is none. What a link leads to is not touched. */
export async function shred(file: string): Promise<void> {
  const old = await openToShred(file);
  if (!old) return;
  try {
    await old.overwrite();
  } finally {
    await old.close();
  }
  await unlink(file);
}

/** The same with everything in a folder, and the folder. What is a link is removed, not followed. */
export async function shredAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unlessMissing);
  if (!entries) return;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await shredAll(path);
    else if (entry.isFile()) await shred(path);
    else await unlink(path);
  }
  await rm(folder, { recursive: true, force: true });
}

/** A file whose bytes are overwritten later, when another one stands in its place; null: there is none. */
export async function openToShred(
  file: string,
): Promise<{ overwrite(): Promise<void>; close(): Promise<void> } | null> {
  const handle = await open(file, FOR_WRITING).catch(unlessMissing);
  return handle && { overwrite: () => overwrite(handle), close: () => handle.close() };
}

/** Never what a link leads to: a folder from elsewhere may hold one. */
const FOR_WRITING = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);

const ZEROS = Buffer.alloc(256 * 1024);

/** Once, where the bytes lie: as far as the file system and the disk write there (docs/security.md). */
async function overwrite(handle: FileHandle): Promise<void> {
  const { size, nlink } = await handle.stat();
  if (nlink > 1) return;
  for (let at = 0; at < size; at += ZEROS.length) await handle.write(ZEROS, 0, Math.min(ZEROS.length, size - at), at);
  await handle.datasync();
}

function unlessMissing(error: unknown): null {
  if (errorCode(error) === "ENOENT") return null;
  throw error;
}
