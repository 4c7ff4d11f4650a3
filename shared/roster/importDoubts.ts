import type { PersonId } from "../words/ids.ts";
import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import type { Unsure } from "./matchWays.ts";
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

/** Rows that have a code, an address or a number which another row has too; hardly any others. */
export type Sharing = {
  codes: readonly PersonDraft[];
  emails: readonly PersonDraft[];
  phones: readonly PersonDraft[];
};

const codes = ({ codes }: PersonDraft) => codes;
const email = ({ email }: PersonDraft) => email && foldKey(email);
const phone = ({ phone }: PersonDraft) => phone && phoneKey(phone);
const name = ({ name, named }: PersonDraft) => (named ? nameKey(name) : null);

/** Found first, over all rows: nearly always there is next to nothing to look into then. */
export const sharingOf = (drafts: readonly PersonDraft[]): Sharing => ({
  codes: sharingKeys(drafts, codes),
  emails: sharingKeys(drafts, email),
  phones: sharingKeys(drafts, phone),
});

/**
 * First who has the address or number of somebody else, since tickets go by it; then doubts of single rows in the rows'
 * order, then what several rows have in common. `sharing`: of just these rows.
 */
export function doubtsOf(
  drafts: readonly PersonDraft[],
  ambiguous: Map<PersonDraft, Unsure>,
  sharing: Sharing,
): Doubt[] {
  const own = drafts
    .filter(({ doubts }) => doubts.length > 0)
    .flatMap(({ row, name, doubts }) => doubts.map((kind): Doubt => ({ kind, rows: [row], text: name, people: [] })));
  const unsure = [...ambiguous].map(([draft, one]) => unsureDoubt(draft, one));
  return [
    ...unsure.filter(({ whose }) => whose !== undefined),
    ...own,
    ...unsure.filter(({ whose }) => whose === undefined),
    ...shared("same-code", sharing.codes, codes),
    ...shared("same-email", sharing.emails, email),
    ...shared("same-phone", sharing.phones, phone),
    ...shared("same-name", drafts, name),
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
  for (const draft of drafts) {
    const keys = keysOf(draft);
    if (typeof keys === "string") note(keys, draft.row);
    else if (keys) for (const key of new Set(keys)) note(key, draft.row);
  }
  const doubts: Doubt[] = [];
  for (const [text, rows] of rowsByKey) if (typeof rows !== "number") doubts.push({ kind, rows, text, people: [] });
  return doubts;
}
