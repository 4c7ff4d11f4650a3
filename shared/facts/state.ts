import type { JobTrouble, OsJob } from "../badge/job.ts";
import type { BadgePlace } from "../badge/place.ts";
import type { BadgeTemplate } from "../badge/template.ts";
import type { Event, PageFacts } from "../event/event.ts";
import type { Person, PersonDetails } from "../roster/person.ts";
import type { FactId, JobId, PersonId, QuestionId, SessionId, StationId } from "../words/ids.ts";
import type { DoubleSettling, EntryWay, Override, PaperLine } from "./fact.ts";
import type { Place } from "./order.ts";

/** One time somebody went in or out; it stays in the list when it is undone. */
export type Passage = {
  fact: FactId;
  direction: "in" | "out";
  session: SessionId;
  way: EntryWay;
  /** When they passed. */
  at: string;
  /** When it was recorded, where that was afterwards: read off a paper list. */
  recordedAt: string | null;
  station: StationId;
  by: string;
  override: Override | null;
  /** How many people came along. */
  guests: number;
  undone: { at: string; by: string; reason: string } | null;
  /** The person was in already, by another desk that this one knew nothing of; null: as it should be. */
  double: Double | null;
  place: Place;
  /** Of a shared event: its laptop had the event for itself then, and knew of others' passages no more than its copy of the event did. */
  unshared?: true;
};

/** Two desks let the same person in. `first`: the passage that stood before; `settled`: what staff said of it. */
export type Double = { first: FactId; settled: { how: DoubleSettling; at: string; by: string } | null };

/** A laptop of the event; `unsigned`: see its fact. */
export type StationRecord = {
  name: string;
  key: string;
  unsigned: number;
  keyless: Record<string, number>;
  joined: { at: string; by: string };
  revoked: { at: string; by: string } | null;
};

/** What is known of one badge: the last word of its job. */
export type BadgeRecord = {
  job: JobId;
  queuedAt: string;
  station: StationId;
  by: string;
  printer: string | null;
  outcome: "printed" | "handed-over" | "saved" | "failed" | "cancelled" | null;
  reason: string | null;
  /** What went wrong, when it did; `isUnknown`: it may have come out all the same. */
  failure: { trouble: JobTrouble; detail: string | null; isUnknown: boolean } | null;
  /** Where the print service has it, as far as it may still change there. */
  osJob: OsJob | null;
};

/** Who did what when; `importId` null: a person did, no import. */
type Deed = { at: string; by: string; importId: string | null };

/** Off the list, and why. */
export type Withdrawal = Deed & { reason: string };

/** A correction by hand, by a later import, or by taking that import back (`isUndo`): the values of just the fields it touched. */
export type Change = Deed & {
  isUndo: boolean;
  /** Taken over from an entry that was merged in. */
  isMerge: boolean;
  before: Partial<PersonDetails>;
  after: Partial<PersonDetails>;
  /** What the roster file had said before an import said something else; null: nothing, or it says the same. */
  importedBefore: PersonDetails | null;
};

/** What desks did for somebody beside letting them in, kept for the history. */
export type Service = { at: string; by: string } & (
  | { what: "guests"; guests: number }
  | { what: "listed"; session: SessionId; on: boolean }
  | { what: "answered"; question: QuestionId; answer: string }
  | { what: "ticket"; isReplaced: boolean; reason: string }
);

/** Everything the facts say of one person. `imported` is what the roster file said last, to tell hand corrections apart. */
export type PersonRecord = {
  person: Person;
  imported: PersonDetails | null;
  /** `line`: the empty line of a printed sheet off which they were registered. */
  added: Deed & { line?: PaperLine };
  withdrawn: Withdrawal | null;
  /** Earlier times off the list, each with how it ended. */
  withdrawals: (Withdrawal & { back: Withdrawal })[];
  passages: Passage[];
  /** Arrivals that a desk asked for and another had been first, with what that desk had seen; null: none. */
  claims: (Passage & { after: FactId | null })[] | null;
  /** Exits that another desk had recorded already, each with the one that stands; null: none. */
  sameExits: Record<FactId, FactId> | null;
  badges: BadgeRecord[];
  /** Where the badge lies that was printed beforehand; null: it was not. */
  place: BadgePlace | null;
  notes: { at: string; by: string; text: string }[];
  answers: Record<string, string>;
  /** Sessions' own lists this person was put on or taken off by hand; null: none. */
  listed: Record<SessionId, boolean> | null;
  /** Guests counted again, lists, answers, in their order; null: none. */
  services: Service[] | null;
  changes: Change[];
  /** Other entries of the list that turned out to be this person: as they were when they were merged in. */
  merged: MergedEntry[];
};

/** When and by whom an entry was merged into another, and what had become of it until then. */
export type MergedEntry = Deed &
  Pick<PersonRecord, "person" | "imported" | "added" | "withdrawn" | "withdrawals" | "changes">;

/** `expected`: on the roster; `missing`: of those, not here; `walkIns`: registered at the desk, beside the roster. */
export type Counts = { expected: number; missing: number; arrived: number; inside: number; walkIns: number };

export const noCounts = (): Counts => ({ expected: 0, missing: 0, arrived: 0, inside: 0, walkIns: 0 });

/** One session's people who came, who are inside, and the guests that those inside brought along. */
export type SessionCounts = { arrived: number; inside: number; guests: number };

/** Words for every desk; `fact` is what ends them. */
export type Message = { fact: FactId; at: string; by: string; text: string };

/** A kiosk that calls for staff. */
export type Call = { fact: FactId; at: string; by: string; station: StationId; why: "guest" | "printer" };

/** A scan that let nobody in, for the list of last scans and the report. */
export type Refusal = { at: string; session: SessionId; verdict: string; reason: string; personId: PersonId | null };

/** A printing of the sign-in sheet: who has which number on it, as its fact states them. */
export type PrintedSheet = {
  at: string;
  by: string;
  sheet: string;
  session: SessionId;
  people: PersonId[];
  blanks: { from: number; count: number };
};

/** The end of an event: `digest` and `facts` as its fact states them. */
export type Closing = { at: string; by: string; station: StationId; digest: string; facts: number };

/** A roster file that was taken in, oldest first in the state; `undone` when it was taken back. */
export type Import = {
  importId: string;
  file: string;
  at: string;
  by: string;
  added: number;
  changed: number;
  withdrawn: number;
  restored: number;
  skipped: number;
  undone: { at: string; by: string } | null;
};

/**
 * The facts folded. `apply` changes it in place (100,000 people are not copied at every scan); nobody else does.
 * Maps from codes to people are derived, kept here because a scan needs them at once.
 */
export type State = {
  event: Event | null;
  /** What the event's page stated when it was last read, to tell hand corrections apart; null = no page. */
  pageRead: PageFacts | null;
  people: Map<PersonId, PersonRecord>;
  personByTicket: Map<string, PersonId>;
  personByRevokedTicket: Map<string, PersonId>;
  /** Who an entry that was merged into another is now. */
  mergedInto: Map<PersonId, PersonId>;
  peopleByCode: Map<string, PersonId[]>;
  counts: Counts;
  sessionCounts: Map<SessionId, SessionCounts>;
  /** Sessions into which nobody is let for a while, and why. */
  paused: Map<SessionId, { at: string; by: string; text: string }>;
  messages: Message[];
  calls: Call[];
  refusals: Refusal[];
  imports: Import[];
  /** Badges of the event's own design, in the order they were first made. */
  templates: Map<string, BadgeTemplate>;
  /** Printings of the sign-in sheet, oldest first. */
  sheets: PrintedSheet[];
  /** The laptops of the event, in the order they joined; empty: it is one laptop's alone. */
  stations: Map<StationId, StationRecord>;
  /** Stations that were shut out before it was heard that they joined. */
  barred: Map<StationId, { at: string; by: string }>;
  /** Who was let in twice by desks that knew nothing of each other, settled or not. */
  doubles: { personId: PersonId; arrival: FactId }[];
  /** Since when the event is closed and nothing is recorded; null: it is open. */
  closed: Closing | null;
  /** When everybody's data was erased; null: it was not. */
  erased: { at: string; by: string } | null;
  /** Which facts are in: per station the counter up to which all are, and those beyond a gap. */
  seen: Map<StationId, { upTo: number; beyond: Set<number> }>;
  /** The highest count of all facts that are in, whatever station they are of (see order.ts). */
  highest: number;
  /** Facts of newer programs that are kept but not understood. */
  unknownFacts: number;
};

/** The fold of no facts. */
export const emptyState = (): State => ({
  event: null,
  pageRead: null,
  people: new Map(),
  personByTicket: new Map(),
  personByRevokedTicket: new Map(),
  mergedInto: new Map(),
  peopleByCode: new Map(),
  counts: noCounts(),
  sessionCounts: new Map(),
  paused: new Map(),
  messages: [],
  calls: [],
  refusals: [],
  imports: [],
  templates: new Map(),
  sheets: [],
  stations: new Map(),
  barred: new Map(),
  doubles: [],
  closed: null,
  erased: null,
  seen: new Map(),
  highest: 0,
  unknownFacts: 0,
});

/** An entry of the list, or the one it was merged into. */
export const recordOf = (state: State, id: PersonId): PersonRecord | null =>
  state.people.get(state.mergedInto.get(id) ?? id) ?? null;

/** The arrival that counts for a session: the first that was not undone. A later one is a double, kept beside it. */
export const arrivalOf = (record: PersonRecord, session: SessionId): Passage | null =>
  record.passages.find((p) => p.direction === "in" && p.session === session && !p.undone) ?? null;

/** The last passage that counts: where this person is now. */
export const lastPassage = (record: PersonRecord, session: SessionId): Passage | null =>
  record.passages.findLast((p) => p.session === session && !p.undone) ?? null;

export const isInside = (record: PersonRecord, session: SessionId): boolean =>
  lastPassage(record, session)?.direction === "in";

/** Whom the desk waits for: on the roster (a walk-in is not), not withdrawn, cancelled or blocked. */
export const isExpected = (record: PersonRecord): boolean =>
  record.person.source !== "walk-in" &&
  !record.withdrawn &&
  record.person.status !== "cancelled" &&
  record.person.status !== "blocked";

/** Taken off the list because the import that had brought this person was taken back: nobody's guest, shown in no list. */
export const isTakenBack = (record: PersonRecord): boolean => record.withdrawn?.reason === "import-undone";

/** Whether somebody is just as the roster said last: each field the very same value, as the fold leaves it. */
export const isAsImported = ({ person, imported }: PersonRecord): boolean =>
  imported !== null && Object.entries(imported).every(([field, value]) => value === person[field as keyof Person]);

const KEPT_REFUSALS = 5_000;

export function addRefusal({ refusals }: State, refusal: Refusal): void {
  refusals.push(refusal);
  if (refusals.length > KEPT_REFUSALS) refusals.shift();
}

/** The session that stands for the whole event: its first one, the door. */
export const doorOf = (state: State): SessionId | null => state.event?.sessions[0]?.id ?? null;
