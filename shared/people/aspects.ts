import type { Fact } from "../facts/fact.ts";
import type { Facet, ListColumn, ListQuery } from "./query.ts";

/** What changes by itself: who people are, who is in, whose badge is printed. A list that shows one is not made anew for another. */
export const ASPECTS = ["people", "arrivals", "badges"] as const;
export type Aspect = (typeof ASPECTS)[number];

const NOT_LISTED: ReadonlySet<Fact["kind"]> = new Set([
  "scan-refused",
  "answered",
  "listed",
  "session-paused",
  "message-sent",
  "message-ended",
  "sheet-printed",
  "help-asked",
  "help-given",
  "pin-changed",
]);

/** What of a list a fact may change; null: nothing that is listed. */
export function aspectOf(kind: Fact["kind"]): Aspect | null {
  if (NOT_LISTED.has(kind)) return null;
  if (kind === "arrived" || kind === "left" || kind === "arrival-undone" || kind === "guests-counted")
    return "arrivals";
  return kind.startsWith("badge-") ? "badges" : "people";
}

/** What an order of people depends on. */
export const aspectsOfSort = ({ by }: ListQuery["sort"]): Set<Aspect> => new Set(["people", ...beside(by)]);

/** What a list depends on. */
export const aspectsOf = ({ sort, filters }: ListQuery): Set<Aspect> =>
  new Set([...aspectsOfSort(sort), ...filters.flatMap(({ facet }) => beside(facet))]);

function beside(name: ListColumn | Facet): Aspect[] {
  if (name === "arrival" || name === "station" || name === "presence") return ["arrivals"];
  return name === "badge" ? ["badges"] : [];
}
