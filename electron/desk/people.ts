import type { CommandInput } from "../../shared/contract/contract.ts";
import type { HistoryEntry, PersonCard } from "../../shared/contract/shapes.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import { cardsOf, stationName } from "./card.ts";
import type { Desk } from "./desk.ts";

/** The best matches for what staff typed so far. */
export const searchPeople = (desk: Desk, { query, limit }: CommandInput<"people.search">): PersonCard[] =>
  cardsOf(desk, desk.index.find(query, limit));

/** Everything that happened to one person, oldest first. */
export function historyOf(desk: Desk, { personId }: CommandInput<"people.history">): HistoryEntry[] {
  const record = desk.person(personId);
  if (!record) return [];
  const entries: HistoryEntry[] = [];
  for (const passage of record.passages) {
    const { at, by, station, direction, way, override, undone } = passage;
    const where = stationName(desk, station, by);
    entries.push({
      at,
      by,
      station: where,
      kind: direction === "in" ? `in-${way}` : "out",
      text: override?.reason ?? null,
    });
    if (undone) entries.push({ at: undone.at, by: undone.by, station: where, kind: "undone", text: undone.reason });
  }
  const here = desk.parts.station.name();
  for (const { queuedAt, outcome, reason } of record.badges) {
    entries.push({ at: queuedAt, by: here, station: here, kind: `badge-${outcome ?? "queued"}`, text: reason });
  }
  for (const { at, by, importId, before, after } of record.changes) {
    const text = Object.entries(after)
      .map(([field, to]) => `${textOf(before[field as keyof PersonDetails])} → ${textOf(to)}`)
      .join("; ");
    if (text) entries.push({ at, by, station: by, kind: importId === null ? "changed" : "changed-by-import", text });
  }
  for (const { at, by, text } of record.notes) entries.push({ at, by, station: by, kind: "note", text });
  if (record.withdrawn) {
    entries.push({
      at: record.withdrawn.at,
      by: here,
      station: here,
      kind: "withdrawn",
      text: record.withdrawn.reason,
    });
  }
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const textOf = (value: PersonDetails[keyof PersonDetails] | undefined): string =>
  (typeof value === "object" ? Object.values(value ?? {}).join(", ") : String(value ?? "")) || "–";
