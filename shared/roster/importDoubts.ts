import type { PersonId } from "../words/ids.ts";
import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import type { Unsure } from "./importMatch.ts";
import type { DraftDoubt, PersonDraft } from "./personDraft.ts";
import { type Keys, sharingKeys } from "./sharedKeys.ts";

/**
 * Something staff should look at. `rows` are the rows it is about; `people` those already known that a row could be.
 * Nothing here stops an import.
 */
export type Doubt = {
  kind: DraftDoubt | Unsure["kind"] | "same-email" | "same-phone" | "same-name" | "same-code" | "withdrawn-here";
  rows: number[];
  /** What they have in common, or who is meant. */
  text: string;
  people: PersonId[];
  /** Who has the address or number already. */
  whose?: string;
};

/**
 * First who has the address or number of somebody else, since tickets go by it; then doubts of single rows in the rows'
 * order, then what several rows have in common.
 */
export function doubtsOf(drafts: readonly PersonDraft[], ambiguous: Map<PersonDraft, Unsure>): Doubt[] {
  const own = drafts
    .filter(({ doubts }) => doubts.length > 0)
    .flatMap(({ row, name, doubts }) => doubts.map((kind): Doubt => ({ kind, rows: [row], text: name, people: [] })));
  const unsure = [...ambiguous].map(([draft, one]) => unsureDoubt(draft, one));
  return [
    ...unsure.filter(({ whose }) => whose !== undefined),
    ...own,
    ...unsure.filter(({ whose }) => whose === undefined),
    ...shared("same-code", drafts, ({ codes }) => codes),
    ...shared("same-email", drafts, ({ email }) => email && foldKey(email)),
    ...shared("same-phone", drafts, ({ phone }) => phone && phoneKey(phone)),
    ...shared("same-name", drafts, ({ name, named }) => (named ? nameKey(name) : null)),
  ];
}

function unsureDoubt({ row, name }: PersonDraft, { kind, people }: Unsure): Doubt {
  const doubt = { kind, rows: [row], text: name, people: people.map(({ person }) => person.id) };
  const [one] = people;
  return kind === "several-matches" || !one ? doubt : { ...doubt, whose: one.person.name };
}

/** Keys that more than one row has, and which rows. */
function shared(kind: Doubt["kind"], drafts: readonly PersonDraft[], keysOf: (draft: PersonDraft) => Keys): Doubt[] {
  const rowsByKey = new Map<string, number | number[]>();
  const note = (key: string, row: number) => {
    const before = rowsByKey.get(key);
    if (before === undefined) rowsByKey.set(key, row);
    else if (typeof before !== "number") before.push(row);
    else if (before !== row) rowsByKey.set(key, [before, row]);
  };
  for (const draft of sharingKeys(drafts, keysOf)) {
    const keys = keysOf(draft);
    if (typeof keys === "string") note(keys, draft.row);
    else if (keys) for (const key of new Set(keys)) note(key, draft.row);
  }
  const doubts: Doubt[] = [];
  for (const [text, rows] of rowsByKey) if (typeof rows !== "number") doubts.push({ kind, rows, text, people: [] });
  return doubts;
}
