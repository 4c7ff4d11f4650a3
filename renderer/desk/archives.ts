import type { OpenFolderReply } from "../../shared/contract/backupShapes.ts";
import type { OpenReply } from "../../shared/contract/shapes.ts";
import { showCopy } from "./eventForm.ts";
import { openEvent, takeOpened } from "./events.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";

/** Opens an event out of a folder or an archive; what is to be asked or told stands on the event screen. */
export async function openCopy(front: Front, ask: () => Promise<OpenFolderReply>): Promise<void> {
  const { store } = front;
  store.setState({ copyReply: null, isCopying: true });
  const reply = await ask().finally(() => store.setState({ isCopying: false }));
  if (reply.what === "opened" || reply.what === "not-opened") return takeCopied(front, reply);
  if (reply.what === "cancelled") return;
  store.setState({ copyReply: reply, screen: "event" });
  show("open-folder");
}

/** The one that is here already is opened; what was unpacked of the other goes. */
export async function openHere(front: Front, folder: string): Promise<void> {
  await leaveCopy(front);
  await openEvent(front, folder, false);
}

/** What was found is not opened. */
export async function leaveCopy({ desk, store }: Front): Promise<void> {
  store.setState({ copyReply: null });
  await desk.archive.leave({ what: "found" });
}

/** What is offered is not opened; the next one that waits is offered then. */
export const leaveOffered = ({ desk }: Front): Promise<unknown> => desk.archive.leave({ what: "offered" });

/** An archive that somebody wants opened is opened at once while no event is; else staff are asked (`offered`). */
export function watchOffered(front: Front): void {
  const { store, desk } = front;
  let isOpening = false;
  const look = () => {
    const { offered, hello, status, kiosk } = store.getState();
    if (offered === null || isOpening || hello === null || kiosk || status?.event) return;
    isOpening = true;
    // A PIN that was not given leaves the offer where it is, for staff to take up or leave.
    openCopy(front, desk.archive.openOffered)
      .catch(() => undefined)
      .finally(() => {
        isOpening = false;
      });
  };
  look();
  store.subscribe(({ offered }, before) => {
    if (offered !== before.offered) look();
  });
}

/** Opens what was offered, whatever is open now. */
export const openOffered = (front: Front): Promise<void> => openCopy(front, front.desk.archive.openOffered);

/** The form of the next event, filled in after one in an archive; null: it is open, or staff chose none. */
export async function nextAfterArchive(front: Front): Promise<"locked" | "bad-archive" | null> {
  const reply = await front.desk.archive.copy();
  if (reply.what === "copy") showCopy(front, reply.copy);
  // What was asked about before is gone by then.
  if (reply.what !== "cancelled") front.store.setState({ copyReply: reply.what === "bad-archive" ? reply : null });
  return reply.what === "locked" || reply.what === "bad-archive" ? reply.what : null;
}

async function takeCopied(front: Front, opened: OpenReply): Promise<void> {
  // The event of the same name was closed for it: when this one does not open, none is, and the trouble stands on top.
  if (opened.what === "not-opened") await greet(front);
  await takeOpened(front, opened);
  if (opened.what === "not-opened") show("trouble");
}

const show = (testId: string): void =>
  void requestAnimationFrame(() => document.querySelector(`[data-testid=${testId}]`)?.scrollIntoView());
