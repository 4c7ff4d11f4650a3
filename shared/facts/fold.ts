import type { Event } from "../event/event.ts";
import type { Person, PersonDetails } from "../roster/person.ts";
import type { JobId, PersonId, StationId } from "../words/ids.ts";
import type { Fact } from "./fact.ts";
import { comparePlaces, placeOf } from "./order.ts";
import {
  arrivalOf,
  type BadgeRecord,
  doorOf,
  isInside,
  noCounts,
  type Passage,
  type PersonRecord,
  type State,
} from "./state.ts";

/** Folds one fact in. Idempotent: a fact that is in already changes nothing (false). */
export function apply(state: State, fact: Fact): boolean {
  if (!markSeen(state, fact)) return false;
  const id = personIdOf(fact);
  const before = id ? state.people.get(id) : undefined;
  if (before) count(state, before, -1);
  fold(state, fact);
  const after = id ? state.people.get(id) : undefined;
  if (after) count(state, after, 1);
  return true;
}

/** Notes that a fact is in; false when it was already. */
export function markSeen(state: State, fact: { station: string; seq: number }): boolean {
  const station = fact.station as StationId;
  const seen = state.seen.get(station) ?? { upTo: 0, beyond: new Set<number>() };
  if (fact.seq <= seen.upTo || seen.beyond.has(fact.seq)) return false;
  seen.beyond.add(fact.seq);
  while (seen.beyond.delete(seen.upTo + 1)) seen.upTo++;
  state.seen.set(station, seen);
  return true;
}

const KEPT_REFUSALS = 5_000;

function fold(state: State, fact: Fact): void {
  switch (fact.kind) {
    case "event-set":
      setEvent(state, fact.event);
      return;
    case "roster-imported":
      state.imports.push({
        importId: fact.importId,
        file: fact.file,
        at: fact.at,
        added: fact.added,
        changed: fact.changed,
      });
      return;
    case "person-added":
      addPerson(state, fact.person, fact.importId !== null);
      return;
    case "scan-refused":
      state.refusals.push({
        at: fact.at,
        session: fact.session,
        verdict: fact.verdict,
        reason: fact.reason,
        personId: fact.personId,
      });
      if (state.refusals.length > KEPT_REFUSALS) state.refusals.shift();
      return;
    case "erased":
      for (const id of fact.people) removePerson(state, id);
      return;
    default: {
      const record = state.people.get(fact.personId);
      if (record) foldPerson(state, record, fact);
    }
  }
}

type PersonFact = Exclude<Fact, { kind: "event-set" | "roster-imported" | "person-added" | "scan-refused" | "erased" }>;

function foldPerson(state: State, record: PersonRecord, fact: PersonFact): void {
  switch (fact.kind) {
    case "person-changed":
      unindexCodes(state, record.person);
      noteChange(record, fact);
      changeDetails(record.person, fact.changes);
      if (fact.imported) record.imported = fact.imported;
      indexCodes(state, record.person);
      return;
    case "person-withdrawn":
      record.withdrawn = { at: fact.at, reason: fact.reason };
      return;
    case "person-restored":
      record.withdrawn = null;
      return;
    case "ticket-revoked":
      state.personByTicket.delete(fact.ticket);
      state.personByRevokedTicket.set(fact.ticket, fact.personId);
      if (fact.next) {
        record.person.ticket = fact.next;
        state.personByTicket.set(fact.next, fact.personId);
      }
      return;
    case "arrived":
    case "left":
      addPassage(record, fact);
      return;
    case "arrival-undone": {
      const arrival = record.passages.find((p) => p.fact === fact.arrival);
      if (arrival && !arrival.undone) arrival.undone = { at: fact.at, by: fact.by, reason: fact.reason };
      return;
    }
    case "badge-queued":
      record.badges.push({
        job: fact.job,
        queuedAt: fact.at,
        printer: fact.printer,
        outcome: null,
        reason: fact.reason,
      });
      return;
    case "badge-printed":
      closeBadge(record, fact.job, fact.how);
      return;
    case "badge-failed":
      closeBadge(record, fact.job, "failed");
      return;
    case "answered":
      record.answers[fact.question] = fact.answer;
      return;
    case "note-added":
      record.notes.push({ at: fact.at, by: fact.by, text: fact.text });
      return;
  }
}

function setEvent(state: State, event: Event): void {
  state.event = event;
  state.counts = noCounts();
  for (const record of state.people.values()) count(state, record, 1);
}

function addPerson(state: State, person: Person, fromImport: boolean): void {
  if (state.people.has(person.id)) return;
  const own = { ...person, codes: [...person.codes], extra: { ...person.extra } };
  const imported = fromImport ? { ...own } : null;
  state.people.set(person.id, {
    person: own,
    imported,
    withdrawn: null,
    passages: [],
    badges: [],
    notes: [],
    answers: {},
    changes: [],
  });
  state.personByTicket.set(person.ticket, person.id);
  indexCodes(state, own);
}

function removePerson(state: State, id: PersonId): void {
  const record = state.people.get(id);
  if (!record) return;
  count(state, record, -1);
  unindexCodes(state, record.person);
  state.personByTicket.delete(record.person.ticket);
  state.people.delete(id);
}

function noteChange(
  record: PersonRecord,
  { at, by, importId, changes }: Extract<Fact, { kind: "person-changed" }>,
): void {
  const values = Object.entries(changes).flatMap(([field, to]) =>
    to === undefined ? [] : [{ from: textOf(record.person[field as keyof PersonDetails]), to: textOf(to) }],
  );
  if (values.length) record.changes.push({ at, by, byImport: importId !== null, values });
}

const textOf = (value: PersonDetails[keyof PersonDetails]): string =>
  value === null ? "" : typeof value === "object" ? Object.values(value).join(", ") : String(value);

/** Takes over what `changes` states; a field that it leaves out stays. */
function changeDetails(details: PersonDetails, changes: { [F in keyof PersonDetails]?: PersonDetails[F] | undefined }) {
  for (const [field, value] of Object.entries(changes))
    if (value !== undefined) Object.assign(details, { [field]: value });
}

function addPassage(record: PersonRecord, fact: Extract<Fact, { kind: "arrived" | "left" }>): void {
  const arrived = fact.kind === "arrived";
  const passage: Passage = {
    fact: fact.id,
    direction: arrived ? "in" : "out",
    session: fact.session,
    way: arrived ? fact.way : "scan",
    at: fact.at,
    station: fact.station,
    by: fact.by,
    override: arrived ? fact.override : null,
    undone: null,
    place: placeOf(fact),
  };
  record.passages.push(passage);
  if (record.passages.length > 1) record.passages.sort((a, b) => comparePlaces(a.place, b.place));
}

function closeBadge(record: PersonRecord, job: JobId, outcome: NonNullable<BadgeRecord["outcome"]>): void {
  const badge = record.badges.find((b) => b.job === job);
  if (badge) badge.outcome = outcome;
}

function indexCodes(state: State, person: Person): void {
  for (const code of person.codes) state.peopleByCode.set(code, [...(state.peopleByCode.get(code) ?? []), person.id]);
}

function unindexCodes(state: State, person: Person): void {
  for (const code of person.codes) {
    const left = (state.peopleByCode.get(code) ?? []).filter((id) => id !== person.id);
    if (left.length) state.peopleByCode.set(code, left);
    else state.peopleByCode.delete(code);
  }
}

const personIdOf = (fact: Fact): PersonId | null =>
  fact.kind === "person-added" ? fact.person.id : "personId" in fact ? fact.personId : null;

/** Adds (sign 1) or takes away (sign -1) what one person contributes to the counts at the door. */
function count(state: State, record: PersonRecord, sign: 1 | -1): void {
  const door = doorOf(state);
  const arrived = door !== null && arrivalOf(record, door) !== null;
  if (isExpected(record)) state.counts.expected += sign;
  if (isExpected(record) && !arrived) state.counts.missing += sign;
  if (arrived) state.counts.arrived += sign;
  if (door !== null && isInside(record, door)) state.counts.inside += sign;
  if (record.person.source === "walk-in") state.counts.walkIns += sign;
}

/** Whom the desk waits for: on the roster (a walk-in is not), not withdrawn, cancelled or blocked. */
const isExpected = (record: PersonRecord): boolean =>
  record.person.source !== "walk-in" &&
  !record.withdrawn &&
  record.person.status !== "cancelled" &&
  record.person.status !== "blocked";
