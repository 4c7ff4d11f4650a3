import { z } from "zod";
import { BadgeJob, JobTrouble } from "../badge/job.ts";
import { PrintingSettings } from "../badge/printing.ts";

/** What is known of somebody's badges that are out or on their way, before another one is printed. */
export const PrintedBefore = z.object({
  times: z.number().int().min(1),
  /** When the last one was asked for (ISO 8601 with offset), by which desk, and where it went (null = a file). */
  at: z.string(),
  by: z.string(),
  printer: z.string().nullable(),
  isOnItsWay: z.boolean(),
});
export type PrintedBefore = z.infer<typeof PrintedBefore>;

/** How a network printer answers: as a label printer does, well or with a trouble; not at all; or as something else. */
export const TryReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("answers"), trouble: JobTrouble.nullable() }),
  z.object({ what: z.literal("unreachable"), detail: z.string() }),
  z.object({ what: z.literal("silent"), detail: z.string() }),
]);
export type TryReply = z.infer<typeof TryReply>;

export const TestPageReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("job"), job: BadgeJob }),
  z.object({ what: z.literal("no-such-stock") }),
  z.object({ what: z.literal("no-event") }),
]);

/** How a station prints, in part. Labels are counted while badges print: they have a change of their own. */
export const PrintingChange = PrintingSettings.omit({ labels: true }).partial();
export type PrintingChange = z.infer<typeof PrintingChange>;

/** `left`: badges the printer has already and does not give back; they may still come out there. */
export const RerouteReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("moved"), moved: z.number().int(), left: z.number().int() }),
  z.object({ what: z.literal("no-event") }),
]);
export type RerouteReply = z.infer<typeof RerouteReply>;
