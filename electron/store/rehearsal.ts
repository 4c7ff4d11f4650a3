import { constants } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { StationSettings } from "../../shared/contract/shapes.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type Codec, PLAIN } from "./codec.ts";
import { type DiskTrouble, diskTrouble, errorCode, syncFolder, writeWhole } from "./durable.ts";
import { IMAGES, JOURNAL, SNAPSHOT } from "./eventFolder.ts";
import { KEYS } from "./keys.ts";
import { ORDER } from "./orderFile.ts";
import { readJournal } from "./readJournal.ts";

/** The folder in an event's own in which staff practise: an event of its own, begun as a copy. */
export const rehearsalFolder = (folder: string): string => join(folder, "rehearsal");

const SINCE = "rehearsal.json";
/** What an event's folder holds beside its journal. */
const FILES = ["badges", "exports", "imports"] as const;

const Gate = StationSettings.shape.gate;

/** What a rehearsal remembers: when it began (ISO 8601, "" when that is not readable), and what the desk had chosen then. */
export type Rehearsal = { since: string; gate: ReturnType<typeof Gate.parse>; template: string | null | undefined };

/**
 * The rehearsal of an event; null while there is none. It lasts over restarts until it is ended. One whose journal is
 * gone was taken over, and the program stopped before the rest was cleared away: it is over.
 */
export async function readRehearsal(folder: string): Promise<Rehearsal | null> {
  const inner = rehearsalFolder(folder);
  if (!(await isThere(join(inner, JOURNAL)))) return null;
  try {
    const { since, gate, template } = JSON.parse(await readFile(join(inner, SINCE), "utf8")) as Record<string, unknown>;
    const own = typeof template === "string" || template === null ? template : undefined;
    return { since: typeof since === "string" ? since : "", gate: Gate.safeParse(gate).data, template: own };
  } catch (error) {
    return errorCode(error) === "ENOENT" ? null : { since: "", gate: undefined, template: undefined };
  }
}

/** Begins a rehearsal with everything as it stands, locked as the event is. Nobody may have the event open. There at once, or not at all. */
export async function beginRehearsal(folder: string, begun: Rehearsal): Promise<Result<null, DiskTrouble>> {
  const inner = rehearsalFolder(folder);
  const making = `${inner}.new`;
  try {
    if (!(await isThere(join(inner, JOURNAL)))) await rm(inner, { recursive: true, force: true });
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    for (const name of [JOURNAL, KEYS, ORDER, SNAPSHOT])
      await copyWhole(join(folder, name), join(making, name)).catch(unlessMissing);
    await copyImages(join(folder, IMAGES), join(making, IMAGES));
    await writeWhole(join(making, SINCE), JSON.stringify(begun));
    await rename(making, inner);
    await syncFolder(folder);
    return ok(null);
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    return fault(diskTrouble(error));
  }
}

/**
 * Ends it. `keep` false: everything of it is gone, the event is as it was. `keep` true (real guests were let in by
 * mistake): what happened in it becomes part of the event, whole or not at all, and without room on the disk. Nobody may
 * have either open.
 */
export async function endRehearsal(
  folder: string,
  keep: boolean,
  codec: Codec = PLAIN,
): Promise<Result<null, DiskTrouble>> {
  const inner = rehearsalFolder(folder);
  const going = `${inner}.gone`;
  try {
    if (keep && (await isThere(join(inner, JOURNAL)))) await takeOver(folder, inner, codec);
    await rm(going, { recursive: true, force: true });
    await rename(inner, going).catch(unlessMissing);
    await syncFolder(folder);
  } catch (error) {
    if (await isThere(join(inner, JOURNAL))) return fault(diskTrouble(error));
  }
  // Decided by now; what cannot be cleared away at once is at the next rehearsal.
  await rm(going, { recursive: true, force: true }).catch(() => undefined);
  return ok(null);
}

/**
 * The rehearsal's journal begins with the event's own, so it may stand in its place: that one renaming decides, after all
 * that could fail. Files are renamed too. A half-written last line is cut off when the event is opened.
 */
async function takeOver(folder: string, inner: string, codec: Codec): Promise<void> {
  const [before, after] = await Promise.all([readFile(join(folder, JOURNAL)), readFile(join(inner, JOURNAL))]);
  const goesOn = readJournal(after, before.length, new Map(), codec.lines("journal")).ok;
  if (!after.subarray(0, before.length).equals(before) || !goesOn)
    throw new Error("the rehearsal's journal does not go on from the event's");
  const made = await Promise.all(FILES.map((kind) => isThere(join(inner, kind))));
  const kinds = FILES.filter((_kind, at) => made[at]);
  for (const kind of kinds) await mkdir(join(folder, kind), { recursive: true, mode: 0o700 });
  for (const kind of kinds) await moveFiles(join(inner, kind), join(folder, kind));
  await copyImages(join(inner, IMAGES), join(folder, IMAGES));
  await flush(join(inner, JOURNAL));
  await rename(join(inner, JOURNAL), join(folder, JOURNAL));
}

/** Copies pictures that are not there yet: their names are what they hold, so the same name is the same picture. */
async function copyImages(from: string, to: string): Promise<void> {
  if (!(await isThere(from))) return;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await readdir(from)) {
    if (await isThere(join(to, name))) continue;
    await copyWhole(join(from, name), join(to, name));
  }
  await syncFolder(to);
}

/** Moves every file of a folder into another, never over one that is there: a taken name gets a number. */
export async function moveFiles(from: string, to: string): Promise<void> {
  const taken = new Set(await readdir(to));
  for (const name of await readdir(from)) {
    const free = freeName(name, taken);
    taken.add(free);
    await rename(join(from, name), join(to, free));
  }
  await syncFolder(to);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem}-${number}${extension}`;
  return free;
}

/** A copy that is on the disk before anything is renamed to it: a folder may be there after a power cut, and its files empty. */
async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await flush(to);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const unlessMissing = (error: unknown): void => {
  if (errorCode(error) !== "ENOENT") throw error;
};
