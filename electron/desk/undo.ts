import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";
import { sameAct } from "./sameAct.ts";

/** Takes an arrival or an exit back, with the reason and with all that was recorded with it; it stays in the person's history. */
export function undoArrival(desk: Desk, input: CommandInput<"checkIn.undo">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    const { personId, reason } = input;
    const passages = sameAct(desk.person(personId), input.arrival);
    if (passages.length === 0) return { what: "nothing-to-do" };
    const recorded = await desk.record(
      passages.map(({ fact }) => ({ kind: "arrival-undone", personId, arrival: fact, reason })),
    );
    if (!recorded.ok) return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
    // The same code scanned right after is a scan of its own, not the scanner reading twice.
    desk.lastScan = null;
    desk.parts.tell("peopleChanged", null);
    return { what: "done" };
  });
}
