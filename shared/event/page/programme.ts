import { foldText } from "../../words/text.ts";
import type { AgendaItem, PagePerson, RoundTable, Talk } from "../event.ts";
import { readAgendaTable, readTalkTable } from "./agendaTable.ts";
import { inTheEvening, minutesIn } from "./clock.ts";
import { type Entry, rowEntry, subjectEntry } from "./entries.ts";
import type { Lore } from "./lore.ts";
import type { Part } from "./parts.ts";
import type { Subject } from "./subject.ts";

export interface Programme {
  agenda: AgendaItem[];
  talks: Talk[];
  roundTables: RoundTable[];
  /** Everybody the programme names, in reading order, one entry a mention. */
  mentions: PagePerson[];
  /** Two agendas on the page that do not say the same. */
  disagrees: boolean;
}

/**
 * Agenda, talks and round tables from the page's tables and subjects. Tables are believed first for times, the detailed part
 * for people and words; a row and a detail are one when their titles or times meet.
 */
export function readProgramme(
  parts: readonly Part[],
  subjects: readonly Subject[],
  { lore, start }: { lore: Lore; start: string | null },
): Programme {
  const tables = parts.flatMap((part) => (part.kind === "table" ? [readAgendaTable(part) ?? []] : []));
  const rows = inOrder(
    tables.flat().map((row) => rowEntry(row, lore)),
    start,
  );
  const told = inOrder([...listedTalks(parts, lore), ...subjects.map((subject) => subjectEntry(subject, lore))], start);
  const timed = told.filter((entry) => entry.isRow);
  const listed = told.filter((entry) => entry.section === "agenda");
  const agenda = [rows, timed, listed].find((entries) => entries.length > 0) ?? [];
  const all = meet(agenda, told);
  return {
    agenda: agenda.map(agendaItem),
    talks: all.filter((entry) => entry.kind === "talk" && !entry.isBare).map(talk),
    roundTables: all.filter((entry) => entry.kind === "roundtable").map(roundTable),
    mentions: [...agenda, ...all].flatMap(({ speakers, host, guests }) => [
      ...speakers,
      ...(host ? [host] : []),
      ...guests,
    ]),
    disagrees: rows.length > 0 && timed.some((entry) => !rows.some((row) => isSameRow(row, entry))),
  };
}

/** Talks of tables without times, unless they stand below a heading about other events. */
function listedTalks(parts: readonly Part[], lore: Lore): Entry[] {
  let heading = "";
  return parts.flatMap((part) => {
    if (part.kind === "line") {
      if (part.heading > 0 || part.bold) heading = part.text;
      return [];
    }
    const isOther = /往期|历届|回顾|past|previous|archive/i.test(heading);
    const rows = isOther || readAgendaTable(part) !== null ? [] : (readTalkTable(part) ?? []);
    return rows.map((row): Entry => ({ ...rowEntry(row, lore), isRow: false, section: "talks" }));
  });
}

/** So many minutes after what went before the next thing begins. */
const PAUSE = 120;

/**
 * `6:30 - 7:00` behind a row that said pm, or where the event begins at six in the evening, is in the evening too. Hours of
 * twenty-four never move: only a row without am or pm, that would else lie before the one above.
 */
function inOrder(entries: readonly Entry[], start: string | null): Entry[] {
  let last: string | null = start !== null && start >= "12:00" ? start : null;
  return entries.map((entry) => {
    const { time, isRow } = entry;
    if (time === null || !isRow) return entry;
    const evening = inTheEvening(time);
    const gap = last === null ? PAUSE + 1 : minutesIn(evening.start) - minutesIn(last);
    const moved = time.half === "bare" && time.start < "12:00" && gap >= -60 && gap <= PAUSE ? evening : time;
    const until = moved.end ?? moved.start;
    last = moved.half === "said" && until >= "12:00" ? until : null;
    return { ...entry, time: moved };
  });
}

/** Agenda entries completed by what is told of them elsewhere, and what is told but not in the agenda. */
function meet(agenda: readonly Entry[], told: readonly Entry[]): Entry[] {
  const left = new Set(told);
  if (agenda.every((one) => left.has(one))) return meetTold(agenda, told);
  const met = agenda.map((row) => {
    const detail = [...left].find((one) => isSameTitle(row, one)) ?? [...left].find((one) => isSameTime(row, one));
    if (!detail) return row;
    left.delete(detail);
    return complete(row, detail);
  });
  return [...met, ...left];
}

/** An agenda told in lines, and below it the same titles again with words and people of their own. */
function meetTold(agenda: readonly Entry[], told: readonly Entry[]): Entry[] {
  const rows = new Set(agenda);
  const left = new Set(told.filter((one) => !rows.has(one)));
  const met = told.map((one) => {
    const detail = rows.has(one)
      ? [...left].find((other) => other.time === null && isSameTitle(one, other))
      : undefined;
    if (detail) left.delete(detail);
    return detail ? complete(one, detail) : one;
  });
  return met.filter((one, i) => one !== told[i] || rows.has(one) || left.has(one));
}

function complete(row: Entry, detail: Entry): Entry {
  return {
    ...row,
    kind: row.kind === "other" || row.kind === "opening" ? detail.kind : row.kind,
    time: row.time ?? detail.time,
    speakers: detail.guests.length > 0 ? detail.speakers : completeSpeakers(row.speakers, detail.speakers),
    host: detail.host ?? row.host,
    guests: detail.guests,
    abstract: detail.abstract.length > 0 ? detail.abstract : row.abstract,
  };
}

/** The detailed part says who speaks; a position it leaves out stands in the row. */
function completeSpeakers(row: PagePerson[], detail: PagePerson[]): PagePerson[] {
  if (detail.length === 0) return row;
  return detail.map((one) => {
    const stated = row.find(({ name }) => name === one.name || name === one.nickname);
    if (one.affiliation !== null || !stated) return one;
    return { ...one, company: stated.company, role: stated.role, affiliation: stated.affiliation };
  });
}

const keyOf = (title: string): string => foldText(title).replace(/[^\p{L}\p{N}]/gu, "");

/** So many letters of a title in another are no accident. */
const TELLING = 8;

function isSameTitle(a: Entry, b: Entry): boolean {
  const [left, right] = [keyOf(a.title), keyOf(b.title)];
  if (left === right) return left !== "";
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= TELLING && long.includes(short);
}

const isSameTime = (a: Entry, b: Entry): boolean =>
  a.time !== null && b.time !== null && a.time.start === b.time.start && a.time.end === b.time.end;

/** A start told without an end does not contradict the row that has both. */
const isSameRow = (row: Entry, told: Entry): boolean =>
  row.time?.start === told.time?.start && (told.time?.end === null || row.time?.end === told.time?.end);

/** Of a round table told below its line everybody who sits there. */
const onStage = ({ speakers, host, guests }: Entry): PagePerson[] =>
  speakers.length > 0 ? speakers : [...(host ? [host] : []), ...guests];

const agendaItem = (entry: Entry): AgendaItem => ({
  start: entry.time?.start ?? null,
  end: entry.time?.end ?? null,
  kind: entry.kind,
  title: entry.title,
  speakers: onStage(entry),
});

const talk = ({ time, title, speakers, abstract }: Entry): Talk => ({
  title,
  start: time?.start ?? null,
  end: time?.end ?? null,
  speakers,
  abstract: abstract.length === 0 ? null : abstract.join("\n"),
});

function roundTable({ time, title, host, guests, speakers }: Entry): RoundTable {
  const sitting = [...guests, ...speakers].filter((one) => one.name !== host?.name);
  return { start: time?.start ?? null, end: time?.end ?? null, title, host, guests: sitting };
}
