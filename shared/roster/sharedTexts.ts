import type { KnownPerson } from "./importMatch.ts";
import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft } from "./rowDraft.ts";

/**
 * A roster that comes again says of nearly everybody what is known already. Known people as they are, but for this: a text
 * that the likeliest row has just so is kept once for both. Nobody is changed, and nobody is matched by it.
 */
export class SharedTexts {
  readonly #detailsByKey = new Map<string, PersonDetails>();

  constructor(drafts: readonly PersonDraft[]) {
    for (const { details } of drafts) this.#detailsByKey.set(keyOf(details), details);
  }

  of(known: KnownPerson): KnownPerson {
    const { person, lastImported } = known;
    const details = this.#detailsByKey.get(keyOf(person));
    if (!details) return known;
    const sharing = withTextsOf(person, details);
    return { ...known, person: sharing, lastImported: lastImported === person ? sharing : lastImported };
  }
}

const keyOf = ({ email, phone, codes, name }: PersonDetails): string => email ?? phone ?? codes[0] ?? name;

function withTextsOf(person: Person, details: PersonDetails): Person {
  return {
    ...person,
    name: oneOf(person.name, details.name),
    givenName: oneOf(person.givenName, details.givenName),
    familyName: oneOf(person.familyName, details.familyName),
    nickname: oneOf(person.nickname, details.nickname),
    email: oneOf(person.email, details.email),
    phone: oneOf(person.phone, details.phone),
    company: oneOf(person.company, details.company),
    jobTitle: oneOf(person.jobTitle, details.jobTitle),
    role: oneOf(person.role, details.role),
    ticketType: oneOf(person.ticketType, details.ticketType),
    orderId: oneOf(person.orderId, details.orderId),
    status: oneOf(person.status, details.status),
    note: oneOf(person.note, details.note),
    codes: isSameList(person.codes, details.codes) ? details.codes : person.codes,
    extra: isSameRecord(person.extra, details.extra) ? details.extra : person.extra,
  };
}

/** The second of two equal texts: the one that stays in memory anyway. */
const oneOf = <T>(mine: T, theirs: T): T => (mine === theirs ? theirs : mine);

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

function isSameRecord(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
