import { basename } from "node:path";
import { z } from "zod";
import { EventId } from "../../shared/words/ids.ts";
import { isEventFile } from "./archiveNames.ts";
import type { DiskTrouble } from "./durable.ts";
import { isPlainName } from "./portableName.ts";

/**
 * Why a file is not opened as an archive. `not-one`: it is something else; `newer`: a later program wrote it in a way that
 * this one does not know; `unsafe`: it names files that would lie elsewhere than an event's, or is made to fill a disk.
 */
export type ArchiveFault = { code: "not-one" | "damaged" | "newer" | "unsafe" | DiskTrouble };

/** Where in an archive the event's files and the manifest lie. */
export const EVENT_AT = "event/";
export const MANIFEST = "lanyard.json";

export const MARK = "event-archive";
/** The form this program writes; what is above it, it does not read. */
export const FORM = 1;

/** More than that no event has: files in an archive, bytes of all of them, bytes of the manifest. */
export const MOST_FILES = 20_000;
export const MOST_BYTES = 8 * 1024 ** 3;
export const MOST_MANIFEST_BYTES = 8 * 1024 ** 2;
/** So much out of so little is no event's: records shrink to a tenth. It only matters where it fills something. */
export const MOST_RATIO = 300;
export const RATIO_MATTERS_FROM = 256 * 1024 ** 2;

const Sum = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive says of itself: its last file, since it holds the sums of all the others. */
export const Manifest = z.object({
  lanyard: z.literal(MARK),
  form: z.literal(FORM),
  about: z.string().max(1_000),
  /** The version of the program that wrote it, and when (ISO 8601). */
  program: z.string().max(100),
  made: z.string().max(100),
  /** The event, and the name of its folder. */
  event: z.object({ id: EventId, theme: z.string().max(2_000), date: z.string().max(100).nullable() }),
  folder: z.string().refine(isFolderName),
  isLocked: z.boolean(),
  /** The digest over the records as closing makes it (journalDigest.ts): the same for a locked event. */
  records: z.object({ facts: z.number().int(), digest: Sum }),
  files: z
    .array(z.object({ path: z.string().refine(isEventFile), bytes: z.number().int().min(0), sha256: Sum }))
    .max(MOST_FILES),
});
export type Manifest = z.infer<typeof Manifest>;

/** Whether an event's folder may be called so wherever an archive is opened. */
export function isFolderName(name: string): boolean {
  return isPlainName(name) && basename(name) === name && Buffer.byteLength(name) <= 200;
}
