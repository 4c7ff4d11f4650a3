import type { PagePerson } from "../event.ts";
import { hasRoleWord } from "./affiliation.ts";
import { readPeopleTable } from "./agendaTable.ts";
import { isLinkOnly, isPointer, splitLabel } from "./fields.ts";
import type { Lore } from "./lore.ts";
import { isSureName } from "./names.ts";
import type { Line, Part } from "./parts.ts";
import { readPeople } from "./people.ts";
import { toldBy } from "./position.ts";
import { quotedTitle } from "./titles.ts";

/** The people of a page's speaker section (`## 嘉宾`, `## Speakers`), of tables of people and of the front matter. */
export function readSpeakers(parts: readonly Part[], lore: Lore, front: readonly string[]): PagePerson[] {
  const walk = new SpeakerWalk(lore);
  for (const part of parts) {
    if (part.kind === "line") walk.line(part);
    else walk.people.push(...tablePeople(part, lore));
  }
  const named = front
    .filter((text) => text.length <= 80)
    .flatMap((text) => readPeople([text], lore))
    .filter((one) => isSureName(one.name));
  return [...walk.people, ...named];
}

function tablePeople(table: Parameters<typeof readPeopleTable>[0], lore: Lore): PagePerson[] {
  return (readPeopleTable(table) ?? []).flatMap(({ who, bio }) => {
    const people = readPeople([who], lore);
    return people.map((one) => (people.length === 1 && bio.length > 0 ? { ...one, bio: bio.join("\n") } : one));
  });
}

class SpeakerWalk {
  readonly people: PagePerson[] = [];
  private level = 0;
  private current: PagePerson | null = null;
  private isTold = false;
  /** The last person is an item of a list: a paragraph below the list is about something else. */
  private isListed = false;
  private readonly lore: Lore;

  constructor(lore: Lore) {
    this.lore = lore;
  }

  line(line: Line): void {
    const topic = splitLabel(line);
    const rank = line.heading > 0 ? line.heading : line.bold ? 7 : 9;
    const opens =
      topic?.topic === "people" || topic?.topic === "speaker" || (topic?.topic === "bio" && line.heading > 0);
    if (rank === 9 && topic?.topic === "bio" && this.level > 0 && this.current) {
      if (topic.rest !== "") this.tell(this.current, topic.rest);
      return;
    }
    if (rank < 9 && opens && topic.rest === "") {
      this.level = rank;
      this.current = null;
    } else if (this.level > 0 && rank < 9 && (rank <= this.level || topic !== null)) this.level = 0;
    else if (this.level > 0 && line.text !== "") this.inside(line);
  }

  private inside(line: Line): void {
    if (isPointer(line) || quotedTitle(line.text) !== null) return;
    const text = line.text.replace(/[:：]\s*$/, "");
    const found = this.isTold ? [] : readPeople([text], this.lore).filter((one) => this.isPerson(one, line));
    if (found.length > 0) {
      this.people.push(...found);
      this.current = found.at(-1) ?? null;
      this.isListed = line.depth > 0;
    } else if (this.current && !isLinkOnly(line) && !(this.isListed && line.depth === 0))
      this.tell(this.current, line.text);
    // `张晓晖：` alone: the next line is about this person, whatever it looks like.
    this.isTold = found.length > 0 && text !== line.text;
  }

  /** A sentence of a biography may begin like a name: in running text only a sure one counts. */
  private isPerson(one: PagePerson, line: Line): boolean {
    if (isSureName(one.name) || this.lore.names.has(one.name) || one.nickname !== null) return true;
    return line.text.length <= 30 && (line.depth > 0 || line.heading > 0 || line.bold || this.current === null);
  }

  /** Lines below a name: the first with a role is the position, the rest is the biography. */
  private tell(person: PagePerson, text: string): void {
    const told = person.affiliation === null && hasRoleWord(text) ? toldBy(text, this.lore) : null;
    const bio = told ? told.bio : text;
    if (told?.affiliation)
      Object.assign(person, { company: told.company, role: told.role, affiliation: told.affiliation });
    if (bio !== null) person.bio = person.bio === null ? bio : `${person.bio}\n${bio}`;
  }
}

/**
 * `### Ada Byron: Typing without tears`: where every heading of a rank (at least two) begins with a name and a colon, they are
 * names; one alone may be a title with its subtitle.
 */
export function namesAboveTalks(parts: readonly Part[]): string[] {
  const headings = parts.filter((part) => part.kind === "line" && part.heading > 1);
  return [2, 3, 4, 5].flatMap((rank) => {
    const texts = headings.flatMap((part) => (part.kind === "line" && part.heading === rank ? [part.text] : []));
    const names = texts.map((text) => /^([^:：]{2,40})[:：]\s?\S/u.exec(text)?.[1] ?? "").filter(isSureName);
    return names.length >= 2 && names.length === texts.length ? names : [];
  });
}

/** Texts that name people where nothing else can stand, to learn names and organisations from. */
export function peopleTexts(parts: readonly Part[], lore: Lore): string[] {
  return readSpeakers(parts, lore, []).map((one) =>
    one.affiliation === null ? one.name : `${one.name}，${one.affiliation}`,
  );
}
