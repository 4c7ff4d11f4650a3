import type { CommandInput } from "../../shared/contract/contract.ts";
import type { AddReply, EditablePerson } from "../../shared/contract/personShapes.ts";
import { isTicketTaken } from "../../shared/facts/tickets.ts";
import { cleanDetails } from "../../shared/roster/cleanDetails.ts";
import type { Person } from "../../shared/roster/person.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { cardOf } from "./card.ts";
import type { Desk } from "./desk.ts";
import { writeChange } from "./writeChange.ts";

/** Puts somebody on the list by hand, before they come; nobody is checked in by it. */
export function addPerson(desk: Desk, { details }: CommandInput<"people.add">): Promise<AddReply> {
  return desk.turn(async () => {
    const { name, ...rest } = cleanDetails(details);
    if (!name) return { what: "nothing-to-do" };
    const person = newPerson(desk, "hand", { ...rest, name });
    const written = await writeChange(desk, [{ kind: "person-added", person, importId: null }]);
    if (written.what !== "done") return written;
    const added = desk.person(person.id);
    if (!added) throw new Error("a person who was recorded is not in the state");
    return { what: "added", person: cardOf(desk, added) };
  });
}

/** Somebody new with a ticket of their own; what is not stated is unknown. */
export function newPerson(
  desk: Desk,
  source: Person["source"],
  stated: Pick<EditablePerson, "name"> & Partial<EditablePerson>,
): Person {
  const { chance } = desk.parts;
  return {
    id: PersonId.parse(chance.id()),
    ticket: chance.ticketNumber((number) => isTicketTaken(desk.state, number)),
    source,
    ...{ givenName: null, familyName: null, nickname: null, email: null, phone: null, company: null, jobTitle: null },
    ...{ role: "attendee", ticketType: null, orderId: null, status: "active", guests: 0, codes: [], note: null },
    ...{ vip: false, extra: {} },
    ...stated,
  };
}
