import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft, Telling } from "./personDraft.ts";

/** A person already at the event, and what the last import stated of them (null: a walk-in or from the event page). */
export type KnownPerson = {
  readonly person: Person;
  readonly lastImported: PersonDetails | null;
  /** No longer on the list, and who took this person off. */
  off?: "by-import" | "by-hand" | undefined;
  /** Other entries that turned out to be this person, as they were. */
  merged?: { person: Person; lastImported: PersonDetails | null }[];
  /** The row that states all of this person, where `person` is read from it anew each time. */
  readonly asRow?: PersonDraft;
  /** What tells this person apart, where that is to be had for less than `person`. */
  readonly told?: Told;
};

type Told = Telling & Pick<Person, "id" | "ticket">;

/** Who somebody known is, without all that is known. */
export const toldOf = (known: KnownPerson): Told => known.told ?? known.person;
