import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import { remindLater, usualRetention } from "../../shared/event/retention.ts";
import type { EventId, PersonId } from "../../shared/words/ids.ts";
import { changeSettings } from "./events.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";
import { type DeskStore, newDeskStore, type Screen } from "./store.ts";

/** Takes everybody out of an event; `name`: its own, as somebody typed it. The window forgets them too. */
export async function eraseEvent(front: Front, folder: string, name: string): Promise<EraseReply> {
  const reply = await front.desk.events.erase({ folder, name });
  await take(front, reply, { screen: "event", isOne: false });
  return reply;
}

/** Takes one person out of the open event. */
export async function erasePerson(front: Front, personId: PersonId): Promise<EraseReply> {
  const reply = await front.desk.people.erase({ personId });
  await take(front, reply, { screen: "people", isOne: true });
  return reply;
}

/** Says nothing of an event for 30 days. `today`: `2019-12-28`. */
export function remindOfEvent(front: Front, event: EventId, today: string): Promise<void> {
  const retention = front.store.getState().settings?.retention ?? usualRetention();
  return changeSettings(front, { retention: remindLater(retention, event, today, LATER) });
}

const LATER = 30;

async function take(
  front: Front,
  reply: EraseReply,
  { screen, isOne }: { screen: Screen; isOne: boolean },
): Promise<void> {
  const { store } = front;
  if (reply.what === "erased") {
    forget(store);
    await greet(front);
    const { left, elsewhere } = reply;
    store.setState({ screen, notice: { what: "erased", isOne, left, elsewhere } });
    return;
  }
  if (reply.what === "not-opened") {
    await greet(front);
    store.setState({ openFailure: { folder: reply.folder, trouble: reply.trouble }, screen: "event" });
  }
  if (reply.what === "not-recorded") store.setState({ complaint: reply });
}

/** Everything the window held of people is gone: verdicts, forms, lists, files that were being read. */
function forget(store: DeskStore): void {
  const { hello, status, settings, events, isInSight, isScannerHeard } = store.getState();
  const fresh = newDeskStore().getState();
  store.setState({ ...fresh, hello, status, settings, events, isInSight, isScannerHeard }, true);
}
