import { z } from "zod";
import { BadgeJob, JobTrouble } from "../badge/job.ts";

/** A label printer of the venue's network that is spoken to directly, in ZPL over TCP (usually port 9100). */
export const NetworkPrinter = z.object({
  /** As it stands in the settings: `zpl:` and what staff call it. */
  name: z.string().regex(/^zpl:.{1,60}$/u),
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  /** Dots an inch of its print head. */
  dpi: z.union([z.literal(203), z.literal(300), z.literal(600)]),
});
export type NetworkPrinter = z.infer<typeof NetworkPrinter>;

export const AutoPrint = z.enum(["never", "first-arrival", "always"]);
export type AutoPrint = z.infer<typeof AutoPrint>;

/** Labels left in a printer, and from how many on staff are warned. */
export const LabelCount = z.object({ left: z.number().int().min(0), warnAt: z.number().int().min(0) });
export type LabelCount = z.infer<typeof LabelCount>;

/** What a station with more than the one printer chose beside it. */
export const PrintingSettings = z.object({
  /** Used beside the printer; a badge goes to the one of them all with the shortest line. */
  others: z.array(z.string().max(300)).max(10),
  /** Roles whose badges have a printer of their own. */
  byRole: z.record(z.string(), z.string().max(300)),
  /** Roles that are printed by another rule than `autoPrint`. */
  autoPrintByRole: z.record(z.string(), AutoPrint),
  /** By the printer's name; counted down with each that is handed over. */
  labels: z.record(z.string(), LabelCount),
  network: z.array(NetworkPrinter).max(20),
  /** The next free label of a half-used sheet, from 0, row by row. */
  sheetStart: z.number().int().min(0),
});
export type PrintingSettings = z.infer<typeof PrintingSettings>;

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
