import type { CommandInput } from "../../shared/contract/contract.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { cardsOf } from "./card.ts";
import type { Desk } from "./desk.ts";

/** The best matches for what staff typed so far. */
export const searchPeople = (desk: Desk, { query, limit }: CommandInput<"people.search">): PersonCard[] =>
  cardsOf(desk, desk.index.find(query, limit));
