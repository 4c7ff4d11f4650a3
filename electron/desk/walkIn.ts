import { admitted } from "../../shared/checkin/decide.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { CheckInReply, PersonCard } from "../../shared/contract/shapes.ts";
import { cleanDetails } from "../../shared/roster/cleanDetails.ts";
import type { Person } from "../../shared/roster/person.ts";
import { cleanText } from "../../shared/words/text.ts";
import { newPerson } from "./addPerson.ts";
import { cardsOf } from "./card.ts";
import { outcomeOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";
import { likelySame } from "./sameAs.ts";

/** Who on the list this walk-in may be: the same phone or e-mail first, then the same name. */
export const guessWalkIn = (desk: Desk, input: CommandInput<"walkIn.guess">): PersonCard[] =>
  cardsOf(desk, likelySame(desk, { ...input, nickname: null }));

/** Registers and checks in somebody who is not on the list, as two facts that stand together. */
export function registerWalkIn(desk: Desk, input: CommandInput<"walkIn.register">): Promise<CheckInReply> {
  const inbox = ++desk.inboxNumber;
  return desk.turn(async () => {
    const session = desk.event.sessions[0]?.id;
    if (!session) return { what: "no-event" };
    const person = walkInPerson(desk, input);
    const recorded = await desk.record([
      { kind: "person-added", person, importId: null },
      { kind: "arrived", personId: person.id, session, way: "walk-in", override: null },
    ]);
    if (!recorded.ok) return { what: "not-recorded", trouble: recorded.fault, folder: desk.parts.store.folder };
    const arrival = recorded.value[1]?.id ?? null;
    const registered = desk.person(person.id);
    if (!registered) throw new Error("a recorded walk-in is not in the state");
    const outcome = outcomeOf(desk, inbox, { verdict: admitted(registered, session), way: "walk-in", arrival });
    desk.tellOutcome(outcome);
    desk.parts.tell("peopleChanged", null);
    return { what: "outcome", outcome };
  });
}

function walkInPerson(desk: Desk, { nonce: _, ...typed }: CommandInput<"walkIn.register">): Person {
  return newPerson(desk, "walk-in", { ...cleanDetails(typed), name: cleanText(typed.name) });
}
