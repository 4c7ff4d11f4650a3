import { admitted } from "../../shared/checkin/decide.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { CheckInReply, PersonCard } from "../../shared/contract/shapes.ts";
import { isTakenBack } from "../../shared/facts/state.ts";
import type { Person } from "../../shared/roster/person.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { cleanText, foldText } from "../../shared/words/text.ts";
import { cardsOf } from "./card.ts";
import { outcomeOf } from "./checkIn.ts";
import type { Desk } from "./desk.ts";

const MOST_GUESSES = 5;

/** Who on the list this walk-in may be: the same phone or e-mail first, then the same name. */
export function guessWalkIn(desk: Desk, input: CommandInput<"walkIn.guess">): PersonCard[] {
  const phone = digits(input.phone);
  const email = foldText(input.email ?? "");
  const name = foldText(input.name);
  const sure: PersonId[] = [];
  const likely: PersonId[] = [];
  for (const record of desk.state.people.values()) {
    if (isTakenBack(record)) continue;
    const { person } = record;
    const samePhone = phone.length >= 7 && digits(person.phone).endsWith(phone);
    if (samePhone || (email && foldText(person.email ?? "") === email)) sure.push(person.id);
    else if (name && [person.name, person.nickname ?? ""].some((known) => foldText(known) === name))
      likely.push(person.id);
  }
  return cardsOf(desk, [...sure, ...likely].slice(0, MOST_GUESSES));
}

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

function walkInPerson(desk: Desk, input: CommandInput<"walkIn.register">): Person {
  const { chance } = desk.parts;
  const stated = (text: string | null) => (text && cleanText(text)) || null;
  return {
    id: PersonId.parse(chance.id()),
    ticket: chance.ticketNumber((number) => desk.state.personByTicket.has(number)),
    source: "walk-in",
    name: cleanText(input.name),
    givenName: null,
    familyName: null,
    nickname: stated(input.nickname),
    email: stated(input.email),
    phone: stated(input.phone),
    company: stated(input.company),
    jobTitle: stated(input.jobTitle),
    role: "attendee",
    ticketType: null,
    orderId: null,
    status: "active",
    guests: 0,
    codes: [],
    note: null,
    vip: false,
    extra: {},
  };
}

const digits = (phone: string | null): string => (phone ?? "").replace(/\D/g, "");
