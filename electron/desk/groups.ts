import type { CommandInput } from "../../shared/contract/contract.ts";
import type { Foreseen } from "../../shared/contract/doorShapes.ts";
import type { GroupReply, Outcome } from "../../shared/contract/shapes.ts";
import { checkIn, gateOf, picked, sessionOf, verdictOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";

/**
 * Several at once, one after the other, each decided by itself and scans between them; the first that the disk does not
 * take ends it. They are told together, in the answer, not one by one.
 */
export async function group(desk: Desk, input: CommandInput<"checkIn.group">): Promise<GroupReply> {
  const outcomes: Outcome[] = [];
  const gate = gateOf(input);
  for (const personId of new Set(input.people)) {
    const reply = await checkIn(desk, ++desk.inboxNumber, picked(personId, gate));
    if (reply.what === "no-event") return reply;
    if (reply.what === "not-recorded") return { ...reply, outcomes };
    desk.keepOutcome(reply.outcome);
    outcomes.push(reply.outcome);
  }
  return { what: "outcomes", outcomes };
}

/** What each of them would be told now, for ticking those who may come in; nothing is recorded. */
export function foresee(desk: Desk, input: CommandInput<"checkIn.preview">): Foreseen[] {
  const gate = gateOf(input);
  const session = sessionOf(desk, gate);
  if (!session) return [];
  return input.people.map((personId) => {
    const { kind, reason } = verdictOf(desk, session, picked(personId, gate));
    return { personId, kind, reason };
  });
}
