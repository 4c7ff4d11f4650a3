import { dirname } from "node:path";
import { fault, type Result } from "../../shared/words/result.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import type { CopyPort } from "../desk/backup.ts";
import type { Desk } from "../desk/desk.ts";
import type { OpenCopyParts } from "../desk/openCopy.ts";
import type { Library, OpenDesk } from "../desk/venue.ts";
import { FolderCopy } from "../store/backup.ts";
import { markPlace } from "../store/backupPlace.ts";
import { peekEvent } from "../store/peekEvent.ts";
import { findCopy, settleCopies, takeCopy } from "../store/takeBackup.ts";
import { clearUnpacked, unpackArchive } from "../store/unpackArchive.ts";
import { readVault } from "../store/vault.ts";

/** The second place, as the disk has it. `choose`: the system's dialog. */
export function copyPort(eventsFolder: string, choose: CopyPort["choose"]): CopyPort {
  const copy = new FolderCopy();
  return {
    bring: (order, onStep) => copy.bring(order, onStep),
    mark: (folder) => markPlace(folder, dirname(eventsFolder)),
    choose,
  };
}

/** What opening an event from a folder or an archive needs of the disk. */
export const copyFinder = (
  eventsFolder: string,
  clock: Clock,
): Pick<OpenCopyParts, "find" | "findIn" | "peek" | "take" | "clear"> => ({
  find: (chosen) => findCopy(chosen, eventsFolder),
  findIn: async (archive) => {
    const unpacked = await unpackArchive(archive, eventsFolder);
    return unpacked.ok
      ? findCopy(unpacked.value, eventsFolder)
      : fault({ code: "bad-archive", why: unpacked.fault.code });
  },
  peek: async ({ from }) => ((await readVault(from)).what === "none" ? peekEvent(from) : null),
  take: (found) => takeCopy(found, { eventsFolder, now: isoWithOffset(clock.now()) }),
  clear: () => clearUnpacked(eventsFolder),
});

/** The same library; `left` is told of every event that was closed, and what was cut off while one came in is settled first. */
export function withCopies(library: Library, eventsFolder: string, left: (desk: Desk) => void): Library {
  const telling = async <F>(opening: Promise<Result<OpenDesk, F>>): Promise<Result<OpenDesk, F>> => {
    const opened = await opening;
    if (!opened.ok) return opened;
    const { desk, close } = opened.value;
    return { ok: true, value: { ...opened.value, close: () => close().then(() => left(desk)) } };
  };
  const settled = settleCopies(eventsFolder).then(() => clearUnpacked(eventsFolder));
  return {
    ...library,
    list: () => settled.then(() => library.list()),
    open: (...input) => telling(library.open(...input)),
    create: (...input) => telling(library.create(...input)),
    erase: (...input) => clearUnpacked(eventsFolder).then(() => library.erase(...input)),
  };
}
