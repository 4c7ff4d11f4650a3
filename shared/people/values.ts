import { flagsOf } from "../checkin/decide.ts";
import { arrivalOf, isExpected, isInside, isTakenBack, type Passage, type PersonRecord } from "../facts/state.ts";
import { extraValue } from "../roster/extra.ts";
import type { SessionId } from "../words/ids.ts";
import { type BadgeState, extraOf, type Facet, type ListFilter } from "./query.ts";

/** What a record alone does not say: the event's door, and the name a station goes by. */
export type ListContext = { door: SessionId | null; stationOf: (passage: Passage) => string };

/** What a person counts as under a facet, at least one value; "" where nothing is stated. */
export function valuesOf(record: PersonRecord, facet: Facet, context: ListContext): string[] {
  const { person } = record;
  switch (facet) {
    case "presence":
      return presenceOf(record, context.door);
    case "status":
      return [person.status];
    case "list":
      return [isTakenBack(record) ? "taken-back" : record.withdrawn ? "off" : "on"];
    case "role":
    case "ticketType":
    case "company":
    case "jobTitle":
    case "source":
      return [person[facet] ?? ""];
    case "flag":
      return orBlank(flagsOf(record));
    case "badge":
      return [badgeStateOf(record)];
    case "station":
      return [stationOf(record, context)];
    case "import":
      return [record.added.importId ?? ""];
    default:
      return [extraValue(person.extra, extraOf(facet) ?? "") ?? ""];
  }
}

/** Whether all filters hold. People of an import that was taken back are listed only where a filter asks for them. */
export function passes(record: PersonRecord, filters: readonly ListFilter[], context: ListContext): boolean {
  if (isTakenBack(record) && !filters.some(({ facet }) => facet === "list")) return false;
  return filters.every(({ facet, values }) => valuesOf(record, facet, context).some((value) => values.includes(value)));
}

/** Whether somebody's badge is out, and how far it is else: one that came out once counts, whatever failed later. */
export function badgeStateOf(record: PersonRecord): BadgeState {
  const outcomes = record.badges.map((badge) => badge.outcome);
  for (const good of ["printed", "handed-over", "saved"] as const) if (outcomes.includes(good)) return good;
  const last = outcomes.findLast((outcome) => outcome !== "cancelled");
  return last === undefined ? "none" : (last ?? "queued");
}

/** Everything noted about a person, in one line; null when nothing is. */
export const noteOf = ({ person, notes }: PersonRecord): string | null =>
  [person.note, ...notes.map((note) => note.text)].filter(Boolean).join(" · ") || null;

/** The phone's last four digits: enough to tell people apart, too few to call. */
export const phoneTailOf = ({ person }: PersonRecord): string | null =>
  person.phone?.replace(/\D/g, "").slice(-4) || null;

/** The station of the arrival, "" for who is not here. */
export function stationOf(record: PersonRecord, { door, stationOf }: ListContext): string {
  const arrival = door && arrivalOf(record, door);
  return arrival ? stationOf(arrival) : "";
}

function presenceOf(record: PersonRecord, door: SessionId | null): string[] {
  if (door && arrivalOf(record, door)) return ["arrived", isInside(record, door) ? "inside" : "left"];
  return [isExpected(record) ? "missing" : "not-expected"];
}

const orBlank = (values: string[]): string[] => (values.length > 0 ? values : [""]);
