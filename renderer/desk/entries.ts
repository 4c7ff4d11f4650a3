import type { DiskTrouble, Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactId } from "../../shared/words/ids.ts";

/**
 * One line of what happened at this desk, newest first in the list: an outcome, or an attempt that came to none and must
 * be told all the same. `key` is its own; `at`: ISO 8601.
 */
export type Entry = { key: string; at: string } & (
  | { what: "outcome"; outcome: Outcome; undone: boolean }
  | { what: "not-recorded"; trouble: DiskTrouble; folder: string; person: PersonCard | null }
  | { what: "failed"; reference: string }
  | { what: "scan-again" }
  /** A picture file that was no scan, and why. */
  | { what: "picture"; why: PictureTrouble }
);

export type PictureTrouble = "no-code" | "not-a-picture" | "broken";

export const KEPT_ENTRIES = 200;

/** What the desk told of an outcome: `isNew` is false for the second telling of the same one (as a reply and as news). */
export type Told = { entries: Entry[]; isNew: boolean };

/**
 * Puts an outcome where its inbox number belongs, so that answers that overtake each other are listed in the order of
 * the scans. The same number again changes what is there, it adds no second line.
 */
export function addOutcome(entries: Entry[], outcome: Outcome): Told {
  const entry: Entry = { what: "outcome", key: `inbox-${outcome.inbox}`, at: outcome.at, outcome, undone: false };
  const known = entries.findIndex(({ key }) => key === entry.key);
  const before = entries[known];
  if (before) {
    const undone = before.what === "outcome" && before.undone;
    return { entries: entries.with(known, { ...entry, undone }), isNew: false };
  }
  const later = entries.findLastIndex((other) => other.what === "outcome" && other.outcome.inbox > outcome.inbox);
  return { entries: cut(entries.toSpliced(later + 1, 0, entry)), isNew: true };
}

/** Puts an attempt that came to no outcome on top. */
export const addEntry = (entries: Entry[], entry: Entry): Entry[] => cut([entry, ...entries]);

/** Marks the check-in that was taken back. */
export const markUndone = (entries: Entry[], arrival: FactId): Entry[] =>
  entries.map((entry) =>
    entry.what === "outcome" && arrivalOf(entry.outcome) === arrival ? { ...entry, undone: true } : entry,
  );

/** The arrival that an outcome recorded, or found to be there already: what an undo takes back. */
export const arrivalOf = (outcome: Outcome): FactId | null => outcome.arrival ?? outcome.verdict.earlier?.fact ?? null;

/** Whom an entry is about, when anybody knows. */
export function personOf(entry: Entry): PersonCard | null {
  if (entry.what === "outcome") return entry.outcome.person;
  return entry.what === "not-recorded" ? entry.person : null;
}

const cut = (entries: Entry[]): Entry[] => entries.slice(0, KEPT_ENTRIES);
