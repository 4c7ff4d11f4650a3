import type { FactBody } from "../../shared/facts/fact.ts";
import { isTicketTaken } from "../../shared/facts/tickets.ts";
import type { PlannedChange } from "../../shared/roster/importChange.ts";
import type { PlannedAdd } from "../../shared/roster/importPlan.ts";
import type { Person, PersonDetails } from "../../shared/roster/person.ts";
import { PersonId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import type { WholePlan } from "./planRoster.ts";

/** What an import comes to, in the words of its first fact and of its answer. */
export type ImportCounts = { added: number; changed: number; restored: number; withdrawn: number; skipped: number };

/** The facts of one import, made one by one when they are asked for: the import, then everybody it touches. */
export function* importFacts(
  desk: Desk,
  { added, changed, restored, gone }: WholePlan,
  { file, counts }: { file: string; counts: ImportCounts },
): Generator<FactBody, void> {
  const importId = desk.parts.chance.id();
  yield { kind: "roster-imported", importId, file, ...counts };
  const taken = new Set<string>();
  const texts = new Map<string, string>();
  for (const add of added) yield personAdded(desk, withCommonTexts(add, texts), importId, taken);
  for (const change of changed) yield personChanged(change, importId);
  for (const change of restored) {
    yield { kind: "person-restored", personId: change.id, reason: "in-the-roster-again", importId };
    if (change.changes.length > 0) yield personChanged(change, importId);
  }
  for (const personId of gone) yield { kind: "person-withdrawn", personId, reason: "gone-from-roster", importId };
}

/** Texts that thousands share came from the planning thread once for everybody, and are kept once. */
function withCommonTexts({ row, details }: PlannedAdd, texts: Map<string, string>): PlannedAdd {
  const kept = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    if (texts.size < MOST_COMMON) texts.set(text, text);
    return text;
  };
  const { company, jobTitle, role, ticketType, status } = details;
  const common = { company: kept(company), jobTitle: kept(jobTitle), role: kept(role), ticketType: kept(ticketType) };
  return { row, details: { ...details, ...common, status: kept(status) } };
}

/** This bounds what a column in which everybody has another text can make us keep. */
const MOST_COMMON = 5_000;

function personAdded(desk: Desk, { details }: PlannedAdd, importId: string, taken: Set<string>): FactBody {
  const { chance } = desk.parts;
  const ticket = chance.ticketNumber((number) => taken.has(number) || isTicketTaken(desk.state, number));
  taken.add(ticket);
  const person: Person = { id: PersonId.parse(chance.id()), ticket, source: "roster", ...details };
  return { kind: "person-added", person, importId };
}

function personChanged({ id, changes, details, imported }: PlannedChange, importId: string): FactBody {
  const taken = changes.filter(({ keptByHand }) => !keptByHand);
  const changed: Partial<PersonDetails> = Object.fromEntries(taken.map(({ field }) => [field, details[field]]));
  return { kind: "person-changed", personId: id, changes: changed, importId, imported };
}
