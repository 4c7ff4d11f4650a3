import { z } from "zod";
import { PersonDetails } from "../roster/person.ts";
import { DiskTrouble, ExportReply } from "./shapes.ts";

const count = z.number().int();

/** Somebody the plan is about; `row` null: not in the file. */
const ListedPerson = z.object({ row: count.nullable(), name: z.string(), about: z.string() });

/** And what would change about them, field by field; `header`: an extra column's name. */
const ListedChange = ListedPerson.extend({
  fields: z.array(
    z.object({
      field: PersonDetails.keyof(),
      header: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      byHand: z.boolean(),
      kept: z.boolean(),
    }),
  ),
});

/** What would happen if this roster were taken in; nothing has been written. */
const RosterPlan = z.object({
  added: count,
  changed: count,
  unchanged: count,
  /** Off the list by an earlier import, and in the file again. */
  restored: count,
  /** In the event but no longer in the file. */
  gone: count,
  /** People whose corrections by hand the file contradicts. */
  byHand: count,
  lists: z.object({
    added: z.array(ListedPerson),
    changed: z.array(ListedChange),
    restored: z.array(ListedChange),
    gone: z.array(ListedPerson),
    byHand: z.array(ListedChange),
  }),
  doubts: z.array(z.object({ row: count, name: z.string(), doubt: z.string(), whose: z.string() })),
  skipped: z.array(z.object({ row: count, reason: z.string() })),
});

/** A roster file that was read and waits for a yes; the lists are cut at 200 entries, the counts are not. */
const RosterRead = z.object({
  what: z.literal("read"),
  draft: z.string(),
  file: z.string(),
  encoding: z.string().nullable(),
  encodings: z.array(z.string()),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: count,
  header: z.array(z.string()),
  columns: z.array(z.string().nullable()),
  columnsBy: z.enum(["guess", "memory", "staff"]),
  fileWins: z.boolean(),
  sample: z.array(z.array(z.string())),
  rows: count,
  doubtCount: count,
  skippedCount: count,
  warnings: z.array(z.string()),
  plan: RosterPlan,
});
export type RosterRead = z.infer<typeof RosterRead>;

export const RosterReply = z.discriminatedUnion("what", [
  RosterRead,
  z.object({ what: z.literal("refused"), reason: z.string(), limit: z.number().nullable() }),
  /** Staff asked for it with `roster.cancel`, or let another file come in between. */
  z.object({ what: z.literal("cancelled") }),
  /** The draft was read for an event that is not the open one; it waits for that one. */
  z.object({ what: z.literal("other-event") }),
  z.object({ what: z.literal("no-event") }),
]);
export type RosterReply = z.infer<typeof RosterReply>;

/** Where the report of a plan lies. */
export const RosterReportReply = z.discriminatedUnion("what", [
  ...ExportReply.options,
  z.object({ what: z.literal("draft-gone") }),
]);
export type RosterReportReply = z.infer<typeof RosterReportReply>;

export const RosterAccepted = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("imported"),
    added: count,
    changed: count,
    restored: count,
    withdrawn: count,
    skipped: count,
    /** The file that tells what was done, line by line; null when the disk did not take it. */
    report: z.string().nullable(),
  }),
  z.object({ what: z.literal("not-recorded"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("draft-gone") }),
  /** Nothing was taken in: people changed since the preview, and what staff decided would now be about others. */
  z.object({ what: z.literal("look-again"), read: RosterRead }),
  z.object({ what: z.literal("other-event") }),
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
