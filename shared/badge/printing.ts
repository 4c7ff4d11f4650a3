import { z } from "zod";

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
