import { z } from "zod";
import { FACETS, LIST_COLUMNS } from "../people/query.ts";
import { PersonCard } from "./shapes.ts";

const Extra = z.templateLiteral(["extra:", z.string()]);

export const ListColumn = z.union([z.enum(LIST_COLUMNS), Extra]);

const Facet = z.union([z.enum(FACETS), Extra]);

const ListFilter = z.object({ facet: Facet, values: z.array(z.string()).min(1).max(500) });

/** Which people are listed and in which order; all filters must hold, and any one value of each. */
export const ListQuery = z.object({
  sort: z.object({ by: ListColumn, down: z.boolean() }),
  filters: z.array(ListFilter).max(50),
  text: z.string().max(200),
});

/** A row of the table: a card, and what only the table tells. `extra`: of the roster's own columns those that were asked for. */
export const PersonRow = PersonCard.extend({
  /** The place on the roster, from 1. */
  number: z.number().int(),
  orderId: z.string().nullable(),
  addedAt: z.string(),
  takenBack: z.boolean(),
  extra: z.record(z.string(), z.string()),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A stretch of a list. `total`: people in it; `all`: people there are; `extras`: the headers of the roster's own columns. */
export const PeoplePage = z.object({
  total: z.number().int(),
  all: z.number().int(),
  extras: z.array(z.string()),
  people: z.array(PersonRow),
});
export type PeoplePage = z.infer<typeof PeoplePage>;

/** A value people are told apart by, with how many have it. `label` and `at` (a moment) where the value is only a name for us. */
const FacetChoice = z.object({
  value: z.string(),
  count: z.number().int(),
  label: z.string().nullable(),
  at: z.string().nullable(),
});
export type FacetChoice = z.infer<typeof FacetChoice>;

/** The commonest values, most people first; `more`: how many further ones there are. */
export const FacetReply = z.object({ values: z.array(FacetChoice), more: z.number().int() });
export type FacetReply = z.infer<typeof FacetReply>;

export const PeopleAsk = {
  page: z.object({
    query: ListQuery,
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(500),
    /** Headers of the roster's own columns whose cells are wanted. */
    extras: z.array(z.string()).max(200),
  }),
  facet: z.object({ query: ListQuery, facet: Facet, search: z.string().max(200) }),
  export: z.object({ query: ListQuery, columns: z.array(ListColumn).min(1).max(200) }),
};
