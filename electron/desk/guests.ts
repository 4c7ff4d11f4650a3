import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { Desk } from "./desk.ts";
import { sameAct } from "./sameAct.ts";
import { writeChange } from "./writeChange.ts";

/** Counts again how many people somebody brought along: at the room, and at the door if both were passed at once. */
export function countGuests(
  desk: Desk,
  { personId, arrival, guests }: CommandInput<"checkIn.guests">,
): Promise<ChangeReply> {
  return desk.doorTurn(async () => {
    const wrong = sameAct(desk.person(personId), arrival).filter((passage) => passage.guests !== guests);
    return writeChange(
      desk,
      wrong.map(({ fact }) => ({ kind: "guests-counted", personId, arrival: fact, guests })),
    );
  });
}
