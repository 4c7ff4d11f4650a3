import type { PersonRow } from "../contract/peopleShapes.ts";
import { knownOr } from "../i18n/known.ts";
import type { Words } from "../i18n/say.ts";
import { extraOf, type ListColumn } from "../people/query.ts";
import { extraValue } from "../roster/extra.ts";
import { localMoment } from "../words/time.ts";

/** What stands above a column of the people table. */
export const columnTitle = (words: Words, column: ListColumn): string =>
  extraOf(column) ?? knownOr(words.peopleList.column, column, column);

/** What a person's row says under a column, "" where nothing is stated; moments as `2019-12-28 13:05` in the event's zone. */
export function cellText(words: Words, row: PersonRow, column: ListColumn, timezone: string): string {
  const moment = (at: string | undefined) => (at ? localMoment(Date.parse(at), timezone).replace("T", " ") : "");
  switch (column) {
    case "number":
      return String(row.number);
    case "role":
      return words.roleLabel(row.role);
    case "status":
      if (row.takenBack) return words.peopleList.place["taken-back"];
      return row.withdrawn ? words.people.withdrawn : words.status[row.status];
    case "phone":
      return row.phoneTail ?? "";
    case "arrival":
      return moment(row.arrival?.at);
    case "station":
      return row.arrival?.station ?? "";
    case "badge":
      return words.people.badge[row.badge];
    case "added":
      return moment(row.addedAt);
    case "name":
    case "nickname":
    case "company":
    case "jobTitle":
    case "ticketType":
    case "email":
    case "orderId":
    case "note":
      return row[column] ?? "";
    default:
      return extraValue(row.extra, extraOf(column) ?? "") ?? "";
  }
}
