import type { PersonId } from "../words/ids.ts";
import { foldText } from "../words/text.ts";
import { phoneKey } from "./cellValues.ts";
import type { KnownPerson } from "./importMatch.ts";
import type { DraftDoubt, PersonDraft } from "./rowDraft.ts";

/**
 * Something staff should look at. `rows` are the rows it is about; `people` those already known that a row could be.
 * Nothing here stops an import.
 */
export type Doubt = {
  kind: DraftDoubt | "same-email" | "same-phone" | "same-name" | "same-code" | "several-matches";
  rows: number[];
  /** What they have in common, or who is meant. */
  text: string;
  people: PersonId[];
};

/** Doubts of single rows in the rows' order, then what several rows have in common. */
export function doubtsOf(drafts: PersonDraft[], ambiguous: Map<PersonDraft, KnownPerson[]>): Doubt[] {
  const own = drafts.flatMap(({ row, details, doubts }) =>
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
    ...shared("same-email", drafts, ({ details }) => (details.email ? [foldText(details.email)] : [])),
    ...shared("same-phone", drafts, ({ details }) => (details.phone ? [phoneKey(details.phone)] : [])),
    ...shared("same-name", drafts, ({ details, named }) => (named ? [foldText(details.name).replace(/\s/g, "")] : [])),
  ];
}

function shared(kind: Doubt["kind"], drafts: PersonDraft[], keysOf: (draft: PersonDraft) => string[]): Doubt[] {
  const rowsByKey = new Map<string, number[]>();
  for (const draft of drafts)
    for (const key of new Set(keysOf(draft))) {
      const rows = rowsByKey.get(key);
      if (rows) rows.push(draft.row);
      else rowsByKey.set(key, [draft.row]);
    }
  return [...rowsByKey]
    .filter(([, rows]) => rows.length > 1)
    .map(([text, rows]): Doubt => ({ kind, rows, text, people: [] }));
}
