import type { RehearsalReply } from "../../shared/contract/shapes.ts";
import { takeOpened } from "./events.ts";
import type { Front } from "./front.ts";

/** From now on scans, badges and changes are for practice: they happen in a copy of the event. */
export const beginRehearsal = async (front: Front): Promise<void> => take(front, await front.desk.rehearsal.begin());

/** The event itself again, as it was; `keep`: with all that happened meanwhile. */
export const endRehearsal = async (front: Front, keep: boolean): Promise<void> =>
  take(front, await front.desk.rehearsal.end({ keep }));

async function take(front: Front, reply: RehearsalReply): Promise<void> {
  if (reply.what === "nothing-to-do") return;
  if (reply.what === "not-recorded") front.store.setState({ complaint: reply });
  else await takeOpened(front, reply);
}
