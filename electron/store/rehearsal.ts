import { constants } from "node:fs";
import { copyFile, cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, errorCode, syncFolder, writeWhole } from "./durable.ts";
import { JOURNAL, KEYS, SNAPSHOT } from "./eventFolder.ts";
import { readJournal } from "./readJournal.ts";

/** The folder in an event's own in which staff practise: an event of its own, begun as a copy. */
export const rehearsalFolder = (folder: string): string => join(folder, "rehearsal");

const SINCE = "rehearsal.json";
/** What an event's folder holds beside its journal. */
const FILES = ["badges", "exports", "imports"] as const;

/** When the rehearsal of an event began (ISO 8601); null while there is none. It lasts over restarts until it is ended. */
export async function rehearsalSince(folder: string): Promise<string | null> {
  try {
    const { since } = JSON.parse(await readFile(join(rehearsalFolder(folder), SINCE), "utf8")) as { since: unknown };
    return typeof since === "string" ? since : "";
  } catch (error) {
    return errorCode(error) === "ENOENT" ? null : "";
  }
}

/** Begins a rehearsal with everything as it stands. Nobody may have the event open. There at once, or not at all. */
export async function beginRehearsal(folder: string, now: string): Promise<Result<null, DiskTrouble>> {
  const making = `${rehearsalFolder(folder)}.new`;
  try {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    for (const name of [JOURNAL, KEYS, SNAPSHOT])
      await copyFile(join(folder, name), join(making, name), constants.COPYFILE_FICLONE).catch(unlessMissing);
    await writeWhole(join(making, SINCE), JSON.stringify({ since: now }));
    await rename(making, rehearsalFolder(folder));
    await syncFolder(folder);
    return ok(null);
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    return fault(diskTrouble(error));
  }
}

/**
 * Ends it. `keep` false: everything of it is gone, the event is as it was. `keep` true (real guests were let in by
 * mistake): what happened in it becomes part of the event, whole or not at all. Nobody may have either open.
 */
export async function endRehearsal(folder: string, keep: boolean): Promise<Result<null, DiskTrouble>> {
  const inner = rehearsalFolder(folder);
  try {
    if (keep) await takeOver(folder, inner);
    const going = `${inner}.gone`;
    await rm(going, { recursive: true, force: true });
    await rename(inner, going).catch(unlessMissing);
    await syncFolder(folder);
    await rm(going, { recursive: true, force: true });
    return ok(null);
  } catch (error) {
    return fault(diskTrouble(error));
  }
}

/** The rehearsal's journal begins with the event's own, so it may stand in its place. */
async function takeOver(folder: string, inner: string): Promise<void> {
  const [before, after] = await Promise.all([readFile(join(folder, JOURNAL)), readFile(join(inner, JOURNAL))]);
  const read = readJournal(after, before.length);
  if (!read.ok || !after.subarray(0, before.length).equals(before))
    throw new Error("the rehearsal's journal does not go on from the event's");
  await writeWhole(join(folder, JOURNAL), after.subarray(0, read.value.end));
  for (const kind of FILES)
    if (await isThere(join(inner, kind)))
      await cp(join(inner, kind), join(folder, kind), { recursive: true, force: false });
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const unlessMissing = (error: unknown): void => {
  if (errorCode(error) !== "ENOENT") throw error;
};
