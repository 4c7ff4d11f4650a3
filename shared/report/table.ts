import type { Event } from "../event/event.ts";
import { arrivalOf, isTakenBack, type PersonRecord, type State } from "../facts/state.ts";
import type { Words } from "../i18n/say.ts";
import { extraValue } from "../roster/extra.ts";
import { localMoment } from "../words/time.ts";

/** A table of texts as it goes into a file: every value as a person typed it, times as local wall time `2019-12-28 13:05`. */
export type Table = { columns: string[]; rows: string[][] };

/**
 * The attendance: one row for everybody on the roster and every walk-in, in roster order (but nobody whose import was taken
 * back). After what is the same for every event come the roster's own columns, the people brought along (where any were),
 * one column a room with the arrival there, and one a question with the answer. `stationOf` gives the name a station goes by.
 */
export function attendanceTable(
  state: State,
  event: Event,
  words: Words,
  stationOf: (arrival: NonNullable<ReturnType<typeof arrivalOf>>) => string,
): Table {
  const records = [...state.people.values()].filter((record) => !isTakenBack(record));
  const extras = extraColumns(records);
  const more = [
    ...guestColumn(records, event, words),
    ...roomColumns(records, event, words),
    ...answerColumns(event, words),
  ];
  const rows = records.map((record, i) => [
    ...row(record, i + 1, { event, words, stationOf, extras }),
    ...more.map(({ cell }) => cell(record)),
  ]);
  const own = new Set<string>(words.table.columns);
  const named = extras.map((header) => (own.has(header) ? words.table.fromRoster(header) : header));
  return { columns: distinct([...words.table.columns, ...named, ...more.map(({ title }) => title)]), rows };
}

type Column = { title: string; cell: (record: PersonRecord) => string };

/** How many came along, where anybody brought somebody. */
function guestColumn(records: PersonRecord[], { sessions: [door] }: Event, words: Words): Column[] {
  const guestsOf = (record: PersonRecord) => (door ? (arrivalOf(record, door.id)?.guests ?? 0) : 0);
  if (!records.some((record) => guestsOf(record) > 0)) return [];
  return [{ title: words.table.guests, cell: (record) => String(guestsOf(record) || "") }];
}

/** The first arrival in each room; rooms that were removed after somebody had come are told too, by their number. */
function roomColumns(records: PersonRecord[], event: Event, words: Words): Column[] {
  const known = new Set(event.sessions.map(({ id }) => id));
  const gone = new Set(
    records.flatMap(({ passages }) =>
      passages.flatMap(({ session, direction, undone }) =>
        direction === "in" && !undone && !known.has(session) ? [session] : [],
      ),
    ),
  );
  const rooms = [
    ...event.sessions.slice(1).map(({ id, title }) => ({ id, title })),
    ...[...gone].map((id, i) => ({ id, title: words.table.removedRoom(i + 1) })),
  ];
  return rooms.map(({ id, title }) => ({
    title,
    cell: (record) => {
      const arrival = arrivalOf(record, id);
      return arrival ? localMoment(Date.parse(arrival.at), event.timezone).replace("T", " ") : "";
    },
  }));
}

function answerColumns({ questions }: Event, { table }: Words): Column[] {
  const yesNo = new Map([
    ["yes", table.yes],
    ["no", table.no],
  ]);
  return questions.map(({ id, text, kind }) => ({
    title: text,
    cell: ({ answers }) => {
      const answer = (Object.hasOwn(answers, id) && answers[id]) || "";
      return (kind === "yes-no" && yesNo.get(answer)) || answer;
    },
  }));
}

/** Columns that would be called the same are numbered: `晚宴`, `晚宴 (2)`. */
function distinct(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let n = 2; taken.has(name); n++) name = `${title} (${n})`;
    taken.add(name);
    return name;
  });
}

type Context = {
  event: Event;
  words: Words;
  stationOf: (arrival: NonNullable<ReturnType<typeof arrivalOf>>) => string;
  extras: string[];
};

function row(record: PersonRecord, number: number, { event, words, stationOf, extras }: Context): string[] {
  const { person } = record;
  const door = event.sessions[0]?.id;
  const arrival = door ? arrivalOf(record, door) : null;
  return [
    String(number),
    person.name,
    person.nickname ?? "",
    person.company ?? "",
    person.jobTitle ?? "",
    words.roleLabel(person.role),
    person.ticketType ?? "",
    record.withdrawn ? words.table.withdrawn : words.status[person.status],
    person.phone ?? "",
    person.email ?? "",
    arrival ? words.table.yes : words.table.no,
    arrival ? localMoment(Date.parse(arrival.at), event.timezone).replace("T", " ") : "",
    arrival ? stationOf(arrival) : "",
    arrival ? words.way[arrival.way] : "",
    remarks(record, words),
    ...extras.map((header) => extraValue(person.extra, header) ?? ""),
  ];
}

/** VIPs, undone arrivals, overrides and notes: what somebody who reads the list later would ask about. */
function remarks(record: PersonRecord, words: Words): string {
  const undone = record.passages.filter((p) => p.undone).map((p) => words.table.undone(p.undone?.reason ?? ""));
  const overridden = record.passages
    .filter((p) => !p.undone && p.override)
    .map((p) => words.table.override(p.override?.reason ?? ""));
  const notes = [record.person.note, ...record.notes.map((note) => note.text)].filter((note): note is string =>
    Boolean(note),
  );
  const vip = record.person.vip ? [words.flag.vip] : [];
  return [...vip, ...undone, ...overridden, ...notes].join(words.table.separator);
}

function extraColumns(records: PersonRecord[]): string[] {
  const headers = new Set<string>();
  for (const { person } of records) for (const header of Object.keys(person.extra)) headers.add(header);
  return [...headers];
}
