import { areAlike } from "./alikeNames.ts";
import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft, Telling } from "./personDraft.ts";

/** A person already at the event, and what the last import stated of them (null: a walk-in or from the event page). */
export type KnownPerson = {
  person: Person;
  lastImported: PersonDetails | null;
  /** No longer on the list, and who took this person off. */
  off?: "by-import" | "by-hand";
  /** Other entries that turned out to be this person, as they were. */
  merged?: { person: Person; lastImported: PersonDetails | null }[];
};

export type Matches = {
  knownByDraft: Map<PersonDraft, KnownPerson>;
  /** Rows of entries that were merged into somebody whom another row names. */
  merged: Set<PersonDraft>;
  /** Rows that could be somebody known and are planned as new: listed as doubtful. */
  ambiguous: Map<PersonDraft, Unsure>;
};

/** Whom a row could be: several people, or one whose address or number it has under quite another name. */
export type Unsure = { kind: "several-matches" | "email-of-another" | "phone-of-another"; people: KnownPerson[] };

/** One way to tell that two are the same person. */
type Way = {
  /** What must be equal; nothing when the person lacks the field. */
  keys: (one: Telling) => readonly string[];
  /** Equal keys are not enough when this holds. */
  unless?: (draft: PersonDraft, known: KnownPerson) => boolean;
  /** What staff are told of a row that is not paired for that reason. */
  doubt?: Unsure["kind"];
};

const name = (one: Telling) => nameKey(one.name);
const email = (one: Telling) => (one.email ? foldKey(one.email) : null);
const phone = (one: Telling) => (one.phone ? phoneKey(one.phone) : null);

const withName = (key: string | null, one: Telling) => (key ? [`${key} ${name(one)}`] : []);
const alone = (key: string | null) => (key ? [key] : []);

/** From surest to weakest; each way only pairs people that no surer one has paired. */
const WAYS: Way[] = [
  { keys: ({ codes }) => codes },
  { keys: (one) => withName(one.orderId && `${one.orderId} ${email(one) ?? ""}`, one) },
  { keys: (one) => withName(one.orderId, one) },
  { keys: (one) => withName(email(one), one) },
  { keys: (one) => withName(phone(one), one) },
  { keys: (one) => alone(email(one)), unless: isSomebodyElse, doubt: "email-of-another" },
  { keys: (one) => alone(phone(one)), unless: isSomebodyElse, doubt: "phone-of-another" },
  { keys: (one) => [name(one)], unless: isNamesake },
];

/** Tells namesakes apart that nothing else does: the row states just what was last imported. */
const IDENTICAL = "identical" as const;

const wholeKey = (details: PersonDetails): string =>
  JSON.stringify({ ...details, extra: Object.entries(details.extra).sort() }, Object.keys(details).sort());

/**
 * Pairs rows with people already known, in rounds. A key pairs only when it is unique on both sides among those still
 * open, so that two people with one family e-mail address are never taken for each other; whoever is left alone by a
 * later round is tried once more. People are known by what they are now and by what the last import said of them.
 */
export function matchDrafts(drafts: PersonDraft[], known: KnownPerson[]): Matches {
  const { knownByDraft, ambiguous } = pairUp(drafts, known);
  const matches: Matches = { knownByDraft, ambiguous, merged: new Set() };
  matchMerged(drafts, known, matches);
  return matches;
}

function pairUp(drafts: PersonDraft[], known: KnownPerson[]): Pairs {
  const pairs = new Pairs(drafts, known);
  for (const way of [...WAYS, IDENTICAL, ...WAYS] as const) pairs.round(way);
  return pairs;
}

/** Rows that nobody on the list goes by may be entries that were merged into somebody: that one, never a new person. */
function matchMerged(drafts: PersonDraft[], known: KnownPerson[], { knownByDraft, ambiguous, merged }: Matches): void {
  const ownerByEntry = new Map<KnownPerson, KnownPerson>();
  for (const one of known) for (const entry of one.merged ?? []) ownerByEntry.set(entry, one);
  if (ownerByEntry.size === 0) return;
  const named = new Set(Array.from(knownByDraft.values(), ({ person }) => person.id));
  const open = drafts.filter((draft) => !knownByDraft.has(draft));
  for (const [draft, entry] of pairUp(open, [...ownerByEntry.keys()]).knownByDraft) {
    const owner = ownerByEntry.get(entry);
    if (!owner) continue;
    ambiguous.delete(draft);
    if (named.has(owner.person.id)) merged.add(draft);
    else knownByDraft.set(draft, { ...owner, lastImported: entry.lastImported ?? owner.lastImported });
    named.add(owner.person.id);
  }
}

class Pairs {
  readonly knownByDraft = new Map<PersonDraft, KnownPerson>();
  readonly ambiguous = new Map<PersonDraft, Unsure>();
  private readonly drafts: Set<PersonDraft>;
  private readonly known: Set<KnownPerson>;

  constructor(drafts: PersonDraft[], known: KnownPerson[]) {
    this.drafts = new Set(known.length > 0 ? drafts : []);
    this.known = new Set(known);
  }

  round(way: Way | typeof IDENTICAL): void {
    if (this.drafts.size === 0 || this.known.size === 0) return;
    const draftsByKey = group(this.drafts, (draft) =>
      way === IDENTICAL ? [wholeKey(draft.details)] : way.keys(draft),
    );
    const knownByKey = group(this.known, (one) => knownKeys(way, one).filter((key) => draftsByKey.has(key)));
    for (const [key, rows] of draftsByKey) {
      const openRows = allOf(rows).filter((row) => this.drafts.has(row));
      const openPeople = listedFirst(allOf(knownByKey.get(key)).filter((one) => this.known.has(one)));
      const [row] = openRows;
      const [one] = openPeople;
      if (!row || !one) continue;
      if (openRows.length === 1 && openPeople.length === 1) {
        if (way === IDENTICAL || !way.unless?.(row, one)) this.pair(row, one);
        else if (way.doubt) this.ambiguous.set(row, { kind: way.doubt, people: [one] });
      } else for (const each of openRows) this.ambiguous.set(each, { kind: "several-matches", people: openPeople });
    }
  }

  private pair(row: PersonDraft, one: KnownPerson): void {
    this.knownByDraft.set(row, one);
    this.ambiguous.delete(row);
    this.drafts.delete(row);
    this.known.delete(one);
  }
}

/** Who is off the list counts only where nobody on it goes by the same key. */
function listedFirst(people: KnownPerson[]): KnownPerson[] {
  if (people.length < 2) return people;
  const listed = people.filter(({ off }) => !off);
  return listed.length > 0 ? listed : people;
}

/** The keys a person goes by: now, as last imported, and, where codes count, the number of their own ticket. */
function knownKeys(way: Way | typeof IDENTICAL, { person, lastImported, merged }: KnownPerson): readonly string[] {
  if (way === IDENTICAL) return lastImported ? [wholeKey(lastImported)] : [];
  const isTwofold = lastImported !== person || merged !== undefined;
  const imported = lastImported && isTwofold ? way.keys(lastImported) : [];
  if (way !== WAYS[0]) return [...way.keys(person), ...imported];
  // Codes that came with a merged entry are found at that entry.
  const own = merged
    ? person.codes.filter((code) => !merged.some((one) => one.person.codes.includes(code)))
    : person.codes;
  return [...own, ...imported, person.ticket];
}

/** Most keys have one: a list is only made for the second. */
function group<T extends object>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, T | T[]> {
  const groups = new Map<string, T | T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const together = groups.get(key);
      if (together === undefined) groups.set(key, item);
      else if (Array.isArray(together)) together.push(item);
      else groups.set(key, [together, item]);
    }
  }
  return groups;
}

function allOf<T extends object>(items: T | T[] | undefined): T[] {
  if (items === undefined) return [];
  return Array.isArray(items) ? items : [items];
}

/** One address or number of several people: quite another name, or another name and the other contact differs too. */
function isSomebodyElse(draft: PersonDraft, { person, lastImported }: KnownPerson): boolean {
  if (!draft.named || name(draft) === name(person)) return false;
  if (differ(email, draft, person) || differ(phone, draft, person)) return true;
  const { details } = draft;
  return !areAlike(details, person) && (lastImported === null || !areAlike(details, lastImported));
}

/** Same name, yet each has an e-mail address or phone and none is the same: most likely two people. */
function isNamesake(draft: PersonDraft, { person }: KnownPerson): boolean {
  if (!draft.named) return true;
  const sameContact = [email, phone].some((of) => of(draft) !== null && of(draft) === of(person));
  return !sameContact && (differ(email, draft, person) || differ(phone, draft, person));
}

/** Both state it, and not the same. */
function differ(of: (one: Telling) => string | null, a: Telling, b: Telling): boolean {
  return of(a) !== null && of(b) !== null && of(a) !== of(b);
}
