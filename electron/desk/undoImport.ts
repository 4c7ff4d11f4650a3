import type { ImportEntry, UndoCounts, UndoReply } from "../../shared/contract/importShapes.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import type { Change, Import, PersonRecord, State } from "../../shared/facts/state.ts";
import { extraValue } from "../../shared/roster/extra.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import type { Desk } from "./desk.ts";
import { inSlices } from "./slices.ts";
import { notRecorded } from "./writeChange.ts";

/** The rosters that were taken in, newest first. Only the last that still stands may be taken back. */
export function listImports({ state }: Desk): ImportEntry[] {
  const last = lastStanding(state);
  return state.imports.map((one) => ({ ...one, mayUndo: one === last })).reverse();
}

/** What taking an import back would do; changes nothing. null: it is not the last that stands. */
export async function planUndo(desk: Desk, importId: string): Promise<UndoCounts | null> {
  return lastStanding(desk.state)?.importId === importId ? (await undoOf(desk, importId)).counts : null;
}

/**
 * Takes the last import back, whole or not at all: people it brought are nobody's guests, except those who have come in
 * meanwhile or were merged with somebody; people it changed, took off or put back are as before, except where somebody
 * corrected them by hand since. Everybody keeps id and ticket, so that the right file finds them again. The door goes on.
 */
export function undoImport(desk: Desk, importId: string): Promise<UndoReply> {
  return desk.longTurn(async () => {
    if (lastStanding(desk.state)?.importId !== importId) return { what: "nothing-to-do" };
    const { bodies, counts } = await undoOf(desk, importId);
    const recorded = await desk.record([{ kind: "import-undone", importId }, ...bodies]);
    if (!recorded.ok) return notRecorded(desk, recorded.fault);
    const late = await putBackWhoCame(desk, recorded.value);
    desk.parts.tell("peopleChanged", null);
    return { what: "undone", ...counts, takenBack: counts.takenBack - late, stay: counts.stay + late };
  });
}

/** The door goes on meanwhile: whoever was let in before the last fact was folded stays too. */
async function putBackWhoCame(desk: Desk, facts: readonly Fact[]): Promise<number> {
  const bodies = facts.flatMap((fact): FactBody[] => {
    if (fact.kind !== "person-withdrawn" || fact.reason !== "import-undone") return [];
    const { personId, importId } = fact;
    const record = desk.person(personId);
    return record && isHere(record) ? [{ kind: "person-restored", personId, importId, reason: "is-here" }] : [];
  });
  if (bodies.length === 0) return 0;
  // Should the disk refuse just this, they are off the list and in: the list says so, and staff can put them back.
  return (await desk.record(bodies)).ok ? bodies.length : 0;
}

const MOST_NAMED = 20;

const lastStanding = ({ imports }: State): Import | undefined => imports.findLast(({ undone }) => !undone);

type Undo = { bodies: FactBody[]; counts: UndoCounts };

async function undoOf(desk: Desk, importId: string): Promise<Undo> {
  const counts: UndoCounts = {
    takenBack: 0,
    takenBackEdited: 0,
    stay: 0,
    staying: [],
    changedBack: 0,
    corrected: 0,
    restored: 0,
    offAgain: 0,
  };
  const undo: Undo = { bodies: [], counts };
  await inSlices(desk.state.people.values(), (record) => {
    undoChange(undo, record, importId);
    undoStanding(undo, record, importId);
  });
  return undo;
}

/** Whether somebody is on the list at all, as it was before the import. */
function undoStanding({ bodies, counts }: Undo, record: PersonRecord, importId: string): void {
  const about = { personId: record.person.id, importId };
  if (record.withdrawn) {
    if (record.withdrawn.importId !== importId) return;
    bodies.push({ kind: "person-restored", ...about, reason: "import-undone" });
    counts.restored++;
    return;
  }
  const wasPutBack = record.withdrawals.findLast(({ back }) => back.importId === importId);
  if (record.added.importId !== importId && !wasPutBack) return;
  if (isHere(record) || record.merged.length > 0) {
    counts.stay++;
    if (counts.staying.length < MOST_NAMED) counts.staying.push(record.person.name);
    return;
  }
  if (wasPutBack) {
    // Just as before, so that taking back the import of that time finds what it did.
    const { reason, importId: before } = wasPutBack;
    bodies.push({ kind: "person-withdrawn", personId: record.person.id, importId: before, reason });
    counts.offAgain++;
    return;
  }
  bodies.push({ kind: "person-withdrawn", ...about, reason: "import-undone" });
  counts.takenBack++;
  if (record.changes.some(isByHand)) counts.takenBackEdited++;
}

const isByHand = ({ importId, isMerge }: Change): boolean => importId === null && !isMerge;

const isHere = ({ passages }: PersonRecord): boolean =>
  passages.some(({ direction, undone }) => direction === "in" && !undone);

function undoChange({ bodies, counts }: Undo, { person, changes }: PersonRecord, importId: string): void {
  const change = changes.findLast((one) => one.importId === importId && !one.isUndo);
  if (!change) return;
  const back = valuesBack(person, change);
  const fields = Object.keys(back).length;
  bodies.push({
    kind: "person-changed",
    personId: person.id,
    changes: back,
    importId,
    imported: change.importedBefore,
  });
  if (fields > 0) counts.changedBack++;
  if (fields < Object.keys(change.after).length) counts.corrected++;
}

/** The values of before, for the fields that still have what the import put there. */
function valuesBack(now: PersonDetails, { before, after }: Change): Partial<PersonDetails> {
  const back: Partial<PersonDetails> = {};
  for (const field of Object.keys(after) as (keyof PersonDetails)[]) {
    if (field === "extra") {
      const extra = extraBack(now.extra, before.extra ?? {}, after.extra ?? {});
      if (!isSame(extra, now.extra)) back.extra = extra;
    } else if (isSame(now[field], after[field])) Object.assign(back, { [field]: before[field] });
  }
  return back;
}

type Extra = PersonDetails["extra"];

/** The same column by column: one may have been corrected since and the other not. */
function extraBack(now: Extra, before: Extra, after: Extra): Extra {
  const back = { ...now };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (extraValue(now, key) !== extraValue(after, key)) continue;
    const value = extraValue(before, key);
    if (value === undefined) delete back[key];
    else back[key] = value;
  }
  return back;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
