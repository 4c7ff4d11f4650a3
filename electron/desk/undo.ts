import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";

/** Takes an arrival back, with the reason; the arrival stays in the person's history. */
export function undoArrival(desk: Desk, input: CommandInput<"checkIn.undo">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    const passage = desk.person(input.personId)?.passages.find((p) => p.fact === input.arrival);
    if (!passage || passage.undone) return { what: "nothing-to-do" };
    const { personId, arrival, reason } = input;
    const recorded = await desk.record([{ kind: "arrival-undone", personId, arrival, reason }]);
    if (!recorded.ok) return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
    // The same code scanned right after is a scan of its own, not the scanner reading twice.
    desk.lastScan = null;
    desk.parts.tell("peopleChanged", null);
    return { what: "done" };
  });
}
