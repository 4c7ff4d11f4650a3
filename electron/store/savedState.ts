import type { BadgeTemplate } from "../../shared/badge/template.ts";
import { indexCodes } from "../../shared/facts/codes.ts";
import {
  emptyState,
  isAsImported,
  type PersonRecord,
  type SessionCounts,
  type State,
  type StationRecord,
} from "../../shared/facts/state.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import type { PersonId, SessionId, StationId } from "../../shared/words/ids.ts";
import type { Steps } from "../../shared/words/slices.ts";

/** The state as it lies in a snapshot, but for its people: plain JSON, written field by field, maps as lists. */
export type SavedState = {
  event: State["event"];
  pageRead: State["pageRead"];
  revokedTickets: [string, PersonId][];
  merged: [PersonId, PersonId][];
  refusals: State["refusals"];
  imports: State["imports"];
  templates: BadgeTemplate[];
  sheets: State["sheets"];
  stations: [StationId, StationRecord][];
  barred: [StationId, { at: string; by: string }][];
  doubles: State["doubles"];
  closed: State["closed"];
  erased: State["erased"];
  seen: [StationId, number, number[]][];
  highest: number;
  unknownFacts: number;
  counts: State["counts"];
  sessionCounts: [SessionId, SessionCounts][];
  paused: [SessionId, { at: string; by: string; text: string }][];
  messages: State["messages"];
  calls: State["calls"];
};

/** A person as they lie in a snapshot. `imported` "same": what the roster said last is what they are now, as with most. */
export type SavedPerson = Omit<PersonRecord, "imported"> & { imported: PersonDetails | null | "same" };

export const saveState = (state: State): SavedState => ({
  event: state.event,
  pageRead: state.pageRead,
  revokedTickets: [...state.personByRevokedTicket],
  merged: [...state.mergedInto],
  refusals: state.refusals,
  imports: state.imports,
  templates: [...state.templates.values()],
  sheets: state.sheets,
  stations: [...state.stations],
  barred: [...state.barred],
  doubles: state.doubles,
  closed: state.closed,
  erased: state.erased,
  seen: [...state.seen].map(([station, { upTo, beyond }]) => [station, upTo, [...beyond]]),
  highest: state.highest,
  unknownFacts: state.unknownFacts,
  counts: state.counts,
  sessionCounts: [...state.sessionCounts],
  paused: [...state.paused],
  messages: state.messages,
  calls: state.calls,
});

export const savePerson = (record: PersonRecord): SavedPerson =>
  isAsImported(record) ? { ...record, imported: "same" } : record;

/** The state a snapshot holds; what can be derived (who has which code) is derived again. Cut after every person. */
export function* restoreState(saved: SavedState, people: Iterable<SavedPerson>): Steps<State> {
  const state = emptyState();
  state.event = saved.event;
  state.pageRead = saved.pageRead;
  state.counts = saved.counts;
  state.sessionCounts = new Map(saved.sessionCounts);
  state.paused = new Map(saved.paused);
  state.messages = saved.messages;
  state.calls = saved.calls;
  state.refusals = saved.refusals;
  state.imports = saved.imports;
  state.closed = saved.closed;
  state.erased = saved.erased;
  state.sheets = saved.sheets;
  state.stations = new Map(saved.stations);
  state.barred = new Map(saved.barred);
  state.doubles = saved.doubles;
  state.templates = new Map(saved.templates.map((template) => [template.id, template]));
  state.highest = saved.highest;
  state.unknownFacts = saved.unknownFacts;
  state.personByRevokedTicket = new Map(saved.revokedTickets);
  state.mergedInto = new Map(saved.merged);
  state.seen = new Map(saved.seen.map(([station, upTo, beyond]) => [station, { upTo, beyond: new Set(beyond) }]));
  for (const one of people) {
    const record = restorePerson(one);
    const { id, ticket } = record.person;
    state.people.set(id, record);
    for (const number of [ticket, ...record.merged.map(({ person }) => person.ticket)])
      if (!state.personByRevokedTicket.has(number)) state.personByTicket.set(number, id);
    indexCodes(state, record.person);
    yield;
  }
  return state;
}

const restorePerson = (saved: SavedPerson): PersonRecord => ({
  ...saved,
  imported: saved.imported === "same" ? { ...saved.person } : saved.imported,
});
