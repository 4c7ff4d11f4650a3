import { arrivalOf, isExpected, type PersonRecord } from "../facts/state.ts";
import type { ExportChoice, ExportColumn, ExportWho } from "../people/exportChoice.ts";
import { extraOf } from "../people/query.ts";
import type { SessionId } from "../words/ids.ts";
import { localMoment } from "../words/time.ts";
import { type AttendanceContext, chosenColumns, everyColumn, type PersonColumn } from "./attendance.ts";
import type { Cell, OutSheet, SheetColumn } from "./sheet.ts";
import { hoursOf, openStays, type Stay, staysAt } from "./stays.ts";

/** People of a list with their places on the roster, from 1. */
export type Listed = { record: PersonRecord; number: number };

/** Who somebody is for an export; see EXPORT_WHO. `door`: the session it is about. */
export function whoOf(record: PersonRecord, door: SessionId): ExportWho {
  if (record.person.source === "walk-in") return "walk-in";
  if (arrivalOf(record, door)) return "arrived";
  return isExpected(record) ? "no-show" : "not-expected";
}

/** Whether somebody is in an export, by all that was chosen. */
export function isWanted(choice: ExportChoice, { door, event }: AttendanceContext): (record: PersonRecord) => boolean {
  const { who, roles, ticketTypes, since } = choice;
  return (record) => {
    if (who.length > 0 && !who.includes(whoOf(record, door))) return false;
    if (roles.length > 0 && !roles.includes(record.person.role)) return false;
    if (ticketTypes.length > 0 && !ticketTypes.includes(record.person.ticketType ?? "")) return false;
    if (since === null) return true;
    const arrival = arrivalOf(record, door);
    return arrival !== null && localMoment(Date.parse(arrival.at), event.timezone) >= since;
  };
}

/** The columns a list can have and those it has, with the rows of its people, made as they are asked for. */
export function attendanceSheet(
  choice: ExportChoice,
  context: AttendanceContext,
  people: Iterable<Listed> & { length: number },
): { sheet: OutSheet; every: readonly SheetColumn[] } {
  const { columns, rowsOf, every } = SHEETS[choice.list](choice, context);
  const rows = {
    *[Symbol.iterator](): Iterator<readonly Cell[]> {
      for (const { record, number } of people) yield* rowsOf(record, number);
    },
  };
  const title = context.words.exports.lists[choice.list];
  const plain = ({ id, title: text, kind }: SheetColumn): SheetColumn => ({ id, title: text, kind });
  const sheet = { title, columns: columns.map(plain), rows, count: people.length, timezone: context.event.timezone };
  return { sheet, every: every.map(plain) };
}

type Rows = (record: PersonRecord, number: number) => Cell[][];
type Made = { columns: readonly SheetColumn[]; rowsOf: Rows; every: readonly SheetColumn[] };

const SHEETS: Record<ExportChoice["list"], (choice: ExportChoice, context: AttendanceContext) => Made> = {
  people: peopleRows,
  visits: visitRows,
  hours: hourRows,
};

function peopleRows(choice: ExportChoice, context: AttendanceContext): Made {
  const every = everyColumn(context);
  const columns = chosenColumns(every, choice.columns, context);
  return { columns, every, rowsOf: (record, number) => [columns.map(({ cell }) => cell(record, number))] };
}

/** What tells who somebody is, for the lists whose other columns are always the same. */
function whoColumns(
  choice: ExportChoice,
  context: AttendanceContext,
): { columns: PersonColumn[]; every: PersonColumn[] } {
  const every = everyColumn(context).filter(
    ({ id }) => IDENTITY.has(id) || extraOf(id) !== null || id.startsWith("question:"),
  );
  const chosen = every.filter(({ id }) => choice.columns.includes(id));
  const usual = every.filter(({ id }) => USUAL_IDENTITY.includes(id));
  const inOrder = chosen.toSorted((a, b) => choice.columns.indexOf(a.id) - choice.columns.indexOf(b.id));
  return { columns: chosen.length > 0 ? inOrder : usual, every };
}

const USUAL_IDENTITY: readonly ExportColumn[] = ["number", "name", "nickname", "company", "role", "phone", "email"];
const IDENTITY: ReadonlySet<ExportColumn> = new Set([...USUAL_IDENTITY, "jobTitle", "ticketType", "status", "orderId"]);

/** The sessions a list of stays is about: the chosen one, or all. */
const sessionsOf = ({ session }: ExportChoice, { event }: AttendanceContext) =>
  event.sessions.filter(({ id }) => session === null || id === session);

function visitRows(choice: ExportChoice, context: AttendanceContext): Made {
  const { words, stationOf } = context;
  const staysOf = staysAt(context.event);
  const { columns, every } = whoColumns(choice, context);
  const say = words.exports.visit;
  const sessions = sessionsOf(choice, context);
  const more: SheetColumn[] = [
    { id: "session", title: say.session, kind: "text" },
    { id: "in", title: say.in, kind: "moment" },
    { id: "out", title: say.out, kind: "moment" },
    { id: "stayHours", title: say.hours, kind: "number" },
    { id: "guests", title: words.table.column.guests, kind: "number" },
    { id: "station", title: words.table.column.station, kind: "text" },
    { id: "note", title: say.note, kind: "text" },
  ];
  const rowOf = (title: string, stay: Stay): Cell[] => [
    ...[title, stay.in.at, stay.out?.at ?? null, hoursOf([stay]), stay.in.guests || null, stationOf(stay.in)],
    stay.out ? null : say.noExit,
  ];
  const rowsOf: Rows = (record, number) =>
    sessions.flatMap(({ id, title }) =>
      staysOf(record, id).map((stay) => [...columns.map(({ cell }) => cell(record, number)), ...rowOf(title, stay)]),
    );
  return { columns: [...columns, ...more], every, rowsOf };
}

/** A row for everybody who was in one of the sessions; who never was has none. */
function hourRows(choice: ExportChoice, context: AttendanceContext): Made {
  const { words } = context;
  const staysOf = staysAt(context.event);
  const { columns, every } = whoColumns(choice, context);
  const say = words.exports.visit;
  const sessions = sessionsOf(choice, context);
  const more: SheetColumn[] = [
    { id: "firstIn", title: say.firstIn, kind: "moment" },
    { id: "lastOut", title: say.lastOut, kind: "moment" },
    ...sessions.map(({ id, title }): SheetColumn => ({ id: `hours:${id}`, title: say.hoursIn(title), kind: "number" })),
    { id: "stays", title: say.stays, kind: "number" },
    { id: "open", title: say.open, kind: "number" },
    { id: "note", title: say.note, kind: "text" },
  ];
  const rowsOf: Rows = (record, number) => {
    const bySession = sessions.map(({ id }) => staysOf(record, id));
    const stays = bySession.flat();
    if (stays.length === 0) return [];
    const open = openStays(stays);
    const missing = sessions.filter((_, i) => openStays(bySession[i] ?? []) > 0).map(({ title }) => title);
    return [
      [
        ...columns.map(({ cell }) => cell(record, number)),
        ...[earliest(stays), latest(stays), ...bySession.map(hoursOf), stays.length, open],
        open > 0 ? say.noExitFrom(missing.join(words.table.listSeparator)) : null,
      ],
    ];
  };
  return { columns: [...columns, ...more], every, rowsOf };
}

const earliest = (stays: readonly Stay[]): string | null => stays.map((stay) => stay.in.at).reduce(earlier);
const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);

function latest(stays: readonly Stay[]): string | null {
  const ends = stays.flatMap(({ out }) => out?.at ?? []);
  return ends.length === 0 ? null : ends.reduce((a, b) => (Date.parse(a) >= Date.parse(b) ? a : b));
}
