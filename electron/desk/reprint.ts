import { isOver } from "../../shared/badge/jobRules.ts";
import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { PrintedBefore } from "../../shared/contract/printShapes.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import type { Desk } from "./desk.ts";
import { printBadge } from "./printBadge.ts";

/** Prints a badge when staff ask for it; where one is out or on its way already, only with a reason. */
export function printOnRequest(
  desk: Desk,
  { personId, reason }: CommandInput<"badges.print">,
): CommandOutput<"badges.print"> {
  const record = desk.person(personId);
  if (!record) return { what: "no-such-person" };
  const why = reason?.trim() || null;
  const before = why === null ? printedBefore(desk, record) : null;
  return before ? { what: "printed-before", before } : { what: "job", job: printBadge(desk, record, why) };
}

/**
 * The badges of somebody that are on paper or may be soon; null when there is none. Files are no badges yet. The queue knows
 * of a badge at once, the facts when the disk has it.
 */
function printedBefore(desk: Desk, { person, badges }: PersonRecord): PrintedBefore | null {
  const written = new Set(badges.map(({ job }) => job));
  const fresh = desk.parts.queue
    .jobs()
    .filter(({ id, personId }) => personId === person.id && !written.has(id))
    .map(({ state, ...job }) => ({ ...job, by: desk.parts.station.name(), outcome: isOver({ state }) ? state : null }));
  const out = [...badges, ...fresh].filter(
    ({ outcome }) => outcome === "printed" || outcome === "handed-over" || outcome === null,
  );
  const last = out.at(-1);
  if (!last) return null;
  const { queuedAt: at, by, printer, outcome } = last;
  return { times: out.length, at, by, printer, isOnItsWay: outcome === null };
}
