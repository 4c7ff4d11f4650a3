import { cleanText } from "../words/text.ts";
import { isTimezone } from "../words/time.ts";
import type { Event, PageFacts, PagePerson, PageWarning } from "./event.ts";

/** What staff can say of an event by hand. `timezone` is the zone it goes by, whether its page states one or not. */
export type EventDetails = { page: PageFacts; timezone: string };

export const EVENT_TROUBLES = [
  "theme-missing",
  "date-unknown",
  "year-unlikely",
  "end-without-start-date",
  "date-ends-before-it-starts",
  "time-unknown",
  "ends-before-it-starts",
  "timezone-unknown",
  "title-missing",
  "name-missing",
  "link-missing",
  "number-missing",
] as const;

/** What is wrong, in which field, and for a list in which of its rows (first = 0). */
export type EventTrouble = { code: (typeof EVENT_TROUBLES)[number]; field: string; row: number | null };

/** What would make no event of it, field by field; [] = it may be taken. Expects what `tidyDetails` gives. */
export function checkDetails({ page, timezone }: EventDetails): EventTrouble[] {
  const { date, dateEnd } = page;
  const at = (code: EventTrouble["code"], field: string, row: number | null = null) => [{ code, field, row }];
  return [
    ...(page.theme === "" ? at("theme-missing", "theme") : []),
    ...dayTroubles("date", date),
    ...dayTroubles("dateEnd", dateEnd),
    ...(dateEnd !== null && date === null ? at("end-without-start-date", "dateEnd") : []),
    ...(date && dateEnd && dateEnd < date ? at("date-ends-before-it-starts", "dateEnd") : []),
    ...timeTroubles(page, dateEnd === null, null),
    ...(timezone === "" || !isTimezone(timezone) ? at("timezone-unknown", "timezone") : []),
    ...page.links.flatMap(({ url }, row) => (url === "" ? at("link-missing", "links", row) : [])),
    ...page.chatGroups.flatMap(({ number }, row) => (number === "" ? at("number-missing", "chatGroups", row) : [])),
    ...(["agenda", "talks", "roundTables"] as const).flatMap((field) =>
      page[field].flatMap((item, row) => [
        ...(item.title === "" ? at("title-missing", field, row) : []),
        ...timeTroubles(item, dateEnd === null, { field, row }),
      ]),
    ),
    ...page.people.flatMap(({ name }, row) => (name === "" ? at("name-missing", "people", row) : [])),
  ];
}

/**
 * As it is stored: texts without blanks and invisible characters at their ends, times as `HH:MM`, nothing where nothing
 * is left; rows in which nobody wrote anything are gone.
 */
export function tidyDetails({ page, timezone }: EventDetails): EventDetails {
  const hours = <T extends Hours>(item: T): T => ({ ...item, start: tidyTime(item.start), end: tidyTime(item.end) });
  const session = <T extends Hours & { title: string }>(item: T): T => hours({ ...item, title: cleanText(item.title) });
  const tidied: PageFacts = hours({
    ...page,
    theme: cleanText(page.theme),
    pageTitle: clean(page.pageTitle),
    date: clean(page.date),
    dateEnd: page.dateEnd === page.date ? null : clean(page.dateEnd),
    timezone: clean(page.timezone),
    venue: clean(page.venue),
    form: clean(page.form),
    organisers: named(page.organisers),
    coOrganisers: named(page.coOrganisers),
    partners: named(page.partners),
    links: page.links.map(({ kind, url }) => ({ kind, url: cleanText(url) })).filter(({ url }) => url !== ""),
    chatGroups: page.chatGroups
      .map(({ type, number }) => ({ type, number: cleanText(number) }))
      .filter(({ number }) => number !== ""),
    agenda: page.agenda
      .map((item) => ({ ...session(item), speakers: crowd(item.speakers) }))
      .filter((item) => item.title !== "" || item.start !== null || item.speakers.length > 0),
    talks: page.talks
      .map((talk) => ({ ...session(talk), speakers: crowd(talk.speakers), abstract: cleanLines(talk.abstract) }))
      .filter((talk) => talk.title !== "" || talk.speakers.length > 0 || talk.abstract !== null),
    roundTables: page.roundTables
      .map((table) => ({ ...session(table), host: crowd([table.host])[0] ?? null, guests: crowd(table.guests) }))
      .filter((table) => table.title !== "" || table.host !== null || table.guests.length > 0),
    people: page.people.map(person).filter((one) => Object.values(one).some((value) => value !== null && value !== "")),
  });
  return { page: tidied, timezone: cleanText(timezone) };
}

/** A time as people write it, `9:00`, `9：00`, `0900` → `09:00`; what is no time comes back as it is, nothing as null. */
export function tidyTime(text: string | null): string | null {
  const plain = cleanText(text ?? "").normalize("NFKC");
  const match = /^(\d{1,2})\s?[:.點点]\s?(\d{2})$|^(\d{2})(\d{2})$/.exec(plain);
  if (!match) return plain || null;
  const [hour = "", minute = ""] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]];
  return `${hour.padStart(2, "0")}:${minute}`;
}

/**
 * The event with other details. Its id, tag, sessions and rules stay, so that every ticket and arrival does; only the
 * door follows the theme as long as it was called the same.
 */
export function withDetails(event: Event, { page, timezone }: EventDetails): Event {
  const sessions = event.sessions.map((session) =>
    session.title === event.page.theme ? { ...session, title: page.theme } : session,
  );
  return { ...event, timezone, page, sessions };
}

/** What staff made of a page's facts, or of an event's: tidy, without the doubts they settled. */
export function corrected(before: PageFacts, details: EventDetails): EventDetails {
  const tidy = tidyDetails(details);
  const agendaImageOnly = before.agendaImageOnly && tidy.page.agenda.length === 0;
  return { ...tidy, page: { ...tidy.page, agendaImageOnly, warnings: unsettledWarnings(before, tidy.page) } };
}

/** The warnings that are left once facts were written by hand. */
function unsettledWarnings(before: PageFacts, after: PageFacts): PageWarning[] {
  const differs = (...fields: (keyof PageFacts)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const settled = new Set<PageWarning>();
  if (differs("date", "dateEnd"))
    for (const code of ["no-date", "no-year", "weekday-mismatch", "conflicting-dates"] as const) settled.add(code);
  if (differs("start", "end")) settled.add("no-time");
  if (differs("start", "end", "dateEnd", "agenda")) settled.add("ends-before-it-starts");
  if (differs("agenda")) settled.add("agenda-is-an-image").add("several-agenda-sources");
  return before.warnings.filter((code) => !settled.has(code));
}

const NOT_CARRIED_OVER: readonly PageFacts["links"][number]["kind"][] = ["replay", "live", "materials"];

/**
 * A draft of the next event after the pattern of one: all but the days, what came of that evening (replay, live stream,
 * materials) and the doubts about its page. Nobody on its roster comes along: they signed up for that event, not this one.
 */
export function copyOf({ page, timezone }: EventDetails): EventDetails {
  const links = page.links.filter(({ kind }) => !NOT_CARRIED_OVER.includes(kind));
  return {
    page: { ...page, pageTitle: null, date: null, dateEnd: null, links, agendaImageOnly: false, warnings: [] },
    timezone,
  };
}

/** No event is on a day beyond these: a year of which only the first digits were typed, or one too many. */
export const FIRST_DAY = "1970-01-01";
export const LAST_DAY = "2200-12-31";

function dayTroubles(field: "date" | "dateEnd", day: string | null): EventTrouble[] {
  if (day === null) return [];
  if (!isDate(day)) return [{ code: "date-unknown", field, row: null }];
  return day < FIRST_DAY || day > LAST_DAY ? [{ code: "year-unlikely", field, row: null }] : [];
}

type Hours = { start: string | null; end: string | null };

/** `isOneDay`: an evening that ends after midnight has a last day of its own. */
function timeTroubles({ start, end }: Hours, isOneDay: boolean, of: { field: string; row: number } | null) {
  const at = (code: EventTrouble["code"], field: string): EventTrouble[] => [
    { code, field: of?.field ?? field, row: of?.row ?? null },
  ];
  const unknown = [
    ...(start !== null && !isTime(start) ? at("time-unknown", "start") : []),
    ...(end !== null && !isTime(end) ? at("time-unknown", "end") : []),
  ];
  if (unknown.length > 0 || start === null || end === null || !isOneDay || end >= start) return unknown;
  return at("ends-before-it-starts", "end");
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** A day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const clean = (text: string | null): string | null => cleanText(text ?? "") || null;

const cleanLines = (text: string | null): string | null =>
  (text ?? "").split("\n").map(cleanText).join("\n").trim() || null;

const named = (names: readonly string[]): string[] => [...new Set(names.map(cleanText).filter((name) => name !== ""))];

const person = (one: PagePerson): PagePerson => ({
  name: cleanText(one.name),
  nickname: clean(one.nickname),
  realName: clean(one.realName),
  company: clean(one.company),
  role: clean(one.role),
  affiliation: clean(one.affiliation),
  bio: cleanLines(one.bio),
});

const crowd = (people: readonly (PagePerson | null)[]): PagePerson[] =>
  people.flatMap((one) => (one && cleanText(one.name) !== "" ? [person(one)] : []));
