import type { Result } from "../words/result.ts";
import { cellText } from "./cellValues.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { guessTable } from "./columns.ts";
import { planImport } from "./importPlan.ts";
import type { PersonDetails } from "./person.ts";
import { rowsToPeople, type SkippedRow } from "./rowsToPeople.ts";
import type { SheetFault, SheetRead, SheetRow } from "./sheet.ts";
import { stackedTables } from "./sideBySide.ts";

/** `no-people`: a table, but no column says who anybody is. */
export type RosterFault = SheetFault | { code: "no-people" };

/** One attendee as scripts see it; texts null where the file does not state them. `row` as in `SheetRow`. */
export type InspectedAttendee = {
  row: number;
  name: string | null;
  givenName: string | null;
  familyName: string | null;
  nickname: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
  jobTitle: string | null;
  ticketType: string | null;
  ticketCode: string | null;
  orderId: string | null;
  status: PersonDetails["status"];
  checkedIn: boolean | null;
  guests: number;
  extra: Record<string, string>;
};

/** What `inspect roster` prints, documented in docs/inspect.md. */
export type InspectedRoster = {
  refused: { reason: RosterFault["code"]; message: string } | null;
  warnings: string[];
  skipped: SkippedRow[];
  attendees: InspectedAttendee[];
};

/**
 * A file as an import into an empty event would take it.
 * @param sayFault the sentence for people that belongs to a fault
 */
export function inspectRoster(
  read: Result<SheetRead, SheetFault>,
  sayFault: (fault: RosterFault) => string,
): InspectedRoster {
  if (!read.ok) return refuse(read.fault, sayFault);
  const { warnings } = read.value;
  const rows = stackedTables(read.value.rows);
  const table = guessTable(rows);
  const people = rowsToPeople(rows, table);
  if (people.drafts.length === 0) return refuse({ code: "no-people" }, sayFault);
  const plan = planImport(people, []);
  const kept = new Set(plan.added);
  const unnamed = unnamedColumns(table.mapping);
  const rowsByNumber = new Map<number, SheetRow[]>();
  if (unnamed.length > 0)
    for (const row of rows) rowsByNumber.set(row.row, [...(rowsByNumber.get(row.row) ?? []), row]);
  const attendees = people.drafts
    .filter((draft) => kept.has(draft))
    .map(({ row, details, named, checkedIn }): InspectedAttendee => {
      const { givenName, familyName, nickname, email, phone, company, jobTitle } = details;
      const { ticketType, codes, orderId, status, guests, extra } = details;
      return {
        row,
        name: named ? details.name : null,
        ...{ givenName, familyName, nickname, email, phone, company, jobTitle, ticketType },
        ticketCode: codes[0] ?? null,
        ...{ orderId, status, checkedIn, guests },
        extra: { ...extra, ...textsOf(cellsOf(details, rowsByNumber.get(row) ?? []), unnamed) },
      };
    });
  const codes = [
    ...warnings,
    ...(table.headerRow === null ? ["no-header"] : []),
    ...plan.doubtful.map(({ kind }) => kind),
  ];
  return { refused: null, warnings: [...new Set(codes)], skipped: plan.skipped, attendees };
}

type NamedColumn = { column: number; key: string };

/** Columns that mean something to the program and have no field here: role and note, a second code or status. */
function unnamedColumns({ columns }: ColumnMapping): NamedColumn[] {
  const seen = new Set<string>();
  return columns.flatMap(({ header, field }, column) => {
    const isAgain = field !== null && field !== "phone" && seen.has(field);
    const isUnnamed = field === "role" || field === "note" || isAgain;
    if (field) seen.add(field);
    const key = cellText(header);
    return isUnnamed && key !== "" && key !== "__proto__" ? [{ column, key }] : [];
  });
}

/** Of tables side by side several rows have one number: the one that says the name is the person's. */
function cellsOf({ name }: PersonDetails, rows: SheetRow[]): string[] {
  const own = rows.length > 1 ? rows.find(({ cells }) => cells.some((cell) => cell.includes(name))) : undefined;
  return (own ?? rows[0])?.cells ?? [];
}

function textsOf(cells: string[], columns: NamedColumn[]): Record<string, string> {
  const texts = columns.map(({ column, key }): [string, string] => [key, cellText(cells[column] ?? "")]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

function refuse(fault: RosterFault, sayFault: (fault: RosterFault) => string): InspectedRoster {
  return { refused: { reason: fault.code, message: sayFault(fault) }, warnings: [], skipped: [], attendees: [] };
}
