import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { FactId } from "../../shared/words/ids.ts";
import { newNonce } from "./checkIn.ts";
import type { Front } from "./front.ts";

/** Lets nobody into a session for a while, or lets them in again; true when it is so now. */
export const pauseSession = (front: Front, input: CommandInput<"sessions.pause">): Promise<boolean> =>
  told(front, front.desk.sessions.pause(input));

/** Puts somebody on a session's own list by hand, or takes them off it. */
export const listForSession = (front: Front, input: CommandInput<"sessions.list">): Promise<boolean> =>
  told(front, front.desk.sessions.list(input));

/** Words for everybody at every desk. */
export const sendMessage = (front: Front, text: string): Promise<boolean> =>
  told(front, front.desk.messages.send({ text, nonce: newNonce() }));

export const endMessage = (front: Front, message: FactId): Promise<boolean> =>
  told(front, front.desk.messages.end({ message }));

/** Somebody goes to the kiosk that called. */
export const answerCall = (front: Front, call: FactId): Promise<boolean> =>
  told(front, front.desk.calls.answer({ call }));

/** True when it is as wanted; what could not be written is told in the bar above. */
async function told({ store }: Front, asked: Promise<ChangeReply>): Promise<boolean> {
  const reply = await asked;
  if (reply.what === "done" || reply.what === "nothing-to-do") return true;
  store.setState({ complaint: reply });
  return false;
}
