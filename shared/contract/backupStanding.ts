import { z } from "zod";

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
