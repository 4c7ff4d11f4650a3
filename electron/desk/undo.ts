import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";
import { sameAct } from "./sameAct.ts";
import { writeChange } from "./writeChange.ts";

/** Takes an arrival or an exit back, with the reason and with all that was recorded with it; it stays in the person's history. */
export function undoArrival(desk: Desk, input: CommandInput<"checkIn.undo">): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    const { personId, reason } = input;
    const passages = sameAct(desk.person(personId), input.arrival);
    const reply = await writeChange(
      desk,
      passages.map(({ fact }) => ({ kind: "arrival-undone", personId, arrival: fact, reason })),
    );
    // The same code scanned right after is a scan of its own, not the scanner reading twice.
    if (reply.what === "done") desk.lastScan = null;
    return reply;
  });
}
