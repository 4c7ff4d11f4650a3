import { dayAt } from "../event/sessionDay.ts";
import type { FactId } from "../words/ids.ts";
import type { Fact } from "./fact.ts";
import { comparePlaces, countOf, placeOf } from "./order.ts";
import { lastPassage, type Passage, type PersonRecord, type State } from "./state.ts";

/**
 * Whether this person came in meanwhile, by a desk that the one of this fact knew nothing of: the passage that stands in this session is
 * not the one it had seen. null: no, or the desk had the event for itself.
 */
function overtakenBy(record: PersonRecord, { session, after }: Passing): Passage | null {
  if (after === undefined) return null;
  const last = lastPassage(record, session);
  return last && last.fact !== standing(record, after) ? last : null;
}

/**
 * Whom another laptop had let in when this one, which had the event for itself as well, let them in unasked: it cannot have known of that, or would
 * have said that they are in. Told once both share the event. null: nobody, or they were in on another day, where tickets admit once a day.
 */
function unseenBy({ event }: State, record: PersonRecord, fact: Extract<Fact, { kind: "arrived" }>): Passage | null {
  if (!fact.hub || fact.after !== undefined || fact.override) return null;
  const there = record.passages.filter((p) => p.session === fact.session && !p.undone);
  // What it can have known is from before anything was shared, and counts less. The last of that let nobody in, or was not known.
  const isKnowable = ({ unshared, place }: Passage) => unshared && countOf(place) < countOf(fact);
  const known = there.filter(isKnowable).sort((a, b) => countOf(a.place) - countOf(b.place));
  const isUnseen = (p: Passage) => !isKnowable(p) || p === known.at(-1);
  const unseen = there.filter((p) => p.direction === "in" && p.station !== fact.station && isUnseen(p));
  if (unseen.length === 0 || !event?.rules.perDay) return unseen.at(-1) ?? null;
  const dayOf = dayAt(event, fact.session);
  const day = dayOf(Date.parse(fact.seen ?? fact.at));
  return unseen.findLast(({ at }) => dayOf(Date.parse(at)) === day) ?? null;
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
export function arrive(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "arrived" }>): void {
  const isOvertaken = overtakenBy(record, fact) !== null;
  const double = isOvertaken ? firstOf(record, fact) : unseenBy(state, record, fact);
  const isOwnWord = fact.alone || fact.hub?.won;
  const passage: Passage = {
    ...passageOf(fact, "in"),
    way: fact.way,
    at: fact.seen ?? fact.at,
    recordedAt: fact.seen ? fact.at : null,
    override: fact.override,
    guests: fact.guests,
  };
  if (fact.hub?.won !== false && (isOwnWord || !isOvertaken)) addPassage(state, record, passage, double);
  else record.claims = [...(record.claims ?? []), { ...passage, after: fact.after ?? null }];
}

/** Who was asked for and let in without an answer: the claim that another desk had been first to stands all the same, as a double. */
export function letIn(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "let-in" }>): void {
  grant(state, record, fact.claim, placeOf(fact));
}

function grant(state: State, record: PersonRecord, id: FactId | null | undefined, place: Passage["place"]): void {
  const claim = record.claims?.find(({ fact }) => fact === id);
  if (!claim) return;
  const others = record.claims?.filter((one) => one !== claim) ?? [];
  record.claims = others.length > 0 ? others : null;
  const { after: _seen, ...passage } = claim;
  addPassage(state, record, { ...passage, place }, claim.undone ? null : firstOf(record, claim));
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

/**
 * Whom two desks count out has left once, be it that they are in again by now. A desk that counts out whom it had asked for in vain had let them in
 * before it heard so.
 */
export function leave(state: State, record: PersonRecord, fact: Extract<Fact, { kind: "left" }>): void {
  grant(state, record, fact.after, placeOf(fact));
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
  ...(fact.hub && fact.after === undefined && { unshared: true as const }),
});

function insertPassage(record: PersonRecord, passage: Passage): void {
  record.passages.push(passage);
  if (record.passages.length > 1) record.passages.sort((a, b) => comparePlaces(a.place, b.place));
}
