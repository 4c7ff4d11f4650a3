import type { CommandInput } from "../../shared/contract/contract.ts";
import type { RosterAccepted, RosterReply } from "../../shared/contract/rosterShapes.ts";
import type { RosterField } from "../../shared/roster/rosterField.ts";
import type { Encoding } from "../../shared/roster/sheet.ts";
import type { Front } from "./front.ts";
import type { DeskStore, Importing, RosterDraft } from "./store.ts";

/** Reads a roster for review, on the screen that shows how far it is. */
export async function readRoster(front: Front, file: File): Promise<void> {
  front.store.setState({ rosterDraft: null, screen: "roster" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  await readRosterBytes(front, { name: file.name, bytes, isPasted: false });
}

/** The screen on which a list can be pasted; what was on its way in is given up, as when another file is chosen. */
export function awaitPasted(front: Front): void {
  void cancelRoster(front);
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

type Read = Extract<RosterReply, { what: "read" }>;
type Choice = Pick<CommandInput<"roster.plan">, "columns" | "fileWins">;

/** Says what a column means; the plan follows. */
export const mapColumn = (front: Front, column: number, field: RosterField | null): Promise<void> =>
  planAgain(front, ({ columns, fileWins }) => ({ columns: columns.with(column, field), fileWins }));

/** Takes the columns as the program would, whatever was remembered or corrected. */
export const guessColumns = (front: Front): Promise<void> =>
  planAgain(front, ({ fileWins }) => ({ columns: "guess", fileWins }));

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
  const shown = store.getState().rosterDraft?.reply;
  if (shown?.what !== "read") return;
  const reply = await importing(store, true, () => desk.roster.plan({ draft: shown.draft, ...choose(shown) }));
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

let readings = 0;

async function readRosterBytes(
  { desk, store }: Front,
  { name, bytes, isPasted }: Pick<RosterDraft, "name" | "bytes" | "isPasted">,
  { encoding = null, sheet = null }: { encoding?: Encoding | null; sheet?: number | null } = {},
): Promise<void> {
  const reply = await importing(store, true, () => desk.roster.read({ name, bytes, encoding, sheet }));
  if (reply.what !== "cancelled")
    store.setState({ rosterDraft: { name, bytes, isPasted, reading: ++readings, reply } });
}
