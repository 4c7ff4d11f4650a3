import { z } from "zod";
import { EntryWay } from "../facts/fact.ts";
import { FactId, PersonId, QuestionId, SessionId, StationId } from "../words/ids.ts";

/** The one answer to one scan. */
export const VerdictKind = z.enum([
  "admitted",
  "already-in",
  "unknown-code",
  "forged",
  "other-event",
  "cancelled",
  "pending",
  "blocked",
  "revoked",
  "not-this-session",
  "too-early",
  "too-late",
  "ambiguous",
  "needs-answer",
  "left",
]);
export type VerdictKind = z.infer<typeof VerdictKind>;

/** Why, finer than the verdict; every reason has a sentence in both languages (shared/i18n). */
export const VerdictReason = z.enum([
  "welcome",
  "welcome-back",
  "by-override",
  "came-before",
  "not-on-the-list",
  "misread",
  "badge-is-no-ticket",
  "genuine-but-not-here",
  "wrong-seal",
  "of-another-event",
  "registration-cancelled",
  "withdrawn",
  "import-taken-back",
  "payment-or-approval-missing",
  "on-the-waitlist",
  "blocked-by-organiser",
  "newer-ticket-exists",
  "ticket-revoked",
  "no-re-entry",
  "session-paused",
  "role-not-admitted",
  "ticket-type-not-admitted",
  "not-on-this-list",
  "session-full",
  "doors-not-open-yet",
  "doors-closed",
  "several-people",
  "question-open",
  "gone",
  "was-not-in",
]);
export type VerdictReason = z.infer<typeof VerdictReason>;

/** What staff must not miss beside the verdict. */
export const Flag = z.enum(["speaker", "host", "vip", "note"]);
export type Flag = z.infer<typeof Flag>;

export const Verdict = z.object({
  kind: VerdictKind,
  reason: VerdictReason,
  personId: PersonId.nullable(),
  /** Who it may be, when several people match. */
  candidates: z.array(PersonId),
  /** The arrival that was there before, for already-in. */
  earlier: z.object({ fact: FactId, at: z.string(), station: StationId, way: EntryWay, by: z.string() }).nullable(),
  /** The tag of the event the code belongs to, for other-event. */
  otherTag: z.string().nullable(),
  /** When the doors open or closed, local to the venue, for too-early and too-late. */
  doors: z.string().nullable(),
  /** Why the session is paused, in the words of who paused it; "" = no words were given. */
  pausedFor: z.string().nullable(),
  /** What this person is to be asked, as far as nobody has answered yet. */
  questions: z.array(QuestionId),
  /** The session that was asked for; of a refusal, the one that refuses (the door may, for a room). */
  session: SessionId,
  /** The sessions that are entered or left with this, in this order: each is a fact of its own. */
  passes: z.array(SessionId),
  flags: z.array(Flag),
  /** Staff may let this person in all the same, as a fact of its own. */
  mayOverride: z.boolean(),
});
export type Verdict = z.infer<typeof Verdict>;
