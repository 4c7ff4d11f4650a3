import type { AgendaKind, PagePerson } from "../event.ts";
import { splitAffiliation } from "./affiliation.ts";
import type { AgendaRow } from "./agendaTable.ts";
import type { TimeSpan } from "./clock.ts";
import { kindOf } from "./kinds.ts";
import type { Lore } from "./lore.ts";
import { readPeople } from "./people.ts";
import { readPerson } from "./person.ts";
import { headOf } from "./position.ts";
import type { Subject } from "./subject.ts";
import { cutSpeakers, plainTitle } from "./titles.ts";
import { cutStage, isWholeName } from "./titleTails.ts";
import type { Topic } from "./words.ts";

/** Something of the programme, wherever the page told it: its texts read, its people split. */
export interface Entry {
  title: string;
  kind: AgendaKind;
  time: TimeSpan | null;
  speakers: PagePerson[];
  host: PagePerson | null;
  guests: PagePerson[];
  abstract: string[];
  section: Topic;
  /** Its time stands in its line or row. */
  isRow: boolean;
  /** Named in the agenda's list without a time or anybody who speaks: something of the agenda, no talk to tell of. */
  isBare: boolean;
}

/** A row of an agenda table. Lines below the title in its cell are people, if they name some, or the outline. */
export function rowEntry(row: AgendaRow, lore: Lore): Entry {
  const led = cutStage(row.title);
  const whole = led?.rest ?? row.title;
  const inTitle = row.speakers.length > 0 ? { title: whole, speakers: [] } : cutSpeakers(whole, lore);
  const cells = row.speakers.map((text) => cutStage(text) ?? { rest: text, host: [], guests: [] });
  const stages = [...(led ? [led] : []), ...cells];
  const hosts = stages.flatMap(({ host }) => host);
  const guests = stages.flatMap((stage) => stage.guests);
  const named = [...hosts, ...cells.map(({ rest }) => rest), ...inTitle.speakers, ...guests].filter(
    (text) => text !== "",
  );
  const below = named.length > 0 ? [] : row.abstract.filter((text) => readPeople([text], lore).length > 0);
  const abstract = row.abstract.filter((text) => !below.includes(text));
  const speakers = readPeople([...named, ...below], lore);
  return entry({
    title: inTitle.title,
    time: row.time,
    speakers,
    host: readPeople(hosts, lore),
    guests: [],
    abstract,
    section: "agenda",
    isRow: true,
    isBare: false,
    isTalk: row.isTalk,
  });
}

/** A subject told in lines. Without a speaker's line the biographies say who speaks. */
export function subjectEntry(subject: Subject, lore: Lore): Entry {
  const { title, time, abstract, section, isRow } = subject;
  const stated = readPeople(subject.speakers, lore);
  const bios = subject.bios.map((text) => ({ text, who: readPerson(text, lore) }));
  const people = stated.length > 0 ? stated : bios.flatMap(({ who }) => (who ? [who] : []));
  const speakers = people.map((person) => withBio(person, bios, people.length === 1, lore));
  const [host, guests] = [readPeople(subject.host, lore), readPeople(subject.guests, lore)];
  // Who is announced under a speaker's label gives a talk, even where no name can be read.
  return entry({
    title,
    time,
    speakers,
    host,
    guests,
    abstract,
    section,
    isRow,
    isBare: subject.isListed && speakers.length === 0,
    isTalk: subject.isSpoken,
  });
}

interface Parts extends Omit<Entry, "kind" | "host"> {
  host: PagePerson[];
  isTalk: boolean;
}

function entry({ title, speakers, host, guests, isTalk, ...rest }: Parts): Entry {
  const told = kindOf(title, speakers.length + guests.length > 0, isTalk);
  const kind = rest.isBare && told === "talk" ? "other" : told;
  const plain = plainTitle(title);
  // A row that holds nothing but a name: somebody greets, the page does not say about what.
  const people =
    speakers.length === 0 && isWholeName(plain) && (/\p{Script=Han}/u.test(plain) || /^(?:Dr|Prof)\b/.test(plain))
      ? readPeople([plain], { names: new Set(), companies: new Set() })
      : speakers;
  const leader = host[0] ?? people.find((one) => isHost(one)) ?? null;
  return { ...rest, title: plain, kind, speakers: people, host: kind === "roundtable" ? leader : null, guests };
}

const isHost = ({ role }: PagePerson): boolean => role !== null && /主持|^(?:moderator|host|mc)$/i.test(role);

interface Bio {
  text: string;
  who: PagePerson | null;
}

/** A biography goes to the person it names; of one speaker and one biography it is his, whatever name it begins with. */
function withBio(person: PagePerson, bios: readonly Bio[], isOnly: boolean, lore: Lore): PagePerson {
  const own = bios.filter(({ who }) => who !== null && isNamedAs(who, person));
  const taken = own.length > 0 ? own : isOnly ? bios : [];
  const [first] = taken;
  if (first === undefined) return person;
  const { who, text } = first;
  const names = own.length > 0 && who?.nickname ? { nickname: who.nickname, realName: who.name } : {};
  const { company, role, affiliation } = fuller(person, who && own.length > 0 ? who : positionIn(text, lore));
  return { ...person, ...names, company, role, affiliation, bio: taken.map((bio) => bio.text).join("\n") };
}

type Position = Pick<PagePerson, "company" | "role" | "affiliation">;

/** The stated position, unless it is missing or only the company that the biography's position begins with. */
function fuller(stated: Position, told: Position): Position {
  if (stated.affiliation === null) return told;
  const isMore =
    stated.role === null && told.role !== null && told.affiliation?.startsWith(stated.affiliation) === true;
  return isMore ? told : stated;
}

const isNamedAs = (who: PagePerson, person: PagePerson): boolean =>
  [who.name, who.nickname].some((name) => name !== null && (name === person.name || name === person.nickname));

/** What a biography without a name says first of the person. */
function positionIn(bio: string, lore: Lore): Position {
  const head = headOf(bio);
  if (head === "") return { company: null, role: null, affiliation: null };
  return { ...splitAffiliation(head, lore.companies), affiliation: head };
}
