import type { PersonRecord } from "../facts/state.ts";
import type { Verdict, VerdictKind, VerdictReason } from "./verdict.ts";

/** What one check says; what it leaves out is nothing. */
export type Said = { kind: VerdictKind; reason: VerdictReason; record?: PersonRecord | null } & Partial<
  Pick<
    Verdict,
    "session" | "candidates" | "earlier" | "otherTag" | "doors" | "pausedFor" | "questions" | "passes" | "mayOverride"
  >
>;
