import { z } from "zod";
import { DiskTrouble, OpenTrouble } from "./shapes.ts";

/**
 * What erasing came to. `left`: files in the event's folder that are none of the program's; `elsewhere`: folders with a copy that
 * could not be reached. `busy`: something long is under way that writes people down.
 */
export const EraseReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("erased"), left: z.array(z.string()), elsewhere: z.array(z.string()) }),
  z.object({
    what: z.literal("refused"),
    why: z.enum(["wrong-name", "rehearsal", "busy", "newer-facts", "erased-already", "nobody", "shared"]),
  }),
  z.object({ what: z.literal("not-opened"), folder: z.string(), trouble: OpenTrouble }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
]);
export type EraseReply = z.infer<typeof EraseReply>;
