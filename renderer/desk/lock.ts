import type { VaultReply } from "../../shared/contract/vaultShapes.ts";
import { takeOpened } from "./events.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";

/** What staff do with the lock of the open event's folder. */
export type LockTask =
  | { what: "set"; passphrase: string; recovery: boolean }
  | { what: "change"; current: string; passphrase: string }
  | { what: "remove"; passphrase: string };

/** Does it; when the event did not open again afterwards, every screen says so. */
export async function changeLock(front: Front, task: LockTask): Promise<VaultReply> {
  const reply = await ask(front, task);
  if (reply.what === "not-opened") {
    await greet(front);
    await takeOpened(front, reply);
  }
  // Whatever was asked while no event was open found none; there is one now.
  front.store.setState(({ complaint }) => (complaint?.what === "no-event" ? { complaint: null } : {}));
  return reply;
}

function ask({ desk }: Front, task: LockTask): Promise<VaultReply> {
  switch (task.what) {
    case "set":
      return desk.lock.set({ passphrase: task.passphrase, recovery: task.recovery });
    case "change":
      return desk.lock.change({ current: task.current, passphrase: task.passphrase });
    case "remove":
      return desk.lock.remove({ passphrase: task.passphrase });
  }
}

/** Opens a locked event; true: it is open. */
export async function openLocked(front: Front, folder: string, passphrase: string): Promise<boolean> {
  const reply = await front.desk.events.open({ folder, rescue: false, passphrase });
  // What was scanned at the locked desk is told as not decided; from now on scans are.
  if (reply.what === "opened") front.store.setState({ complaint: null });
  await takeOpened(front, reply);
  return reply.what === "opened";
}
