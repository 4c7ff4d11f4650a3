import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Front } from "./front.ts";

/** Nothing more is recorded in the open event. */
export const closeEvent = async (front: Front, event: EventId): Promise<void> =>
  complainOf(front, await front.desk.events.close({ event }));

/** It takes check-ins and changes again. */
export const reopenEvent = async (front: Front, event: EventId, reason: string): Promise<void> =>
  complainOf(front, await front.desk.events.reopen({ event, reason }));

function complainOf({ store }: Front, reply: ChangeReply): void {
  if (reply.what === "not-recorded") store.setState({ complaint: reply });
}
