import type { PersonId } from "../words/ids.ts";
import { foldKey, nameKey, phoneKey } from "./cellValues.ts";
import type { KnownPerson } from "./importMatch.ts";
import type { DraftDoubt, PersonDraft } from "./rowDraft.ts";

/**
 * Something staff should look at. `rows` are the rows it is about; `people` those already known that a row could be.
 * Nothing here stops an import.
 */
export type Doubt = {
  kind: DraftDoubt | "same-email" | "same-phone" | "same-name" | "same-code" | "several-matches" | "withdrawn-here";
  rows: number[];
  /** What they have in common, or who is meant. */
  text: string;
  people: PersonId[];
};

/** Doubts of single rows in the rows' order, then what several rows have in common. */
export function doubtsOf(drafts: PersonDraft[], ambiguous: Map<PersonDraft, KnownPerson[]>): Doubt[] {
  const own = drafts
    .filter(({ doubts }) => doubts.length > 0)
    .flatMap(({ row, details, doubts }) =>
      doubts.map((kind): Doubt => ({ kind, rows: [row], text: details.name, people: [] })),
    );
  const several = [...ambiguous].map(
    ([{ row, details }, known]): Doubt => ({
      kind: "several-matches",
      rows: [row],
      text: details.name,
      people: known.map(({ person }) => person.id),
    }),
  );
  return [
    ...own,
    ...several,
    ...shared("same-code", drafts, ({ details }) => details.codes),
    ...shared("same-email", drafts, ({ details }) => details.email && foldKey(details.email)),
    ...shared("same-phone", drafts, ({ details }) => details.phone && phoneKey(details.phone)),
    ...shared("same-name", drafts, ({ details, named }) => (named ? nameKey(details.name) : null)),
  ];
}

/** Keys that more than one row has. Most have one, so a list is only made at the second. */
function shared(
  kind: Doubt["kind"],
  drafts: PersonDraft[],
  keysOf: (draft: PersonDraft) => string | string[] | null,
): Doubt[] {
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
