import { cellText } from "./cellValues.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { ROSTER_FIELDS, type RosterField } from "./rosterField.ts";

/** Where a table's rows have what: found once for a table, since it is asked for every row. */
export type RowColumns = {
  /** The first column of each field, -1 for none. */
  first: Record<RosterField, number>;
  codes: number[];
  /** Mobile telephones before those of a desk. */
  phones: number[];
  statuses: number[];
  /** Columns nobody mapped, by the key of their extra field. */
  extras: { column: number; key: string }[];
  /** Headers as keys of extra fields. */
  headers: string[];
};

/** The columns of each field in a table of this mapping. */
export function rowColumnsOf({ columns }: ColumnMapping): RowColumns {
  const headers = columns.map(({ header }, column) => titleOf(header, column));
  const columnsOf = (wanted: RosterField) => columns.flatMap(({ field }, column) => (field === wanted ? [column] : []));
  const first = { ...NO_COLUMNS };
  for (const wanted of ROSTER_FIELDS) first[wanted] = columns.findIndex(({ field }) => field === wanted);
  const isLandline = (column: number) => LANDLINE.test(headers[column] ?? "");
  const phones = columnsOf("phone").sort((a, b) => Number(isLandline(a)) - Number(isLandline(b)) || a - b);
  return {
    first,
    codes: columnsOf("ticketCode"),
    phones,
    statuses: columnsOf("status"),
    extras: extrasOf(columns, headers),
    headers,
  };
}

/** Texts of columns nobody mapped and of cells past the last header, by header. */
export function unmappedTexts(cells: readonly string[], { extras, headers }: RowColumns): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { column, key } of extras) {
    const text = cellText(cells[column] ?? "");
    if (text !== "") texts[key] = text;
  }
  for (let column = headers.length; column < cells.length; column++) {
    const text = cellText(cells[column] ?? "");
    if (text !== "") texts[`#${column + 1}`] = text;
  }
  return texts;
}

function extrasOf(columns: ColumnMapping["columns"], headers: string[]): RowColumns["extras"] {
  const uses = new Map<string, number>();
  return columns.flatMap(({ field }, column) => {
    if (field) return [];
    const title = headers[column] ?? "";
    const use = (uses.get(title) ?? 0) + 1;
    uses.set(title, use);
    return [{ column, key: use === 1 ? title : `${title} (${use})` }];
  });
}

const NO_COLUMNS: Record<RosterField, number> = {
  name: -1,
  givenName: -1,
  familyName: -1,
  nickname: -1,
  email: -1,
  phone: -1,
  company: -1,
  jobTitle: -1,
  role: -1,
  ticketType: -1,
  ticketCode: -1,
  orderId: -1,
  status: -1,
  checkedIn: -1,
  guests: -1,
  note: -1,
};

/** A telephone that rings at a desk or at home. */
const LANDLINE =
  /\b(?:home|work|office|business|landline|fixed?|private?|company|festnetz|dienstlich|geschäftlich|privat|bureau|fixe|domicile)\b|büro|座机|固话|固定|单位电话|公司电话|办公|家庭|市話|自宅|会社/i;

/** A header as the key of an extra field; a column without one is known by its number. */
function titleOf(header: string, column: number): string {
  const title = cellText(header) || `#${column + 1}`;
  return title === "__proto__" ? "_proto_" : title;
}
