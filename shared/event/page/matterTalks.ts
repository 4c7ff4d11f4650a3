import { cleanText } from "../../words/text.ts";
import { findTime } from "./clock.ts";
import { type FrontMatter, unlinked } from "./frontMatter.ts";
import type { Subject } from "./subject.ts";

/** Talks that stand in the front matter as a list of maps: `talks: [{title, speaker, abstract, time}]`. */
export function matterTalks(matter: FrontMatter): Subject[] {
  const told = mapsIn(matter, "talks", "sessions", "presentations", "agenda", "schedule", "programme", "program");
  return [...told, ...speakersTalks(matter)].flatMap((entry) => {
    const title = first(entry, "title", "talk", "topic", "activity", "name", "subject");
    const time = findTime(
      [first(entry, "time", "start", "starttime", "from"), first(entry, "end", "endtime", "to")].join(" - "),
    );
    if (title === "") return [];
    return [
      {
        title,
        time,
        speakers: speakersOf(entry),
        host: matterPeople(entry, "host", "moderator"),
        guests: matterPeople(entry, "guests", "panelists", "panellists"),
        bios: [],
        abstract: [first(entry, "abstract", "description", "summary")].filter((text) => text !== ""),
        isTitled: true,
        isRow: time !== null,
        isSpoken: false,
        isListed: false,
        section: "talks" as const,
      },
    ];
  });
}

/** Beside one speaker's name the entry may hold the position: `{speaker, affiliation}`. */
function speakersOf(entry: ReadonlyMap<string, unknown>): string[] {
  const names = matterPeople(entry, "speaker", "speakers", "presenter", "presenters", "by");
  const position = positionOf(entry, "role", "position", "jobtitle", "designation");
  return names.length === 1 && names[0] !== undefined && !/[,，]/.test(names[0])
    ? [[names[0], ...position].join(", ")]
    : names;
}

/** `speakers: [{name, company, talk: T}]`: a talk told where its speaker stands. */
function speakersTalks(matter: FrontMatter): Map<string, unknown>[] {
  return mapsIn(matter, "speakers", "presenters").flatMap((entry) => {
    const title = first(entry, "talk", "talktitle", "topic", "session");
    return title === ""
      ? []
      : [
          new Map<string, unknown>([
            ["title", title],
            ["speakers", [Object.fromEntries(entry)]],
          ]),
        ];
  });
}

/** Speakers of the front matter. Authors are speakers only where it is an event's: elsewhere they wrote the page. */
export function matterSpeakers({ values }: FrontMatter): string[] {
  const isEvent = values.has("event") || values.has("dateend");
  return matterPeople(values, "speakers", "speaker", "presenters", ...(isEvent ? ["authors"] : []));
}

/** People of the front matter, one text each, name first: plain names, or maps with name, position and company. */
function matterPeople(values: ReadonlyMap<string, unknown>, ...keys: string[]): string[] {
  return keys.flatMap((key) => {
    const value = values.get(key);
    return (Array.isArray(value) ? value : [value]).flatMap(personText);
  });
}

function personText(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [cleanText(unlinked(value))];
  const entry = mapOf(value);
  const name = entry ? first(entry, "name", "speaker", "fullname") : "";
  if (!entry || name === "") return [];
  return [
    [name, ...positionOf(entry, "title", "role", "position", "jobtitle", "designation", "job", "profession")].join(
      ", ",
    ),
  ];
}

const positionOf = (entry: ReadonlyMap<string, unknown>, ...roles: string[]): string[] =>
  [
    first(entry, ...roles),
    first(entry, "company", "affiliation", "organization", "organisation", "org", "employer"),
  ].filter((text) => text !== "");

const mapsIn = (matter: FrontMatter, ...keys: string[]): Map<string, unknown>[] =>
  keys.flatMap((key) => {
    const value = matter.values.get(key);
    const entries = Array.isArray(value) ? value.map(mapOf).filter((entry) => entry !== null) : [];
    return entries.flatMap(inner);
  });

/** A day of the schedule that holds its own list (`{name: Day 1, events: […]}`) → what is in it. */
function inner(entry: Map<string, unknown>): Map<string, unknown>[] {
  const lists = ["events", "items", "sessions", "slots", "talks"].flatMap((key) => {
    const value = entry.get(key);
    return Array.isArray(value) ? [value.map(mapOf).filter((one) => one !== null)] : [];
  });
  return lists[0] ?? [entry];
}

function mapOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase().replace(/[_-]/g, ""), inner]));
}

function first(entry: ReadonlyMap<string, unknown>, ...keys: string[]): string {
  for (const key of keys) {
    const value = entry.get(key);
    if (typeof value === "string" || typeof value === "number") return cleanText(unlinked(String(value)));
  }
  return "";
}
