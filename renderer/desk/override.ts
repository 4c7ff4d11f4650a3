import type { PersonCard } from "../../shared/contract/shapes.ts";
import { checkInByHand } from "./checkIn.ts";
import type { Front } from "./front.ts";
import { gateOf } from "./gate.ts";

/**
 * Lets somebody in against a verdict that staff may overrule, with their reason: the one way in the window to do so.
 * It is an entry also at a desk that counts people out. True once the desk has decided.
 */
export function override(front: Front, person: PersonCard, reason: string): Promise<boolean> {
  const { session } = gateOf(front.store.getState());
  return checkInByHand(front, person, { session, direction: "in", override: { reason } });
}
