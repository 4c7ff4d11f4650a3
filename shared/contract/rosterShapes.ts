import { z } from "zod";
import { DiskTrouble } from "./shapes.ts";

/** What would happen if this roster were taken in; nothing has been written. */
const RosterPlan = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Off the list by an earlier import, and in the file again. */
  restored: z.number().int(),
  /** In the event but no longer in the file. */
  gone: z.number().int(),
  doubts: z.array(z.object({ row: z.number().int(), name: z.string(), doubt: z.string() })),
  skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
});

/** A roster file that was read and waits for a yes; the lists are cut at 200 entries, the counts are not. */
export const RosterReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("read"),
    draft: z.string(),
    file: z.string(),
    encoding: z.string().nullable(),
    encodings: z.array(z.string()),
    sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
    sheet: z.number().int(),
    header: z.array(z.string()),
    columns: z.array(z.string().nullable()),
    sample: z.array(z.array(z.string())),
    rows: z.number().int(),
    doubtCount: z.number().int(),
    skippedCount: z.number().int(),
    warnings: z.array(z.string()),
    plan: RosterPlan,
  }),
  z.object({ what: z.literal("refused"), reason: z.string(), limit: z.number().nullable() }),
  /** Staff asked for it with `roster.cancel`, or let another file come in between. */
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("no-event") }),
]);
export type RosterReply = z.infer<typeof RosterReply>;

export const RosterAccepted = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("imported"),
    added: z.number().int(),
    changed: z.number().int(),
    restored: z.number().int(),
    withdrawn: z.number().int(),
    skipped: z.number().int(),
  }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("draft-gone") }),
  z.object({ what: z.literal("no-event") }),
]);
export type RosterAccepted = z.infer<typeof RosterAccepted>;

/**
 * How far an import is: `read` the file (it may be cancelled), `plan` against who is here (that too), `take` the people in
 * (written whole or not at all). `total` 0: nobody can say.
 */
export const ImportProgress = z.object({
  stage: z.enum(["read", "plan", "take"]),
  done: z.number(),
  total: z.number(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;
