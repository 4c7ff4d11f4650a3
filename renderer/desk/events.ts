import type { OpenReply, SettingsChange } from "../../shared/contract/shapes.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";
import type { Notice } from "./store.ts";

/** Opens the event that comes with the program, for practice. */
export const openSample = async (front: Front): Promise<void> =>
  takeOpened(front, await front.desk.events.openSample());

/** Opens an event's folder; `rescue`: go on with what can be read of damaged records. */
export const openEvent = async (front: Front, folder: string, rescue: boolean): Promise<void> =>
  takeOpened(front, await front.desk.events.open({ folder, rescue }), rescue);

/** Changes this station's settings; the rest of the program follows at once. */
export async function changeSettings({ desk, store }: Front, change: SettingsChange): Promise<void> {
  const { settings, kept } = await desk.settings.change(change);
  store.setState(kept ? { settings } : { settings, complaint: { what: "settings-not-kept" } });
}

/** Shows the event that was opened, or why it was not. */
export async function takeOpened(front: Front, reply: OpenReply, wasRescue = false): Promise<void> {
  const { store } = front;
  if (reply.what === "not-opened") {
    const { folder, trouble } = reply;
    store.setState({ openFailure: { folder, trouble }, screen: "event" });
    return;
  }
  await greet(front);
  store.setState({
    openFailure: null,
    notice: wasRescue ? { what: "rescued" } : tornLine(reply.tornBytes),
    screen: reply.event.people > 0 ? "checkIn" : "event",
  });
}

const tornLine = (bytes: number): Notice | null => (bytes > 0 ? { what: "torn-line", bytes } : null);
