import { z } from "zod";
import { DiskTrouble } from "./shapes.ts";

/** What came of saving the file for support. */
export const SupportReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("written"), file: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
]);
export type SupportReply = z.infer<typeof SupportReply>;
