import type { Gate, SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { DeskStatus, Settings } from "../../shared/contract/shapes.ts";
import { type ChosenGate, gateAt } from "../../shared/event/gate.ts";
import type { SessionId } from "../../shared/words/ids.ts";

/** What the gate follows from. `gateAsked`: chosen a moment ago and not among the settings yet. */
type Known = { settings: Settings | null; status: DeskStatus | null; gateAsked: ChosenGate | null };

/**
 * Which session scans are for and whether people come or go: as this desk's staff chose for this event, else the session
 * of the moment; the door while several run side by side and nobody has said which.
 */
export function gateOf(state: Known): Gate {
  const { session, direction } = gateViewOf(state);
  return { session: session?.id ?? null, direction };
}

/** The gate with what a screen says of it. */
export type GateView = {
  direction: Gate["direction"];
  /** The door first. */
  sessions: SessionStatus[];
  /** Which one scans are for. */
  session: SessionStatus | null;
  isDoor: boolean;
  /** Staff chose this very session; else it goes by the clock. */
  isPinned: boolean;
  /** Several rooms run side by side, and nobody has said which is this desk's. */
  mustChoose: boolean;
};

export function gateViewOf({ settings, status, gateAsked }: Known): GateView {
  const sessions = status?.sessions ?? [];
  const running = status?.running ?? null;
  const gate = gateAt(gateAsked ?? settings?.gate, { event: status?.event?.id ?? null, sessions, running });
  const door = sessions[0] ?? null;
  const session = sessions.find(({ id }) => id === gate.session) ?? door;
  return {
    direction: gate.direction,
    sessions,
    session,
    isDoor: session === door,
    isPinned: gate.isPinned,
    mustChoose: gate.session === null && sessions.length > 1,
  };
}

/**
 * What became of the gate without anybody here doing anything; staff are told until they close it. `moved`: the clock took
 * it to another session. `gone`: the session it was at was deleted. `still-out`: the event was opened, and this desk counts
 * people out as it did the last time.
 */
export type GateNews =
  | { what: "moved"; from: SessionId | null; to: SessionId | null }
  | { what: "gone" }
  | { what: "still-out" };

/** What staff are to be told after the desk's status or its settings were heard; `before` is null when an event was opened. */
export function gateNewsAfter(before: (Known & { gateNews: GateNews | null }) | null, now: Known): GateNews | null {
  if (!before) return gateOf(now).direction === "out" ? { what: "still-out" } : null;
  const [from, to] = [gateViewOf(before), gateViewOf(now)];
  if ((from.isPinned && !to.isPinned) || isGone(from.session, to)) return { what: "gone" };
  if (to.mustChoose) return null;
  if (from.session?.id === to.session?.id) return before.gateNews;
  return { what: "moved", from: from.session?.id ?? null, to: to.session?.id ?? null };
}

const isGone = (session: SessionStatus | null, { sessions }: GateView): boolean =>
  session !== null && !sessions.some(({ id }) => id === session.id);
