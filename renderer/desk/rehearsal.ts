import type { RehearsalReply } from "../../shared/contract/shapes.ts";
import { takeOpened } from "./events.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";

/** From now on scans, badges and changes are for practice: they happen in a copy of the event. */
export const beginRehearsal = async (front: Front): Promise<void> => take(front, await front.desk.rehearsal.begin());

/** The event itself again, as it was; `keep`: with all that happened meanwhile. */
export const endRehearsal = async (front: Front, keep: boolean): Promise<void> =>
  take(front, await front.desk.rehearsal.end({ keep }));

async function take(front: Front, reply: RehearsalReply): Promise<void> {
  if (reply.what === "nothing-to-do") return;
  if (reply.what === "not-recorded") return front.store.setState({ complaint: reply });
  // The event was closed for it: when it did not open again, none is open, and every screen has to say so.
  if (reply.what === "not-opened") await greet(front);
  await takeOpened(front, reply);
  // Whatever was asked while no event was open found none; there is one now.
  if (reply.what === "opened")
    front.store.setState(({ complaint }) => (complaint?.what === "no-event" ? { complaint: null } : {}));
}
