import { mkdir, open, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { ArchiveFault } from "./archiveForm.ts";
import { type DiskTrouble, diskTrouble, makeFolder, syncFolder, writeAll } from "./durable.ts";
import { peekEvent } from "./peekEvent.ts";
import { type Archive, readArchive } from "./readArchive.ts";
import { readVault } from "./vault.ts";

/** Where archives are unpacked, among the program's data: no event yet, until somebody says so. */
const UNPACKED = "events-unpacked";

export const unpackedUnder = (eventsFolder: string): string => join(dirname(eventsFolder), UNPACKED);

/** Removes what was unpacked and nobody took. What the disk refuses is tried again next time. */
export async function clearUnpacked(eventsFolder: string): Promise<void> {
  await rm(unpackedUnder(eventsFolder), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Looks through an archive and, only when nothing is wrong with it, unpacks it beside the program's events: gives the
 * folder, as whole as one on a stick. Whatever goes wrong leaves nothing there.
 */
export async function unpackArchive(file: string, eventsFolder: string): Promise<Result<string, ArchiveFault>> {
  await clearUnpacked(eventsFolder);
  const read = await readArchive(file);
  if (!read.ok) return read;
  const archive = read.value;
  const place = unpackedUnder(eventsFolder);
  const folder = join(place, archive.manifest.folder);
  let isWhole = false;
  try {
    await makeFolder(place);
    if (await isTooLarge(archive, place)) return fault({ code: "disk-full" });
    await mkdir(folder, { mode: 0o700 });
    const trouble = await writeFiles(archive, folder);
    if (trouble) return fault({ code: trouble });
    if ((await idOf(folder)) !== archive.manifest.event.id) return fault({ code: "damaged" });
    isWhole = true;
    return ok(folder);
  } catch (error) {
    return fault({ code: diskTrouble(error) });
  } finally {
    await archive.close();
    if (!isWhole) await clearUnpacked(eventsFolder);
  }
}

/** Nothing is begun that cannot end: what is there already of the disk's room is a few megabytes for everything else. */
async function isTooLarge({ bytes }: Archive, place: string): Promise<boolean> {
  const room = await statfs(place).catch(() => null);
  return room !== null && room.bsize * room.bavail < bytes + SPARE;
}

const SPARE = 4 * 1024 ** 2;

/** Why they are not all there; null: they are, and flushed. */
async function writeFiles(archive: Archive, folder: string): Promise<"damaged" | DiskTrouble | null> {
  const folders = new Set([folder]);
  for (const { path } of archive.manifest.files) {
    const file = join(folder, path);
    for (let above = dirname(file); above !== folder; above = dirname(above)) folders.add(above);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, "wx", 0o600);
    try {
      for (const pieces = archive.pieces(path); ; ) {
        // It was whole a moment ago: the stick was pulled out, or somebody writes to it.
        const next = await pieces.next().catch(() => null);
        if (next === null) return "damaged";
        if (next.done) break;
        await writeAll(handle, next.value);
      }
      await handle.sync();
    } catch (error) {
      return diskTrouble(error);
    } finally {
      await handle.close();
    }
  }
  for (const made of folders) await syncFolder(made);
  return null;
}

/** Which event a folder is, locked or not; null: nobody can tell. */
export async function idOf(folder: string): Promise<string | null> {
  const vault = await readVault(folder);
  return vault.what === "vault" ? vault.vault.event.id : ((await peekEvent(folder))?.id ?? null);
}
