import { arrivalOf, type PersonRecord } from "../facts/state.ts";
import { nameKey, type OrderKey, textKey, valueKey } from "../roster/collation.ts";
import { extraValue } from "../roster/extra.ts";
import { KNOWN_ROLES } from "../roster/knownRoles.ts";
import { BADGE_STATES, extraOf, type ListColumn, STATUSES } from "./query.ts";
import { badgeStateOf, type ListContext, noteOf, phoneTailOf, stationOf } from "./values.ts";

/** What a person is put in order by under a column. `number`: the place on the roster, from 0. */
export function orderKey(record: PersonRecord, number: number, column: ListColumn, context: ListContext): OrderKey {
  const { person } = record;
  switch (column) {
    case "number":
      return number;
    case "name":
      return nameKey(person.name);
    case "nickname":
    case "company":
    case "jobTitle":
    case "ticketType":
    case "email":
      return keyOfText(person[column]);
    case "role":
      return roleKey(person.role);
    case "status":
      return record.withdrawn ? STATUSES.length : STATUSES.indexOf(person.status);
    case "phone":
      return keyOfText(phoneTailOf(record));
    case "arrival":
      return timeOf((context.door && arrivalOf(record, context.door))?.at);
    case "station":
      return keyOfText(stationOf(record, context));
    case "badge":
      return BADGE_STATES.indexOf(badgeStateOf(record));
    case "orderId":
      return keyOfText(person.orderId);
    case "note":
      return keyOfText(noteOf(record));
    case "added":
      return timeOf(record.added.at);
    default:
      return valueKey(extraValue(person.extra, extraOf(column) ?? "") ?? "");
  }
}

const keyOfText = (text: string | null): OrderKey => (text ? textKey(text) : null);

const timeOf = (at: string | undefined): OrderKey => (at === undefined ? null : Date.parse(at));

/** Known roles as the catalogue lists them, then those that nobody foresaw. */
function roleKey(role: string): OrderKey {
  const place = ROLES.indexOf(role);
  return place < 0 ? textKey(role) : place;
}

const ROLES: readonly string[] = KNOWN_ROLES;
