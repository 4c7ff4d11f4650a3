import type { BadgeElement, BadgeTemplate } from "../badge/template.ts";
import { blankPage } from "../event/blankPage.ts";
import type { Event, PageFacts } from "../event/event.ts";
import type { Person, PersonDetails } from "../roster/person.ts";
import type { PersonId } from "../words/ids.ts";
import type { Fact } from "./fact.ts";

/** What stands in the place of a name: nobody's, in any language. */
export const NOBODY = "—";

/** What an erasing makes of an event's facts; `isWhole`: everybody is gone, and keys and pictures with them. */
export type Rewriting = { isWhole: boolean; rewrite(facts: readonly Fact[]): Iterable<Fact> };

/** New names for what would tell who somebody was: the same one for the same person or ticket, nobody else's. */
export type Aliases = { person(id: PersonId): PersonId; ticket(number: string): string };

/** Aliases that are made when they are first asked for; `fresh` gives random ones that nobody has. */
export function makeAliases(fresh: { person(): PersonId; ticket(): string }): Aliases {
  const people = new Map<PersonId, PersonId>();
  const tickets = new Map<string, string>();
  return {
    person: (id) => kept(people, id, fresh.person),
    ticket: (number) => kept(tickets, number, fresh.ticket),
  };
}

/**
 * A fact without anybody in it: names, contacts, companies, codes, columns of the roster, notes, answers, reasons, scanned texts,
 * names of files and of whoever recorded it are blank, people and tickets have other numbers. What was counted stays: times,
 * sessions, roles, ticket types, statuses, ways, guests, what was undone, badges. Of the event's page its name, place and
 * times are left, of its own badges neither pictures nor words of their own. Folded, all comes to the same figures.
 */
export const eraseFact = (fact: Fact, alias: Aliases): Fact => {
  const { sig: _of, ...unsigned } = erased(fact, alias);
  return { ...unsigned, by: "" } as Fact;
};

/** The same with the station's name left in it: of a fact about one person, in an event that goes on. */
export const eraseFactOf = (fact: Fact, alias: Aliases): Fact => {
  const { sig: _of, ...unsigned } = erased(fact, alias);
  return unsigned as Fact;
};

/** Everything but the envelope; a kind that nobody thought of here does not compile. */
function erased(fact: Fact, { person, ticket }: Aliases): Fact {
  switch (fact.kind) {
    case "event-set":
      return { ...fact, event: erasedEvent(fact.event), read: null };
    case "roster-imported":
      return { ...fact, file: "" };
    case "person-added":
      return { ...fact, person: erasedPerson(fact.person, { person, ticket }) };
    case "person-changed": {
      const { personId, changes, imported } = fact;
      return {
        ...fact,
        personId: person(personId),
        changes: erasedChanges(changes),
        imported: imported && erasedDetails(imported),
      };
    }
    case "person-withdrawn":
    case "person-restored":
      return { ...fact, personId: person(fact.personId), reason: OWN_REASONS.has(fact.reason) ? fact.reason : "" };
    case "person-merged":
      return {
        ...fact,
        personId: person(fact.personId),
        other: person(fact.other),
        changes: erasedChanges(fact.changes),
      };
    case "ticket-revoked": {
      const { personId, next } = fact;
      const replaced = { ticket: ticket(fact.ticket), next: next === null ? null : ticket(next) };
      return { ...fact, personId: person(personId), ...replaced, reason: "" };
    }
    case "arrived":
      return {
        ...fact,
        personId: person(fact.personId),
        override: fact.override && { ...fact.override, reason: "" },
      };
    case "let-in":
    case "double-settled":
      return { ...fact, personId: person(fact.personId) };
    case "station-joined":
      return { ...fact, name: "" };
    case "arrival-undone":
      return { ...fact, personId: person(fact.personId), reason: "" };
    case "guests-counted":
    case "left":
    case "listed":
      return { ...fact, personId: person(fact.personId) };
    case "scan-refused":
      return { ...fact, personId: fact.personId && person(fact.personId), text: "" };
    case "badge-queued":
      return { ...fact, personId: person(fact.personId), reason: fact.reason === null ? null : "" };
    case "badge-printed": {
      const { osJob: _at, ...printed } = fact;
      return { ...printed, personId: person(fact.personId), file: null } as Fact;
    }
    case "badge-failed":
      return { ...fact, personId: person(fact.personId), detail: null };
    case "badge-placed":
      // Its letter is the name's first.
      return { ...fact, personId: person(fact.personId), place: null };
    case "answered":
      return { ...fact, personId: person(fact.personId), answer: "" };
    case "note-added":
      return { ...fact, personId: person(fact.personId), text: "" };
    case "template-set":
      return { ...fact, template: erasedTemplate(fact.template) };
    case "session-paused":
    case "message-sent":
      return { ...fact, text: "" };
    case "sheet-printed":
      return { ...fact, people: fact.people.map(person) };
    case "event-reopened":
      return { ...fact, reason: "" };
    case "erased":
      return { ...fact, people: fact.people?.map(person) ?? null, reason: "" };
    case "import-undone":
    case "template-removed":
    case "message-ended":
    case "help-asked":
    case "help-given":
    case "pin-changed":
    case "event-closed":
    case "station-revoked":
      return fact;
  }
}

/** Why the program itself takes people off the list and puts them back. */
const OWN_REASONS: ReadonlySet<string> = new Set([
  "import-undone",
  "is-here",
  "in-the-roster-again",
  "gone-from-roster",
]);

function erasedEvent(event: Event): Event {
  return {
    ...event,
    page: erasedPage(event.page),
    sessions: event.sessions.map((session) => ({ ...session, list: null })),
    tickets: { form: "short", verifyKey: null },
  };
}

/** What lists and headers show of an event, and when its sign-in was. */
function erasedPage({ theme, date, dateEnd, start, end, timezone, venue, online, agenda }: PageFacts): PageFacts {
  const signIn = agenda.filter(({ kind }) => kind === "checkin").map((item) => ({ ...item, title: "", speakers: [] }));
  return { ...blankPage(), theme, date, dateEnd, start, end, timezone, venue, online, agenda: signIn };
}

const erasedPerson = (person: Person, alias: Aliases): Person => ({
  id: alias.person(person.id),
  ticket: alias.ticket(person.ticket),
  source: person.source,
  ...erasedDetails(person),
});

const erasedDetails = ({ role, ticketType, status, guests }: PersonDetails): PersonDetails => ({
  name: NOBODY,
  givenName: null,
  familyName: null,
  nickname: null,
  email: null,
  phone: null,
  company: null,
  jobTitle: null,
  role,
  ticketType,
  orderId: null,
  status,
  guests,
  codes: [],
  note: null,
  vip: false,
  extra: {},
});

/** Of a correction, what counts; the other fields are blank already in what it corrects. */
function erasedChanges(changes: ChangedDetails): ChangedDetails {
  const counted = Object.entries(changes).filter(([field]) => COUNTED.has(field));
  return Object.fromEntries(counted) as ChangedDetails;
}

type ChangedDetails = Extract<Fact, { kind: "person-merged" }>["changes"];

const COUNTED: ReadonlySet<string> = new Set<keyof PersonDetails>(["role", "ticketType", "status", "guests"]);

/** Its boxes with fields stay; nobody knows what its pictures and its own words show. */
function erasedTemplate(template: BadgeTemplate): BadgeTemplate {
  const { back } = template;
  return {
    ...template,
    elements: template.elements.flatMap(erasedElement),
    back: back.what === "own" ? { ...back, elements: back.elements.flatMap(erasedElement) } : back,
  };
}

function erasedElement(element: BadgeElement): BadgeElement[] {
  if (element.kind === "image") return [];
  if (element.kind === "text") return isOwnWords(element.field) ? [] : [element];
  if (element.kind !== "stack") return [element];
  const texts = element.texts.filter(({ field }) => !isOwnWords(field));
  return texts.length > 0 ? [{ ...element, texts }] : [];
}

const isOwnWords = (field: Extract<BadgeElement, { kind: "text" }>["field"]): boolean =>
  typeof field === "object" && "fixed" in field;

function kept<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}
