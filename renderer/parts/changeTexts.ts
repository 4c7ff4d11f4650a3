import type { AgendaItem, PagePerson, RoundTable, Talk } from "../../shared/event/event.ts";
import type { PageChange } from "../../shared/event/pageChanges.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { dayOf } from "../../shared/i18n/when.ts";

/** What a change is about: `Venue`, `Agenda: added`. */
export function changeTitle(words: Words, { field, what }: PageChange): string {
  const name = FIELD_WORDS[field] === "page" ? words.page.field[field as PageWord] : words.eventForm[field as FormWord];
  return what === "set" ? name : words.program.pair(name, words.pageReview[what]);
}

/** Both sides of a change in words; null: there is nothing on that side. */
export function changeTexts(words: Words, change: PageChange): { from: string | null; to: string | null } {
  const text = (value: PageChange["from"]) => valueText(words, change.field, value);
  return { from: text(change.from), to: text(change.to) };
}

type PageWord = keyof Words["page"]["field"] & PageChange["field"];
type FormWord = keyof Words["eventForm"] & ("start" | "end" | "dateEnd");

const FIELD_WORDS: Record<PageChange["field"], "page" | "form"> = {
  theme: "page",
  date: "page",
  dateEnd: "form",
  start: "form",
  end: "form",
  timezone: "page",
  venue: "page",
  form: "page",
  online: "page",
  organisers: "page",
  coOrganisers: "page",
  partners: "page",
  links: "page",
  chatGroups: "page",
  agenda: "page",
  talks: "page",
  roundTables: "page",
  people: "page",
};

function valueText(words: Words, field: PageChange["field"], value: PageChange["from"]): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? words.page.yes : words.page.no;
  if (typeof value === "string") return field === "date" || field === "dateEnd" ? dayOf(words.language, value) : value;
  if ("url" in value) return words.program.pair(words.page.link[value.kind], value.url);
  if ("number" in value) return words.page.group(value.type, value.number);
  if ("kind" in value) return agendaText(words, value);
  if ("guests" in value) return tableText(words, value);
  if ("abstract" in value) return talkText(words, value);
  return personText(words, value);
}

const agendaText = (words: Words, item: AgendaItem): string =>
  joined([span(item), words.page.agendaKind[item.kind], item.title, names(words, item.speakers)]);

const talkText = (words: Words, talk: Talk): string =>
  joined([span(talk), talk.title, names(words, talk.speakers), talk.abstract]);

const tableText = (words: Words, table: RoundTable): string =>
  joined([
    span(table),
    table.title,
    table.host && words.program.pair(words.page.host, table.host.name),
    table.guests.length > 0 && words.program.pair(words.page.guests, names(words, table.guests)),
  ]);

const personText = (words: Words, { name, nickname, realName, affiliation, company, role, bio }: PagePerson): string =>
  joined([
    name,
    nickname && nickname !== name && words.people.knownAs(nickname),
    realName && realName !== name && words.page.realName(realName),
    affiliation ?? joined([company, role]),
    bio,
  ]);

const span = ({ start, end }: { start: string | null; end: string | null }): string =>
  [start, end].filter(Boolean).join("–");

const names = (words: Words, people: PagePerson[]): string =>
  people.map(({ name }) => name).join(words.table.listSeparator);

const joined = (parts: (string | null | false)[]): string => parts.filter(Boolean).join(" · ");
