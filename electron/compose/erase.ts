import { basename } from "node:path";
import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import type { Rewriting } from "../../shared/facts/erase.ts";
import { isOurPlace } from "../store/backupPlace.ts";
import type { Codec } from "../store/codec.ts";
import { type EraseFault, eraseEventFolder, finishErasing } from "../store/erase.ts";
import { eraseCopies } from "../store/eraseCopies.ts";

/** Where copies of events lie: those that were kept aside here, and the second place, if staff chose one. */
type Places = { aside: string; second: { folder: string; mark: string } | null };

/** An event's folder, how it lies on the disk, and the moment (ISO 8601). */
type Folder = { folder: string; codec: Codec; now: string };

/** Takes people out of an event's folder that nobody has open, and removes its copies, in the words of the screens. */
export async function eraseFolder(
  { folder, codec, now }: Folder,
  places: Places,
  rewriting: Rewriting,
): Promise<EraseReply> {
  let elsewhere: string[] = [];
  const beside = async () => {
    elsewhere = await eraseElsewhere(basename(folder), places);
  };
  const erased = await eraseEventFolder(folder, now, rewriting, { codec, beside });
  return erased.ok ? { what: "erased", left: erased.value, elsewhere } : replyTo(erased.fault, folder);
}

/** Brings an erasing to its end that was begun before the program ended, copies too. */
export const finishFolder = (folder: string, now: string, places: Places) =>
  finishErasing(folder, now, async () => void (await eraseElsewhere(basename(folder), places)));

/** Removes copies; the places that could not be reached, or would not let go of them. */
async function eraseElsewhere(name: string, { aside, second }: Places): Promise<string[]> {
  const isThere = second !== null && (await isOurPlace(second.folder, second.mark));
  const places = [aside, ...(isThere && second ? [second.folder] : [])];
  const left = await Promise.all(
    places.map((place) =>
      eraseCopies(place, name).then(
        () => [],
        () => [place],
      ),
    ),
  );
  return [...left.flat(), ...(second && !isThere ? [second.folder] : [])];
}

function replyTo(fault: EraseFault, folder: string): EraseReply {
  switch (fault.code) {
    case "rehearsal":
    case "newer-facts":
      return { what: "refused", why: fault.code };
    case "in-use": {
      const { host, pid, since } = fault.holder;
      return { what: "not-opened", folder, trouble: { code: "in-use", host, pid, since, file: fault.file } };
    }
    case "damaged-line":
      return { what: "not-opened", folder, trouble: fault };
    case "no-key":
      return { what: "not-opened", folder, trouble: { code: "no-key", file: folder } };
    default:
      return { what: "not-recorded", trouble: fault.code, folder };
  }
}
