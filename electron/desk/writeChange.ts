import type { ChangeReply, DiskTrouble } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import type { Desk } from "./desk.ts";

/**
 * Writes down what staff changed, in the turn that decided on it, and tells every screen to ask again: names on a verdict
 * or a list are made of people and event alike. No facts: nothing would change, and nobody is told.
 */
export async function writeChange(desk: Desk, bodies: readonly FactBody[]): Promise<ChangeReply> {
  if (bodies.length === 0) return { what: "nothing-to-do" };
  const recorded = await desk.record(bodies);
  if (!recorded.ok) return notRecorded(desk, recorded.fault);
  desk.parts.tell("peopleChanged", null);
  return { what: "done" };
}

/** The reply when the disk refused what happened: nothing of it is so. */
export const notRecorded = (desk: Desk, trouble: DiskTrouble) =>
  ({ what: "not-recorded", trouble, folder: desk.parts.store.folder }) as const;
