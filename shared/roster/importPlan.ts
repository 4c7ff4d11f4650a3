import type { PersonId } from "../words/ids.ts";
import { changeOf, type PlannedChange, statedFields } from "./importChange.ts";
import { type Doubt, doubtsOf, type Sharing, sharingOf } from "./importDoubts.ts";
import { type KnownPerson, matchDrafts } from "./importMatch.ts";
import type { PersonDetails } from "./person.ts";
import type { PersonDraft } from "./personDraft.ts";
import type { RosterRows, SkippedRow } from "./rowsToPeople.ts";

export type PlannedAdd = { row: number; details: PersonDetails };

export type ImportPlan = {
  added: PersonDraft[];
  changed: PlannedChange[];
  unchanged: { row: number; id: PersonId }[];
  /** An earlier import had taken them off the list; they come back as they were, with what the file changed since. */
  restored: PlannedChange[];
  /** In the last import and no longer in the file: asked, never removed silently. */
  gone: PersonId[];
  doubtful: Doubt[];
  skipped: SkippedRow[];
};

export type PlanOptions = {
  /** The file wins over corrections made by hand. */
  fileWins?: boolean;
};

/**
 * What an import would do, before anything is written, for everybody the event knows, on the list or off it. People are
 * matched by ticket code, order and name, e-mail, phone and at last by a name that only one has on both sides. Whom an
 * import took off the list comes back, whom staff took off stays off and is listed. A field changes only where the file
 * changed since the last import; one that was corrected by hand stays and is listed. Fields the file has no column for stay. Linear in rows and people.
 */
export function planImport(rows: RosterRows, known: KnownPerson[], options: PlanOptions = {}): ImportPlan {
  const sharing = sharingOf(rows.drafts);
  const { drafts, repeated } = withoutRepeats(rows.drafts, sharing);
  const match = matchDrafts(drafts, known);
  const single = match.merged.size > 0 ? drafts.filter((draft) => !match.merged.has(draft)) : drafts;
  const merged = Array.from(match.merged, ({ row }): SkippedRow => ({ row, reason: "merged" }));
  const stated = statedFields(rows);
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    restored: [],
    gone: [],
    doubtful: doubtsOf(single, match.ambiguous, single === rows.drafts ? sharing : sharingOf(single)),
    skipped: [...rows.skipped, ...repeated, ...merged].sort((a, b) => a.row - b.row),
  };
  const offHere: Doubt[] = [];
  for (const draft of single) {
    const one = match.knownByDraft.get(draft);
    if (!one) {
      plan.added.push(draft);
      continue;
    }
    if (one.off === "by-hand") {
      const { id, name } = one.person;
      offHere.push({ kind: "withdrawn-here", rows: [draft.row], text: name, people: [id] });
      plan.unchanged.push({ row: draft.row, id });
      continue;
    }
    const change = changeOf(draft, one, stated, options.fileWins === true);
    if (one.off) plan.restored.push(change);
    else if (change.changes.length > 0) plan.changed.push(change);
    else plan.unchanged.push({ row: draft.row, id: one.person.id });
  }
  plan.doubtful = [...offHere, ...plan.doubtful];
  const matched = new Set([...match.knownByDraft.values()].map(({ person }) => person.id));
  for (const { person, off } of known)
    if (!off && person.source === "roster" && person.status !== "cancelled" && !matched.has(person.id))
      plan.gone.push(person.id);
  return plan;
}

/** Two rows that state exactly the same are one person entered twice. Only rows that may agree are compared whole. */
function withoutRepeats(all: PersonDraft[], sharing: Sharing): { drafts: PersonDraft[]; repeated: SkippedRow[] } {
  const alike = new Set([...sharing.codes, ...sharing.emails, ...sharing.phones]);
  const mayRepeat = (draft: PersonDraft) => alike.has(draft) || !hasContact(draft);
  if (!all.some(mayRepeat)) return { drafts: all, repeated: [] };
  const stated = new Set<string>();
  const repeated: SkippedRow[] = [];
  const drafts = all.filter((draft) => {
    if (!mayRepeat(draft)) return true;
    const text = JSON.stringify(draft.details);
    const isAgain = stated.has(text);
    if (isAgain) repeated.push({ row: draft.row, reason: "duplicate" });
    else stated.add(text);
    return !isAgain;
  });
  return { drafts: repeated.length > 0 ? drafts : all, repeated };
}

const hasContact = ({ email, phone, codes }: PersonDraft): boolean =>
  email !== null || phone !== null || codes.length > 0;
