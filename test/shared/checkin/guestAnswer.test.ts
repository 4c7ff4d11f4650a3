import { describe, expect, it } from "vitest";
import { type GuestAnswer, guestAnswerOf } from "../../../shared/checkin/guestAnswer.ts";
import { VerdictKind, VerdictReason } from "../../../shared/checkin/verdict.ts";

const OF_A_KIND: Record<VerdictKind, GuestAnswer> = {
  admitted: "welcome",
  "already-in": "already-in",
  "unknown-code": "other-code",
  forged: "desk",
  "other-event": "other-code",
  cancelled: "desk",
  pending: "desk",
  blocked: "desk",
  revoked: "desk",
  "not-this-session": "desk",
  "too-early": "early",
  "too-late": "desk",
  ambiguous: "desk",
  "needs-answer": "ask",
  left: "goodbye",
};

const REASONS: [VerdictKind, VerdictReason, GuestAnswer][] = [
  ["admitted", "welcome-back", "welcome-back"],
  ["already-in", "came-before", "already-in"],
  ["already-in", "no-re-entry", "desk"],
  ["unknown-code", "misread", "again"],
  ["unknown-code", "badge-is-no-ticket", "other-code"],
  ["unknown-code", "genuine-but-not-here", "desk"],
  ["too-early", "session-paused", "pause"],
  ["too-early", "doors-not-open-yet", "early"],
  ["cancelled", "import-taken-back", "desk"],
  ["pending", "payment-or-approval-missing", "desk"],
  ["pending", "on-the-waitlist", "desk"],
  ["blocked", "blocked-by-organiser", "desk"],
  ["not-this-session", "session-full", "desk"],
  ["left", "was-not-in", "goodbye"],
];

describe("what a guest is told", () => {
  it.each(VerdictKind.options)("of %s", (kind) => {
    expect(guestAnswerOf({ kind, reason: "welcome" })).toBe(OF_A_KIND[kind]);
  });

  it.each(REASONS)("of %s because %s", (kind, reason, answer) => {
    expect(guestAnswerOf({ kind, reason })).toBe(answer);
  });

  it("is one and the same for everything about the guest's own standing", () => {
    const standing: VerdictKind[] = ["cancelled", "pending", "blocked", "revoked", "not-this-session", "forged"];
    expect(new Set(standing.map((kind) => OF_A_KIND[kind]))).toEqual(new Set(["desk"]));
  });

  it("is never more than one of ten words, whatever the reason", () => {
    const answers = new Set(Object.values(OF_A_KIND).concat(["welcome-back", "again", "pause"]));
    for (const kind of VerdictKind.options)
      for (const reason of VerdictReason.options) expect(answers).toContain(guestAnswerOf({ kind, reason }));
  });
});
