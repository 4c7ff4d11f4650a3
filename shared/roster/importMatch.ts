import { NOBODY, pairUp } from "./importPairs.ts";
import type { KnownPerson } from "./knownPerson.ts";
import type { Unsure } from "./matchWays.ts";
import type { PersonDraft } from "./personDraft.ts";

export type Matches = {
  /** By the place of each row: whom it names; `undefined`: nobody known. */
  paired: (KnownPerson | undefined)[];
  /** By the place of each who is known: 1 where a row names them. */
  isNamed: Uint8Array;
  /** Rows of entries that were merged into somebody whom another row names. */
  merged: Set<PersonDraft>;
  /** Rows that could be somebody known and are planned as new: listed as doubtful. */
  ambiguous: Map<PersonDraft, Unsure>;
};

/**
 * Pairs rows with people already known, by what they are now and by what the last import said of them; then with the
 * entries that were merged into somebody.
 */
export function matchDrafts(drafts: readonly PersonDraft[], known: readonly KnownPerson[]): Matches {
  const { knownAt, isPaired: isNamed, ambiguous } = pairUp(drafts, known);
  const paired = Array.from(knownAt, (place) => known[place]);
  const matches: Matches = { paired, isNamed, ambiguous, merged: new Set() };
  matchMerged(drafts, known, matches);
  return matches;
}

/** Rows that nobody on the list goes by may be entries that were merged into somebody: that one, never a new person. */
function matchMerged(
  drafts: readonly PersonDraft[],
  known: readonly KnownPerson[],
  { paired, isNamed, ambiguous, merged }: Matches,
): void {
  const entries = known.flatMap(({ merged = [] }, owner) => merged.map((entry) => ({ ...entry, owner })));
  if (entries.length === 0) return;
  const places = Array.from(drafts.keys()).filter((place) => !paired[place]);
  const open = places.flatMap((place) => drafts[place] ?? []);
  const { knownAt, inOrder } = pairUp(open, entries);
  for (const i of inOrder) {
    const [draft, place, entry] = [open[i], places[i], entries[knownAt[i] ?? NOBODY]];
    const owner = entry && known[entry.owner];
    if (!draft || place === undefined || !owner) continue;
    ambiguous.delete(draft);
    if (isNamed[entry.owner]) merged.add(draft);
    else paired[place] = { ...owner, lastImported: entry.lastImported ?? owner.lastImported };
    isNamed[entry.owner] = 1;
  }
}
