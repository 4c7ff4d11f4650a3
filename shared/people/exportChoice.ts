/** What a list of attendance has a row for: everybody, every stay in a session, or everybody who came, with their hours. */
export const EXPORT_LISTS = ["people", "visits", "hours"] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

export const EXPORT_FORMATS = ["xlsx", "csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a CSV file is written; old Chinese Excel wants the second. */
export const CSV_ENCODINGS = ["utf-8", "gb18030"] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

export const CSV_SEPARATORS = ["comma", "tab"] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** Who somebody is for a list of attendance; exactly one of them. Walk-ins are not also "arrived", so that ticks add up. */
export const EXPORT_WHO = ["arrived", "no-show", "walk-in", "not-expected"] as const;
export type ExportWho = (typeof EXPORT_WHO)[number];

/** The columns that every event has, in their usual order; roster columns, rooms and questions have their own names beside. */
export const EXPORT_COLUMNS = [
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
  "arrived",
  "arrival",
  "station",
  "way",
  "remarks",
  "guests",
  "left",
  "hours",
  "orderId",
  "recorded",
  "conflict",
] as const;
export type ExportColumn =
  | (typeof EXPORT_COLUMNS)[number]
  | `extra:${string}`
  | `room:${string}`
  | `question:${string}`;

/** Which of them stand in a list that nobody has chosen columns for; the event's own always do. */
export const USUAL_COLUMNS: readonly ExportColumn[] = EXPORT_COLUMNS.slice(0, 15);

/**
 * What staff chose of an export; kept for the station. `columns`: in their order; [] = the usual ones. `who`, `roles`,
 * `ticketTypes`: any one of them is enough, [] = all. `since`: came at this moment or later, `2019-12-28T13:05` at the
 * venue. `session`: null = the door, and for stays and hours every session.
 */
export type ExportChoice = {
  list: ExportList;
  session: string | null;
  who: ExportWho[];
  roles: string[];
  ticketTypes: string[];
  since: string | null;
  columns: ExportColumn[];
  format: ExportFormat;
  encoding: CsvEncoding;
  separator: CsvSeparator;
};

/** Everybody, as a workbook: it keeps telephone numbers and times as what they are. */
export const USUAL_EXPORT: ExportChoice = {
  ...{ list: "people", session: null, who: [], roles: [], ticketTypes: [], since: null, columns: [] },
  ...{ format: "xlsx", encoding: "utf-8", separator: "comma" },
};

/** What of a choice still holds for an event; `event`: the one it was made for. Sessions and people of another mean nothing here. */
export function choiceForEvent(kept: KeptExport | undefined, event: string): ExportChoice {
  if (!kept) return USUAL_EXPORT;
  const { event: of, ...choice } = kept;
  return of === event ? choice : { ...choice, session: null, roles: [], ticketTypes: [], since: null };
}

/** A choice with the event it was made for. */
export type KeptExport = ExportChoice & { event: string };
