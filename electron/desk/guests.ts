import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";
import { sameAct } from "./sameAct.ts";

/** Counts again how many people somebody brought along: at the room, and at the door if both were passed at once. */
export function countGuests(
  desk: Desk,
  { personId, arrival, guests }: CommandInput<"checkIn.guests">,
): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    const wrong = sameAct(desk.person(personId), arrival).filter((passage) => passage.guests !== guests);
    if (wrong.length === 0) return { what: "nothing-to-do" };
    const recorded = await desk.record(
      wrong.map(({ fact }) => ({ kind: "guests-counted", personId, arrival: fact, guests })),
    );
    if (!recorded.ok) return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
    desk.parts.tell("peopleChanged", null);
    return { what: "done" };
  });
}
