import { type Entry, markPerson, outcomesOf } from "./entries.ts";
import type { Front } from "./front.ts";
import type { DeskState, DeskStore } from "./store.ts";

/** Shows an earlier entry on the big panel once more, until the next scan. `key`: of an entry, or of one of a group. */
export const takeUp = (store: DeskStore, key: string): void =>
  store.setState(({ entries: [newest] }) => ({
    takenUp: newest && newest.key !== key ? { key, over: newest.key } : null,
  }));

/** What the big panel shows: the newest entry, or the one that was taken up over it. */
export function shownEntry({ entries, takenUp }: Pick<DeskState, "entries" | "takenUp">): Entry | null {
  const newest = entries[0] ?? null;
  if (!newest || takenUp?.over !== newest.key) return newest;
  for (const entry of entries) {
    if (entry.key === takenUp.key) return entry;
    const member = outcomesOf(entry).find(({ key }) => key === takenUp.key);
    if (member) return member;
  }
  return newest;
}

/** Asks the desk how somebody stands now: a name, a note or a mark that was changed shows on the verdict at once. */
export async function refreshShown({ desk, store }: Front): Promise<void> {
  const shown = shownEntry(store.getState());
  const person = shown?.what === "outcome" ? shown.outcome.person : null;
  const now = person && (await desk.people.card({ personId: person.id }));
  if (person && now) store.setState(({ entries }) => ({ entries: markPerson(entries, person.id, now) }));
}
