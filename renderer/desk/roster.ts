import type { CommandInput } from "../../shared/contract/contract.ts";
import type { RosterAccepted, RosterRead, RosterReply } from "../../shared/contract/rosterShapes.ts";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import type { RosterField } from "../../shared/roster/rosterField.ts";
import type { Encoding } from "../../shared/roster/sheet.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { bytesOf } from "./fileBytes.ts";
import type { Front } from "./front.ts";
import type { DeskState, DeskStore, Importing, RosterDraft } from "./store.ts";

/** The roster on its way into the open event; one that was chosen for another event waits until that is open again. */
export const ownRoster = ({ rosterDraft, status }: DeskState): RosterDraft | null =>
  rosterDraft?.event === eventOf(status) ? rosterDraft : null;

/** The list somebody is putting together by hand for the open event. */
export const ownListText = ({ listText, status }: DeskState): string =>
  listText?.event === eventOf(status) ? listText.text : "";

/** Keeps what was typed of such a list. */
export const typeListText = ({ store }: Front, text: string): void =>
  store.setState(({ status }) => ({ listText: text === "" ? null : { event: eventOf(status), text } }));

/** Reads a roster for review, on the screen that shows how far it is. */
export async function readRoster(front: Front, file: File): Promise<void> {
  const { store } = front;
  store.setState({ rosterDraft: null, screen: "roster" });
  const { name } = file;
  const bytes = await bytesOf(file);
  if (bytes) return readRosterBytes(front, { name, bytes, isPasted: false });
  const reply = { what: "refused", reason: "unreadable", limit: null } as const;
  store.setState({
    rosterDraft: newDraft(eventOf(store.getState().status), { name, bytes: NOTHING, isPasted: false }, reply),
  });
}

const NOTHING = new Uint8Array(0);

/**
 * The screen on which a list can be pasted; what was on its way into this event is given up, as when another file is
 * chosen.
 */
export function awaitPasted(front: Front): void {
  const { rosterDraft } = front.store.getState();
  if (!rosterDraft || ownRoster(front.store.getState())) void cancelRoster(front);
  front.store.setState({ screen: "roster" });
}

/** Reads a pasted list as a file would be; `name`: what it is called from now on. */
export async function readPastedRoster(front: Front, name: string, text: string): Promise<void> {
  front.store.setState({ rosterDraft: null, screen: "roster" });
  const bytes = new TextEncoder().encode(text);
  await readRosterBytes(front, { name, bytes, isPasted: true }, { encoding: "utf-8" });
}

/** Reads the same roster again in another encoding or from another sheet. */
export async function readRosterAgain(
  front: Front,
  choice: { encoding?: Encoding | null; sheet?: number | null },
): Promise<void> {
  const { rosterDraft } = front.store.getState();
  if (rosterDraft) await readRosterBytes(front, rosterDraft, choice);
}

type Read = RosterRead;
type Choice = Pick<CommandInput<"roster.plan">, "columns" | "fileWins">;

/** Says what a column means; the plan follows. */
export const mapColumn = (front: Front, column: number, field: RosterField | null): Promise<void> =>
  planAgain(front, ({ columns, fileWins }) => ({ columns: columns.with(column, field), fileWins }));

/** Takes the columns as the program would, whatever was remembered or corrected. */
export const guessColumns = (front: Front): Promise<void> =>
  planAgain(front, ({ fileWins }) => ({ columns: "guess", fileWins }));

/** Says whether people the file lacks are taken off the list. */
export const withdrawGone = ({ store }: Front, withdraw: boolean): void =>
  store.setState(({ rosterDraft }) => ({ rosterDraft: rosterDraft && { ...rosterDraft, withdrawGone: withdraw } }));

/** Says whether the file counts more than what was corrected by hand. */
export const letFileWin = (front: Front, fileWins: boolean): Promise<void> =>
  planAgain(front, () => ({ columns: null, fileWins }));

let planning: Promise<unknown> = Promise.resolve();

/** Several choices in a row each build on the one before. */
function planAgain(front: Front, choose: (read: Read) => Choice): Promise<void> {
  const mine = planning.then(() => planAgainNow(front, choose));
  planning = mine.catch(() => undefined);
  return mine;
}

async function planAgainNow({ desk, store }: Front, choose: (read: Read) => Choice): Promise<void> {
  const shown = ownRoster(store.getState())?.reply;
  if (shown?.what !== "read") return;
  const reply = await importing(store, true, () => desk.roster.plan({ draft: shown.draft, ...choose(shown) }));
  if (reply.what === "cancelled" || reply.what === "other-event") return;
  changeDraft(store, shown, { reply, isRenewed: false });
}

/** Ends reading and planning, or gives up what was read: nothing of it is kept. */
export async function cancelRoster({ desk, store }: Front): Promise<void> {
  store.setState({ rosterDraft: null, importing: null });
  await desk.roster.cancel();
}

/**
 * Takes the roster in as it is shown. Where people changed meanwhile so that the plan is another, that one is shown, and
 * whether people are taken off is asked again.
 */
export async function acceptRoster(
  { desk, store }: Front,
  { reply: shown, withdrawGone }: Ready,
): Promise<RosterAccepted> {
  const { draft } = shown;
  const reply = await importing(store, false, () => desk.roster.accept({ draft, withdrawGone }));
  if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
  if (reply.what === "look-again")
    changeDraft(store, shown, { reply: reply.read, withdrawGone: false, isRenewed: true });
  if (reply.what === "imported") {
    const { status } = await desk.app.hello();
    store.setState(({ rosterDraft }) => ({ status, rosterDraft: rosterDraft?.reply === shown ? null : rosterDraft }));
  }
  return reply;
}

type Ready = { reply: Read; withdrawGone: boolean };

/** Changes the draft that was `shown`; another that came instead is left alone. */
const changeDraft = (store: DeskStore, shown: Read, change: Partial<RosterDraft>): void =>
  store.setState(({ rosterDraft }) =>
    rosterDraft?.reply === shown ? { rosterDraft: { ...rosterDraft, ...change } } : {},
  );

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

type Source = Pick<RosterDraft, "name" | "bytes" | "isPasted">;

async function readRosterBytes(
  { desk, store }: Front,
  source: Source,
  { encoding = null, sheet = null }: { encoding?: Encoding | null; sheet?: number | null } = {},
): Promise<void> {
  const { name, bytes } = source;
  const event = eventOf(store.getState().status);
  const reply = await importing(store, true, () => desk.roster.read({ name, bytes, encoding, sheet }));
  if (reply.what === "cancelled") return;
  store.setState({ rosterDraft: newDraft(event, source, reply) });
  // A list that was refused can be mended where it was typed.
  if (source.isPasted && reply.what === "read") store.setState({ listText: null });
}

let readings = 0;

const newDraft = (event: EventId | null, { name, bytes, isPasted }: Source, reply: RosterReply): RosterDraft => ({
  ...{ event, name, bytes, isPasted, reading: ++readings, reply },
  ...{ withdrawGone: false, isRenewed: false },
});

const eventOf = (status: DeskStatus | null): EventId | null => status?.event?.id ?? null;
