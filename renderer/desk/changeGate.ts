import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { ChosenGate } from "../../shared/event/gate.ts";
import type { SessionId } from "../../shared/words/ids.ts";
import { changeSettings } from "./events.ts";
import type { Front } from "./front.ts";
import { gateOf } from "./gate.ts";

/** Takes this desk to another session (null: by the clock) or turns it; what is scanned from now on goes there. */
export async function changeGate(
  front: Front,
  change: { session?: SessionId | null; direction?: Gate["direction"] },
): Promise<void> {
  const { store } = front;
  const { settings, status, gateAsked } = store.getState();
  if (!status?.event) return;
  const event = status.event.id;
  const kept = gateAsked ?? settings?.gate;
  const before = kept?.event === event ? kept : { session: null, direction: "in" as const };
  const gate: ChosenGate = { ...before, ...change, event };
  store.setState({ gateAsked: gate, gateNews: null });
  try {
    await changeSettings(front, { gate });
  } finally {
    // A later choice that is still under way stays what counts.
    store.setState((state) => (state.gateAsked === gate ? { gateAsked: null } : {}));
  }
}

/** From counting people in to counting them out, and back. */
export const turnGate = (front: Front): Promise<void> =>
  changeGate(front, { direction: gateOf(front.store.getState()).direction === "in" ? "out" : "in" });
