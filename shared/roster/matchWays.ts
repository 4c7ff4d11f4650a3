import { areAlike } from "./alikeNames.ts";
import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import { type KnownPerson, toldOf } from "./knownPerson.ts";
import type { PersonDetails } from "./person.ts";
import type { PersonDraft, Telling } from "./personDraft.ts";

/** Whom a row could be: several people, or one whose address or number it has under quite another name. */
export type Unsure = { kind: "several-matches" | "email-of-another" | "phone-of-another"; people: KnownPerson[] };

/** One way to tell that two are the same person. */
export type Way = {
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
export const WAYS: Way[] = [
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
export const IDENTICAL = "identical" as const;

/** The keys a row goes by. */
export const draftKeys = (way: Way | typeof IDENTICAL, draft: PersonDraft): readonly string[] =>
  way === IDENTICAL ? [wholeKey(draft.details)] : way.keys(draft);

/** The keys a person goes by: now, as last imported, and, where codes count, the number of their own ticket. */
export function knownKeys(way: Way | typeof IDENTICAL, known: KnownPerson): readonly string[] {
  if (way === IDENTICAL) return known.lastImported ? [wholeKey(known.lastImported)] : [];
  const told = toldOf(known);
  const imported = importedKeys(way, known);
  if (way !== WAYS[0]) return [...way.keys(told), ...imported];
  // Codes that came with a merged entry are found at that entry.
  const { merged } = known;
  const own = merged ? told.codes.filter((code) => !merged.some((one) => one.person.codes.includes(code))) : told.codes;
  return [...own, ...imported, told.ticket];
}

/** The keys of what was last imported, where that may be something else than the person is now. */
function importedKeys(way: Way, known: KnownPerson): readonly string[] {
  if (known.asRow) return [];
  const { person, lastImported, merged } = known;
  return lastImported && (lastImported !== person || merged) ? way.keys(lastImported) : [];
}

const wholeKey = (details: PersonDetails): string =>
  JSON.stringify({ ...details, extra: Object.entries(details.extra).sort() }, Object.keys(details).sort());

/** One address or number of several people: quite another name, or another name and the other contact differs too. */
function isSomebodyElse(draft: PersonDraft, known: KnownPerson): boolean {
  const told = toldOf(known);
  if (!draft.named || name(draft) === name(told)) return false;
  if (differ(email, draft, told) || differ(phone, draft, told)) return true;
  const { details } = draft;
  const { person, lastImported } = known;
  return !areAlike(details, person) && (lastImported === null || !areAlike(details, lastImported));
}

/** Same name, yet each has an e-mail address or phone and none is the same: most likely two people. */
function isNamesake(draft: PersonDraft, known: KnownPerson): boolean {
  if (!draft.named) return true;
  const told = toldOf(known);
  const sameContact = [email, phone].some((of) => of(draft) !== null && of(draft) === of(told));
  return !sameContact && (differ(email, draft, told) || differ(phone, draft, told));
}

/** Both state it, and not the same. */
function differ(of: (one: Telling) => string | null, a: Telling, b: Telling): boolean {
  return of(a) !== null && of(b) !== null && of(a) !== of(b);
}
