import type { CommandInput } from "../../shared/contract/contract.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { isTakenBack } from "../../shared/facts/state.ts";
import { holderOfTicket } from "../../shared/facts/tickets.ts";
import { numberIn } from "../../shared/ticket/ticket.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { cardsOf } from "./card.ts";
import type { Desk } from "./desk.ts";

/** The best matches for what staff typed so far; whose ticket's number it is, or was, comes first. */
export function searchPeople(desk: Desk, { query, limit }: CommandInput<"people.search">): PersonCard[] {
  const holder = holderOf(desk, query);
  const found = desk.index.find(query, limit);
  return cardsOf(desk, holder ? [holder, ...found.filter((id) => id !== holder)].slice(0, limit) : found);
}

/** Whose ticket has, or had, the number that was typed; null: it is none, or of somebody who is on no list any more. */
export function holderOf(desk: Desk, query: string): PersonId | null {
  const number = numberIn(query);
  const record = number === null ? null : holderOfTicket(desk.state, number);
  return record && !isTakenBack(record) ? record.person.id : null;
}
