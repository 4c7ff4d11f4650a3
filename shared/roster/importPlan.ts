import type { PersonId } from "../words/ids.ts";
import { changeOf, type DetailField, type PlannedChange, statedFields } from "./importChange.ts";
import { type Doubt, doubtsOf, type Sharing, sharingOf } from "./importDoubts.ts";
import { matchDrafts } from "./importMatch.ts";
import { type KnownPerson, toldOf } from "./knownPerson.ts";
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
  const plan: ImportPlan = {
    added: [],
    changed: [],
    unchanged: [],
    restored: [],
    gone: [],
    doubtful: doubtsOf(single, match.ambiguous, single === rows.drafts ? sharing : sharingOf(single)),
    skipped: [...rows.skipped, ...repeated, ...merged].sort((a, b) => a.row - b.row),
  };
  const sorter = new Sorter(plan, statedFields(rows), options.fileWins === true);
  for (const [i, draft] of drafts.entries()) if (!match.merged.has(draft)) sorter.take(draft, match.paired[i]);
  plan.doubtful = [...sorter.offHere, ...plan.doubtful];
  for (const [i, one] of known.entries())
    if (!one.off && !match.isNamed[i] && isFromList(one)) plan.gone.push(toldOf(one).id);
  return plan;
}

const isFromList = ({ person }: KnownPerson): boolean => person.source === "roster" && person.status !== "cancelled";

/** Puts rows into a plan by what becomes of those they name. */
class Sorter {
  /** Rows of people whom staff took off the list here. */
  readonly offHere: Doubt[] = [];
  private readonly plan: ImportPlan;
  private readonly stated: Set<DetailField>;
  private readonly fileWins: boolean;

  constructor(plan: ImportPlan, stated: Set<DetailField>, fileWins: boolean) {
    this.plan = plan;
    this.stated = stated;
    this.fileWins = fileWins;
  }

  take(draft: PersonDraft, one: KnownPerson | undefined): void {
    const { plan } = this;
    if (!one) {
      plan.added.push(draft);
      return;
    }
    const { id, name } = toldOf(one);
    const isAsRow = !one.off && one.asRow === draft;
    if (one.off === "by-hand")
      this.offHere.push({ kind: "withdrawn-here", rows: [draft.row], text: name, people: [id] });
    const change = isAsRow || one.off === "by-hand" ? null : changeOf(draft, one, this.stated, this.fileWins);
    if (change && one.off) plan.restored.push(change);
    else if (change && change.changes.length > 0) plan.changed.push(change);
    else plan.unchanged.push({ row: draft.row, id });
  }
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
