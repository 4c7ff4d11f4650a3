import type { PersonId } from "../words/ids.ts";
import { foldKey, phoneKey } from "./cellValues.ts";
import { extraValue } from "./extra.ts";
import type { KnownPerson } from "./knownPerson.ts";
import type { Person, PersonDetails } from "./person.ts";
import type { PersonDraft } from "./personDraft.ts";
import type { RosterRows } from "./rowsToPeople.ts";

export type DetailField = keyof PersonDetails;

/**
 * One field of a changed person; an extra column is a change of its own, both values under its header. `byHand`: somebody
 * corrected it here since the last import; `keptByHand`: and so the file's value waits.
 */
export type FieldChange = {
  field: DetailField;
  from: PersonDetails[DetailField];
  to: PersonDetails[DetailField];
  byHand: boolean;
  keptByHand: boolean;
};

/** `details` is the person after the import, `imported` what the file stated: the next import compares with that. */
export type PlannedChange = {
  row: number;
  id: PersonId;
  changes: FieldChange[];
  details: PersonDetails;
  imported: PersonDetails;
};

/**
 * What a row changes of somebody who is known: field by field where the file says something else than at the last import,
 * except where staff corrected it here since (unless the file wins). `stated`: the fields the file can speak about.
 */
export function changeOf(
  draft: PersonDraft,
  known: KnownPerson,
  stated: Set<DetailField>,
  fileWins: boolean,
): PlannedChange {
  const now = detailsOf(known.person);
  const base = known.lastImported;
  const { details: theirs, named } = draft;
  const details: Record<string, PersonDetails[DetailField]> = { ...now };
  const changes: FieldChange[] = [];
  for (const field of FIELDS) {
    if (field === "extra" || !states(field, { named, details: theirs }, stated)) continue;
    const [mine, file, last] = [now[field], theirs[field], base?.[field]];
    if (same(field, mine, file) || (base && same(field, last, file))) continue;
    const touched = base ? !same(field, mine, last) : !isBlank(field, mine);
    const keptByHand = touched && !fileWins;
    changes.push({ field, from: mine, to: file, byHand: touched, keptByHand });
    if (!keptByHand) details[field] = file;
  }
  const extra = mergeExtra(now.extra, theirs.extra, base?.extra ?? {}, fileWins);
  for (const change of extra.changes) changes.push(change);
  const merged = { ...now, ...details, extra: extra.extra };
  return {
    row: draft.row,
    id: known.person.id,
    changes,
    details: merged,
    imported: importedOf({ named, details: theirs }, base, stated),
  };
}

/** Fields of a person the file can speak about; a name column also states what is derived from it. */
export function statedFields({ stated }: RosterRows): Set<DetailField> {
  const fields = new Set<DetailField>(["extra"]);
  for (const field of stated) {
    if (field === "checkedIn") continue;
    if (field === "ticketCode") fields.add("codes");
    else fields.add(field);
    if (field === "name" || field === "givenName" || field === "familyName")
      for (const derived of ["name", "givenName", "familyName"] as const) fields.add(derived);
    if (field === "ticketType") fields.add("role");
  }
  return fields;
}

type Stating = Pick<PersonDraft, "named" | "details">;

/** What the file now states, over what earlier files stated in columns this one lacks. */
function importedOf(draft: Stating, base: PersonDetails | null, stated: Set<DetailField>): PersonDetails {
  if (!base) return draft.details;
  const imported: Record<string, PersonDetails[DetailField]> = { ...base };
  for (const field of FIELDS) if (states(field, draft, stated)) imported[field] = draft.details[field];
  return { ...base, ...imported, extra: { ...base.extra, ...draft.details.extra } };
}

/** A row without a name says nothing about the name; a single nickname in brackets counts although it has no column. */
function states(field: DetailField, draft: Stating, stated: Set<DetailField>): boolean {
  if (!draft.named && (field === "name" || field === "givenName" || field === "familyName")) return false;
  if (field === "nickname" && draft.details.nickname !== null) return true;
  return stated.has(field);
}

const FIELDS: DetailField[] = [
  "name",
  "givenName",
  "familyName",
  "nickname",
  "email",
  "phone",
  "company",
  "jobTitle",
  "role",
  "ticketType",
  "orderId",
  "status",
  "guests",
  "codes",
  "note",
  "extra",
];

function detailsOf({ id: _id, ticket: _ticket, source: _source, ...details }: Person): PersonDetails {
  return details;
}

function same(field: DetailField, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((code, i) => code === b[i]);
  if (typeof a !== "string" || typeof b !== "string") return false;
  if (field === "email") return foldKey(a) === foldKey(b);
  return field === "phone" && phoneKey(a) === phoneKey(b);
}

/** What a walk-in form left open may be filled from the file without asking. */
function isBlank(field: DetailField, value: unknown): boolean {
  if (value === null || value === 0 || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return (field === "role" && value === "attendee") || (field === "status" && value === "active");
}

type Extra = PersonDetails["extra"];

/** Extra fields key by key, hand corrections kept; a key the file no longer has stays. */
function mergeExtra(
  mine: Extra,
  file: Extra,
  base: Extra,
  fileWins: boolean,
): { extra: Extra; changes: FieldChange[] } {
  const extra = { ...mine };
  const changes: FieldChange[] = [];
  for (const [key, value] of Object.entries(file)) {
    const [now, last] = [extraValue(mine, key), extraValue(base, key)];
    if (last === value || now === value) continue;
    const byHand = now !== undefined && now !== last;
    const keptByHand = byHand && !fileWins;
    const from = { [key]: now ?? "" };
    changes.push({ field: "extra", from, to: { [key]: value }, byHand, keptByHand });
    if (!keptByHand) extra[key] = value;
  }
  return { extra, changes };
}
