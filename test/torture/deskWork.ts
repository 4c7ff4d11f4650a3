import { byHand, scan } from "../../electron/desk/checkIn.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { addNote } from "../../electron/desk/editPerson.ts";
import { registerWalkIn } from "../../electron/desk/walkIn.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { PersonId } from "../../shared/words/ids.ts";
import type { Chance } from "../build/dice.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../build/gates.ts";
import { added, aPerson, eventSet } from "../build/people.ts";
import { IMPORTED } from "./tally.ts";

/** People on the roster of a torture's event, `p0` and on; with fewer, some that staff ask for are not on it. */
export const ROSTER = 60;

/** What the event of a torture begins with. */
export const beginning = (roster: number): FactBody[] => [
  eventSet(),
  ...Array.from({ length: roster }, (_, n) => added(aPerson(n))),
];

/** One thing that staff did: its name in the tally, and whether the desk said it is recorded; null: there was nothing to record. */
export type Deed = { name: string; isRecorded: boolean } | null;

/** Something staff do at a desk, by chance: walk-ins, people picked by hand, scans, notes, an import of some people. `n` names it. */
export async function doSomething(desk: Desk, n: number, chance: Chance): Promise<Deed> {
  const what = chance();
  const id = PersonId.parse(`p${Math.floor(chance() * ROSTER)}`);
  const nonce = `nonce-of-deed-${n}`;
  if (what < 0.5) return admission(`w${n}`, await registerWalkIn(desk, { ...aWalkIn(n), nonce }));
  if (what < 0.65) return admission(id, await byHand(desk, { ...PICKED, personId: id, nonce }));
  if (what < 0.8) return admission(id, await scan(desk, { ...AT_THE_DOOR, texts: [ticketOf(desk, id)], nonce }));
  if (what < 0.95) return { name: `n${n}`, isRecorded: (await addNote(desk, noteOn(id, n))).what === "done" };
  return takeIn(desk, n);
}

/** Somebody who was in already is nothing to record. */
function admission(name: string, reply: CheckInReply): Deed {
  if (reply.what === "not-recorded") return { name, isRecorded: false };
  if (reply.what === "no-event") throw new Error("the desk has no event");
  return reply.outcome.verdict.kind === "admitted" ? { name, isRecorded: true } : null;
}

/** An import, as far as the store is concerned: facts that stand together. */
async function takeIn(desk: Desk, n: number): Promise<Deed> {
  const people = Array.from({ length: IMPORTED }, (_, at) =>
    added(aPerson(1_000 * (n + 1) + at, { name: `i${n}-${at}`, note: "备注".repeat(40) })),
  );
  const recorded = await desk.turn(() => desk.record(people));
  return { name: `i${n}`, isRecorded: recorded.ok };
}

const aWalkIn = (n: number) => ({
  ...{ name: `w${n}`, nickname: null, company: null, jobTitle: null, phone: null, email: null },
  ...WALKS_IN,
});

const noteOn = (personId: PersonId, n: number) => ({ personId, text: `n${n}`, nonce: `nonce-of-note-${n}` });

/** The text of the ticket of somebody on the list. */
export const ticketOf = (desk: Desk, id: PersonId): string =>
  desk.parts.seals.code("ticket", desk.person(id)?.person.ticket ?? "");
