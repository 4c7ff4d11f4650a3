import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";

const MIB = 1_048_576;

/**
 * What the disk must have free, bytes. A nats-server 2.9 whose disk is really full answers nobody any more, not even after there is room again:
 * so its record stops `reserve` before (it refuses then, and says why), and where others fill the disk, it is ended at `none`. `scarce`: told to staff.
 * `room`: enough to start, or to start anew.
 */
export const FREE = { room: 48 * MIB, scarce: 32 * MIB, reserve: 24 * MIB, none: 8 * MIB } as const;

/** What is free on a hub's disk, bytes; unlimited where the system does not say. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** How large a hub's record may grow, bytes (`store`: the name of its folder there): what it has, and what is free without the reserve. The server's own guess leaves out what it has. */
export async function largestRecord(folder: string, store: string): Promise<number> {
  const free = Math.min(await freeBytes(folder), Number.MAX_SAFE_INTEGER / 4);
  return Math.max(MIB, Math.floor((await sizeOf(join(folder, store))) + free - FREE.reserve));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) =>
    entry.isFile() ? (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size : 0,
  );
  return (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
