import type { EventId, SessionId } from "../words/ids.ts";

/** What a desk's staff chose, for one event; `session` null = whichever runs. */
export type ChosenGate = { event: EventId; session: SessionId | null; direction: "in" | "out" };

/** What it is held against: the event that is open, its sessions, and the one of the moment (see `runningSession`). */
type Now = { event: EventId | null; sessions: readonly { id: SessionId }[]; running: SessionId | null };

/**
 * Which session a desk's scans are for, and whether people come or go. What was chosen holds for its own event only, and for
 * a session that is still there; else it is the session of the moment, null while several rooms run side by side.
 * `isPinned`: it is the very session that was chosen.
 */
export function gateAt(
  gate: ChosenGate | null | undefined,
  { event, sessions, running }: Now,
): { session: SessionId | null; direction: "in" | "out"; isPinned: boolean } {
  const chosen = gate?.event === event ? gate : null;
  const pinned = sessions.find(({ id }) => id === chosen?.session);
  return { session: pinned?.id ?? running, direction: chosen?.direction ?? "in", isPinned: pinned !== undefined };
}
