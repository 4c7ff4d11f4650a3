import type { CommandInput } from "../../shared/contract/contract.ts";
import type { RosterAccepted, RosterReply } from "../../shared/contract/rosterShapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { guessTable, type RosterTable } from "../../shared/roster/columns.ts";
import { ROSTER_FIELDS, type RosterField } from "../../shared/roster/headerWords.ts";
import { type ImportPlan, type PlannedAdd, type PlannedChange, planImport } from "../../shared/roster/importPlan.ts";
import type { Person, PersonDetails } from "../../shared/roster/person.ts";
import { rowsToPeople } from "../../shared/roster/rowsToPeople.ts";
import { refusalOf, type SheetRead } from "../../shared/roster/sheet.ts";
import { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import type { SheetReader } from "./ports.ts";
import type { Drafts } from "./setUp.ts";

/** A roster that was read and waits for a yes. */
export type RosterDraft = {
  fileName: string;
  bytes: Uint8Array;
  sheet: SheetRead;
  table: RosterTable;
  plan: ImportPlan;
};

const SAMPLE_ROWS = 8;
const MOST_LISTED = 200;

/** Reads a roster file and says what taking it in would do; refuses what is no table, with the reason's code. */
export async function readRoster(
  desk: Desk,
  { drafts, readSheet }: { drafts: Drafts<RosterDraft>; readSheet: SheetReader },
  { name, bytes, encoding, sheet }: CommandInput<"roster.read">,
): Promise<RosterReply> {
  const read = await readSheet(bytes, { encoding, sheet });
  if (!read.ok) return { what: "refused", ...refusalOf(read.fault) };
  const table = guessTable(read.value.rows);
  return keepDraft(desk, drafts, { fileName: name, bytes, sheet: read.value, table });
}

/** The same file with columns that staff corrected: what each column says, in the table's order. */
export function mapRoster(
  desk: Desk,
  drafts: Drafts<RosterDraft>,
  { draft, columns }: CommandInput<"roster.map">,
): RosterReply {
  const found = drafts.take(draft);
  if (!found) return { what: "refused", reason: "draft-gone", limit: null };
  const mapping = {
    columns: found.table.mapping.columns.map(({ header }, i) => ({ header, field: fieldOf(columns[i] ?? null) })),
  };
  return keepDraft(desk, drafts, { ...found, table: { ...found.table, mapping } });
}

/** Takes a roster in that staff agreed to: one batch of facts, on the disk before it is answered. */
export async function acceptRoster(
  desk: Desk,
  drafts: Drafts<RosterDraft>,
  { draft, withdrawGone }: CommandInput<"roster.accept">,
): Promise<RosterAccepted> {
  const found = drafts.take(draft);
  if (!found) return { what: "draft-gone" };
  return desk.turn(async () => {
    const { plan, fileName, bytes } = withPlan(desk, found);
    const gone = withdrawGone ? plan.gone : [];
    const importId = desk.parts.chance.id();
    const counts = {
      added: plan.added.length,
      changed: plan.changed.length,
      withdrawn: gone.length,
      skipped: plan.skipped.length,
    };
    const taken = new Set<string>();
    const bodies: FactBody[] = [
      { kind: "roster-imported", importId, file: fileName, ...counts },
      ...plan.added.map((add) => personAdded(desk, add, importId, taken)),
      ...plan.changed.map((change) => personChanged(change, importId)),
      ...gone.map(
        (personId): FactBody => ({ kind: "person-withdrawn", personId, reason: "gone-from-roster", importId }),
      ),
    ];
    const recorded = await desk.record(bodies);
    if (!recorded.ok) {
      drafts.put(draft, found);
      return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
    }
    await desk.parts.store.save("imports", fileName, bytes);
    desk.parts.tell("peopleChanged", null);
    return { what: "imported", ...counts };
  });
}

/** The plan is made anew on the state as it is: people may have come in, or been corrected, since the preview. */
function withPlan<D extends Omit<RosterDraft, "plan">>(desk: Desk, draft: D): D & { plan: ImportPlan } {
  const known = [...desk.state.people.values()]
    .filter((record) => !record.withdrawn)
    .map(({ person, imported }) => ({ person, lastImported: imported }));
  return { ...draft, plan: planImport(rowsToPeople(draft.sheet.rows, draft.table), known) };
}

function keepDraft(desk: Desk, drafts: Drafts<RosterDraft>, read: Omit<RosterDraft, "plan">): RosterReply {
  const rows = read.sheet.rows.slice(read.table.firstIndex);
  if (rows.length === 0) return { what: "refused", reason: "no-people", limit: null };
  const draft = withPlan(desk, read);
  const { plan, sheet, table, fileName } = draft;
  const name = desk.parts.chance.id();
  drafts.put(name, draft);
  return {
    what: "read",
    draft: name,
    file: fileName,
    encoding: sheet.encoding,
    encodings: sheet.encodings,
    sheets: sheet.sheets,
    sheet: sheet.sheet,
    header: table.mapping.columns.map(({ header }) => header),
    columns: table.mapping.columns.map(({ field }) => field),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    rows: rows.length,
    doubtCount: plan.doubtful.length,
    skippedCount: plan.skipped.length,
    warnings: sheet.warnings,
    plan: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      gone: plan.gone.length,
      doubts: plan.doubtful
        .slice(0, MOST_LISTED)
        .flatMap(({ rows: of, text, kind }) => of.map((row) => ({ row, name: text, doubt: kind }))),
      skipped: plan.skipped.slice(0, MOST_LISTED),
    },
  };
}

function personAdded(desk: Desk, { details }: PlannedAdd, importId: string, taken: Set<string>): FactBody {
  const { chance } = desk.parts;
  const ticket = chance.ticketNumber((number) => taken.has(number) || desk.state.personByTicket.has(number));
  taken.add(ticket);
  const person: Person = { id: PersonId.parse(chance.id()), ticket, source: "roster", ...details };
  return { kind: "person-added", person, importId };
}

function personChanged({ id, changes, details, imported }: PlannedChange, importId: string): FactBody {
  const taken = changes.filter(({ keptByHand }) => !keptByHand);
  const changed: Partial<PersonDetails> = Object.fromEntries(taken.map(({ field }) => [field, details[field]]));
  return { kind: "person-changed", personId: id, changes: changed, importId, imported };
}

const fieldOf = (name: string | null): RosterField | null => ROSTER_FIELDS.find((field) => field === name) ?? null;
