/** What the table of people can show, and be put in order by, beside the roster's own columns (`extra:城市`). */
export const LIST_COLUMNS = [
  "number",
  "name",
  "nickname",
  "company",
  "jobTitle",
  "role",
  "ticketType",
  "status",
  "phone",
  "email",
  "arrival",
  "station",
  "badge",
  "orderId",
  "note",
  "added",
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number] | `extra:${string}`;

/** What the table can be narrowed by: each person has one value of it or several. */
export const FACETS = [
  "presence",
  "status",
  "list",
  "role",
  "ticketType",
  "company",
  "jobTitle",
  "flag",
  "source",
  "badge",
  "station",
  "import",
] as const;
export type Facet = (typeof FACETS)[number] | `extra:${string}`;

/** Any one of the values is enough; "" stands for people of whom nothing is stated. */
export type ListFilter = { facet: Facet; values: string[] };

/** Which people are listed and in which order. `text`: found as the search finds them; all filters must hold. */
export type ListQuery = {
  sort: { by: ListColumn; down: boolean };
  filters: ListFilter[];
  text: string;
};

/** Everybody, as the roster has them. */
export const WHOLE_LIST: ListQuery = { sort: { by: "number", down: false }, filters: [], text: "" };

/** How the values of a facet follow each other where they are few and known. */
export const PRESENCES = ["arrived", "missing", "inside", "left", "not-expected"] as const;
export const STATUSES = ["active", "pending", "waitlist", "cancelled", "blocked"] as const;
export const LIST_PLACES = ["on", "off", "taken-back"] as const;
export const FLAGS = ["vip", "speaker", "host", "note", ""] as const;
export const SOURCES = ["roster", "page", "hand", "walk-in"] as const;
export const BADGE_STATES = ["none", "queued", "printed", "handed-over", "saved", "failed"] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

/** The header of a column of the roster's own, null for any other. */
export const extraOf = (column: string): string | null =>
  column.startsWith(EXTRA) ? column.slice(EXTRA.length) : null;

const EXTRA = "extra:";
