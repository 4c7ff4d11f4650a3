import type { PersonId } from "../words/ids.ts";
import { foldText, plainText } from "../words/text.ts";
import type { Person } from "./person.ts";

/** What of one person can be searched, folded once. */
type Entry = {
  id: PersonId;
  names: string[];
  company: string;
  email: string;
  phone: string;
  order: string;
  rest: string;
};

/** How good a match is, best first: where it was found counts more than how much of it was typed. */
const RANK = { exactName: 0, nameStart: 1, nameInside: 2, code: 3, emailStart: 4, company: 5, rest: 6 } as const;

/**
 * Finds people by what staff can type while a guest stands there: hanzi from one character, 花名, Latin names without
 * accents and in any word order, company, the phone's last digits, e-mail, order number. Every word must be found.
 */
export class PeopleIndex {
  readonly #entries = new Map<PersonId, Entry>();

  put(person: Person): void {
    this.#entries.set(person.id, entryOf(person));
  }

  remove(id: PersonId): void {
    this.#entries.delete(id);
  }

  /** The best `limit` people for a query, best first; equally good ones in roster order. "" finds nobody. */
  find(query: string, limit: number): PersonId[] {
    const words = plainText(query).split(" ").filter(Boolean);
    if (words.length === 0) return [];
    const byRank: PersonId[][] = Array.from({ length: RANK.rest + 1 }, () => []);
    for (const entry of this.#entries.values()) {
      const rank = rankOf(entry, words);
      if (rank !== null) byRank[rank]?.push(entry.id);
    }
    return byRank.flat().slice(0, limit);
  }
}

function entryOf(person: Person): Entry {
  const names = [person.name, person.nickname, [person.familyName, person.givenName].filter(Boolean).join(" ")]
    .filter((name): name is string => Boolean(name))
    .map(plainText);
  return {
    id: person.id,
    names: [...new Set(names)],
    company: plainText(person.company ?? ""),
    email: foldText(person.email ?? ""),
    phone: (person.phone ?? "").replace(/\D/g, ""),
    order: foldText([person.orderId, ...person.codes].filter(Boolean).join(" ")),
    rest: plainText([person.jobTitle, person.ticketType, ...Object.values(person.extra)].filter(Boolean).join(" ")),
  };
}

/** The worst rank among the words, or null when one of them is nowhere. */
function rankOf(entry: Entry, words: string[]): number | null {
  if (entry.names.includes(words.join(" "))) return RANK.exactName;
  let worst = 0;
  for (const word of words) {
    const rank = rankOfWord(entry, word);
    if (rank === null) return null;
    worst = Math.max(worst, rank);
  }
  return worst;
}

function rankOfWord(entry: Entry, word: string): number | null {
  if (entry.names.some((name) => startsAWord(name, word))) return RANK.nameStart;
  if (entry.names.some((name) => name.includes(word))) return RANK.nameInside;
  if (/^\d{3,}$/.test(word) && entry.phone.endsWith(word)) return RANK.code;
  if (entry.order.split(" ").includes(word)) return RANK.code;
  if (entry.email.startsWith(word)) return RANK.emailStart;
  if (entry.company.includes(word)) return RANK.company;
  if (entry.rest.includes(word) || (/^\d{5,}$/.test(word) && entry.phone.includes(word))) return RANK.rest;
  return null;
}

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[\s·.-]/.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
