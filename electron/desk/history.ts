import { arrivalThen } from "../../shared/checkin/arrivalThen.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { FieldChange, FieldValue, HistoryEntry, HistoryWhat } from "../../shared/contract/personShapes.ts";
import type { Change, MergedEntry, Passage, PersonRecord, Service } from "../../shared/facts/state.ts";
import { masked } from "../../shared/people/mask.ts";
import { extraValue } from "../../shared/roster/extra.ts";
import type { PersonDetails } from "../../shared/roster/person.ts";
import type { SessionId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";

/** Everything that happened to one person and to the entries that were merged into them, newest first. */
export function historyOf(desk: Desk, { personId }: CommandInput<"people.history">): HistoryEntry[] {
  const record = desk.person(personId);
  if (!record) return [];
  const entries = [
    ...listStory(desk, record, null),
    ...record.merged.flatMap((entry) => [...listStory(desk, entry, entry.person.name), mergedEntry(entry)]),
    ...record.passages.flatMap((passage) => passageStory(desk, record, passage)),
    ...(record.services ?? []).map((service) => byHand(service, serviceStory(desk, service))),
    ...record.badges.map(({ queuedAt: at, by, outcome, reason }) =>
      byHand({ at, by }, { kind: "badge", outcome: outcome ?? "queued", reason }),
    ),
    ...record.notes.map((note) => byHand(note, { kind: "note", text: note.text })),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).reverse();
}

type Deed = { at: string; by: string; importId: string | null };

/** How an entry came onto the list, what was changed in it, when it left and came back. `name`: of a merged entry. */
function listStory(
  desk: Desk,
  { person, added, changes, withdrawals, withdrawn }: PersonRecord | MergedEntry,
  name: string | null,
): HistoryEntry[] {
  const told = ({ at, by, importId }: Deed, what: HistoryWhat): HistoryEntry => ({
    at,
    by,
    import: importOf(desk, importId),
    entry: name,
    what,
  });
  return [
    told(added, { kind: "added", source: person.source }),
    ...changes.flatMap((change) => {
      const fields = fieldChanges(change);
      return fields.length > 0 ? [told(change, { kind: "changed", changes: fields, because: becauseOf(change) })] : [];
    }),
    ...withdrawals.flatMap((earlier) => [
      told(earlier, { kind: "withdrawn", reason: earlier.reason }),
      told(earlier.back, { kind: "restored", reason: earlier.back.reason }),
    ]),
    ...(withdrawn ? [told(withdrawn, { kind: "withdrawn", reason: withdrawn.reason })] : []),
  ];
}

function passageStory(desk: Desk, record: PersonRecord, passage: Passage): HistoryEntry[] {
  const { at, by, direction, session: id, way, override, undone, fact, guests } = passage;
  const session = roomTitle(desk, id);
  const isUndone = undone !== null;
  const takenBack = undone ? [byHand(undone, { kind: "undone", direction, reason: undone.reason })] : [];
  if (direction === "out") return [byHand({ at, by }, { kind: "out", session, isUndone }), ...takenBack];
  const counts = arrivalThen(desk.event, record, id, Date.parse(at));
  const wentOut = record.passages
    .slice(0, record.passages.indexOf(passage))
    .some((earlier) => earlier.direction === "out" && earlier.session === id && !earlier.undone);
  const isDouble = !undone && counts !== null && counts.fact !== fact && !wentOut;
  return [byHand({ at, by }, { kind: "in", way, override, session, isUndone, isDouble, guests }), ...takenBack];
}

function serviceStory(desk: Desk, service: Service): HistoryWhat {
  switch (service.what) {
    case "guests":
      return { kind: "guests", guests: service.guests };
    case "listed":
      return { kind: "listed", session: roomTitle(desk, service.session), on: service.on };
    case "answered": {
      const question = desk.event.questions.find(({ id }) => id === service.question);
      return { kind: "answered", question: question?.text ?? "", answer: service.answer };
    }
    case "ticket":
      return { kind: "ticket", isReplaced: service.isReplaced, reason: service.reason };
  }
}

/** A room by its title; null for the door, and for a session that the event no longer has. */
function roomTitle(desk: Desk, session: SessionId): string | null {
  const at = desk.event.sessions.findIndex(({ id }) => id === session);
  return at > 0 ? (desk.event.sessions[at]?.title ?? null) : null;
}

const mergedEntry = ({ at, by, person }: MergedEntry): HistoryEntry =>
  byHand({ at, by }, { kind: "merged", name: person.name });

const byHand = ({ at, by }: { at: string; by: string }, what: HistoryWhat): HistoryEntry => ({
  ...{ at, by, import: null, entry: null },
  what,
});

function importOf(desk: Desk, importId: string | null): HistoryEntry["import"] {
  if (importId === null) return null;
  const known = desk.state.imports.find((one) => one.importId === importId);
  return { file: known?.file ?? "", isUndone: Boolean(known?.undone) };
}

function becauseOf({ importId, isUndo, isMerge }: Change): Extract<HistoryWhat, { kind: "changed" }>["because"] {
  if (isMerge) return "merge";
  if (isUndo) return "undo";
  return importId === null ? "correction" : "import";
}

/** The values that are others now, extra columns one by one. */
function fieldChanges({ before, after }: Change): FieldChange[] {
  const fields = Object.keys(after) as (keyof PersonDetails)[];
  return fields
    .flatMap((field): FieldChange[] =>
      field === "extra"
        ? extraChanges(before.extra ?? {}, after.extra ?? {})
        : [{ field, key: null, from: fieldValue(before[field]), to: fieldValue(after[field]) }],
    )
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
    .map(({ field, key, from, to }) => ({ field, key, from: shownValue(field, from), to: shownValue(field, to) }));
}

/** A history tells that somebody's telephone number was another one, not which. */
function shownValue(field: string, value: FieldValue): FieldValue {
  if (typeof value === "string") return masked(field, value);
  return Array.isArray(value) ? value.map((one) => masked(field, one)) : value;
}

const extraChanges = (before: Record<string, string>, after: Record<string, string>): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => ({
    ...{ field: "extra" as const, key },
    from: extraValue(before, key) ?? null,
    to: extraValue(after, key) ?? null,
  }));

const fieldValue = (value: Exclude<PersonDetails[keyof PersonDetails], PersonDetails["extra"]> | undefined | object) =>
  (value ?? null) as FieldValue;
