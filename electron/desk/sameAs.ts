import { isTakenBack } from "../../shared/facts/state.ts";
import type { Person } from "../../shared/roster/person.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { foldText } from "../../shared/words/text.ts";
import type { Desk } from "./desk.ts";

/** What is known of somebody, as far as it tells whether another entry is the same person. */
export type Known = Pick<Person, "name" | "nickname" | "phone" | "email"> & { codes?: readonly string[] };

const MOST = 5;
/** So many finds of each search are looked at closely. */
const LOOKED_AT = 50;
/** A phone's last digits that two people hardly share. */
const SURE_DIGITS = 7;

/**
 * Who on the list may be the same person, at most five: the same phone, e-mail or code first, then the same name or
 * nickname. Asks the search index for candidates, so that a large list is not read through at every letter.
 */
export function likelySame(desk: Desk, known: Known, besides: PersonId | null = null): PersonId[] {
  const sure: PersonId[] = [];
  const likely: PersonId[] = [];
  for (const id of candidates(desk, known)) {
    const record = desk.person(id);
    if (!record || record.person.id === besides || isTakenBack(record)) continue;
    if (isSurelySame(record.person, known)) sure.push(record.person.id);
    else if (hasSameName(record.person, known)) likely.push(record.person.id);
  }
  return [...new Set([...sure, ...likely])].slice(0, MOST);
}

function candidates(desk: Desk, { name, nickname, phone, email, codes = [] }: Known): Set<PersonId> {
  const byCode = codes.flatMap((code) => desk.state.peopleByCode.get(code) ?? []);
  const asked = [digits(phone).slice(-SURE_DIGITS), email, name, nickname].filter(
    (text) => text !== null && text !== "",
  );
  return new Set([...byCode, ...asked.flatMap((text) => desk.index.find(text ?? "", LOOKED_AT))]);
}

function isSurelySame(person: Person, known: Known): boolean {
  const [asked, own] = [digits(known.phone), digits(person.phone)];
  const samePhone =
    asked.length >= SURE_DIGITS && own.length >= SURE_DIGITS && (own.endsWith(asked) || asked.endsWith(own));
  const email = foldText(known.email ?? "");
  return (
    samePhone ||
    (email !== "" && foldText(person.email ?? "") === email) ||
    Boolean(known.codes?.some((code) => person.codes.includes(code)))
  );
}

function hasSameName(person: Person, known: Known): boolean {
  const names = namesOf(known);
  return namesOf(person).some((name) => names.includes(name));
}

const namesOf = ({ name, nickname }: Pick<Person, "name" | "nickname">): string[] =>
  [name, nickname ?? ""].map(foldText).filter(Boolean);

/** Digits as one dials them from anywhere, as far as one can tell: without the zero of calls inside a country. */
const digits = (phone: string | null): string => (phone ?? "").normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");
