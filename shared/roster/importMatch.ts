import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft } from "./rowDraft.ts";

/** A person already at the event, and what the last import stated of them (null: a walk-in or from the event page). */
export type KnownPerson = { person: Person; lastImported: PersonDetails | null };

export type Matches = {
  knownByDraft: Map<PersonDraft, KnownPerson>;
  /** Rows that could be one of several people; they are planned as new and listed as doubtful. */
  ambiguous: Map<PersonDraft, KnownPerson[]>;
};

/** The keys of one way to match; no key when the person lacks the field. */
type Way = (details: PersonDetails, own: string | null) => string[];

const name = (details: PersonDetails) => nameKey(details.name);

/** From surest to weakest; each way only pairs people that no surer one has paired. */
const WAYS: Way[] = [
  ({ codes }, ticket) => (ticket ? [ticket, ...codes] : codes),
  (details) => (details.orderId ? [`${details.orderId} ${name(details)} ${foldKey(details.email ?? "")}`] : []),
  (details) => (details.orderId ? [`${details.orderId} ${name(details)}`] : []),
  (details) => (details.email ? [`${foldKey(details.email)} ${name(details)}`] : []),
  (details) => (details.phone ? [`${phoneKey(details.phone)} ${name(details)}`] : []),
  (details) => (details.email ? [foldKey(details.email)] : []),
  (details) => (details.phone ? [phoneKey(details.phone)] : []),
  (details) => [name(details)],
];

const BY_NAME = WAYS.length - 1;

/**
 * Pairs rows with people already known, in rounds. A key pairs only when it is unique on both sides among those still
 * open, so that two people with one family e-mail address are never taken for each other. A bare name pairs only where
 * neither e-mail nor phone speaks against it.
 */
export function matchDrafts(drafts: PersonDraft[], known: KnownPerson[]): Matches {
  const knownByDraft = new Map<PersonDraft, KnownPerson>();
  const ambiguous = new Map<PersonDraft, KnownPerson[]>();
  const open = { drafts: new Set(drafts), known: new Set(known) };
  WAYS.forEach((way, index) => {
    if (open.drafts.size === 0 || open.known.size === 0) return;
    const draftsByKey = group(open.drafts, ({ details }) => way(details, null));
    const knownByKey = group(open.known, ({ person }) => way(person, person.ticket));
    for (const [key, rows] of draftsByKey) {
      const people = (knownByKey.get(key) ?? []).filter((one) => open.known.has(one));
      const [row] = rows;
      const [one] = people;
      if (!row || !one || !open.drafts.has(row)) continue;
      if (rows.length > 1 || people.length > 1 || (index === BY_NAME && contradicts(row, one))) {
        if (people.length > 1) for (const each of rows) ambiguous.set(each, people);
        continue;
      }
      knownByDraft.set(row, one);
      ambiguous.delete(row);
      open.drafts.delete(row);
      open.known.delete(one);
    }
  });
  for (const row of ambiguous.keys()) if (knownByDraft.has(row)) ambiguous.delete(row);
  return { knownByDraft, ambiguous };
}

function group<T>(items: Iterable<T>, keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const together = groups.get(key);
      if (together) together.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Same name, yet each has an e-mail address or phone and none is the same: most likely two people. */
function contradicts({ details, named }: PersonDraft, { person }: KnownPerson): boolean {
  if (!named) return true;
  const pairs = [
    [details.email && foldKey(details.email), person.email && foldKey(person.email)],
    [details.phone && phoneKey(details.phone), person.phone && phoneKey(person.phone)],
  ];
  const stated = pairs.filter(([a, b]) => a && b);
  return stated.length > 0 && stated.every(([a, b]) => a !== b);
}
