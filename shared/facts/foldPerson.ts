import type { PersonDetails } from "../roster/person.ts";
import type { FactId, JobId, QuestionId } from "../words/ids.ts";
import { indexCodes, unindexCodes } from "./codes.ts";
import type { Fact } from "./fact.ts";
import { comparePlaces } from "./order.ts";
import { arrive, leave, letIn } from "./passing.ts";
import type { BadgeRecord, Change, Passage, PersonRecord, Service, State } from "./state.ts";

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
      leave(state, record, fact);
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

function closeBadge(record: PersonRecord, job: JobId, end: Pick<BadgeRecord, "outcome" | "failure" | "osJob">): void {
  const badge = record.badges.find((b) => b.job === job);
  if (badge) Object.assign(badge, end);
}
