import { z } from "zod";
import { WorkProgress } from "./batchShapes.ts";
import { DiskTrouble } from "./shapes.ts";

const SheetColumn = z.object({ id: z.string(), title: z.string(), kind: z.enum(["text", "number", "moment"]) });

/** Whom a choice comes to; the columns it has, in their order, and all that can be chosen. */
export const AttendancePlan = z.object({
  people: z.number().int(),
  columns: z.array(SheetColumn),
  every: z.array(SheetColumn),
});
export type AttendancePlan = z.infer<typeof AttendancePlan>;

/** `cut`: cells that were too long for a workbook; `unmapped`: characters that the encoding lacks. */
export const AttendanceReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("written"),
    file: z.string(),
    rows: z.number().int(),
    cut: z.number().int(),
    unmapped: z.number().int(),
  }),
  z.object({ what: z.literal("nobody") }),
  z.object({ what: z.literal("too-many-rows"), most: z.number().int() }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("busy") }),
  z.object({ what: z.literal("no-event") }),
]);
export type AttendanceReply = z.infer<typeof AttendanceReply>;

/** The export that is being written, and what came of the last one. */
export const AttendanceNow = z.object({ progress: WorkProgress.nullable(), last: AttendanceReply.nullable() });
export type AttendanceNow = z.infer<typeof AttendanceNow>;
