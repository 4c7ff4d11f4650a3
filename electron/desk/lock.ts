import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { VaultReply } from "../../shared/contract/vaultShapes.ts";
import { homeOf, openSummary } from "./status.ts";
import type { Venue } from "./venue.ts";

/** What locking needs. `isBusy`: something is under way that writes into the event's folder. */
export type LockParts = { venue: Venue; isBusy(): boolean };

/** Locks the folder of the open event with a passphrase; with `recovery` a code is made that opens it as well. */
export const setLock = (parts: LockParts, wish: CommandInput<"lock.set">): Promise<VaultReply> =>
  unlessBusy(parts, () => parts.venue.lock(wish));

/** Unlocks it for good. */
export const removeLock = (parts: LockParts, { passphrase }: CommandInput<"lock.remove">): Promise<VaultReply> =>
  unlessBusy(parts, () => parts.venue.unlock(passphrase));

/** Another passphrase for it; the recovery code stays as it is, and the event open. */
export async function changePassphrase(
  { venue }: LockParts,
  { current, passphrase }: CommandInput<"lock.change">,
): Promise<VaultReply> {
  const { desk } = venue;
  if (!desk) return { what: "no-event" };
  if (!desk.parts.store.isLocked) return { what: "nothing-to-do" };
  const folder = homeOf(desk);
  const changed = await venue.library.changePassphrase(folder, current, passphrase);
  if (!changed.ok) return { what: "refused", why: changed.fault, folder };
  return { what: "done", event: openSummary(desk), recovery: null, isLeft: false };
}

/** How many files of the open event lie unlocked since they are made to be given away. */
export const countGiven = async ({ venue }: LockParts): Promise<{ files: number }> => ({
  files: venue.desk ? await venue.library.countGiven(homeOf(venue.desk)) : 0,
});

/** Removes them. */
export async function removeGiven({ venue, isBusy }: LockParts): Promise<ChangeReply> {
  const { desk } = venue;
  if (!desk) return { what: "no-event" };
  const folder = homeOf(desk);
  if (isBusy()) return { what: "nothing-to-do" };
  const removed = await venue.library.removeGiven(folder);
  return removed.ok ? { what: "done" } : { what: "not-recorded", trouble: removed.fault, folder };
}

async function unlessBusy({ venue, isBusy }: LockParts, work: () => Promise<VaultReply>): Promise<VaultReply> {
  const { desk } = venue;
  if (desk && (isBusy() || desk.isTakingIn)) return { what: "refused", why: "busy", folder: homeOf(desk) };
  return work();
}
