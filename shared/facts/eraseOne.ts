import type { PersonDetails } from "../roster/person.ts";
import type { PersonId } from "../words/ids.ts";
import { type Aliases, eraseFactOf } from "./erase.ts";
import type { Fact } from "./fact.ts";
import type { PersonRecord } from "./state.ts";

/** One person with all entries that were merged into them, and every text they can be known by. */
export type Wanted = { ids: ReadonlySet<PersonId>; texts: readonly string[] };

/** Whom to look for, by what is known of them now and was before. */
export function wantedOf({ person, imported, merged, changes }: PersonRecord): Wanted {
  const entries = [person, ...merged.map((entry) => entry.person)];
  const said: Partial<PersonDetails>[] = [
    ...entries,
    ...(imported ? [imported] : []),
    ...[...changes, ...merged.flatMap((entry) => entry.changes)].flatMap(({ before, after }) => [before, after]),
    ...merged.flatMap((entry) => entry.imported ?? []),
  ];
  const texts = said.flatMap(({ name, nickname, email, phone, orderId, codes = [] }) => [
    ...[name, nickname, email, phone, orderId].flatMap((text) => text ?? []),
    ...codes,
  ]);
  const all = new Set([...texts, ...entries.map(({ ticket }) => ticket)].filter((text) => text.length >= SHORTEST));
  return {
    ids: new Set(entries.map(({ id }) => id)),
    texts: [...all].sort((a, b) => b.length - a.length),
  };
}

/** A text of one character is in too many others. */
const SHORTEST = 2;

/**
 * A fact of an event that goes on, without one person: their own facts blank (see eraseFact), everybody else's as they are
 * but for free texts that name this person, in which the name is taken out. What the event's page says of its speakers stays.
 */
export function eraseOne(fact: Fact, wanted: Wanted, alias: Aliases): Fact {
  const only: Aliases = {
    person: (id) => (wanted.ids.has(id) ? alias.person(id) : id),
    ticket: (number) => alias.ticket(number),
  };
  return isAbout(fact, wanted) ? eraseFactOf(fact, only) : withoutMentions(fact, wanted);
}

function isAbout(fact: Fact, { ids }: Wanted): boolean {
  if (fact.kind === "person-added") return ids.has(fact.person.id);
  if (fact.kind === "person-merged") return ids.has(fact.personId) || ids.has(fact.other);
  if (fact.kind === "sheet-printed") return fact.people.some((id) => ids.has(id));
  if (fact.kind === "erased") return fact.people?.some((id) => ids.has(id)) ?? false;
  return "personId" in fact && fact.personId !== null && ids.has(fact.personId);
}

/** Where people write what they like. */
const FREE: ReadonlySet<string> = new Set(["text", "reason", "answer", "file", "detail"]);

function withoutMentions(fact: Fact, { texts }: Wanted): Fact {
  // A code holds its number among other digits.
  if (fact.kind === "scan-refused" && texts.some((text) => holds(fact.text, text))) return { ...fact, text: "" };
  const clean = (text: string) => texts.reduce((left, named) => takeOut(left, named), text);
  const entries = Object.entries(fact).map(([key, value]: [string, unknown]) =>
    FREE.has(key) && typeof value === "string" ? [key, clean(value)] : [key, value],
  );
  const cleaned = Object.fromEntries(entries) as Fact;
  switch (cleaned.kind) {
    case "arrived": {
      const { override } = cleaned;
      return { ...cleaned, override: override && { ...override, reason: clean(override.reason) } };
    }
    case "person-added":
      return { ...cleaned, person: { ...cleaned.person, ...cleanNote(cleaned.person, clean) } };
    case "person-changed": {
      const { changes, imported } = cleaned;
      const said = imported && { ...imported, ...cleanNote(imported, clean) };
      return { ...cleaned, changes: { ...changes, ...cleanNote(changes, clean) }, imported: said };
    }
    case "person-merged":
      return { ...cleaned, changes: { ...cleaned.changes, ...cleanNote(cleaned.changes, clean) } };
    default:
      return cleaned;
  }
}

const cleanNote = (
  { note }: { note?: string | null | undefined },
  clean: (text: string) => string,
): { note?: string } => (note ? { note: clean(note) } : {});

/** Takes every mention out, whatever its case; "Li" is not named in "Lin". */
function takeOut(text: string, named: string): string {
  const escaped = named.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const before = LETTER.test(named.slice(0, 1)) ? "(?<![\\p{Script=Latin}\\p{N}])" : "";
  const after = LETTER.test(named.slice(-1)) ? "(?![\\p{Script=Latin}\\p{N}])" : "";
  return text.replace(new RegExp(`${before}${escaped}${after}`, "giu"), "…");
}

const holds = (text: string, named: string): boolean => text.toLowerCase().includes(named.toLowerCase());

const LETTER = /[\p{Script=Latin}\p{N}]/u;
