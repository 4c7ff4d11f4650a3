import { lstat, readdir, readFile, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NotAsWritten } from "./backupJournal.ts";
import { diskTrouble, errorCode, makeFolder, writeWhole } from "./durable.ts";
import { JOURNAL, SNAPSHOT } from "./eventFolder.ts";

/** Why a second copy is not up to date; every code has a sentence. */
export type CopyTrouble = "gone" | "full" | "read-only" | "no-permission" | "disk-error" | "not-as-written" | "slow";

/** Of no use elsewhere: who has the folder open here, what can be made again, what is practised, what is being cleared away. */
const LEFT_HERE: ReadonlySet<string> = new Set([
  ...["in-use.json", SNAPSHOT, "exports", "badges", "rehearsal", "rehearsal.new", "rehearsal.gone"],
  ...["erasing", "erasing.new"],
]);

/** Whether a name is none of those: temporary files and hidden ones are not for elsewhere either. */
export const isLeftHere = (name: string): boolean =>
  LEFT_HERE.has(name) || name.startsWith(".") || name.startsWith("in-use");

/** The files of an event's folder that a copy needs beside its records, whatever they are, by their paths in it; keys first. */
export async function filesBeside(folder: string): Promise<string[]> {
  const files = (await filesIn(folder, "")).filter((file) => file !== JOURNAL);
  return files.sort((a, b) => Number(!isKey(a)) - Number(!isKey(b)) || (a < b ? -1 : 1));
}

const isKey = (file: string): boolean => file === "keys.json" || file.startsWith("vault");

async function filesIn(folder: string, under: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    if (isLeftHere(entry.name)) continue;
    const path = join(under, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(folder, path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

const SMALL = 64 * 1024;

/** Copies a file unless it is there just so, whole or not at all, with its time, and reads it back. One that is gone meanwhile is left out. */
export async function bringFile(from: string, to: string, file: string): Promise<void> {
  const [source, target] = [join(from, file), join(to, file)];
  const ours = await lstat(source).catch(() => null);
  if (!ours) return;
  const theirs = await lstat(target).catch((error: unknown) =>
    errorCode(error) === "ENOENT" ? null : Promise.reject(error),
  );
  // Sticks keep times to two seconds; what is small is read all the same.
  const isAsOld = theirs?.size === ours.size && Math.abs(theirs.mtimeMs - ours.mtimeMs) <= 2_000;
  if (isAsOld && ours.size > SMALL) return;
  const bytes = await readFile(source).catch(() => null);
  if (!bytes) return;
  if (theirs && (await readFile(target)).equals(bytes)) return;
  await makeFolder(dirname(target));
  await writeWhole(target, bytes);
  if (!(await readFile(target)).equals(bytes)) throw new NotAsWritten();
  await utimes(target, ours.atime, ours.mtime).catch(() => undefined);
}

export function copyTrouble(error: unknown): CopyTrouble {
  if (error instanceof NotAsWritten) return "not-as-written";
  const trouble = diskTrouble(error);
  if (trouble === "disk-full") return "full";
  return trouble === "folder-gone" ? "gone" : trouble;
}
