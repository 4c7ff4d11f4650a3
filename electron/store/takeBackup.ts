import { lstat, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { bringFile, filesBeside } from "./backupFiles.ts";
import { type DiskTrouble, diskTrouble, makeFolder, syncFolder } from "./durable.ts";
import { JOURNAL, listEventFolders } from "./eventFolder.ts";
import { takeFolder } from "./lock.ts";
import { idOf, unpackedUnder } from "./unpackArchive.ts";
import { readVault } from "./vault.ts";

/**
 * How the records of two folders of one event compare: the lines each has beyond what they have in common. Sealed lines share
 * nothing with others (`lock`): then these are all lines.
 */
export type Compared = { here: number; there: number; lock: "alike" | "only-here" | "only-there" | "another" };

/** The event of a folder that somebody chose: where it lies here, if it does, and how the two compare. */
export type FoundCopy = { from: string; name: string; known: { folder: string; compared: Compared } | null };

/**
 * Looks for an event in a folder that somebody chose: the folder itself, or the only one right under it (a stick). `several`:
 * their names, one of which is to be chosen; `not-read`: it, or the one that is here, cannot be read.
 */
export async function findCopy(chosen: string, eventsFolder: string): Promise<Result<FoundCopy, FindFault>> {
  try {
    return await find(chosen, eventsFolder);
  } catch (error) {
    return fault({ code: "not-read", trouble: diskTrouble(error) });
  }
}

type FindFault =
  | { code: "no-event" }
  | { code: "own"; folder: string }
  | { code: "several"; names: string[] }
  | { code: "not-read"; trouble: DiskTrouble };

async function find(chosen: string, eventsFolder: string): Promise<Result<FoundCopy, FindFault>> {
  const folders = (await hasRecords(chosen)) ? [chosen] : await eventsUnder(chosen);
  const [from, ...others] = folders;
  if (from === undefined) return fault({ code: "no-event" });
  if (others.length > 0)
    return fault({ code: "several", names: folders.map((folder) => basename(folder)).slice(0, 20) });
  const ours = await listEventFolders(eventsFolder);
  if (ours.includes(from)) return fault({ code: "own", folder: from });
  const id = await idOf(from);
  for (const folder of ours) {
    if (id === null || (await idOf(folder)) !== id) continue;
    return ok({ from, name: basename(folder), known: { folder, compared: await compare(folder, from) } });
  }
  return ok({ from, name: await freeName(basename(from), ours), known: null });
}

/**
 * Copies an event's folder among the program's own: beside it first, so that nothing half copied is ever taken for an
 * event, then by one renaming (`settleCopies` ends what is cut off); what came in an archive is not copied once more. An event that is here already is kept aside. Gives the
 * folder. Nobody may have either open.
 */
export async function takeCopy(
  { from, name, known }: FoundCopy,
  { eventsFolder, now }: { eventsFolder: string; now: string },
): Promise<Result<string, { code: DiskTrouble | "in-use" }>> {
  const data = dirname(eventsFolder);
  const coming = join(data, COMING, name);
  try {
    await settleCopies(eventsFolder);
    // What was unpacked of an archive lies here already, whole.
    const isHere = dirname(from) === unpackedUnder(eventsFolder);
    if (!isHere) await bringAll(from, coming);
    await makeFolder(join(data, WHOLE));
    const whole = join(data, WHOLE, name);
    await rename(isHere ? from : coming, whole);
    await syncFolder(join(data, WHOLE));
    const lock = known && (await takeFolder(known.folder, now));
    if (lock && !lock.ok) return fault({ code: lock.fault.code });
    if (known) await setAside(known.folder, { data, now });
    await takeItsPlace(whole, eventsFolder);
    return ok(join(eventsFolder, name));
  } catch (error) {
    return fault({ code: diskTrouble(error) });
  } finally {
    await settleCopies(eventsFolder);
  }
}

async function bringAll(from: string, coming: string): Promise<void> {
  await makeFolder(coming);
  for (const file of [...(await filesBeside(from)), JOURNAL]) await bringFile(from, coming, file);
  await syncFolder(coming);
}

/**
 * Brings to an end what was cut off while an event came in from a copy: one that was copied whole, and whose place is free
 * by then, takes it; anything else of it is removed. What the disk refuses is tried again next time.
 */
export async function settleCopies(eventsFolder: string): Promise<void> {
  const data = dirname(eventsFolder);
  const whole = await readdir(join(data, WHOLE)).catch(() => []);
  for (const name of whole) {
    const isTaken = await isThere(join(eventsFolder, name));
    if (!isTaken) await takeItsPlace(join(data, WHOLE, name), eventsFolder).catch(() => undefined);
    else await rm(join(data, WHOLE, name), { recursive: true, force: true }).catch(() => undefined);
  }
  await rm(join(data, COMING), { recursive: true, force: true }).catch(() => undefined);
}

/** Where a copy is written, and where it waits once it is whole. */
const COMING = "events-incoming";
const WHOLE = "events-incoming-whole";
/** Where folders go whose event came in from a copy. */
export const ASIDE = "events-aside";

async function takeItsPlace(whole: string, eventsFolder: string): Promise<void> {
  await makeFolder(eventsFolder);
  await rename(whole, join(eventsFolder, basename(whole)));
  await syncFolder(eventsFolder);
}

/** The folder goes out of the list of events, with everything in it, under a name that says when. */
async function setAside(folder: string, { data, now }: { data: string; now: string }): Promise<void> {
  await makeFolder(join(data, ASIDE));
  const aside = join(data, ASIDE, `${basename(folder)}.${now.replace(/[^0-9]/g, "").slice(0, 14)}`);
  await rename(folder, aside);
  await rm(join(aside, "in-use.json"), { force: true });
  await syncFolder(join(data, ASIDE));
  await syncFolder(dirname(folder));
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

async function compare(here: string, there: string): Promise<Compared> {
  const [a, b] = [await open(join(here, JOURNAL)), await open(join(there, JOURNAL))];
  try {
    const rooms = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)] as const;
    let at = 0;
    for (;;) {
      const [ours, theirs] = [await a.read(rooms[0], 0, PIECE, at), await b.read(rooms[1], 0, PIECE, at)];
      const length = Math.min(ours.bytesRead, theirs.bytesRead);
      const same = sameBytes(rooms[0].subarray(0, length), rooms[1].subarray(0, length));
      at += same;
      if (same < length || length === 0) break;
    }
    const lines = { here: await linesFrom(a, at), there: await linesFrom(b, at) };
    return { ...lines, lock: await lockOf(here, there, at > 0 || lines.here === 0 || lines.there === 0) };
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}

/** Whether one of the two is locked and the other not. `isShared`: they have lines in common, or one has none. */
async function lockOf(here: string, there: string, isShared: boolean): Promise<Compared["lock"]> {
  const [ours, theirs] = [(await readVault(here)).what !== "none", (await readVault(there)).what !== "none"];
  if (ours !== theirs) return ours ? "only-here" : "only-there";
  return ours && !isShared ? "another" : "alike";
}

/** How many bytes are the same at the beginning, as far as whole lines go where they part. */
function sameBytes(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return a.length;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a.subarray(0, at).lastIndexOf(10) + 1;
}

async function linesFrom(handle: Awaited<ReturnType<typeof open>>, from: number): Promise<number> {
  const room = Buffer.allocUnsafe(PIECE);
  let lines = 0;
  for (let at = from; ; ) {
    const { bytesRead } = await handle.read(room, 0, PIECE, at);
    if (bytesRead === 0) return lines;
    for (let lf = room.indexOf(10); lf >= 0 && lf < bytesRead; lf = room.indexOf(10, lf + 1)) lines++;
    at += bytesRead;
  }
}

const PIECE = 1024 * 1024;

const hasRecords = (folder: string): Promise<boolean> =>
  lstat(join(folder, JOURNAL)).then(
    (stat) => stat.isFile(),
    () => false,
  );

async function eventsUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
  const has = await Promise.all(folders.map(hasRecords));
  return folders.filter((_folder, at) => has[at]).sort();
}

async function freeName(name: string, taken: readonly string[]): Promise<string> {
  const names = new Set(taken.map((folder) => basename(folder)));
  let free = name;
  for (let number = 2; names.has(free); number++) free = `${name}-${number}`;
  return free;
}
