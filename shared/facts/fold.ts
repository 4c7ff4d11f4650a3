import type { Event } from "../event/event.ts";
import type { Person } from "../roster/person.ts";
import type { PersonId, SessionId, StationId } from "../words/ids.ts";
import { indexCodes, unindexCodes } from "./codes.ts";
import type { Fact, UnknownFact } from "./fact.ts";
import { foldPerson } from "./foldPerson.ts";
import { countOf } from "./order.ts";
import {
  addRefusal,
  arrivalOf,
  doorOf,
  isExpected,
  isInside,
  lastPassage,
  noCounts,
  type PersonRecord,
  type State,
} from "./state.ts";
import { isKnownFact } from "./upcast.ts";

/** Folds one fact in. Idempotent: a fact that is in already changes nothing (false). */
export function apply(state: State, fact: Fact): boolean {
  if (!markSeen(state, fact)) return false;
  if (isBehindShuttingOut(state, fact)) return true;
  const ids = peopleOf(state, fact);
  for (const record of recordsOf(state, ids)) count(state, record, -1);
  fold(state, fact);
  for (const record of recordsOf(state, ids)) count(state, record, 1);
  return true;
}

/**
 * Whether a station recorded a fact that has its place behind its shutting-out, and had none in an order before: the same for everybody, whatever
 * else a journal has of it.
 */
const isBehindShuttingOut = ({ stations, barred }: State, { station, hub }: Fact): boolean =>
  hub !== undefined && hub.won === undefined && (barred.has(station) || !!stations.get(station)?.revoked);

/** The same of a fact that may be a newer program's: that is noted and counted, and changes nothing else. */
export function applyAny(state: State, fact: Fact | UnknownFact): boolean {
  if (isKnownFact(fact)) return apply(state, fact);
  const isNew = markSeen(state, fact);
  if (isNew) state.unknownFacts++;
  return isNew;
}

/** Notes that a fact is in; false when it was already. */
export function markSeen(state: State, fact: { station: string; seq: number; ahead?: number | undefined }): boolean {
  const station = fact.station as StationId;
  const seen = state.seen.get(station) ?? { upTo: 0, beyond: new Set<number>() };
  if (fact.seq <= seen.upTo || seen.beyond.has(fact.seq)) return false;
  seen.beyond.add(fact.seq);
  while (seen.beyond.delete(seen.upTo + 1)) seen.upTo++;
  state.seen.set(station, seen);
  state.highest = Math.max(state.highest, countOf(fact));
  return true;
}

/** Whether a fact is in. */
export function hasSeen(state: State, { station, seq }: { station: string; seq: number }): boolean {
  const seen = state.seen.get(station as StationId);
  return seen !== undefined && (seq <= seen.upTo || seen.beyond.has(seq));
}

/**
 * The highest number of each station's facts that are in. Numbers below it may be missing: lines of a damaged journal that
 * nobody could read.
 */
export const lastNumbers = (state: State): Map<string, number> =>
  new Map(
    [...state.seen].map(([station, { upTo, beyond }]) => [station, [...beyond].reduce((a, b) => Math.max(a, b), upTo)]),
  );

function fold(state: State, fact: Fact): void {
  switch (fact.kind) {
    case "event-set":
      state.pageRead = fact.read;
      setEvent(state, fact.event);
      return;
    case "roster-imported": {
      const { importId, file, at, by, added, changed, withdrawn, restored, skipped } = fact;
      state.imports.push({ importId, file, at, by, added, changed, withdrawn, restored, skipped, undone: null });
      return;
    }
    case "import-undone": {
      const one = state.imports.find(({ importId }) => importId === fact.importId);
      if (one) one.undone ??= { at: fact.at, by: fact.by };
      return;
    }
    case "person-added":
      addPerson(state, fact);
      return;
    case "scan-refused": {
      const { at, session, verdict, reason, personId } = fact;
      addRefusal(state, { at, session, verdict, reason, personId });
      return;
    }
    case "session-paused": {
      const { at, by, text } = fact;
      if (fact.isPaused) state.paused.set(fact.session, { at, by, text });
      else state.paused.delete(fact.session);
      return;
    }
    case "message-sent": {
      const { id, at, by, text } = fact;
      state.messages.push({ fact: id, at, by, text });
      return;
    }
    case "message-ended":
      state.messages = state.messages.filter((message) => message.fact !== fact.message);
      return;
    case "help-asked": {
      const { id, at, by, station, why } = fact;
      state.calls.push({ fact: id, at, by, station, why });
      return;
    }
    case "help-given":
      state.calls = state.calls.filter((call) => call.fact !== fact.call);
      return;
    case "template-set":
      state.templates.set(fact.template.id, fact.template);
      return;
    case "template-removed":
      state.templates.delete(fact.template);
      return;
    case "sheet-printed": {
      const { at, by, sheet, session, people, blanks } = fact;
      state.sheets.push({ at, by, sheet, session, people, blanks });
      return;
    }
    case "station-joined": {
      const { who, name, key, unsigned, keyless = {}, at, by } = fact;
      // A station keeps its key, and who was shut out stays out, whatever anybody says later.
      if (state.stations.has(who)) return;
      const revoked = state.barred.get(who) ?? null;
      state.barred.delete(who);
      state.stations.set(who, { name, key, unsigned, keyless, joined: { at, by }, revoked });
      return;
    }
    case "station-revoked": {
      const { who, at, by } = fact;
      const station = state.stations.get(who);
      if (station) station.revoked ??= { at, by };
      else if (!state.barred.has(who)) state.barred.set(who, { at, by });
      return;
    }
    case "pin-changed":
      return;
    case "event-closed": {
      const { at, by, station, digest, facts } = fact;
      state.closed ??= { at, by, station, digest, facts };
      return;
    }
    case "event-reopened":
      state.closed = null;
      return;
    case "erased":
      if (!fact.people) state.erased ??= { at: fact.at, by: fact.by };
      if (!fact.keeps) for (const id of fact.people ?? [...state.people.keys()]) removePerson(state, id);
      return;
    default: {
      const record = state.people.get(whoIsNow(state, fact.personId));
      if (record) foldPerson(state, record, fact);
    }
  }
}

function setEvent(state: State, event: Event): void {
  state.event = event;
  state.counts = noCounts();
  state.sessionCounts = new Map();
  for (const record of state.people.values()) count(state, record, 1);
}

function addPerson(state: State, fact: Extract<Fact, { kind: "person-added" }>): void {
  const { person, importId, at, by, line } = fact;
  if (state.people.has(person.id)) return;
  // Corrections give the fields of `own` other values and change none in place: the fact's person stays as it was imported.
  const own = { ...person };
  state.people.set(person.id, {
    ...freshRecord(own, { at, by, importId, ...(line && { line }) }),
    imported: importId === null ? null : person,
  });
  state.personByTicket.set(person.ticket, person.id);
  indexCodes(state, own);
}

/** Somebody of whom nothing is known but who they are. */
export const freshRecord = (person: Person, added: PersonRecord["added"]): PersonRecord => ({
  person,
  imported: null,
  added,
  withdrawn: null,
  withdrawals: [],
  passages: [],
  claims: null,
  sameExits: null,
  badges: [],
  place: null,
  notes: [],
  answers: {},
  listed: null,
  services: null,
  changes: [],
  merged: [],
});

function removePerson(state: State, id: PersonId): void {
  const record = state.people.get(id);
  if (!record) return;
  count(state, record, -1);
  unindexCodes(state, record.person);
  for (const { ticket } of [record.person, ...record.merged.map(({ person }) => person)])
    state.personByTicket.delete(ticket);
  state.people.delete(id);
}

/** Who somebody is by now: an entry that was merged into another is that other. */
const whoIsNow = (state: State, id: PersonId): PersonId => state.mergedInto.get(id) ?? id;

/** Whose numbers at the door a fact may change; those whom it removes altogether see to that themselves. */
function peopleOf(state: State, fact: Fact): PersonId[] {
  if (fact.kind === "person-added") return [fact.person.id];
  if (fact.kind === "person-merged") return [whoIsNow(state, fact.personId), fact.other];
  return "personId" in fact && fact.personId !== null ? [whoIsNow(state, fact.personId)] : [];
}

const recordsOf = (state: State, ids: PersonId[]): PersonRecord[] =>
  ids.flatMap((id) => {
    const record = state.people.get(id);
    return record ? [record] : [];
  });

/** Adds (sign 1) or takes away (sign -1) what one person contributes to the counts at the door. */
function count(state: State, record: PersonRecord, sign: 1 | -1): void {
  const door = doorOf(state);
  const arrived = door !== null && arrivalOf(record, door) !== null;
  if (isExpected(record)) state.counts.expected += sign;
  if (isExpected(record) && !arrived) state.counts.missing += sign;
  if (arrived) state.counts.arrived += sign;
  if (door !== null && isInside(record, door)) state.counts.inside += sign;
  if (record.person.source === "walk-in") state.counts.walkIns += sign;
  for (const session of new Set(record.passages.map((passage) => passage.session)))
    countIn(state, record, session, sign);
}

function countIn(state: State, record: PersonRecord, session: SessionId, sign: 1 | -1): void {
  const arrival = arrivalOf(record, session);
  if (!arrival) return;
  const counts = state.sessionCounts.get(session) ?? { arrived: 0, inside: 0, guests: 0 };
  state.sessionCounts.set(session, counts);
  counts.arrived += sign;
  const last = lastPassage(record, session);
  if (last?.direction !== "in") return;
  counts.inside += sign;
  counts.guests += sign * last.guests;
}
