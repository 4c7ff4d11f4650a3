import { compareKeys, nameKey, type OrderKey, textKey } from "../roster/collation.ts";
import { KNOWN_ROLES } from "../roster/knownRoles.ts";
import { type BadgeOrder, type BadgeSorting, LETTERS, NO_LETTER, type Separators } from "./batchChoice.ts";

/** `number`: the place on the roster, from 0. */
export type Sortable = { name: string; company: string | null; role: string; number: number };

/** The letter a name is sorted under: the first of its pinyin or of the Latin name; `#` for any other script and for digits. */
export const letterOf = (name: string): string => letterOfKey(nameKey(name));

function letterOfKey(key: string): string {
  const first = key.charAt(0).toUpperCase();
  return first >= "A" && first <= "Z" ? first : NO_LETTER;
}

/** What a badge is put in order by; compared by `compareSortKeys`. */
export type SortKeys = readonly OrderKey[];

/**
 * Where a badge comes among others. Where a page stands before every letter or role, those stand together whatever the
 * order within them; of the same name the one comes first who is first on the roster.
 */
export function sortKeysOf(person: Sortable, { order, separators }: BadgeSorting): SortKeys {
  const name = nameKey(person.name);
  return [groupKey(person, separators, name), orderKey(person, order, name), name, person.number];
}

/** Which of two is printed first: below 0 the first one. */
export function compareSortKeys(a: SortKeys, b: SortKeys): number {
  for (const [i, key] of a.entries()) {
    const compared = compareKeys(key, b[i] ?? null, false);
    if (compared !== 0) return compared;
  }
  return 0;
}

/** `name`: the name's own key. */
function groupKey({ role }: Sortable, separators: Separators, name: string): OrderKey {
  if (separators === "role") return roleKey(role);
  return separators === "letter" ? LETTERS.indexOf(letterOfKey(name)) : 0;
}

function orderKey({ company, role, number }: Sortable, order: BadgeOrder, name: string): OrderKey {
  switch (order) {
    case "name":
      return name;
    case "company":
      return company ? textKey(company) : null;
    case "role":
      return roleKey(role);
    case "roster":
      return number;
  }
}

/** Known roles as the catalogue lists them, then those that nobody foresaw. */
function roleKey(role: string): OrderKey {
  const place = ROLES.indexOf(role);
  return place < 0 ? textKey(role) : place;
}

const ROLES: readonly string[] = KNOWN_ROLES;
