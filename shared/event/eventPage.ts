import { fault, ok, type Result } from "../words/result.ts";
import type { PageFacts, PagePerson, PageWarning } from "./event.ts";
import { readAgendaTable } from "./page/agendaTable.ts";
import { fromAsciiDoc } from "./page/asciidoc.ts";
import { readChatGroups } from "./page/chatGroups.ts";
import { Crowd } from "./page/crowd.ts";
import { type Field, promoteLabels, readFields, valuesOf } from "./page/fields.ts";
import { type FrontMatter, readFrontMatter } from "./page/frontMatter.ts";
import { asidesOf, proseOf, readHeadline } from "./page/headline.ts";
import { namesBeforeTitles } from "./page/leadingNames.ts";
import { readLinks } from "./page/links.ts";
import { NO_LORE } from "./page/lore.ts";
import { readMarkup } from "./page/markup.ts";
import { matterSpeakers, matterTalks } from "./page/matterTalks.ts";
import { leadersIn, readParties } from "./page/parties.ts";
import type { Part } from "./page/parts.ts";
import { learn, readPeople } from "./page/people.ts";
import { readPlace } from "./page/place.ts";
import { type Programme, readProgramme } from "./page/programme.ts";
import { namesAboveTalks, peopleTexts, readSpeakers } from "./page/speakers.ts";
import { readSubjects } from "./page/subjects.ts";
import { isEvent } from "./page/verdict.ts";
import { readWhen } from "./page/when.ts";

/** `empty`: no words at all; `too-large`: more than MOST_CHARACTERS; `not-an-event`: an article, a recipe, a change log … */
export type EventPageFault = { code: "empty" } | { code: "too-large"; most: number } | { code: "not-an-event" };

/** No event page comes near; beyond it somebody picked the wrong file. */
const MOST_CHARACTERS = 1_000_000;

/**
 * An organiser's page (Markdown with or without front matter, HTML inside, or AsciiDoc; Chinese or English) → the facts it states. Nothing
 * is invented: what the page does not say is null or []. Doubts are named in `warnings`, the text of what was split stays
 * in `affiliation`. `today` (`YYYY-MM-DD`) finds the year of a page that gives no year and no front matter.
 */
export function readEventPage(text: string, hints: { today?: string } = {}): Result<PageFacts, EventPageFault> {
  if (text.length > MOST_CHARACTERS) return fault({ code: "too-large", most: MOST_CHARACTERS });
  const matter = readFrontMatter(fromAsciiDoc(text) ?? text);
  const parts = promoteLabels(readMarkup(matter.body));
  if (parts.length === 0 && matter.values.size === 0) return fault({ code: "empty" });
  const fields = readFields(parts);
  const facts = factsOf(matter, parts, fields, hints.today);
  const around = { asides: asidesOf(matter, facts.pageTitle), prose: proseOf(parts) };
  return isEvent(facts, { matter, fields, around }) ? ok(facts) : fault({ code: "not-an-event" });
}

function factsOf(
  matter: FrontMatter,
  parts: readonly Part[],
  fields: readonly Field[],
  today: string | undefined,
): PageFacts {
  const headline = readHeadline(matter, parts, fields);
  const asides = asidesOf(matter, headline.pageTitle);
  const parties = readParties(fields, parts, { matter, asides });
  const lore = learn([...loreTexts(parts, fields), ...matterSpeakers(matter)], Object.values(parties).flat());
  const when = readWhen(matter, fields, { asides, prose: proseOf(parts) }, today);
  const subjects = [...matterTalks(matter), ...readSubjects(parts, lore, headline.pageTitle)];
  const programme = readProgramme(parts, subjects, { lore, start: when.start });
  const hours = hoursOf(when, programme);
  const links = readLinks(matter, fields, parts);
  const speakers = [
    ...readPeople(
      [...valuesOf(fields, "speaker", "host", "guests").map((line) => line.text), ...leadersIn(fields)],
      lore,
    ),
    ...readSpeakers(parts, lore, matterSpeakers(matter)),
  ];
  const agendaImageOnly = programme.agenda.length === 0 && isPictureAgenda(fields);
  return {
    ...headline,
    date: when.date,
    dateEnd: when.dateEnd,
    ...hours,
    timezone: when.timezone,
    ...readPlace(matter, fields, { links, asides, prose: proseOf(parts) }),
    links,
    chatGroups: readChatGroups(parts),
    ...parties,
    agendaImageOnly,
    ...withPeople(programme, speakers),
    warnings: warningsOf(when.warnings, programme, { ...hours, dateEnd: when.dateEnd }, agendaImageOnly),
  };
}

/** What stands where only people can stand: speaker columns and the values of speaker labels. */
function loreTexts(parts: readonly Part[], fields: readonly Field[]): string[] {
  const cells = parts.flatMap((part) =>
    part.kind === "table" ? (readAgendaTable(part) ?? []).flatMap((row) => row.speakers) : [],
  );
  const values = valuesOf(fields, "speaker", "host", "guests", "bio").map((line) => line.text);
  return [
    ...cells,
    ...values,
    ...peopleTexts(parts, NO_LORE),
    ...namesAboveTalks(parts),
    ...namesBeforeTitles(parts),
  ].filter((text) => text !== "");
}

/** A page that gives its hours only in the agenda of one day still gives them. */
function hoursOf(when: { start: string | null; end: string | null; dateEnd: string | null }, { agenda }: Programme) {
  if (when.start !== null || when.dateEnd !== null) return { start: when.start, end: when.end };
  const timed = agenda.filter((item) => item.start !== null);
  const start = timed[0]?.start ?? null;
  const end = timed.at(-1)?.end ?? null;
  // Rows that end before the first one starts are those of another day.
  return { start, end: start !== null && end !== null && end < start ? null : end };
}

/** Under the agenda's heading stands a picture. */
const isPictureAgenda = (fields: readonly Field[]): boolean =>
  fields.some(({ topic, value }) => topic === "agenda" && value.some((line) => line.images.length > 0));

/** People are gathered over the whole page; agenda, talks and round tables learn the names given for them elsewhere. */
function withPeople({ agenda, talks, roundTables, mentions }: Programme, others: readonly PagePerson[]) {
  const crowd = new Crowd();
  for (const one of [...mentions, ...others]) crowd.add(one);
  const named = (people: readonly PagePerson[]) => people.map((one) => crowd.named(one));
  return {
    agenda: agenda.map((item) => ({ ...item, speakers: named(item.speakers) })),
    talks: talks.map((talk) => ({ ...talk, speakers: named(talk.speakers) })),
    roundTables: roundTables.map((table) => ({
      ...table,
      host: table.host && crowd.named(table.host),
      guests: named(table.guests),
    })),
    people: crowd.list(),
  };
}

function warningsOf(
  found: readonly PageWarning[],
  programme: Programme,
  hours: { start: string | null; end: string | null; dateEnd: string | null },
  isPicture: boolean,
): PageWarning[] {
  const { start, end, dateEnd } = hours;
  const backwards = [...programme.agenda, ...(dateEnd === null ? [{ start, end }] : [])].some(
    (item) => item.start !== null && item.end !== null && item.end < item.start,
  );
  const all = [
    ...found.filter((code) => code !== "no-time" || start === null),
    ...(backwards ? (["ends-before-it-starts"] as const) : []),
    ...(isPicture ? (["agenda-is-an-image"] as const) : []),
    ...(programme.disagrees ? (["several-agenda-sources"] as const) : []),
  ];
  return [...new Set(all)];
}
