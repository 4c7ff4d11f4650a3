import { type PersonRecord, recordOf, type State } from "./state.ts";

/** The numbers that admit somebody: their own ticket's first, then those of entries that were merged into them. */
export const validTickets = (state: State, { person, merged }: PersonRecord): string[] =>
  [person, ...merged.map((entry) => entry.person)]
    .map(({ ticket }) => ticket)
    .filter((ticket) => !state.personByRevokedTicket.has(ticket));

/** Whether a number is somebody's, or was: no other ticket may have it. */
export const isTicketTaken = (state: State, number: string): boolean =>
  state.personByTicket.has(number) || state.personByRevokedTicket.has(number);

/** Whose ticket a number is or was; null: nobody's. */
export function holderOfTicket(state: State, number: string): PersonRecord | null {
  const id = state.personByTicket.get(number) ?? state.personByRevokedTicket.get(number);
  return id === undefined ? null : recordOf(state, id);
}
