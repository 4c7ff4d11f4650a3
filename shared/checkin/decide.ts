import type { Session } from "../event/event.ts";
import {
  arrivalOf,
  isInside,
  isTakenBack,
  lastPassage,
  type PersonRecord,
  recordOf,
  type State,
} from "../facts/state.ts";
import type { OwnCode } from "../ticket/ticket.ts";
import type { PersonId, SessionId } from "../words/ids.ts";
import type { Flag, Verdict, VerdictKind, VerdictReason } from "./verdict.ts";

/** Whom a scan or a hand names, found before the rules are asked. `sealHolds`: was the code made with this event's key. */
export type Asked =
  | { by: "own-code"; code: OwnCode; sealHolds: boolean }
  | { by: "people"; people: PersonId[] }
  | { by: "misread" };

/** `localNow`: the wall clock at the venue, `2019-12-28T13:05`, so that windows hold on a laptop set to another zone. */
export type Circumstances = {
  session: SessionId;
  direction: "in" | "out";
  localNow: string;
  /** Staff insist, with a reason: pending, not-this-session, too-early and too-late give way. */
  override: boolean;
};

/**
 * One scan → exactly one verdict. The checks stand in this order and the first that speaks decides:
 * 1 the code (other event, forged, revoked, unknown, a badge at the door, several people)
 * 2 the person (withdrawn or cancelled, blocked)
 * 3 leaving, when the desk counts people out
 * 4 already in
 * 5 pending or waitlist  6 the session's roles  7 its window  8 its room
 * 9 admitted.
 * Pure: reads the state, changes nothing.
 */
export function decide(state: State, asked: Asked, how: Circumstances): Verdict {
  const session = sessionOf(state, how.session);
  const found = findPerson(state, asked);
  if ("kind" in found) return verdict(how, found);
  const { record } = found;
  return (
    barred(record, how) ??
    leaving(record, how) ??
    alreadyIn(state, record, how) ??
    badgeOnly(asked, record, state, how) ??
    notYet(state, record, how) ??
    wrongSession(state, record, session, how) ??
    outsideWindow(record, session, how) ??
    verdict(how, { kind: "admitted", reason: welcome(record, how), record })
  );
}

type Said = { kind: VerdictKind; reason: VerdictReason; record?: PersonRecord | null } & Partial<
  Pick<Verdict, "candidates" | "earlier" | "otherTag" | "doors" | "mayOverride">
>;

function findPerson(state: State, asked: Asked): Said | { record: PersonRecord } {
  if (asked.by === "misread") return { kind: "unknown-code", reason: "misread" };
  if (asked.by === "own-code") return findByOwnCode(state, asked.code, asked.sealHolds);
  const [only, ...others] = guestsFirst(state, asked.people);
  const record = only === undefined ? null : recordOf(state, only);
  if (!record) return { kind: "unknown-code", reason: "not-on-the-list" };
  if (others.length) return { kind: "ambiguous", reason: "several-people", candidates: [record.person.id, ...others] };
  return { record };
}

/** Who came with an import that was taken back counts only where nobody else has the code. */
function guestsFirst(state: State, people: PersonId[]): PersonId[] {
  if (people.length < 2) return people;
  const guests = people.filter((id) => {
    const record = recordOf(state, id);
    return record && !isTakenBack(record);
  });
  return guests.length > 0 ? guests : people.slice(0, 1);
}

function findByOwnCode(state: State, code: OwnCode, sealHolds: boolean): Said | { record: PersonRecord } {
  if (code.tag !== state.event?.tag) return { kind: "other-event", reason: "of-another-event", otherTag: code.tag };
  if (!sealHolds) return { kind: "forged", reason: "wrong-seal" };
  const old = state.personByRevokedTicket.get(code.number);
  if (old) return { kind: "revoked", reason: "newer-ticket-exists", record: recordOf(state, old) };
  const id = state.personByTicket.get(code.number);
  const record = id ? recordOf(state, id) : null;
  return record ? { record } : { kind: "unknown-code", reason: "genuine-but-not-here" };
}

function barred(record: PersonRecord, how: Circumstances): Verdict | null {
  if (isTakenBack(record)) return verdict(how, { kind: "cancelled", reason: "import-taken-back", record });
  if (record.withdrawn) return verdict(how, { kind: "cancelled", reason: "withdrawn", record });
  const { status } = record.person;
  if (status === "cancelled") return verdict(how, { kind: "cancelled", reason: "registration-cancelled", record });
  if (status === "blocked") return verdict(how, { kind: "blocked", reason: "blocked-by-organiser", record });
  return null;
}

function leaving(record: PersonRecord, how: Circumstances): Verdict | null {
  if (how.direction === "in") return null;
  return verdict(how, { kind: "left", reason: isInside(record, how.session) ? "gone" : "was-not-in", record });
}

function alreadyIn(state: State, record: PersonRecord, how: Circumstances): Verdict | null {
  const arrival = arrivalOf(record, how.session);
  if (!arrival) return null;
  const wentOut = lastPassage(record, how.session)?.direction === "out";
  if (wentOut && state.event?.rules.reEntry) return null;
  const { fact, at, station, way, by } = arrival;
  return verdict(how, { kind: "already-in", reason: "came-before", record, earlier: { fact, at, station, way, by } });
}

/** A badge is worn and photographed: alone it admits nobody who has not come in at the door with a ticket. */
function badgeOnly(asked: Asked, record: PersonRecord, state: State, how: Circumstances): Verdict | null {
  if (asked.by !== "own-code" || asked.code.kind !== "badge") return null;
  const door = state.event?.sessions[0]?.id;
  if (door && arrivalOf(record, door)) return null;
  return verdict(how, { kind: "unknown-code", reason: "badge-is-no-ticket", record });
}

function notYet(state: State, record: PersonRecord, how: Circumstances): Verdict | null {
  const { status } = record.person;
  if (status !== "pending" && status !== "waitlist") return null;
  const mayOverride = state.event?.rules.admitPendingByOverride ?? false;
  if (how.override && mayOverride) return null;
  const reason = status === "pending" ? "payment-or-approval-missing" : "on-the-waitlist";
  return verdict(how, { kind: "pending", reason, record, mayOverride });
}

function wrongSession(state: State, record: PersonRecord, session: Session | null, how: Circumstances): Verdict | null {
  if (!session || how.override) return null;
  const said = { kind: "not-this-session", record, mayOverride: true } as const;
  if (session.roles.length && !session.roles.includes(record.person.role))
    return verdict(how, { ...said, reason: "role-not-admitted" });
  if (session.capacity !== null && insideCount(state, session.id) >= session.capacity)
    return verdict(how, { ...said, reason: "session-full" });
  return null;
}

function outsideWindow(record: PersonRecord, session: Session | null, how: Circumstances): Verdict | null {
  if (!session || how.override) return null;
  const { opens, closes } = session;
  if (opens && how.localNow < opens)
    return verdict(how, { kind: "too-early", reason: "doors-not-open-yet", record, doors: opens, mayOverride: true });
  if (closes && how.localNow > closes)
    return verdict(how, { kind: "too-late", reason: "doors-closed", record, doors: closes, mayOverride: true });
  return null;
}

function welcome(record: PersonRecord, how: Circumstances): VerdictReason {
  if (how.override) return "by-override";
  return arrivalOf(record, how.session) ? "welcome-back" : "welcome";
}

const sessionOf = (state: State, id: SessionId): Session | null =>
  state.event?.sessions.find((session) => session.id === id) ?? null;

function insideCount(state: State, session: SessionId): number {
  let inside = 0;
  for (const record of state.people.values()) if (isInside(record, session)) inside++;
  return inside;
}

/** The verdict on somebody who came in without a question: a walk-in, an arrival of before. */
export const admitted = (record: PersonRecord, session: SessionId): Verdict =>
  verdict({ session }, { kind: "admitted", reason: "welcome", record });

/** What staff must not miss about this person. */
export function flagsOf(record: PersonRecord): Flag[] {
  const flags: Flag[] = [];
  const { role, vip, note } = record.person;
  if (role === "speaker" || role === "host") flags.push(role);
  if (vip || role === "vip") flags.push("vip");
  if (note || record.notes.length) flags.push("note");
  return flags;
}

function verdict(how: Pick<Circumstances, "session">, said: Said): Verdict {
  return {
    kind: said.kind,
    reason: said.reason,
    personId: said.record?.person.id ?? null,
    candidates: said.candidates ?? [],
    earlier: said.earlier ?? null,
    otherTag: said.otherTag ?? null,
    doors: said.doors ?? null,
    session: how.session,
    flags: said.record ? flagsOf(said.record) : [],
    mayOverride: said.mayOverride ?? false,
  };
}
