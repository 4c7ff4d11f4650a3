import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, readdir, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Why the disk did not take what we gave it, in the words the screens have sentences for. */
export type DiskTrouble = "disk-full" | "read-only" | "no-permission" | "folder-gone" | "disk-error";

/** The name Node's fs gives an error (`ENOENT`), "" for anything else that was thrown. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** The trouble behind an error of Node's fs. Quota (EDQUOT) counts as full, too large (EFBIG) too. */
export function diskTrouble(error: unknown): DiskTrouble {
  const code = errorCode(error);
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return "disk-full";
  if (code === "EROFS") return "read-only";
  if (["EACCES", "EPERM"].includes(code)) return "no-permission";
  if (["ENOENT", "ENOTDIR", "ENODEV", "ENXIO"].includes(code)) return "folder-gone";
  return "disk-error";
}

/** Text or bytes, whole or in pieces. */
export type FileContent = string | Uint8Array | AsyncIterable<string> | AsyncIterable<Uint8Array>;

/**
 * Writes a file so that it is there whole, or not at all, after a power cut: temporary file, fsync, rename, fsync of
 * the folder. Throws Node's fs errors, and what `content` throws when it comes in pieces. Files are readable by their
 * owner only. `readBack`: looks at the temporary file before it takes its place; what it throws leaves all as it was.
 * `mark`: what the temporary file's name has in front, for `clearLeft` to know it by.
 */
export async function writeWhole(
  file: string,
  content: FileContent,
  readBack: (temporary: string) => Promise<void> = async () => undefined,
  mark = "",
): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  const temporary = join(folder, `.${mark}${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await readBack(temporary);
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/**
 * Removes the temporary files of this `mark` that were left behind in a folder: the program was killed, the stick was pulled
 * out. One that somebody may be writing to right now (it changed within an hour) stays. What the disk refuses stays too.
 */
export async function clearLeft(folder: string, mark: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`.${mark}`) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(mark.length + 1))) continue;
    const file = join(folder, name);
    const changed = await lstat(file).catch(() => null);
    // Some sticks keep local time: a time to come is as old.
    const isOld = changed?.isFile() === true && Math.abs(Date.now() - changed.mtimeMs) > AN_HOUR;
    if (isOld) await unlink(file).catch(() => undefined);
  }
}

const AN_HOUR = 3_600_000;

/** Makes a folder, and those above it that are missing, so that they are there after a power cut. Throws Node's fs errors. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made.length <= first.length) return;
  }
}

/** Flushes a folder's entries (new and renamed files). Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether files of so many bytes can be made in a folder (it is made when it is missing); the trouble when not. */
export async function tryFolder(folder: string, bytes = 0): Promise<DiskTrouble | null> {
  const file = join(folder, `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeWhole(file, Buffer.alloc(bytes));
    await unlink(file);
    return null;
  } catch (error) {
    return diskTrouble(error);
  }
}

/** Writes all of `bytes` at the handle's append position; a short write goes on where it stopped. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}
