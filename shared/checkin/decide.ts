import type { Question, Session } from "../event/event.ts";
import { arrivalOf, isInside, isTakenBack, lastPassage, type PersonRecord, type State } from "../facts/state.ts";
import type { QuestionId, SessionId } from "../words/ids.ts";
import { arrivalThen } from "./arrivalThen.ts";
import type { Said } from "./said.ts";
import { objectionOf } from "./sessionRules.ts";
import type { Flag, Verdict, VerdictReason } from "./verdict.ts";
import { type Asked, findPerson } from "./whom.ts";

export type { Asked } from "./whom.ts";

/** `now`: ms since the epoch; the event's time zone says what the venue's clock shows then. */
export type Circumstances = {
  session: SessionId;
  direction: "in" | "out";
  now: number;
  /** Staff insist, with a reason: what `mayOverride` says gives way. */
  override: boolean;
};

/**
 * One scan → exactly one verdict. The checks stand in this order and the first that speaks decides:
 *  1 the code (misread, other event, forged, revoked, unknown, several people)
 *  2 the person (withdrawn or cancelled, blocked)
 *  3 leaving, when the desk counts people out
 *  4 already in (today, where tickets admit once a day), or gone without re-entry
 *  5 a badge of somebody who has not come in at the door (today), which is no ticket
 *  6 pending or waitlist
 *  7 the session: paused, its roles and ticket types, its own list, its window, its room.
 *    Whoever comes to a room and is not inside at the door is asked by the door first, and passes both.
 *  8 questions that must be answered
 *  9 admitted.
 * Pure: reads the state, changes nothing.
 */
export function decide(state: State, asked: Asked, how: Circumstances): Verdict {
  const found = findPerson(state, asked);
  if ("kind" in found) return verdict(how, found);
  const isBadge = asked.by === "own-code" && asked.code.kind === "badge";
  return decideFor(state, found.record, how, isBadge);
}

/** The same for somebody who is found already, be it one the state does not know yet. */
export function decideFor(state: State, record: PersonRecord, how: Circumstances, isBadge = false): Verdict {
  const sessions = toPass(state, record, how);
  const said =
    barred(record) ??
    leaving(state, record, how) ??
    alreadyIn(state, record, sessions, how) ??
    (isBadge ? badgeOnly(state, record, how) : null) ??
    notYet(state, record, how) ??
    refusedBy(state, record, sessions, how) ??
    questionsOpen(state, record, how);
  const admitted: Said = {
    kind: "admitted",
    reason: welcome(record, how),
    passes: sessions.map(({ id }) => id),
    questions: openQuestions(state, record).map(({ id }) => id),
  };
  return verdict(how, { ...(said ?? admitted), record });
}

/**
 * What an admission counts for, outermost first: the session, and the door for who is not inside there. Somebody whom staff
 * let in all the same, although inside, comes in once more.
 */
function toPass(state: State, record: PersonRecord, how: Circumstances): Session[] {
  const [door, ...rooms] = state.event?.sessions ?? [];
  if (!door) return [];
  const room = rooms.find(({ id }) => id === how.session);
  const asked = room ?? door;
  const sessions = room ? [door, room] : [door];
  const open = sessions.filter(({ id }) => standingIn(state, record, id, how) !== "inside");
  return open.length === 0 && how.override ? [asked] : open;
}

/** Where somebody is by now: who came on another day has not come yet, where tickets admit once a day. */
function standingIn(state: State, record: PersonRecord, session: SessionId, how: Circumstances) {
  if (!arrivalNow(state, record, session, how)) return "not-yet";
  return lastPassage(record, session)?.direction === "out" ? "gone" : "inside";
}

function barred(record: PersonRecord): Said | null {
  if (isTakenBack(record)) return { kind: "cancelled", reason: "import-taken-back" };
  if (record.withdrawn) return { kind: "cancelled", reason: "withdrawn" };
  const { status } = record.person;
  if (status === "cancelled") return { kind: "cancelled", reason: "registration-cancelled" };
  if (status === "blocked") return { kind: "blocked", reason: "blocked-by-organiser" };
  return null;
}

/** Who leaves by the door leaves every room as well, also one that they were in without the door. */
function leaving(state: State, record: PersonRecord, { direction, session }: Circumstances): Said | null {
  if (direction === "in") return null;
  const [door, ...rooms] = state.event?.sessions ?? [];
  const left = session === door?.id ? [...rooms.map(({ id }) => id), session] : [session];
  const passes = left.filter((id) => isInside(record, id));
  return { kind: "left", reason: passes.length > 0 ? "gone" : "was-not-in", passes };
}

/** Inside already; or gone without re-entry, be it from the door of a room that is asked for now. */
function alreadyIn(state: State, record: PersonRecord, sessions: Session[], how: Circumstances): Said | null {
  if (how.override) return null;
  const isBack = state.event?.rules.reEntry ?? false;
  const gone = isBack ? undefined : sessions.find(({ id }) => standingIn(state, record, id, how) === "gone");
  if (!gone && sessions.length > 0) return null;
  const session = gone?.id ?? how.session;
  const arrival = arrivalNow(state, record, session, how);
  if (!arrival) return null;
  const { fact, at, station, way, by } = arrival;
  const reason = gone ? "no-re-entry" : "came-before";
  return { kind: "already-in", reason, session, earlier: { fact, at, station, way, by }, mayOverride: true };
}

/** A badge is worn and photographed: alone it admits nobody who has not come in at the door with a ticket. */
function badgeOnly(state: State, record: PersonRecord, how: Circumstances): Said | null {
  const door = state.event?.sessions[0]?.id;
  const hasCome = door !== undefined && arrivalNow(state, record, door, how) !== null;
  return hasCome ? null : { kind: "unknown-code", reason: "badge-is-no-ticket" };
}

function notYet(state: State, { person: { status } }: PersonRecord, how: Circumstances): Said | null {
  if (status !== "pending" && status !== "waitlist") return null;
  const mayOverride = state.event?.rules.admitPendingByOverride ?? false;
  if (how.override && mayOverride) return null;
  const reason = status === "pending" ? "payment-or-approval-missing" : "on-the-waitlist";
  return { kind: "pending", reason, mayOverride };
}

function refusedBy(
  state: State,
  record: PersonRecord,
  sessions: Session[],
  { now, override }: Circumstances,
): Said | null {
  if (override) return null;
  for (const session of sessions) {
    const objection = objectionOf(state, record, session, now);
    if (objection) return { ...objection, session: session.id, mayOverride: true };
  }
  return null;
}

function questionsOpen(state: State, record: PersonRecord, { override }: Circumstances): Said | null {
  if (override) return null;
  const open = openQuestions(state, record);
  if (!open.some(({ required }) => required)) return null;
  return { kind: "needs-answer", reason: "question-open", questions: open.map(({ id }) => id), mayOverride: true };
}

/** What this person is asked and has not answered, those that must be answered and those that may. */
export const openQuestions = (state: State, { person, answers }: PersonRecord): Question[] =>
  (state.event?.questions ?? []).filter(
    ({ id, roles }) => !Object.hasOwn(answers, id) && (roles.length === 0 || roles.includes(person.role)),
  );

function welcome(record: PersonRecord, how: Circumstances): VerdictReason {
  if (how.override) return "by-override";
  return arrivalOf(record, how.session) ? "welcome-back" : "welcome";
}

/** The arrival that counts now. */
const arrivalNow = ({ event }: State, record: PersonRecord, session: SessionId, { now }: Circumstances) =>
  arrivalThen(event, record, session, now);

/** The verdict on somebody who came in without a question: a walk-in, an arrival of before. */
export const admitted = (record: PersonRecord, session: SessionId): Verdict =>
  verdict({ session }, { kind: "admitted", reason: "welcome", record, passes: [session] });

/** What staff must not miss about this person. */
export function flagsOf(record: PersonRecord): Flag[] {
  const flags: Flag[] = [];
  const { role, vip, note } = record.person;
  if (role === "speaker" || role === "host") flags.push(role);
  if (vip || role === "vip") flags.push("vip");
  if (note || record.notes.length) flags.push("note");
  return flags;
}

const verdict = (how: { session: SessionId }, said: Said): Verdict => ({
  kind: said.kind,
  reason: said.reason,
  personId: said.record?.person.id ?? null,
  candidates: said.candidates ?? [],
  earlier: said.earlier ?? null,
  otherTag: said.otherTag ?? null,
  doors: said.doors ?? null,
  pausedFor: said.pausedFor ?? null,
  questions: said.questions ?? ([] as QuestionId[]),
  session: said.session ?? how.session,
  passes: said.passes ?? [],
  flags: said.record ? flagsOf(said.record) : [],
  mayOverride: said.mayOverride ?? false,
});
