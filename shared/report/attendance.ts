import type { Event } from "../event/event.ts";
import { arrivalOf, lastPassage, type Passage, type PersonRecord } from "../facts/state.ts";
import type { Words } from "../i18n/say.ts";
import { EXPORT_COLUMNS, type ExportColumn, USUAL_COLUMNS } from "../people/exportChoice.ts";
import { extraOf } from "../people/query.ts";
import { extraValue } from "../roster/extra.ts";
import type { SessionId } from "../words/ids.ts";
import { localMoment } from "../words/time.ts";
import type { Cell, CellKind, SheetColumn } from "./sheet.ts";
import { hoursOf, staysAt } from "./stays.ts";

/**
 * What the lists of attendance know beside the records. `door`: the session that "came" is about; `extras`: headers of the
 * roster's own columns; `rooms`: sessions beside it that have a column, removed ones too; `stationOf`: the name it goes by.
 */
export type AttendanceContext = {
  event: Event;
  words: Words;
  door: SessionId;
  extras: readonly string[];
  rooms: readonly { id: SessionId; title: string }[];
  hasGuests: boolean;
  hasConflicts: boolean;
  stationOf: (passage: Passage) => string;
};

/** `number`: the place on the roster, from 1. */
export type PersonCell = (record: PersonRecord, number: number) => Cell;
export type PersonColumn = SheetColumn & { id: ExportColumn; cell: PersonCell };

/** Every column that a list of people can have, those first that every event has. */
export function everyColumn(context: AttendanceContext): PersonColumn[] {
  const { words, event, extras, rooms } = context;
  const titles = extras.map((header) => (isOurs(words, header) ? words.table.fromRoster(header) : header));
  const columns = [
    ...EXPORT_COLUMNS.map((id) => ownColumn(id, context)),
    ...extras.map((header, i) => extraColumn(header, titles[i] ?? header)),
    ...rooms.map((room) => roomColumn(room)),
    ...event.questions.map((question) => questionColumn(question, words)),
  ];
  return distinct(columns);
}

/** The ones that are written: those chosen, in their order; of none the usual ones and all that the event has of its own. */
export function chosenColumns(
  every: readonly PersonColumn[],
  chosen: readonly ExportColumn[],
  context: AttendanceContext,
) {
  const byId = new Map(every.map((column) => [column.id, column]));
  const known = [...new Set(chosen)].flatMap((id) => byId.get(id) ?? []);
  if (known.length > 0) return known;
  const isUsual = ({ id }: PersonColumn) =>
    USUAL_COLUMNS.includes(id) ||
    !OWN.has(id) ||
    (id === "guests" && context.hasGuests) ||
    (id === "conflict" && context.hasConflicts);
  // As the attendance always was: what the roster says of its own, who came along, rooms, answers.
  return every.filter(isUsual).toSorted((a, b) => place(a) - place(b));
}

const OWN: ReadonlySet<string> = new Set(EXPORT_COLUMNS);

function place({ id }: PersonColumn): number {
  if (id === "guests") return 2;
  if (OWN.has(id)) return 0;
  return extraOf(id) === null ? 3 : 1;
}

const isOurs = ({ table }: Words, header: string): boolean => Object.values<string>(table.column).includes(header);

const KINDS: Partial<Record<(typeof EXPORT_COLUMNS)[number], CellKind>> = {
  ...{ number: "number", guests: "number", hours: "number" },
  ...{ arrival: "moment", left: "moment", recorded: "moment" },
};

function ownColumn(id: (typeof EXPORT_COLUMNS)[number], context: AttendanceContext): PersonColumn {
  return { id, title: context.words.table.column[id], kind: KINDS[id] ?? "text", cell: ownCell(id, context) };
}

function ownCell(id: (typeof EXPORT_COLUMNS)[number], context: AttendanceContext): PersonCell {
  const { words, door, event, stationOf } = context;
  const arrival = (record: PersonRecord) => arrivalOf(record, door);
  switch (id) {
    case "number":
      return (_, number) => number;
    case "role":
      return ({ person }) => words.roleLabel(person.role);
    case "status":
      return ({ withdrawn, person }) => (withdrawn ? words.table.withdrawn : words.status[person.status]);
    case "arrived":
      return (record) => (arrival(record) ? words.table.yes : words.table.no);
    case "arrival":
      return (record) => arrival(record)?.at ?? null;
    case "station":
      return (record) => textOf(arrival(record), stationOf);
    case "way":
      return (record) => textOf(arrival(record), ({ way }) => words.way[way]);
    case "remarks":
      return (record) => remarks(record, words);
    case "guests":
      return (record) => arrival(record)?.guests || null;
    case "left":
      return (record) => {
        const last = lastPassage(record, door);
        return last?.direction === "out" ? last.at : null;
      };
    case "hours": {
      const staysOf = staysAt(event);
      return (record) => hoursOf(staysOf(record, door));
    }
    case "recorded":
      return (record) => arrival(record)?.recordedAt ?? null;
    case "conflict":
      return (record) => conflicts(record, context);
    default:
      return ({ person }) => person[id];
  }
}

const textOf = (passage: Passage | null, say: (passage: Passage) => string): Cell => passage && say(passage);

const extraColumn = (header: string, title: string): PersonColumn => ({
  id: `extra:${header}`,
  title,
  kind: "text",
  cell: ({ person }) => extraValue(person.extra, header) ?? null,
});

/** The first arrival in a room. */
const roomColumn = ({ id, title }: { id: SessionId; title: string }): PersonColumn => ({
  id: `room:${id}`,
  title,
  kind: "moment",
  cell: (record) => arrivalOf(record, id)?.at ?? null,
});

function questionColumn({ id, text, kind }: Event["questions"][number], { table }: Words): PersonColumn {
  const yesNo = new Map([
    ["yes", table.yes],
    ["no", table.no],
  ]);
  const cell: PersonCell = ({ answers }) => {
    const answer = (Object.hasOwn(answers, id) && answers[id]) || "";
    return (kind === "yes-no" && yesNo.get(answer)) || answer || null;
  };
  return { id: `question:${id}`, title: text, kind: "text", cell };
}

/** VIPs, undone arrivals, overrides and notes: what somebody who reads the list later would ask about. */
function remarks({ person, passages, notes }: PersonRecord, { table, flag }: Words): string | null {
  const undone = passages.filter((p) => p.undone).map((p) => table.undone(p.undone?.reason ?? ""));
  const overridden = passages
    .filter((p) => !p.undone && p.override)
    .map((p) => table.override(p.override?.reason ?? ""));
  const noted = [person.note, ...notes.map(({ text }) => text)].filter((note): note is string => Boolean(note));
  return [...(person.vip ? [flag.vip] : []), ...undone, ...overridden, ...noted].join(table.separator) || null;
}

/** By which other desks somebody was let in as well, and what staff said of it. */
function conflicts({ passages }: PersonRecord, { words, event, stationOf }: AttendanceContext): string | null {
  const said = passages.flatMap((passage) => {
    if (!passage.double || passage.undone) return [];
    const { at, settledAs, open } = words.conflicts;
    const { settled } = passage.double;
    const time = localMoment(Date.parse(passage.at), event.timezone).slice(11, 16);
    return [`${at(stationOf(passage), time)}: ${settled ? settledAs[settled.how] : open}`];
  });
  return said.join(words.table.separator) || null;
}

/** Columns that would be called the same are numbered: `晚宴`, `晚宴 (2)`. */
function distinct(columns: readonly PersonColumn[]): PersonColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let title = column.title;
    for (let n = 2; taken.has(title); n++) title = `${column.title} (${n})`;
    taken.add(title);
    return { ...column, title };
  });
}
