import { z } from "zod";
import { DiskTrouble } from "./shapes.ts";

const When = z.object({ at: z.string(), by: z.string() });

/** A roster file that was taken in: what it came to, and whether it was taken back. */
export const ImportEntry = When.extend({
  importId: z.string(),
  file: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
  restored: z.number().int(),
  skipped: z.number().int(),
  undone: When.nullable(),
  /** The last one that still stands. */
  mayUndo: z.boolean(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

/** People that taking an import back is about. */
export const UndoCounts = z.object({
  /** Brought by the import: nobody's guests any more. */
  takenBack: z.number().int(),
  /** How many of those were corrected by hand since: what was corrected goes with them. */
  takenBackEdited: z.number().int(),
  /** Brought by it, but in already or merged with somebody: they stay. */
  stay: z.number().int(),
  /** The names of the first of those who stay. */
  staying: z.array(z.string()),
  /** Changed by it: as before. */
  changedBack: z.number().int(),
  /** Changed by it and corrected by hand since: the correction stays. */
  corrected: z.number().int(),
  /** Taken off by it: back on the list. */
  restored: z.number().int(),
  /** Put back by it: off the list again. */
  offAgain: z.number().int(),
});
export type UndoCounts = z.infer<typeof UndoCounts>;

export const UndoReply = z.discriminatedUnion("what", [
  UndoCounts.extend({ what: z.literal("undone") }),
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("no-event") }),
]);
export type UndoReply = z.infer<typeof UndoReply>;
