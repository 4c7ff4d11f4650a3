import type { PinAsked, PinReason } from "../../shared/contract/pinShapes.ts";

/** A question for the PIN beside what staff are at: `name` is whom it is about. */
export type PinWanted = { name: string; tryPin(typed: string): Promise<PinAsked | null>; cancel(): void };

/** The question for the supervisor's PIN above any screen. `reason` null: nothing waits for it. */
export type SupervisorAsked = { reason: PinReason | null; end(isOpen: boolean): void };
