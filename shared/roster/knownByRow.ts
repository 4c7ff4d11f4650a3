import type { PersonId } from "../words/ids.ts";
import type { KnownPerson } from "./knownPerson.ts";
import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft } from "./personDraft.ts";

/**
 * Somebody known of whom a row of the file states everything, just so: only what no file states is kept, all else is read
 * from the row when somebody asks. Of a roster that comes again that is nearly everybody.
 */
export class KnownByRow implements KnownPerson {
  readonly asRow: PersonDraft;
  readonly off: KnownPerson["off"];
  readonly id: PersonId;
  readonly ticket: string;
  private readonly source: Person["source"];
  private readonly isImported: boolean;

  /** `known` as the row states it: see `isAsRow`. */
  constructor({ person, lastImported, off }: KnownPerson, asRow: PersonDraft) {
    this.asRow = asRow;
    this.off = off;
    this.id = person.id;
    this.ticket = person.ticket;
    this.source = person.source;
    this.isImported = lastImported !== null;
  }

  get told(): this {
    return this;
  }

  get name(): string {
    return this.asRow.name;
  }

  get email(): string | null {
    return this.asRow.email;
  }

  get phone(): string | null {
    return this.asRow.phone;
  }

  get orderId(): string | null {
    return this.asRow.orderId;
  }

  get codes(): readonly string[] {
    return this.asRow.codes;
  }

  get person(): Person {
    return { id: this.id, ticket: this.ticket, source: this.source, ...this.asRow.details };
  }

  get lastImported(): PersonDetails | null {
    return this.isImported ? this.person : null;
  }
}

/** Whether somebody is in every detail, down to the order of extra columns, what a row states, and was never anything else. */
export function isAsRow({ person, lastImported, merged }: KnownPerson, row: PersonDraft): boolean {
  if (merged || (lastImported !== null && lastImported !== person)) return false;
  if (person.name !== row.name || person.email !== row.email || person.phone !== row.phone) return false;
  const { codes, extra, ...texts } = row.details;
  const fields = Object.keys(texts) as (keyof typeof texts)[];
  return (
    Object.keys(person).length === fields.length + OTHERS &&
    fields.every((field) => person[field] === texts[field]) &&
    areSame(person.codes, codes) &&
    areSame(Object.keys(person.extra), Object.keys(extra)) &&
    areSame(Object.values(person.extra), Object.values(extra))
  );
}

/** The fields of a person beside the texts of a row: `codes` and `extra`, and `id`, `ticket` and `source`, which no row states. */
const OTHERS = 5;

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);
