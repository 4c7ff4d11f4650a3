import { z } from "zod";
import { WorkProgress } from "./batchShapes.ts";
import { EventCopy } from "./eventShapes.ts";
import { DiskTrouble } from "./shapes.ts";

/**
 * Why a file is not opened as an event's archive. `not-one`: it is something else; `newer`: a later program wrote it in a
 * way this one does not know; `unsafe`: it names files that would lie elsewhere, or is made to fill a disk.
 */
export const ArchiveTrouble = z.enum(["not-one", "damaged", "newer", "unsafe", ...DiskTrouble.options]);
export type ArchiveTrouble = z.infer<typeof ArchiveTrouble>;

/** A file that was asked to be opened as an archive, and is none. */
export const BadArchive = z.object({ what: z.literal("bad-archive"), why: ArchiveTrouble });

/**
 * What came of writing the open event into one file. `facts` and `digest`: of the records, as closing makes it. `inside`: the
 * place is among the program's own data; `not-as-written`: what was read back is not what was written.
 */
export const ArchiveReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("written"),
    file: z.string(),
    bytes: z.number().int(),
    files: z.number().int(),
    facts: z.number().int(),
    digest: z.string(),
    isLocked: z.boolean(),
  }),
  z.object({
    what: z.literal("refused"),
    why: z.enum(["inside", "unreadable", "not-as-written", ...DiskTrouble.options]),
    folder: z.string(),
  }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("busy") }),
  z.object({ what: z.literal("no-event") }),
]);
export type ArchiveReply = z.infer<typeof ArchiveReply>;

/** The archive that is being written (bytes of the event's files), and what came of the last one. */
export const ArchiveNow = z.object({ progress: WorkProgress.nullable(), last: ArchiveReply.nullable() });
export type ArchiveNow = z.infer<typeof ArchiveNow>;

/** A draft of the next event after one in an archive, of which nothing is kept. `locked`: nothing is told without its passphrase. */
export const ArchiveCopyReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("copy"), copy: EventCopy }),
  z.object({ what: z.literal("locked") }),
  z.object({ what: z.literal("cancelled") }),
  BadArchive,
]);
export type ArchiveCopyReply = z.infer<typeof ArchiveCopyReply>;
