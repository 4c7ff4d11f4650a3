import { z } from "zod";

/** A closed event's seal: since when, by whom, over how many records, and the number that tells whether they are still those. */
export const Seal = z.object({ at: z.string(), by: z.string(), digest: z.string(), facts: z.number().int() });

/** Whether a closed event's records are those that were sealed. `since`: records that came in while it was being closed, or after. */
export const SealReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("whole"), since: z.number().int() }),
  /** Something of it is gone or different, or the people in it were erased later. */
  z.object({ what: z.literal("changed"), isErased: z.boolean() }),
  /** Another desk sealed its own records, which stand there in another order: it is looked at there. */
  z.object({ what: z.literal("elsewhere"), by: z.string() }),
  z.object({ what: z.literal("not-closed") }),
]);
export type SealReply = z.infer<typeof SealReply>;
