import { isAsImported, type PersonRecord } from "../../shared/facts/state.ts";
import type { PlannedChange } from "../../shared/roster/importChange.ts";
import type { PlannedAdd, PlanOptions } from "../../shared/roster/importPlan.ts";
import type { KnownPerson } from "../../shared/roster/knownPerson.ts";
import type { PlanSummary, RosterQuestions } from "../../shared/roster/rosterFile.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { ok, type Result } from "../../shared/words/result.ts";
import type { Desk } from "./desk.ts";
import type { OpenRoster, RosterGone } from "./ports.ts";

/** What an import takes over of a plan. */
export type WholePlan = { added: PlannedAdd[]; changed: PlannedChange[]; restored: PlannedChange[]; gone: PersonId[] };

/** How many travel at once: some milliseconds of copying. */
const KNOWN_AT_ONCE = 200;
const PLANNED_AT_ONCE = 500;

/** Has a roster planned against the desk's people, who are handed over slice by slice; changes nothing. */
export async function planOn(
  desk: Desk,
  roster: OpenRoster,
  options: PlanOptions,
): Promise<Result<PlanSummary, RosterGone>> {
  let known: KnownPerson[] = [];
  for (const record of desk.state.people.values()) {
    known.push(knownPerson(record));
    if (known.length < KNOWN_AT_ONCE) continue;
    // Waits until the thread has them: what is on its way is memory too, and the pause is everybody's.
    const taken = await roster.ask("know", known);
    if (!taken.ok) return taken;
    known = [];
  }
  await roster.ask("know", known);
  return roster.ask("plan", options);
}

/** Somebody as a file may name them; whoever was imported only under another entry counts as imported so. */
function knownPerson(record: PersonRecord): KnownPerson {
  const { person, imported, withdrawn, merged } = record;
  // One object for both, as with most people, travels and is kept once.
  const known: KnownPerson = { person, lastImported: isAsImported(record) ? person : imported };
  if (withdrawn) known.off = withdrawn.importId === null ? "by-hand" : "by-import";
  if (merged.length === 0) return known;
  const entries = merged.map((entry) => ({ person: entry.person, lastImported: entry.imported }));
  const lastImported = imported ?? entries.find((entry) => entry.lastImported)?.lastImported ?? null;
  return { ...known, lastImported, merged: entries };
}

/** The last plan, fetched piece by piece. */
export async function fetchPlan(roster: OpenRoster): Promise<Result<WholePlan, RosterGone>> {
  const added = await fetchAll<PlannedAdd>(roster, "added");
  if (!added.ok) return added;
  const changed = await fetchAll<PlannedChange>(roster, "changed");
  if (!changed.ok) return changed;
  const restored = await fetchAll<PlannedChange>(roster, "restored");
  if (!restored.ok) return restored;
  const gone = await fetchAll<PersonId>(roster, "gone");
  if (!gone.ok) return gone;
  return ok({ added: added.value, changed: changed.value, restored: restored.value, gone: gone.value });
}

type PartOf<T> = {
  [N in keyof RosterQuestions]: RosterQuestions[N]["answer"] extends T[] ? N : never;
}[keyof RosterQuestions];

async function fetchAll<T>(
  roster: { ask(name: PartOf<T>, input: { from: number; count: number }): Promise<Result<T[], RosterGone>> },
  part: PartOf<T>,
): Promise<Result<T[], RosterGone>> {
  const all: T[] = [];
  for (;;) {
    const piece = await roster.ask(part, { from: all.length, count: PLANNED_AT_ONCE });
    if (!piece.ok) return piece;
    for (const one of piece.value) all.push(one);
    if (piece.value.length < PLANNED_AT_ONCE) return ok(all);
  }
}
