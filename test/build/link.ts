import type { Desk } from "../../electron/desk/desk.ts";
import type { DeskLink } from "../../electron/desk/stations/linkParts.ts";

/** A link with other desks that stays as it is: what `desk` records it folds in at once, and it goes nowhere. */
export const linkThatIs = (state: DeskLink["state"], desk: Desk, more: Partial<DeskLink> = {}): DeskLink => ({
  ...{ state, outbox: 0, others: 0 },
  sign: async () => undefined,
  settle: (facts) => desk.take(facts).then(() => (state === "online" ? "placed" : "alone")),
  isConfirmed: () => state === "online",
  ...more,
});
