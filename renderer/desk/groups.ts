import { type Tone, toneOf } from "../../shared/checkin/tone.ts";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactId, PersonId } from "../../shared/words/ids.ts";
import { newNonce, volumeOf, whileAsking } from "./checkIn.ts";
import { addGroup, type GroupTrouble, markGuests } from "./entries.ts";
import type { Front } from "./front.ts";
import { gateOf } from "./gate.ts";
import { takeJob } from "./store.ts";

/** Checks several people in with one press: one entry tells of them all, with one sound, the worst; badges print each. */
export const checkInGroup = (front: Front, people: readonly PersonCard[]): Promise<boolean> =>
  whileAsking(front, async () => {
    const { desk, store } = front;
    const ids = people.map(({ id }) => id);
    const reply = await desk.checkIn.group({ people: ids, nonce: newNonce(), ...gateOf(store.getState()) });
    if (reply.what === "no-event") {
      front.sound("no", volumeOf(store));
      store.setState({ complaint: reply, screen: "event" });
      return false;
    }
    const { outcomes } = reply;
    const trouble =
      reply.what === "not-recorded"
        ? { trouble: reply.trouble, folder: reply.folder, missed: notReached(people, outcomes) }
        : null;
    front.sound(groupTone(outcomes, trouble), volumeOf(store));
    for (const { job } of outcomes) if (job) takeJob(store, job);
    const at = outcomes.at(-1)?.at ?? new Date().toISOString();
    store.setState(({ entries }) => ({ entries: addGroup(entries, { outcomes, trouble, at }) }));
    return true;
  });

/** The worst of what was said to them; not written down is worse than anything. */
export function groupTone(outcomes: readonly Outcome[], trouble: GroupTrouble | null): Tone {
  const tones = outcomes.map(({ verdict }) => toneOf(verdict));
  if (trouble || tones.includes("no")) return "no";
  return tones.includes("careful") ? "careful" : "yes";
}

/** Who was asked for and has no answer: an entry that was merged meanwhile answers under the other's name. */
function notReached(people: readonly PersonCard[], outcomes: readonly Outcome[]): PersonCard[] {
  const answered = new Set(outcomes.map(({ person }) => person?.id));
  return people.filter(({ id }) => !answered.has(id));
}

/** Notes how many people somebody brought along; true when it is written down. */
export async function countGuests(
  { desk, store, sound }: Front,
  { personId, arrival, guests }: { personId: PersonId; arrival: FactId; guests: number },
): Promise<boolean> {
  const reply = await desk.checkIn.guests({ personId, arrival, guests });
  if (reply.what === "done" || reply.what === "nothing-to-do") {
    store.setState(({ entries }) => ({ entries: markGuests(entries, arrival, guests) }));
    return true;
  }
  sound("no", volumeOf(store));
  store.setState({ complaint: reply });
  return false;
}
