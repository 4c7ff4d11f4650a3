import type { Person } from "../person.ts";
import { bareText, searchText, simpleText } from "./fold.ts";

/** Free text of a column longer than this is not searched further: an essay is nobody's name. */
const SEARCHED_LENGTH = 80;
/** What staff noted is often a sentence or two. */
const SEARCHED_NOTE = 200;

/** The names a person goes by, folded: as read aloud, 花名, and family and given name where they say something else. */
export function namesOf(person: Person): string[] {
  const { name, nickname, familyName, givenName } = person;
  const names = [searchText(name)];
  if (nickname) names.push(searchText(nickname));
  if (familyName && givenName && !(name.includes(familyName) && name.includes(givenName)))
    names.push(searchText(`${familyName} ${givenName}`));
  return names;
}

export const companyOf = (person: Person): string => (person.company ? lineOf(person.company) : "");

export const emailOf = (person: Person): string => (person.email ? searchText(person.email) : "");

/** The phone's digits, without the country code of mainland China as `typedQuery` does it. */
export function phoneOf(person: Person): string {
  const digits = (person.phone ?? "").normalize("NFKC").replace(/\D/g, "").replace(/^00/, "");
  return digits.length === 13 && digits.startsWith("86") ? digits.slice(2) : digits;
}

/** The order number and the codes of other systems, letters and digits only. */
export const codesOf = (person: Person): string[] =>
  [person.orderId ?? "", ...person.codes].map((code) => bareText(searchText(code))).filter(Boolean);

/** Everything else that may be asked for; `notes` beside the roster's own. */
export const restOf = ({ jobTitle, ticketType, note, extra }: Person, notes: readonly string[]): string[] => [
  ...[jobTitle ?? "", ticketType ?? "", ...Object.values(extra)].filter(Boolean).map((text) => lineOf(text)),
  ...[note ?? "", ...notes].filter(Boolean).map((text) => lineOf(text, SEARCHED_NOTE)),
];

const lineOf = (text: string, most = SEARCHED_LENGTH): string => simpleText(text.slice(0, most)).replaceAll("\n", " ");
