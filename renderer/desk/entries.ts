import type { DiskTrouble, Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactId, PersonId, QuestionId } from "../../shared/words/ids.ts";

/**
 * One line of what happened at this desk, newest first in the list: an outcome, or an attempt that came to none and must
 * be told all the same. `key` is its own; `at`: ISO 8601.
 */
export type Entry = { key: string; at: string } & (
  | { what: "outcome"; outcome: Outcome; undone: boolean }
  /** Several who were checked in together; `trouble`: where the disk stopped, and who was not reached. */
  | { what: "group"; members: OutcomeEntry[]; trouble: GroupTrouble | null }
  | { what: "not-recorded"; trouble: DiskTrouble; folder: string; person: PersonCard | null }
  | { what: "failed"; reference: string }
  | { what: "scan-again" }
  /** A picture file that was no scan, and why. */
  | { what: "picture"; why: PictureTrouble }
);

export type OutcomeEntry = { what: "outcome"; key: string; at: string; outcome: Outcome; undone: boolean };

export type GroupTrouble = { trouble: DiskTrouble; folder: string; missed: PersonCard[] };

export type PictureTrouble = "no-code" | "not-a-picture" | "broken";

export const KEPT_ENTRIES = 200;

/** What the desk told of an outcome: `isNew` is false for the second telling of the same one (as a reply and as news). */
export type Told = { entries: Entry[]; isNew: boolean };

/**
 * Puts an outcome where its inbox number belongs, so that answers that overtake each other are listed in the order of
 * the scans. The same number again changes what is there, it adds no second line.
 */
export function addOutcome(entries: Entry[], outcome: Outcome): Told {
  const entry = entryOf(outcome);
  const isMember = (other: Entry) => other.what === "group" && other.members.some(({ key }) => key === entry.key);
  // Told again of one who came with others: that makes no line of its own.
  if (entries.some(isMember)) {
    const again = (one: OutcomeEntry) => (one.key === entry.key ? { ...entry, undone: one.undone } : one);
    return { entries: changeOutcomes(entries, again), isNew: false };
  }
  const known = entries.findIndex(({ key }) => key === entry.key);
  const before = entries[known];
  if (before) {
    const undone = before.what === "outcome" && before.undone;
    return { entries: entries.with(known, { ...entry, undone }), isNew: false };
  }
  return { entries: cut(entries.toSpliced(placeOf(entries, outcome.inbox), 0, entry)), isNew: true };
}

/** Puts several who were checked in together where the last of them belongs. `at`: ISO 8601. */
export function addGroup(
  entries: Entry[],
  { outcomes, trouble, at }: { outcomes: Outcome[]; trouble: GroupTrouble | null; at: string },
): Entry[] {
  const key = `group-${outcomes[0]?.inbox ?? at}`;
  const entry: Entry = { what: "group", key, at, members: outcomes.map(entryOf), trouble };
  const last = outcomes.at(-1);
  return cut(entries.toSpliced(last ? placeOf(entries, last.inbox) : 0, 0, entry));
}

const entryOf = (outcome: Outcome): OutcomeEntry => ({
  ...{ what: "outcome", key: `inbox-${outcome.inbox}`, at: outcome.at },
  outcome,
  undone: false,
});

/** Behind everything that was asked later. */
const placeOf = (entries: Entry[], inbox: number): number =>
  entries.findLastIndex((other) => outcomesOf(other).some((one) => one.outcome.inbox > inbox)) + 1;

/** What an entry tells of: one outcome, those of a group, or none. */
export function outcomesOf(entry: Entry): OutcomeEntry[] {
  if (entry.what === "outcome") return [entry];
  return entry.what === "group" ? entry.members : [];
}

/** Puts an attempt that came to no outcome on top. */
export const addEntry = (entries: Entry[], entry: Entry): Entry[] => cut([entry, ...entries]);

/** Marks the check-in or the exit that was taken back. */
export const markUndone = (entries: Entry[], passage: FactId): Entry[] =>
  changeOutcomes(entries, (one) => (passageOf(one.outcome) === passage ? { ...one, undone: true } : one));

/** Notes how many people came along with an arrival. */
export const markGuests = (entries: Entry[], arrival: FactId, guests: number): Entry[] =>
  changeOutcomes(entries, (one) =>
    arrivalOf(one.outcome) === arrival ? { ...one, outcome: { ...one.outcome, guests } } : one,
  );

/** A question that need not be answered, and was: it is offered no more. */
export const markAnswered = (entries: Entry[], id: PersonId, question: QuestionId): Entry[] =>
  changeOutcomes(entries, (one) => {
    const { verdict, person } = one.outcome;
    if (person?.id !== id || verdict.kind === "needs-answer" || !verdict.questions.includes(question)) return one;
    const questions = verdict.questions.filter((open) => open !== question);
    return { ...one, outcome: { ...one.outcome, verdict: { ...verdict, questions } } };
  });

/** Shows somebody as the desk knows them now: `id` is whom the entries name, who may be part of another entry by now. */
export const markPerson = (entries: Entry[], id: PersonId, person: PersonCard): Entry[] =>
  changeOutcomes(entries, (one) =>
    one.outcome.person?.id === id ? { ...one, outcome: { ...one.outcome, person } } : one,
  );

/** Whether the other desks have not taken in an admission that an entry tells of; nothing is told of one that was taken back. */
export const isUnconfirmed = (entry: Entry): boolean =>
  outcomesOf(entry).some(({ outcome, undone }) => outcome.verdict.kind === "admitted" && !outcome.confirmed && !undone);

/** The arrival that an outcome recorded, or found to be there already. */
export const arrivalOf = (outcome: Outcome): FactId | null => outcome.arrival ?? outcome.verdict.earlier?.fact ?? null;

/** What an undo takes back: the arrival, or the exit that was recorded. */
export const passageOf = (outcome: Outcome): FactId | null => outcome.exit ?? arrivalOf(outcome);

/**
 * People who were to answer something and have not been decided on since: their entries wait to be taken up again.
 */
export function openQuestions(entries: readonly Entry[]): ReadonlySet<string> {
  const decided = new Set<PersonId>();
  const open = new Set<string>();
  for (const entry of entries) {
    for (const { key, outcome } of outcomesOf(entry).toReversed()) {
      const { personId, kind } = outcome.verdict;
      if (personId === null || decided.has(personId)) continue;
      decided.add(personId);
      if (kind === "needs-answer") open.add(key);
    }
  }
  return open;
}

function changeOutcomes(entries: Entry[], change: (one: OutcomeEntry) => OutcomeEntry): Entry[] {
  const changed = entries.map((entry): Entry => {
    if (entry.what === "outcome") return change(entry);
    if (entry.what !== "group") return entry;
    const members = entry.members.map(change);
    return members.some((member, i) => member !== entry.members[i]) ? { ...entry, members } : entry;
  });
  return changed.some((entry, i) => entry !== entries[i]) ? changed : entries;
}

/** Whom an entry is about, when anybody knows. */
export function personOf(entry: Entry): PersonCard | null {
  if (entry.what === "outcome") return entry.outcome.person;
  return entry.what === "not-recorded" ? entry.person : null;
}

const cut = (entries: Entry[]): Entry[] => entries.slice(0, KEPT_ENTRIES);
