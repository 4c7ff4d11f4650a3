import { z } from "zod";
import { LocalMoment, Question } from "../event/event.ts";
import { PinAsked } from "./pinShapes.ts";
import { KioskSettings, StationSettings } from "./shapes.ts";

/** A question as a guest sees it. */
const GuestQuestion = Question.pick({ id: true, text: true, kind: true, choices: true, required: true });
export type GuestQuestion = z.infer<typeof GuestQuestion>;

/** What becomes of a guest's badge: it comes out beside the kiosk, staff have it, or there is none (or one already). */
export const GuestBadge = z.enum(["printing", "desk", "none"]);
export type GuestBadge = z.infer<typeof GuestBadge>;

/**
 * All that a guest's scan or search may bring onto a kiosk's screen: the guest's own name, what to do next, and nothing
 * about anybody else or about why not. `ask.visit` stands for the guest while questions are answered.
 */
export const KioskReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("welcome"), name: z.string(), isBack: z.boolean(), badge: GuestBadge }),
  z.object({ what: z.literal("already-in"), name: z.string() }),
  z.object({ what: z.literal("goodbye"), name: z.string() }),
  z.object({ what: z.literal("ask"), name: z.string(), visit: z.string(), questions: z.array(GuestQuestion) }),
  z.object({ what: z.literal("early"), opens: LocalMoment.nullable() }),
  z.object({ what: z.literal("again") }),
  z.object({ what: z.literal("other-code") }),
  z.object({ what: z.literal("pause") }),
  z.object({ what: z.literal("desk") }),
  /** Too many searches went wrong: the next counts after so many seconds. */
  z.object({ what: z.literal("wait"), seconds: z.number().int() }),
]);
export type KioskReply = z.infer<typeof KioskReply>;

/** What the kiosk's screen knows of the desk; there is no more than this in its window. */
export const KioskView = z.object({
  /** The event's theme; null while none is open, and nobody can check in. */
  theme: z.string().nullable(),
  isRehearsal: z.boolean(),
  /** Other desks share the event and none answers: guests come in all the same, and nobody there hears a call for help. */
  isAlone: z.boolean(),
  direction: z.enum(["in", "out"]),
  settings: KioskSettings,
  camera: StationSettings.shape.camera,
  volume: z.number(),
  printer: z.enum(["ready", "none", "trouble"]),
});
export type KioskView = z.infer<typeof KioskView>;

/** `not-sent`: the call could not be written down, or no other desk hears it now; the guest is sent to the desk. */
export const HelpReply = z.object({ what: z.enum(["called", "not-sent"]) });
export type HelpReply = z.infer<typeof HelpReply>;

export const EnterKioskReply = z.object({ what: z.enum(["entered", "no-pin", "no-event", "not-kept"]) });
export type EnterKioskReply = z.infer<typeof EnterKioskReply>;

export const LeaveKioskReply = z.discriminatedUnion("what", [z.object({ what: z.literal("left") }), PinAsked]);
export type LeaveKioskReply = z.infer<typeof LeaveKioskReply>;
