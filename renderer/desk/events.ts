import type { RosterAccepted } from "../../shared/contract/rosterShapes.ts";
import type { OpenReply, SettingsChange } from "../../shared/contract/shapes.ts";
import type { RosterField } from "../../shared/roster/rosterField.ts";
import type { Encoding } from "../../shared/roster/sheet.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";
import type { DeskStore, Importing, Notice } from "./store.ts";

/** Opens the event that comes with the program, for practice. */
export const openSample = async (front: Front): Promise<void> =>
  takeOpened(front, await front.desk.events.openSample());

/** Opens an event's folder; `rescue`: go on with what can be read of damaged records. */
export const openEvent = async (front: Front, folder: string, rescue: boolean): Promise<void> =>
  takeOpened(front, await front.desk.events.open({ folder, rescue }), rescue);

/** Reads an event page for review; nothing is made of it yet. */
export async function readPage({ desk, store }: Front, file: File): Promise<void> {
  const reply = await desk.page.read({ name: file.name, bytes: await bytesOf(file) });
  store.setState({ pageDraft: { name: file.name, reply }, screen: "page" });
}

/** Makes the event of a page that staff agreed to, and opens it. */
export async function acceptPage(front: Front, draft: string): Promise<void> {
  const reply = await front.desk.page.accept({ draft });
  if (reply.what === "opened") front.store.setState({ pageDraft: null });
  await takeOpened(front, reply);
}

/** Reads a roster for review, on the screen that shows how far it is. */
export async function readRoster(front: Front, file: File): Promise<void> {
  front.store.setState({ rosterDraft: null, screen: "roster" });
  await readRosterBytes(front, file.name, await bytesOf(file), {});
}

/** Reads the same roster again in another encoding or from another sheet. */
export async function readRosterAgain(
  front: Front,
  choice: { encoding?: Encoding | null; sheet?: number | null },
): Promise<void> {
  const { rosterDraft } = front.store.getState();
  if (rosterDraft) await readRosterBytes(front, rosterDraft.name, rosterDraft.bytes, choice);
}

let mapping: Promise<unknown> = Promise.resolve();

/** Says what a column means; the plan follows. Several in a row each build on the one before. */
export function mapColumn(front: Front, column: number, field: RosterField | null): Promise<void> {
  const mine = mapping.then(() => mapColumnNow(front, column, field));
  mapping = mine.catch(() => undefined);
  return mine;
}

async function mapColumnNow({ desk, store }: Front, column: number, field: RosterField | null): Promise<void> {
  const shown = store.getState().rosterDraft;
  if (shown?.reply.what !== "read") return;
  const { draft, columns } = shown.reply;
  const reply = await importing(store, true, () => desk.roster.map({ draft, columns: columns.with(column, field) }));
  if (reply.what === "cancelled") return;
  store.setState(({ rosterDraft }) => ({ rosterDraft: rosterDraft && { ...rosterDraft, reply } }));
}

/** Ends reading and planning, or gives up what was read: nothing of it is kept. */
export async function cancelRoster({ desk, store }: Front): Promise<void> {
  store.setState({ rosterDraft: null, importing: null });
  await desk.roster.cancel();
}

/** Takes the roster in. */
export async function acceptRoster(front: Front, draft: string, withdrawGone: boolean): Promise<RosterAccepted> {
  const { desk, store } = front;
  const reply = await importing(store, false, () => desk.roster.accept({ draft, withdrawGone }));
  if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  if (reply.what === "imported") {
    const { status } = await desk.app.hello();
    store.setState({ rosterDraft: null, status });
  }
  return reply;
}

/** Shows how far the desk is until it has answered; what was cancelled leaves the stage to what came instead. */
async function importing<R extends { what: string }>(
  store: DeskStore,
  mayCancel: boolean,
  ask: () => Promise<R>,
): Promise<R> {
  const mine: Importing = { progress: { stage: mayCancel ? "read" : "take", done: 0, total: 0 }, mayCancel };
  store.setState({ importing: mine });
  let isCancelled = false;
  try {
    const reply = await ask();
    isCancelled = reply.what === "cancelled";
    return reply;
  } finally {
    if (!isCancelled) store.setState({ importing: null });
  }
}

/** Changes this station's settings; the rest of the program follows at once. */
export async function changeSettings({ desk, store }: Front, change: SettingsChange): Promise<void> {
  const { settings, kept } = await desk.settings.change(change);
  store.setState(kept ? { settings } : { settings, complaint: { what: "settings-not-kept" } });
}

async function takeOpened(front: Front, reply: OpenReply, wasRescue = false): Promise<void> {
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

async function readRosterBytes(
  { desk, store }: Front,
  name: string,
  bytes: Uint8Array,
  { encoding = null, sheet = null }: { encoding?: Encoding | null; sheet?: number | null },
): Promise<void> {
  const reply = await importing(store, true, () => desk.roster.read({ name, bytes, encoding, sheet }));
  if (reply.what !== "cancelled") store.setState({ rosterDraft: { name, bytes, reply } });
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
