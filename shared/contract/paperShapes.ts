import { z } from "zod";
import { MOST_BLANK_LINES, SHEET_GROUPS, SHEET_ORDERS, SHEET_PAPERS } from "../badge/paperSheet.ts";
import { VerdictReason } from "../checkin/verdict.ts";
import { LocalMoment } from "../event/event.ts";
import { cleanText } from "../words/text.ts";
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

const Sheet = z.object({ sheet: z.string().max(8) });
const Line = Sheet.extend({ number: z.number().int().min(1) });

/**
 * Who has a number on a printing, be it asked by the number or by a code: `arrival`: already in, and since when. An empty line
 * on which somebody was registered is that person's; `not-on-sheet`: somebody who has no number on this printing.
 */
export const LineReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("person"), number: z.number().int(), person: PersonCard }),
  z.object({ what: z.literal("blank"), number: z.number().int() }),
  z.object({ what: z.literal("not-on-sheet"), person: PersonCard }),
  z.object({ what: z.literal("unknown-code"), reason: VerdictReason }),
  z.object({ what: z.literal("no-such-number") }),
  z.object({ what: z.literal("no-such-sheet") }),
  z.object({ what: z.literal("gone") }),
  z.object({ what: z.literal("no-event") }),
]);
export type LineReply = z.infer<typeof LineReply>;

/** What came of a tick that was typed in; `future`: the time has not come yet; `taken`: who has that empty line already. */
export const TickReply = z.discriminatedUnion("what", [
  ...CheckInReply.options,
  z.object({ what: z.literal("taken"), person: PersonCard }),
  z.object({ what: z.literal("future") }),
  z.object({ what: z.literal("no-such-number") }),
]);
export type TickReply = z.infer<typeof TickReply>;

export const PaperAsk = {
  /** `texts`: readings of one code that was scanned from the paper, likeliest first. */
  line: z.union([Line, Sheet.extend({ texts: z.array(z.string().max(8_000)).min(1).max(4) })]),
  tick: Line.extend({ at: LocalMoment }),
  walkIn: Line.extend({
    at: LocalMoment,
    name: z
      .string()
      .max(500)
      .refine((name) => cleanText(name) !== ""),
    company: z.string().max(500).nullable(),
  }),
};
