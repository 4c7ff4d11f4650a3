import type { PersonDetails } from "../roster/person.ts";
import type { FactId, JobId, QuestionId } from "../words/ids.ts";
import { indexCodes, unindexCodes } from "./codes.ts";
import type { Fact } from "./fact.ts";
import { comparePlaces, placeOf } from "./order.ts";
import {
  type BadgeRecord,
  type Change,
  lastPassage,
  type Passage,
  type PersonRecord,
  type Service,
  type State,
} from "./state.ts";

/** The facts that are about one person who is known already. */
export type PersonFact = Extract<Fact, { personId: unknown }> & { kind: Exclude<Fact["kind"], "scan-refused"> };

/** Folds one fact about one person into what is known of them. */
export function foldPerson(state: State, record: PersonRecord, fact: PersonFact): void {
  switch (fact.kind) {
    case "person-changed":
      changePerson(state, record, fact);
      return;
    case "person-withdrawn":
      record.withdrawn ??= withReason(fact);
      return;
    case "person-restored":
      if (record.withdrawn) record.withdrawals.push({ ...record.withdrawn, back: withReason(fact) });
      record.withdrawn = null;
      return;
    case "person-merged":
      mergePeople(state, record, fact);
      return;
    case "ticket-revoked":
      revokeTicket(state, record, fact);
      return;
    case "arrived":
      arrive(state, record, fact);
      return;
    case "left":
      leave(record, fact);
      return;
    case "let-in":
      letIn(state, record, fact);
      return;
    case "double-settled": {
      const { how, at, by } = fact;
      // Which of the two was first is told by the order; that may have been another when it was settled.
      const isIt = (p: Passage) => p.double && (p.fact === fact.arrival || p.double.first === fact.arrival);
      const double = (record.passages.find((p) => p.fact === fact.arrival && p.double) ?? record.passages.find(isIt))
        ?.double;
      if (double) double.settled = { how, at, by };
      return;
    }
    case "arrival-undone": {
      const arrival = arrivalIn(record, fact.arrival);
      if (arrival && !arrival.undone) arrival.undone = { at: fact.at, by: fact.by, reason: fact.reason };
      return;
    }
    case "guests-counted": {
      const arrival = arrivalIn(record, fact.arrival);
      if (arrival) arrival.guests = fact.guests;
      note(record, fact, { what: "guests", guests: fact.guests });
      return;
    }
    case "listed":
      record.listed = { ...record.listed, [fact.session]: fact.on };
      note(record, fact, { what: "listed", session: fact.session, on: fact.on });
      return;
    case "badge-queued": {
      const { job, at, station, by, printer, reason } = fact;
      const queued = { job, queuedAt: at, station, by, printer, reason };
      record.badges.push({ ...queued, outcome: null, failure: null, osJob: null });
      return;
    }
    case "badge-printed":
      closeBadge(record, fact.job, { outcome: fact.how, failure: null, osJob: fact.osJob ?? null });
      return;
    case "badge-failed": {
      const { job, trouble, detail, isUnknown = false } = fact;
      const failure = { trouble, detail, isUnknown };
      if (trouble === "cancelled") closeBadge(record, job, { outcome: "cancelled", failure: null, osJob: null });
      else closeBadge(record, job, { outcome: "failed", failure, osJob: null });
      return;
    }
    case "badge-placed":
      record.place = fact.place;
      return;
    case "answered":
      record.answers[fact.question] = fact.answer;
      note(record, fact, { what: "answered", question: fact.question as QuestionId, answer: fact.answer });
      return;
    case "note-added":
      record.notes.push({ at: fact.at, by: fact.by, text: fact.text });
      return;
  }
}

/** An arrival, or an exit, be it one that another desk was before: the next order may count it. */
const arrivalIn = ({ passages, claims }: PersonRecord, id: FactId): Passage | undefined =>
  passages.find(({ fact }) => fact === id) ?? claims?.find(({ fact }) => fact === id);

/** Keeps for the history what is otherwise only known by what came of it. */
function note(record: PersonRecord, { at, by }: Fact, what: WithoutDeed<Service>): void {
  record.services = [...(record.services ?? []), { at, by, ...what }];
}

type WithoutDeed<S> = S extends Service ? Omit<S, "at" | "by"> : never;

const withReason = ({ at, by, importId, reason }: Extract<Fact, { kind: "person-withdrawn" | "person-restored" }>) => ({
  at,
  by,
  importId,
  reason,
});

function changePerson(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "person-changed" }>): void {
  unindexCodes(state, record.person);
  const isUndo = state.imports.some(({ importId, undone }) => undone !== null && importId === fact.importId);
  noteChange(record, fact, { isUndo, isMerge: false, imported: fact.imported });
  takeOver(record.person, fact.changes);
  // Taking an import back may leave nothing that a file said: then `imported` is null and means just that.
  if (fact.imported || isUndo) record.imported = fact.imported;
  indexCodes(state, record.person);
}

type Stated = { at: string; by: string; importId: string | null; changes: Changes };
type Changes = { [F in keyof PersonDetails]?: PersonDetails[F] | undefined };

function noteChange(
  record: PersonRecord,
  { at, by, importId, changes }: Stated,
  { isUndo, isMerge, imported }: { isUndo: boolean; isMerge: boolean; imported: PersonDetails | null },
): void {
  const before: Changes = {};
  const after: Changes = {};
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    Object.assign(before, { [field]: record.person[field as keyof PersonDetails] });
    Object.assign(after, { [field]: value });
  }
  const change: Change = {
    ...{ at, by, importId, isUndo, isMerge },
    before: before as Change["before"],
    after: after as Change["after"],
    importedBefore: imported ? record.imported : null,
  };
  if (Object.keys(after).length > 0 || imported) record.changes.push(change);
}

/** Takes over what `changes` states; a field that it leaves out stays. */
function takeOver(details: PersonDetails, changes: Changes): void {
  for (const [field, value] of Object.entries(changes))
    if (value !== undefined) Object.assign(details, { [field]: value });
}

/** Everything of the other entry becomes this person's: passages, badges, notes, answers, codes and tickets. */
function mergePeople(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "person-merged" }>): void {
  const other = state.people.get(fact.other);
  if (!other || other === record) return;
  const { at, by } = fact;
  unindexCodes(state, record.person);
  unindexCodes(state, other.person);
  noteChange(
    record,
    { at, by, importId: null, changes: fact.changes },
    { isUndo: false, isMerge: true, imported: null },
  );
  takeOver(record.person, fact.changes);
  record.person.codes = [...new Set([...record.person.codes, ...other.person.codes])];
  const { person, imported, added, withdrawn, withdrawals, changes, merged } = other;
  record.merged.push(
    { ...{ at, by, importId: null }, person, imported, added, withdrawn, withdrawals, changes },
    ...merged,
  );
  record.passages = [...record.passages, ...other.passages].sort((a, b) => comparePlaces(a.place, b.place));
  if (other.claims) record.claims = [...(record.claims ?? []), ...other.claims];
  if (other.sameExits) record.sameExits = { ...record.sameExits, ...other.sameExits };
  record.badges.push(...other.badges);
  record.place ??= other.place;
  record.notes.push(...other.notes);
  record.answers = { ...other.answers, ...record.answers };
  if (other.services) record.services = [...(record.services ?? []), ...other.services];
  if (other.listed) record.listed = { ...other.listed, ...record.listed };
  state.people.delete(fact.other);
  state.mergedInto.set(fact.other, record.person.id);
  for (const { person } of record.merged) {
    state.mergedInto.set(person.id, record.person.id);
    if (!state.personByRevokedTicket.has(person.ticket)) state.personByTicket.set(person.ticket, record.person.id);
  }
  indexCodes(state, record.person);
}

function revokeTicket(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "ticket-revoked" }>): void {
  state.personByTicket.delete(fact.ticket);
  state.personByRevokedTicket.set(fact.ticket, record.person.id);
  noteTicket(record, fact);
  if (!fact.next) return;
  record.person.ticket = fact.next;
  state.personByTicket.set(fact.next, record.person.id);
}

/** Tickets of merged entries are revoked along with a person's own: that is told once. */
function noteTicket(record: PersonRecord, fact: Extract<Fact, { kind: "ticket-revoked" }>): void {
  const { at, reason, next } = fact;
  const last = record.services?.at(-1);
  if (last?.what === "ticket" && last.at === at && last.reason === reason) last.isReplaced ||= next !== null;
  else note(record, fact, { what: "ticket", isReplaced: next !== null, reason });
}

/**
 * Whether this person came in meanwhile, by a desk that the one of this fact knew nothing of: the passage that stands in this session is
 * not the one it had seen. null: no, or the desk had the event for itself.
 */
function overtakenBy(record: PersonRecord, { session, after }: Passing): Passage | null {
  if (after === undefined) return null;
  const last = lastPassage(record, session);
  return last && last.fact !== standing(record, after) ? last : null;
}

/** What a desk had seen, as it stands now. */
const standing = ({ sameExits }: PersonRecord, seen: FactId | null): FactId | null =>
  (seen && sameExits?.[seen]) ?? seen;

type Passing = Extract<Fact, { kind: "arrived" | "left" }>;

/** What happened in this session behind what a desk had seen; nothing where nobody can say. */
function meanwhile(record: PersonRecord, { session, after }: Pick<Passing, "session" | "after">): Passage[] {
  if (after === undefined) return [];
  const known = standing(record, after);
  const seen = record.passages.findIndex((passage) => passage.fact === known);
  if (after !== null && seen < 0) return [];
  return record.passages.slice(seen + 1).filter((p) => p.session === session && !p.undone);
}

/** Whom another desk let in meanwhile, be it that they have left since: two who came on one ticket. */
function firstOf(record: PersonRecord, passing: Pick<Passing, "session" | "after">): Passage | null {
  const last = lastPassage(record, passing.session);
  if (last?.direction === "in") return last;
  return meanwhile(record, passing).findLast(({ direction }) => direction === "in") ?? null;
}

/**
 * An arrival counts if nobody has passed since what its desk had seen: who was in, or came and left, is for that desk to decide on again. One
 * that the desk let in by itself counts in any case; it is a double where somebody came in meanwhile.
 */
function arrive(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "arrived" }>): void {
  const isOvertaken = overtakenBy(record, fact) !== null;
  const isOwnWord = fact.alone || fact.hub?.won;
  const passage: Passage = {
    ...passageOf(fact, "in"),
    way: fact.way,
    at: fact.seen ?? fact.at,
    recordedAt: fact.seen ? fact.at : null,
    override: fact.override,
    guests: fact.guests,
  };
  if (fact.hub?.won !== false && (isOwnWord || !isOvertaken))
    addPassage(state, record, passage, isOvertaken ? firstOf(record, fact) : null);
  else record.claims = [...(record.claims ?? []), { ...passage, after: fact.after ?? null }];
}

/** Who was asked for and let in without an answer: the claim that another desk had been first to stands all the same, as a double. */
function letIn(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "let-in" }>): void {
  const claim = record.claims?.find((one) => one.fact === fact.claim);
  if (!claim) return;
  const others = record.claims?.filter((one) => one !== claim) ?? [];
  record.claims = others.length > 0 ? others : null;
  const { after: _seen, ...passage } = claim;
  addPassage(state, record, { ...passage, place: placeOf(fact) }, claim.undone ? null : firstOf(record, claim));
}

/**
 * The passage that an exit says again, or has nothing to say to: another desk had counted them out before; or the arrival that is meant was taken
 * back, and who has come in since is somebody else to this desk.
 */
function standsFor(record: PersonRecord, fact: Extract<Fact, { kind: "left" }>): Passage | null {
  const before = overtakenBy(record, fact);
  const first = meanwhile(record, fact).find(({ direction }) => direction === "out");
  if (first || before?.direction === "out") return first ?? before;
  const meant = before && record.passages.find((passage) => passage.fact === fact.after);
  return meant?.undone ? meant : null;
}

/** Whom two desks count out has left once, be it that they are in again by now. */
function leave(record: PersonRecord, fact: Extract<Fact, { kind: "left" }>): void {
  const same = standsFor(record, fact);
  if (same) {
    record.sameExits = { ...record.sameExits, [fact.id]: same.fact };
    return;
  }
  insertPassage(record, passageOf(fact, "out"));
}

function addPassage(state: State, record: PersonRecord, passage: Passage, first: Passage | null): void {
  insertPassage(record, first ? { ...passage, double: { first: first.fact, settled: null } } : passage);
  if (first) state.doubles.push({ personId: record.person.id, arrival: passage.fact });
}

const passageOf = (fact: Passing, direction: Passage["direction"]): Passage => ({
  ...{ fact: fact.id, direction, session: fact.session, way: "scan", at: fact.at, recordedAt: null },
  ...{ station: fact.station, by: fact.by, override: null, guests: 0, undone: null, double: null },
  place: placeOf(fact),
});

function insertPassage(record: PersonRecord, passage: Passage): void {
  record.passages.push(passage);
  if (record.passages.length > 1) record.passages.sort((a, b) => comparePlaces(a.place, b.place));
}

function closeBadge(record: PersonRecord, job: JobId, end: Pick<BadgeRecord, "outcome" | "failure" | "osJob">): void {
  const badge = record.badges.find((b) => b.job === job);
  if (badge) Object.assign(badge, end);
}
