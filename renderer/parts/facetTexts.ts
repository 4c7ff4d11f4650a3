import { knownOr } from "../../shared/i18n/known.ts";
import type { Words } from "../../shared/i18n/say.ts";
import {
  BADGE_STATES,
  extraOf,
  type Facet,
  FLAGS,
  LIST_PLACES,
  type ListFilter,
  PRESENCES,
  SOURCES,
  STATUSES,
} from "../../shared/people/query.ts";

/** What a facet is called; a column of the roster's own by its header. */
export const facetTitle = (words: Words, facet: Facet): string =>
  extraOf(facet) ?? knownOr(words.peopleList.facet, facet, facet);

/** What a value of a facet is called. `labels`: what values go by that are only names for us. */
export function valueText(words: Words, facet: Facet, value: string, labels: Readonly<Record<string, string>>): string {
  const { peopleList, people } = words;
  const tables: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
    presence: peopleList.presence,
    status: words.status,
    list: peopleList.place,
    flag: peopleList.flag,
    source: peopleList.source,
    badge: people.badge,
    import: { "": peopleList.byHand, ...labels },
  };
  const table = tables[facet];
  if (table) return knownOr(table, value, value);
  if (value === "") return peopleList.blank;
  return facet === "role" ? words.roleLabel(value) : value;
}

/** A filter in a few words, for the button that takes it back. */
export function filterText(
  words: Words,
  { facet, values }: ListFilter,
  labels: Readonly<Record<string, string>>,
): string {
  const texts = values.map((value) => valueText(words, facet, value, labels));
  const [first = ""] = texts;
  const shown =
    texts.length > MOST_NAMED
      ? words.peopleList.someValues(first, texts.length - 1)
      : texts.join(words.table.listSeparator);
  return words.peopleList.filterText(facetTitle(words, facet), shown);
}

const MOST_NAMED = 3;

/** The values of a facet that has few and known ones, in their order; null for any other. */
export const valueOrder = (facet: Facet): readonly string[] | null => ORDERS[facet] ?? null;

const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  presence: PRESENCES,
  status: STATUSES,
  list: LIST_PLACES,
  flag: FLAGS,
  source: SOURCES,
  badge: BADGE_STATES,
};
