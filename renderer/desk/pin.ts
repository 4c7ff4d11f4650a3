import type { PinAsked, PinChangeReply } from "../../shared/contract/pinShapes.ts";
import type { Front } from "./front.ts";

/** What the question for the PIN says when it opens. */
export const openQuestion = ({ desk }: Front) => desk.pin.question();

/** Sets another PIN or (null) takes it away; `current`: the one there is. */
export const setPin = ({ desk }: Front, change: { current: string | null; pin: string | null }) => desk.pin.set(change);

/** Whether overrides need the PIN from now on. */
export const askForOverrides = ({ desk }: Front, change: { current: string | null; isAsked: boolean }) =>
  desk.pin.forOverrides(change);

/** What a typed PIN came to, as the question takes it: null = it was right, whatever came of the rest. */
export const askedAgain = (reply: PinChangeReply | PinAsked | { what: "left" }): PinAsked | null =>
  reply.what === "pin" ? reply : null;
