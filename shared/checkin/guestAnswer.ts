import type { VerdictKind, VerdictReason } from "./verdict.ts";

/** What a guest at a self-service kiosk may know of a verdict: their own welcome, what to do, never why not. */
export type GuestAnswer =
  | "welcome"
  | "welcome-back"
  | "already-in"
  | "goodbye"
  | "ask"
  | "again"
  | "other-code"
  | "early"
  | "pause"
  | "desk";

/**
 * Verdict → the answer at a kiosk. Whatever touches the guest's standing (unpaid, blocked, cancelled, an old ticket, another
 * room's list) reads the same, "please go to the desk": a screen that everybody in the queue reads gives no reasons.
 */
export function guestAnswerOf({ kind, reason }: { kind: VerdictKind; reason: VerdictReason }): GuestAnswer {
  return FINER[reason] ?? USUAL[kind] ?? "desk";
}

const FINER: Partial<Record<VerdictReason, GuestAnswer>> = {
  "welcome-back": "welcome-back",
  "no-re-entry": "desk",
  misread: "again",
  "genuine-but-not-here": "desk",
  "session-paused": "pause",
};

const USUAL: Partial<Record<VerdictKind, GuestAnswer>> = {
  admitted: "welcome",
  "already-in": "already-in",
  left: "goodbye",
  "needs-answer": "ask",
  "unknown-code": "other-code",
  "other-event": "other-code",
  "too-early": "early",
};
