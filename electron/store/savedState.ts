import { indexCodes } from "../../shared/facts/codes.ts";
import { emptyState, type PersonRecord, type State } from "../../shared/facts/state.ts";
import type { PersonId, StationId } from "../../shared/words/ids.ts";

/** The state as it lies in a snapshot: plain JSON, written field by field, maps as lists. */
export type SavedState = {
  event: State["event"];
  pageRead: State["pageRead"];
  people: PersonRecord[];
  revokedTickets: [string, PersonId][];
  merged: [PersonId, PersonId][];
  refusals: State["refusals"];
  imports: State["imports"];
  seen: [StationId, number, number[]][];
  unknownFacts: number;
  counts: State["counts"];
};

export const saveState = (state: State): SavedState => ({
  event: state.event,
  pageRead: state.pageRead,
  people: [...state.people.values()],
  revokedTickets: [...state.personByRevokedTicket],
  merged: [...state.mergedInto],
  refusals: state.refusals,
  imports: state.imports,
  seen: [...state.seen].map(([station, { upTo, beyond }]) => [station, upTo, [...beyond]]),
  unknownFacts: state.unknownFacts,
  counts: state.counts,
});

/** The state a snapshot holds; what can be derived (who has which code) is derived again. */
export function restoreState(saved: SavedState): State {
  const state = emptyState();
  state.event = saved.event;
  state.pageRead = saved.pageRead;
  state.counts = saved.counts;
  state.refusals = saved.refusals;
  state.imports = saved.imports;
  state.unknownFacts = saved.unknownFacts;
  state.personByRevokedTicket = new Map(saved.revokedTickets);
  state.mergedInto = new Map(saved.merged);
  state.seen = new Map(saved.seen.map(([station, upTo, beyond]) => [station, { upTo, beyond: new Set(beyond) }]));
  for (const record of saved.people) {
    const { id, ticket } = record.person;
    state.people.set(id, record);
    state.personByTicket.set(ticket, id);
    for (const { person } of record.merged) state.personByTicket.set(person.ticket, id);
    indexCodes(state, record.person);
  }
  return state;
}
