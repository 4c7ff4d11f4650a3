import { z } from "zod";
import { BadArchive } from "./archiveShapes.ts";
import { DiskTrouble, OpenReply } from "./shapes.ts";

export const BackupReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done") }),
  z.object({ what: z.literal("nothing-to-do") }),
  /** Staff closed the dialog. */
  z.object({ what: z.literal("cancelled") }),
  /** `inside`: among the program's own data, where a copy is no second one. */
  z.object({ what: z.literal("refused"), reason: z.enum(["inside", ...DiskTrouble.options]) }),
  z.object({ what: z.literal("not-kept") }),
]);
export type BackupReply = z.infer<typeof BackupReply>;

/** `another`: both are locked, and not one record is the same: they were locked apart, or people were erased from one. */
export const CopyLock = z.enum(["alike", "only-here", "only-there", "another"]);
export type CopyLock = z.infer<typeof CopyLock>;

/**
 * An event opened from a folder that staff chose. `known`: it is here already; `here` and `there`: records each has that the
 * other lacks; `draft`: by which to say that the copy is to take its place, null: the copy has nothing new. `lock`: whether the
 * two can be compared at all; where they cannot, `here` and `there` are all records of each.
 */
export const OpenFolderReply = z.discriminatedUnion("what", [
  ...OpenReply.options,
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("no-copy") }),
  BadArchive,
  z.object({ what: z.literal("several"), names: z.array(z.string()) }),
  z.object({
    what: z.literal("known"),
    name: z.string(),
    folder: z.string(),
    here: z.number().int(),
    there: z.number().int(),
    lock: CopyLock,
    draft: z.string().nullable(),
  }),
  /** The copy, or the event here, could not be read. */
  z.object({ what: z.literal("not-read"), trouble: DiskTrouble }),
  /** What was asked about is gone: something else was looked at meanwhile. */
  z.object({ what: z.literal("open-again") }),
  z.object({ what: z.literal("not-taken"), trouble: z.enum(["in-use", ...DiskTrouble.options]) }),
]);
export type OpenFolderReply = z.infer<typeof OpenFolderReply>;
