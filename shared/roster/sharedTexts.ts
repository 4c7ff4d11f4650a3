import { isAsRow, KnownByRow } from "./knownByRow.ts";
import type { KnownPerson } from "./knownPerson.ts";
import type { Person } from "./person.ts";
import type { PersonDraft, Telling } from "./personDraft.ts";

/**
 * A roster that comes again says of nearly everybody what is known already. Known people as they are, but for this: whom
 * the likeliest row states wholly is read from it again, and of others what that row has just so, and what thousands have
 * in common, is kept once. Nobody is changed, and nobody is matched by it.
 */
export class SharedTexts {
  readonly #draftByKey = new Map<string, PersonDraft>();
  readonly #common = new Map<string, string>();

  constructor(drafts: readonly PersonDraft[]) {
    for (const draft of drafts) this.#draftByKey.set(keyOf(draft), draft);
  }

  of(known: KnownPerson): KnownPerson {
    const { person, lastImported } = known;
    const likeliest = this.#draftByKey.get(keyOf(person));
    if (likeliest && isAsRow(known, likeliest)) return new KnownByRow(known, likeliest);
    const sharing = this.#sharing(person, likeliest ?? person);
    return { ...known, person: sharing, lastImported: lastImported === person ? sharing : lastImported };
  }

  #sharing(person: Person, likeliest: Telling): Person {
    const [code] = likeliest.codes;
    return {
      ...person,
      name: oneOf(person.name, likeliest.name),
      email: oneOf(person.email, likeliest.email),
      phone: oneOf(person.phone, likeliest.phone),
      company: this.#once(person.company),
      jobTitle: this.#once(person.jobTitle),
      role: this.#once(person.role),
      ticketType: this.#once(person.ticketType),
      status: this.#once(person.status),
      source: this.#once(person.source),
      codes: code !== undefined && person.codes[0] === code ? [code, ...person.codes.slice(1)] : person.codes,
    };
  }

  #once<T extends string | null>(text: T): T {
    if (text === null) return text;
    const known = this.#common.get(text);
    if (known !== undefined) return known as T;
    if (this.#common.size < MOST_COMMON) this.#common.set(text, text);
    return text;
  }
}

/** This bounds what a column in which everybody has another text can make us keep. */
const MOST_COMMON = 5_000;

const keyOf = ({ email, phone, codes, name }: Telling): string => email ?? phone ?? codes[0] ?? name;

/** The second of two equal texts: the one that stays in memory anyway. */
const oneOf = <T>(mine: T, theirs: T): T => (mine === theirs ? theirs : mine);
