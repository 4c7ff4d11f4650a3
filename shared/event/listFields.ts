import type { PageFacts, PagePerson } from "./event.ts";
import type { KeysOf } from "./matchItems.ts";

/** The facts that are lists, in the order of the screens. */
export const LIST_FIELDS = [
  "organisers",
  "coOrganisers",
  "partners",
  "links",
  "chatGroups",
  "agenda",
  "talks",
  "roundTables",
  "people",
] as const satisfies (keyof PageFacts)[];
export type ListField = (typeof LIST_FIELDS)[number];
export type ItemOf<F extends ListField> = PageFacts[F][number];
export type AnyItem = ItemOf<ListField>;

/** A list of a page, whatever is in it. */
export const listOf = (page: PageFacts, field: ListField): readonly AnyItem[] => page[field];

/** The page with another list; the items must be of that list's kind. */
export const withList = (page: PageFacts, field: ListField, items: readonly AnyItem[]): PageFacts => ({
  ...page,
  [field]: items,
});

/** What tells the items of each list apart, most telling first: a talk by its title, then its speakers, then its time. */
const KEYS: { [F in ListField]: KeysOf<ItemOf<F>> } = {
  organisers: () => [],
  coOrganisers: () => [],
  partners: () => [],
  links: ({ kind, url }) => [url, kind],
  chatGroups: ({ type, number }) => [number, type],
  agenda: ({ start, end, kind, title, speakers }) => [
    joined(start, title),
    title,
    namesOf(speakers),
    joined(start, end, kind),
    start,
  ],
  talks: ({ start, title, speakers }) => [joined(start, title), title, namesOf(speakers), start],
  roundTables: ({ start, title, host, guests }) => [joined(start, title), title, namesOf([host, ...guests]), start],
  people: ({ name, nickname, realName, affiliation, bio }) => [name, realName, nickname, affiliation, bio],
};

/** The same for a list whose kind is known only when the program runs. */
export const KEYS_OF = KEYS as { [F in ListField]: KeysOf<AnyItem> };

const joined = (...parts: (string | null)[]): string | null => (parts.includes(null) ? null : parts.join("\n"));

const namesOf = (people: readonly (PagePerson | null)[]): string | null =>
  people
    .flatMap((person) => (person ? [person.name] : []))
    .sort()
    .join("\n") || null;
