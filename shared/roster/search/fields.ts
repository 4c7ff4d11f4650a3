import type { Person } from "../person.ts";
import { bareText, searchText, simpleText } from "./fold.ts";

/** Free text of a column longer than this is not searched further: an essay is nobody's name. */
const SEARCHED_LENGTH = 80;
/** What staff noted is often a sentence or two. */
const SEARCHED_NOTE = 200;

/**
 * What of a person is searched, as written and cut to what is searched of it: plain texts, so that they can be sorted
 * elsewhere. "" for what is not known. `codes`: the order number and the codes of other systems; `rest`: everything else.
 */
export type Searched = {
  name: string;
  nickname: string;
  familyName: string;
  givenName: string;
  company: string;
  email: string;
  phone: string;
  codes: readonly string[];
  rest: readonly string[];
};

/** `notes`: what was noted beside the roster's own note. */
export function searchedOf(person: Person, notes: readonly string[]): Searched {
  const { jobTitle, ticketType, note, extra } = person;
  const rest: string[] = [];
  for (const text of [jobTitle, ticketType, ...Object.values(extra)])
    if (text) rest.push(text.slice(0, SEARCHED_LENGTH));
  for (const text of [note, ...notes]) if (text) rest.push(text.slice(0, SEARCHED_NOTE));
  return {
    name: person.name,
    nickname: person.nickname ?? "",
    familyName: person.familyName ?? "",
    givenName: person.givenName ?? "",
    company: (person.company ?? "").slice(0, SEARCHED_LENGTH),
    email: person.email ?? "",
    phone: person.phone ?? "",
    codes: writtenCodesOf(person),
    rest,
  };
}

type Names = Pick<Person, "name" | "nickname" | "familyName" | "givenName">;

/** The names a person goes by, folded: as read aloud, 花名, and family and given name where they say something else. */
export function namesOf({ name, nickname, familyName, givenName }: Names | Searched): string[] {
  const names = [searchText(name)];
  if (nickname) names.push(searchText(nickname));
  if (familyName && givenName && !(name.includes(familyName) && name.includes(givenName)))
    names.push(searchText(`${familyName} ${givenName}`));
  return names;
}

export const companyOf = ({ company }: Pick<Person, "company"> | Searched): string =>
  company ? lineOf(company.slice(0, SEARCHED_LENGTH)) : "";

export const emailOf = ({ email }: Pick<Person, "email"> | Searched): string => (email ? searchText(email) : "");

/** The phone's digits, without the country code of mainland China as `typedQuery` does it. */
export function phoneOf({ phone }: Pick<Person, "phone"> | Searched): string {
  const digits = (phone ?? "").normalize("NFKC").replace(/\D/g, "").replace(/^00/, "");
  return digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
}

/** The order number and the codes of other systems. */
export const writtenCodesOf = ({ orderId, codes }: Person): readonly string[] =>
  orderId ? [orderId, ...codes] : codes;

/** Letters and digits only of codes as written. */
export const codesOf = (codes: readonly string[]): string[] =>
  codes.map((code) => bareText(searchText(code))).filter(Boolean);

/** Everything else that may be asked for. */
export const restOf = ({ rest }: Searched): string[] => rest.map(lineOf);

const lineOf = (text: string): string => simpleText(text).replaceAll("\n", " ");
