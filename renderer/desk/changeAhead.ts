import type { BadgeWork } from "../../shared/contract/batchShapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import type { BadgesAhead } from "./badgesAhead.ts";
import type { Front } from "./front.ts";
import type { DeskStore } from "./store.ts";

/** Changes what is put together or shown of badges before the doors open. */
export const changeAhead = (store: DeskStore, changes: Partial<BadgesAhead>): void =>
  store.setState(({ badgesAhead }) => ({ badgesAhead: { ...badgesAhead, ...changes } }));

/** The label that was stated is used up: the next batch begins where the desk goes on. */
export const forgetStart = (store: DeskStore): void =>
  store.setState(({ badgesAhead }) => ({
    badgesAhead: { ...badgesAhead, form: { ...badgesAhead.form, start: null } },
  }));

/** How far a work is, or that it has ended. */
export const takeWork = (store: DeskStore, { work, progress }: BadgeWork): void =>
  store.setState(({ badgesAhead }) => ({
    badgesAhead: { ...badgesAhead, work: { ...badgesAhead.work, [work]: progress } },
  }));

/** Opens somebody on the people screen. */
export async function showPerson({ desk, store }: Front, personId: PersonId): Promise<void> {
  const person = await desk.people.card({ personId });
  if (person) store.setState({ screen: "people", personTask: { what: "person", person } });
}
