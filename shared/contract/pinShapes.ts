import { z } from "zod";

/** What somebody typed as a PIN, right or wrong; null: nothing yet. */
export const TypedPin = z.string().max(64).nullable();

/** The PIN is needed: it was not given, it was wrong, or it is too early for another try. `seconds` until one counts. */
export const PinAsked = z.object({
  what: z.literal("pin"),
  why: z.enum(["asked", "wrong", "wait"]),
  seconds: z.number().int(),
});
export type PinAsked = z.infer<typeof PinAsked>;

/** What changing the PIN or its rules came to; `not-kept`: the disk did not take it and nothing has changed. */
export const PinChangeReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done") }),
  z.object({ what: z.literal("nothing-to-do") }),
  z.object({ what: z.literal("not-kept") }),
  PinAsked,
]);
export type PinChangeReply = z.infer<typeof PinChangeReply>;

/** What a question for the PIN shows when it opens. `wasReset`: the file that takes the PIN away was there just now. */
export const PinQuestion = z.object({ isSet: z.boolean(), wasReset: z.boolean(), seconds: z.number().int() });
export type PinQuestion = z.infer<typeof PinQuestion>;

/**
 * Whether this desk has a PIN, and what needs it: letting somebody in against a verdict; at a volunteers' desk
 * (`isForDesk`) all that is the supervisor's. `supervisor`: for so many seconds it is not asked any more; 0: it is.
 */
export const PinStanding = z.object({
  isSet: z.boolean(),
  isForOverrides: z.boolean(),
  isForDesk: z.boolean(),
  supervisor: z.number().int(),
});
export type PinStanding = z.infer<typeof PinStanding>;

/** What at a volunteers' desk is the supervisor's; the question for the PIN says which of them it is for. */
export type PinReason =
  | "data-out"
  | "import"
  | "event"
  | "rules"
  | "rehearsal"
  | "keys"
  | "badges"
  | "station"
  | "backup"
  | "stations"
  | "erase";

/** What giving the PIN for all that came to: `seconds` until it is asked again. */
export const SupervisorReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("open"), seconds: z.number().int() }),
  PinAsked,
]);
export type SupervisorReply = z.infer<typeof SupervisorReply>;
