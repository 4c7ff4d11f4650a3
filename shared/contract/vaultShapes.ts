import { z } from "zod";
import { isTooSimple, LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from "../ticket/passphrase.ts";
import { DiskTrouble, EventSummary, OpenTrouble } from "./shapes.ts";

/** A passphrase somebody chooses for a locked folder. Chinese ones are short: characters of every script count the same. */
export const NewPassphrase = z
  .string()
  .min(SHORTEST_PASSPHRASE)
  .max(LONGEST_PASSPHRASE)
  .refine((text) => !isTooSimple(text));

/** A passphrase, or a recovery code, somebody types to open one, right or wrong. */
export const TypedPassphrase = z.string().max(LONGEST_PASSPHRASE);

/** Why a folder was not locked or unlocked. `damaged`: its records cannot be read as a whole; `in-use`: another program has it. */
export const LockTrouble = z.union([DiskTrouble, z.enum(["wrong-passphrase", "damaged", "in-use", "busy"])]);
export type LockTrouble = z.infer<typeof LockTrouble>;

/**
 * What locking, unlocking or another passphrase came to. `recovery`: a code that opens it as well, told this once; `isLeft`: the old files
 * could not all be removed, and the next start tries again.
 */
export const VaultReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done"), event: EventSummary, recovery: z.string().nullable(), isLeft: z.boolean() }),
  z.object({ what: z.literal("refused"), why: LockTrouble, folder: z.string() }),
  z.object({ what: z.literal("not-opened"), folder: z.string(), trouble: OpenTrouble }),
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("no-event") }),
]);
export type VaultReply = z.infer<typeof VaultReply>;

/** Files of the open event that lie unlocked, since they are made to be given away. */
export const GivenFiles = z.object({ files: z.number().int() });

/**
 * The recovery code as a page. `wrong-code`: it does not open the open event; `beside-the-event`: the place that was chosen is among the
 * program's own files.
 */
export const RecoveryPageReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("written"), file: z.string() }),
  z.object({ what: z.enum(["cancelled", "wrong-code", "beside-the-event", "no-event"]) }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("failed"), code: z.string() }),
]);
export type RecoveryPageReply = z.infer<typeof RecoveryPageReply>;
