import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { DeskState } from "./store.ts";

/**
 * Which session scans are for and whether people come or go: as this desk's staff chose for this event, else the session
 * of the moment; the door while several run side by side and nobody has said which.
 */
export function gateOf({ settings, status }: Pick<DeskState, "settings" | "status">): Gate {
  const chosen = settings?.gate?.event === status?.event?.id ? settings?.gate : undefined;
  const isThere = status?.sessions.some(({ id }) => id === chosen?.session);
  const session = (isThere ? chosen?.session : null) ?? status?.running ?? null;
  return { session, direction: chosen?.direction ?? "in" };
}
