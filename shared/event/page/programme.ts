import { foldText } from "../../words/text.ts";
import type { AgendaItem, PagePerson, RoundTable, Talk } from "../event.ts";
import { type AgendaRow, readAgendaTable } from "./agendaTable.ts";
import type { TimeSpan } from "./clock.ts";
import { kindOf } from "./kinds.ts";
import type { Part } from "./markup.ts";
import { type Lore, readPeople, readPerson } from "./people.ts";
import type { Subject } from "./subject.ts";
import { cutSpeakers, plainTitle } from "./titles.ts";

export interface Programme {
  agenda: AgendaItem[];
  talks: Talk[];
  roundTables: RoundTable[];
  /** Two agendas on the page that do not say the same. */
  disagrees: boolean;
}

/**
 * Agenda, talks and round tables from the page's tables and subjects. Tables are believed first for times, the detailed part
 * for people and words; a row and a detail are one when their titles or times meet.
 */
export function readProgramme(parts: readonly Part[], subjects: readonly Subject[], lore: Lore): Programme {
  const tables = parts
    .flatMap((part) => (part.kind === "table" ? [readAgendaTable(part)] : []))
    .filter((rows) => rows !== null);
  const rows = tables.flat().map((row) => rowEntry(row, lore));
  const told = subjects.map((subject) => subjectEntry(subject, lore));
  const timed = told.filter((entry) => entry.time !== null);
  const agenda = rows.length > 0 ? rows : timed.length > 0 ? timed : told.filter((entry) => entry.section === "agenda");
  const all = meet(agenda, told);
  return {
    agenda: agenda.map(agendaItem),
    talks: all.filter((entry) => entry.kind === "talk").map(talk),
    roundTables: all.filter((entry) => entry.kind === "roundtable").map(roundTable),
    disagrees: rows.length > 0 && timed.some((entry) => !rows.some((row) => isSameRow(row, entry))),
  };
}

interface Entry {
  title: string;
  kind: AgendaItem["kind"];
  time: TimeSpan | null;
  speakers: PagePerson[];
  host: PagePerson | null;
  guests: PagePerson[];
  abstract: string[];
  section: string;
}

function rowEntry(row: AgendaRow, lore: Lore): Entry {
  const inTitle = row.speakers.length > 0 ? { title: row.title, speakers: [] } : cutSpeakers(row.title, lore);
  const named = [...row.speakers, ...inTitle.speakers];
  const below = named.length > 0 ? [] : row.abstract.filter((text) => readPeople([text], lore).length > 0);
  const speakers = readPeople([...named, ...below], lore);
  const abstract = row.abstract.filter((text) => !below.includes(text));
  return entry(inTitle.title, row.time, speakers, { abstract, section: "agenda", host: [], guests: [] });
}

function subjectEntry(subject: Subject, lore: Lore): Entry {
  const speakers = readPeople(subject.speakers, lore);
  const bios = subject.bios.map((text) => ({ text, who: readPerson(text, lore) }));
  const people = speakers.length > 0 ? speakers : bios.flatMap(({ who }) => (who ? [who] : []));
  const known = people.map((person) => withBio(person, bios, people.length));
  return entry(subject.title, subject.time, known, {
    abstract: subject.abstract,
    section: subject.section,
    host: readPeople(subject.host, lore),
    guests: readPeople(subject.guests, lore),
  });
}

function entry(
  title: string,
  time: TimeSpan | null,
  people: PagePerson[],
  more: { abstract: string[]; section: string; host: PagePerson[]; guests: PagePerson[] },
): Entry {
  const kind = kindOf(title, people.length + more.guests.length > 0);
  const host = more.host[0] ?? people.find((one) => /主持|^(?:moderator|host|mc)$/i.test(one.role ?? "")) ?? null;
  return { ...more, title: plainTitle(title), kind, time, speakers: people, host: kind === "roundtable" ? host : null };
}

/** A biography goes to the person it names; of one speaker and one biography it is his, whatever name it begins with. */
function withBio(person: PagePerson, bios: { text: string; who: PagePerson | null }[], count: number): PagePerson {
  const own = bios.filter(
    ({ who }) =>
      who !== null && [who.name, who.nickname].some((name) => name === person.name || name === person.nickname),
  );
  const taken = own.length > 0 ? own : count === 1 ? bios : [];
  if (taken.length === 0) return person;
  const who = taken[0]?.who ?? null;
  const linked = who !== null && who.nickname !== null ? { nickname: who.nickname, realName: who.name } : {};
  const said =
    person.affiliation === null && who ? { company: who.company, role: who.role, affiliation: who.affiliation } : {};
  return { ...person, ...linked, ...said, bio: taken.map(({ text }) => text).join("\n") };
}

/** Agenda entries completed by what is told of them elsewhere, and what is told but not in the agenda. */
function meet(agenda: readonly Entry[], told: readonly Entry[]): Entry[] {
  if (agenda.every((one) => told.includes(one))) return [...told];
  const left = new Set(told);
  const met = agenda.map((row) => {
    const detail = [...left].find((one) => isSameTitle(row, one)) ?? [...left].find((one) => isSameTime(row, one));
    if (!detail) return row;
    left.delete(detail);
    return complete(row, detail);
  });
  return [...met, ...left];
}

function complete(row: Entry, detail: Entry): Entry {
  const host = detail.host ?? row.host;
  return {
    ...row,
    kind: row.kind === "other" || row.kind === "opening" ? detail.kind : row.kind,
    time: row.time ?? detail.time,
    speakers: detail.guests.length > 0 ? detail.speakers : completeSpeakers(row.speakers, detail.speakers),
    host,
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

function isSameTitle(a: Entry, b: Entry): boolean {
  const [left, right] = [keyOf(a.title), keyOf(b.title)];
  if (left === right) return left !== "";
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 8 && long.includes(short);
}

const isSameTime = (a: Entry, b: Entry): boolean =>
  a.time !== null && b.time !== null && a.time.start === b.time.start && a.time.end === b.time.end;

/** A start told without an end does not contradict the row that has both. */
const isSameRow = (row: Entry, told: Entry): boolean =>
  row.time?.start === told.time?.start && (told.time?.end === null || row.time?.end === told.time?.end);

const agendaItem = ({ time, kind, title, speakers }: Entry): AgendaItem => ({
  start: time?.start ?? null,
  end: time?.end ?? null,
  kind,
  title,
  speakers,
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
