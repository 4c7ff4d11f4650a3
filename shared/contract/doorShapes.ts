import { z } from "zod";
import { VerdictKind, VerdictReason } from "../checkin/verdict.ts";
import { EntryRules, LocalDate, Question, Session } from "../event/event.ts";
import { MOST_OF, SESSION_TROUBLES } from "../event/sessionPlan.ts";
import { EventId, FactId, PersonId, QuestionId, SessionId } from "../words/ids.ts";

/** Which session a desk is at, and whether it counts people in or out. `session` null = the door of the whole event. */
export const Gate = z.object({ session: SessionId.nullable(), direction: z.enum(["in", "out"]) });
export type Gate = z.infer<typeof Gate>;

/** One session as every desk shows it. `inside` and `guests`: people inside, and those they brought along. */
export const SessionStatus = Session.pick({
  id: true,
  title: true,
  starts: true,
  ends: true,
  opens: true,
  closes: true,
  capacity: true,
}).extend({
  arrived: z.number().int(),
  inside: z.number().int(),
  guests: z.number().int(),
  paused: z.object({ at: z.string(), by: z.string(), text: z.string() }).nullable(),
});
export type SessionStatus = z.infer<typeof SessionStatus>;

/** What one person has to do with one session. */
export const PersonSession = Session.pick({ id: true, title: true, starts: true, ends: true }).extend({
  /** Whether only some people are meant: the session has a list of its own, or somebody was put on it by hand. */
  hasList: z.boolean(),
  isListed: z.boolean(),
  /** What staff said by hand against the roster; null: nothing. */
  byHand: z.boolean().nullable(),
  cameAt: z.string().nullable(),
  /** When this person went out, and has not come back. */
  leftAt: z.string().nullable(),
});
export type PersonSession = z.infer<typeof PersonSession>;

export const Message = z.object({ fact: FactId, at: z.string(), by: z.string(), text: z.string() });
export const Call = z.object({ fact: FactId, at: z.string(), by: z.string(), why: z.enum(["guest", "printer"]) });

/** Arrivals a minute of late, and minutes until nobody is missing at that rate. */
export const Pace = z.object({ perMinute: z.number(), minutesLeft: z.number().int().nullable() });

/** No two of a list have the same id. */
function haveOwnIds(list: { id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length;
}

/** What staff can say of an event's sessions, entry rules and questions; the first session is the door. */
export const SessionPlan = z.object({
  sessions: z.array(Session).min(1).max(MOST_OF.sessions).refine(haveOwnIds),
  rules: EntryRules,
  questions: z.array(Question).max(MOST_OF.questions).refine(haveOwnIds),
});
export type SessionPlan = z.infer<typeof SessionPlan>;

/** The open event's plan, and what can be chosen for it: what the roster has, and the agenda's items as sessions. */
export const EditablePlan = SessionPlan.extend({
  event: EventId,
  /** The event's days, first to last; [] = it has no date. */
  days: z.array(LocalDate),
  /** Those of the roster, most frequent first, then the others that have a name of their own. */
  roles: z.array(z.string()),
  ticketTypes: z.array(z.string()),
  /** The roster's own columns, each with the values that stand in it (cells naming several are split), most frequent first. */
  columns: z.array(z.object({ header: z.string(), values: z.array(z.string()) })),
  agenda: z.array(Session),
});
export type EditablePlan = z.infer<typeof EditablePlan>;

/** `row`: which session or question (first = 0). */
export const PlanTrouble = z.object({
  code: z.enum(SESSION_TROUBLES),
  part: z.enum(["sessions", "questions"]),
  row: z.number().int(),
  field: z.string(),
});

/** Answers to the event's questions, by their ids. */
export const Answers = z.record(QuestionId, z.string().trim().min(1).max(2_000));
export type Answers = z.infer<typeof Answers>;

/** What somebody would be told if they were checked in now. */
export const Foreseen = z.object({ personId: PersonId, kind: VerdictKind, reason: VerdictReason });
export type Foreseen = z.infer<typeof Foreseen>;

/** The desk's numbers in detail: who is expected and came, by role and ticket type; arrivals minute by minute. */
export const Figures = z.object({
  byRole: z.array(z.object({ value: z.string(), expected: z.number().int(), arrived: z.number().int() })),
  byTicketType: z.array(z.object({ value: z.string(), expected: z.number().int(), arrived: z.number().int() })),
  /** Arrivals at the door in each of the last 60 minutes, the oldest first. */
  minutes: z.array(z.number().int()).length(60),
});
export type Figures = z.infer<typeof Figures>;
