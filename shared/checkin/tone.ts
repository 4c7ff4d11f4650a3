import type { VerdictKind, VerdictReason } from "./verdict.ts";

/** The three signals a volunteer knows from afar: colour, shape and sound go by these. */
export type Tone = "yes" | "careful" | "no";

export const toneOf = ({ kind, reason }: { kind: VerdictKind; reason: VerdictReason }): Tone =>
  reason === "was-not-in" ? "careful" : TONES[kind];

const TONES: Record<VerdictKind, Tone> = {
  admitted: "yes",
  left: "yes",
  "already-in": "careful",
  pending: "careful",
  ambiguous: "careful",
  "needs-answer": "careful",
  "too-early": "careful",
  "too-late": "careful",
  "not-this-session": "careful",
  "unknown-code": "no",
  forged: "no",
  "other-event": "no",
  cancelled: "no",
  blocked: "no",
  revoked: "no",
};
