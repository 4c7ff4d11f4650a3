import { z } from "zod";
import { isPin } from "../../words/pin.ts";
import { Answers } from "../doorShapes.ts";
import { EnterKioskReply, HelpReply, KioskReply, KioskView, LeaveKioskReply } from "../kioskShapes.ts";
import { PinChangeReply, PinQuestion, SupervisorReply, TypedPin } from "../pinShapes.ts";
import { command, Nonce, nothing } from "./command.ts";

/** The PIN, the supervisor and the kiosk. */
export const guardCommands = {
  /** A question for the PIN opens: whether there is one still, and when a try counts. */
  "pin.question": command(nothing, PinQuestion),
  /** Sets, changes or (null) takes away this desk's PIN; `current`: the one it has. */
  "pin.set": command(z.object({ current: TypedPin, pin: z.string().refine(isPin).nullable() }), PinChangeReply),
  "pin.forOverrides": command(z.object({ current: TypedPin, isAsked: z.boolean() }), PinChangeReply),
  /** Makes this desk the volunteers', where all that is the supervisor's (`RIGHTS`) needs the PIN; or no longer. */
  "pin.forDesk": command(z.object({ current: TypedPin, isAsked: z.boolean() }), PinChangeReply),

  /** The supervisor is here: for some minutes nothing needs the PIN that would at a volunteers' desk. */
  "supervisor.open": command(z.object({ pin: TypedPin }), SupervisorReply),
  "supervisor.lock": command(nothing, z.object({ what: z.enum(["done", "nothing-to-do"]) })),

  /** What the kiosk's screen is to show; null while this desk is no kiosk. */
  "kiosk.now": command(nothing, KioskView.nullable()),
  "kiosk.enter": command(nothing, EnterKioskReply),
  "kiosk.scan": command(z.object({ texts: z.array(z.string().max(8_000)).min(1).max(4), nonce: Nonce }), KioskReply),
  /** Answers of the guest that an `ask` was given for. */
  "kiosk.answer": command(z.object({ visit: z.string().max(64), answers: Answers, nonce: Nonce }), KioskReply),
  /** A guest without a code; `tail`: the last four digits of the phone. */
  "kiosk.find": command(z.object({ name: z.string().max(200), tail: z.string().max(20), nonce: Nonce }), KioskReply),
  "kiosk.help": command(nothing, HelpReply),
  "kiosk.leave": command(z.object({ pin: TypedPin }), LeaveKioskReply),
};
