import { z } from "zod";
import { MOST_BLANK_LINES, SHEET_GROUPS, SHEET_ORDERS, SHEET_PAPERS } from "../badge/paperSheet.ts";
import { LocalMoment } from "../event/event.ts";
import { WorkProgress } from "./batchShapes.ts";
import { CheckInReply, DiskTrouble, PersonCard } from "./shapes.ts";

/** See `badge/paperSheet.ts`. */
export const SheetChoice = z.object({
  paper: z.enum(SHEET_PAPERS),
  isLandscape: z.boolean(),
  order: z.enum(SHEET_ORDERS),
  group: z.enum(SHEET_GROUPS),
  hasCodes: z.boolean(),
  blanks: z.number().int().min(0).max(MOST_BLANK_LINES),
});

export const SheetCount = z.object({ people: z.number().int(), pages: z.number().int() });
export type SheetCount = z.infer<typeof SheetCount>;

/** `isNoted` false: the file is whole, but which numbers stand in it could not be written down. */
export const SheetReply = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("written"),
    file: z.string(),
    sheet: z.string(),
    pages: z.number().int(),
    isNoted: z.boolean(),
  }),
  z.object({ what: z.literal("nobody") }),
  z.object({ what: z.literal("not-written"), trouble: DiskTrouble, folder: z.string() }),
  z.object({ what: z.literal("failed"), code: z.string() }),
  z.object({ what: z.literal("cancelled") }),
  z.object({ what: z.literal("busy") }),
  z.object({ what: z.literal("no-event") }),
]);
export type SheetReply = z.infer<typeof SheetReply>;

export const SheetNow = z.object({ progress: WorkProgress.nullable(), last: SheetReply.nullable() });
export type SheetNow = z.infer<typeof SheetNow>;

/** A printing whose ticks can be typed in, newest first. */
export const Printing = z.object({ sheet: z.string(), at: z.string(), by: z.string() });
export type Printing = z.infer<typeof Printing>;

const Line = z.object({ sheet: z.string().max(8), number: z.number().int().min(1) });

/** Who has a number on a printing. `arrival`: already in, and since when. */
export const LineReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("person"), person: PersonCard }),
  z.object({ what: z.literal("blank") }),
  z.object({ what: z.literal("no-such-number") }),
  z.object({ what: z.literal("no-such-sheet") }),
  z.object({ what: z.literal("gone") }),
  z.object({ what: z.literal("no-event") }),
]);
export type LineReply = z.infer<typeof LineReply>;

/** What came of a tick that was typed in; `future`: the time has not come yet. */
export const TickReply = z.discriminatedUnion("what", [
  ...CheckInReply.options,
  z.object({ what: z.literal("future") }),
  z.object({ what: z.literal("no-such-number") }),
]);
export type TickReply = z.infer<typeof TickReply>;

export const PaperAsk = {
  line: Line,
  tick: Line.extend({ at: LocalMoment }),
  walkIn: Line.extend({
    at: LocalMoment,
    name: z.string().trim().min(1).max(500),
    company: z.string().max(500).nullable(),
  }),
};
