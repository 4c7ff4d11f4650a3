import { chmod, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * From now on everything this program makes is its owner's alone, whatever the user's own mask says. On Windows there is no such mask: files of
 * the data folder inherit the rights of the user's own profile.
 */
export function makeOwnerOnly(): void {
  if (process.platform !== "win32") process.umask(0o077);
}

/**
 * Takes the rights of everybody else off a folder and all that lies in it, as earlier versions and other programs left it; how many
 * there were. Links are left as they are, and so is what cannot be changed. Nothing is done on Windows.
 */
export async function takeFromOthers(path: string): Promise<number> {
  if (process.platform === "win32") return 0;
  const there = await lstat(path).catch(() => null);
  if (!there || there.isSymbolicLink()) return 0;
  let mended = 0;
  if (there.mode & 0o077) mended += await chmod(path, there.mode & 0o700).then(one, none);
  if (!there.isDirectory()) return mended;
  for (const name of await readdir(path).catch(() => [])) mended += await takeFromOthers(join(path, name));
  return mended;
}

const one = (): number => 1;
const none = (): number => 0;
