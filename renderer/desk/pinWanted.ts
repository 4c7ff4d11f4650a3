import type { PinAsked } from "../../shared/contract/pinShapes.ts";

/** A question for the PIN beside what staff are at: `name` is whom it is about. */
export type PinWanted = { name: string; tryPin(typed: string): Promise<PinAsked | null>; cancel(): void };
