import { z } from "zod";
import { DiskTrouble, OpenReply } from "./shapes.ts";

/**
 * Why the second copy is not up to date. `gone`: the stick is not there; `slow`: it does not answer; `not-as-written`: what
 * was read back is not what was written.
 */
export const CopyTrouble = z.enum([
  ...["gone", "full", "read-only", "no-permission", "disk-error", "not-as-written", "slow"],
] as const);
export type CopyTrouble = z.infer<typeof CopyTrouble>;

/** The second copy of the open event, as every screen may show it. */
export const BackupStanding = z.object({
  /** The folder that staff chose, by its name and in full. */
  name: z.string(),
  folder: z.string(),
  /** It lies on the disk that the events lie on: no help when that breaks. */
  isSameDisk: z.boolean(),
  /** When the copy was last up to date (ISO 8601); null: not since the event was opened. */
  copiedAt: z.string().nullable(),
  /** Something is confirmed that is not in the copy yet. */
  isBehind: z.boolean(),
  /** How far a long pass is: bytes of the records. */
  progress: z.object({ done: z.number().int(), of: z.number().int() }).nullable(),
  trouble: CopyTrouble.nullable(),
  /** Copies there that are not of these records, and were left as they are. */
  beside: z.array(z.string()),
  /** No event is open. */
  isIdle: z.boolean(),
});
export type BackupStanding = z.infer<typeof BackupStanding>;

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

/**
 * An event opened from a folder that staff chose. `known`: it is here already; `here` and `there`: records each has that the
 * other lacks; `draft`: by which to say that the copy is to take its place, null: the copy has nothing new.
 */
export const OpenFolderReply = z.discriminatedUnion("what", [
  ...OpenReply.options,
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("no-copy") }),
  z.object({ what: z.literal("several"), names: z.array(z.string()) }),
  z.object({
    what: z.literal("known"),
    name: z.string(),
    folder: z.string(),
    here: z.number().int(),
    there: z.number().int(),
    draft: z.string().nullable(),
  }),
  z.object({ what: z.literal("not-taken"), trouble: z.enum(["in-use", ...DiskTrouble.options]) }),
]);
export type OpenFolderReply = z.infer<typeof OpenFolderReply>;
