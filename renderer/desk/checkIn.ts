import { toneOf } from "../../shared/checkin/tone.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { Gate } from "../../shared/contract/doorShapes.ts";
import type { CheckInReply, Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactId, PersonId } from "../../shared/words/ids.ts";
import { DeskFault } from "./client.ts";
import { addEntry, type Entry, markUndone, type PictureTrouble } from "./entries.ts";
import type { Front } from "./front.ts";
import { gateOf } from "./gate.ts";
import { takeJoinScan } from "./joinScan.ts";
import { withPin } from "./pin.ts";
import { takeOutcome } from "./store.ts";

/** A scanned, pasted or typed code; one for joining other desks is no ticket. `texts`: readings of the one scan, likeliest first. Never waits for another scan. */
export async function scan(front: Front, texts: string[]): Promise<void> {
  if (takeJoinScan(front, texts)) return;
  const gate = gateOf(front.store.getState());
  await ask(front, null, () => front.desk.checkIn.scan({ texts, nonce: newNonce(), ...gate }));
}

/** A person picked from the list. `more`: what is not as usual. True once the desk has decided, whatever it said. */
export function checkInByHand(front: Front, person: PersonCard, more: Partial<ByHand> = {}): Promise<boolean> {
  const gate = gateOf(front.store.getState());
  const usual = {
    personId: person.id,
    nonce: newNonce(),
    ...gate,
    way: "hand",
    override: null,
    answers: null,
  } as const;
  return ask(front, person, () =>
    withPin(front, person.name, (pin) => {
      const override = more.override ? { ...more.override, pin } : null;
      return front.desk.checkIn.byHand({ ...usual, ...more, override });
    }),
  );
}

type ByHand = Omit<CommandInput<"checkIn.byHand">, "personId" | "nonce">;

/** Somebody who is not on the list. */
export const registerWalkIn = (front: Front, details: WalkInDetails): Promise<boolean> =>
  ask(front, null, () =>
    front.desk.walkIn.register({ ...details, nonce: newNonce(), ...gateOf(front.store.getState()) }),
  );

type WalkInDetails = Omit<CommandInput<"walkIn.register">, "nonce" | keyof Gate>;

/** Takes an arrival or an exit back, with the reason; true when it is taken back now. */
export async function undoArrival(
  { desk, store, sound }: Front,
  { personId, arrival, reason }: { personId: PersonId; arrival: FactId; reason: string },
): Promise<boolean> {
  const reply = await desk.checkIn.undo({ personId, arrival, reason });
  if (reply.what === "done" || reply.what === "nothing-to-do") {
    store.setState(({ entries }) => ({ entries: markUndone(entries, arrival) }));
    return true;
  }
  sound("no", volumeOf(store));
  store.setState({ complaint: reply });
  return false;
}

/** A scan whose letters an input method kept for itself: told, so that it is scanned again. */
export function noteBlockedScan({ store, sound }: Front): void {
  sound("careful", volumeOf(store));
  addNotice(store, { what: "scan-again" });
}

/** A picture of a ticket in which no code was found, or that is no picture: told, so that it is tried in another way. */
export function notePicture({ store, sound }: Front, why: PictureTrouble): void {
  sound("careful", volumeOf(store));
  addNotice(store, { what: "picture", why });
}

/** An outcome the desk tells, be it the answer to a call or news; the second telling changes no list and makes no sound. */
export function hearOutcome({ store, sound }: Front, outcome: Outcome): void {
  if (takeOutcome(store, outcome)) sound(toneOf(outcome.verdict), volumeOf(store));
}

/** `call` may come to nothing, when staff think better of it. */
const ask = (front: Front, person: PersonCard | null, call: () => Promise<CheckInReply | null>): Promise<boolean> =>
  whileAsking(front, async () => {
    const reply = await call();
    if (!reply) return false;
    take(front, reply, person);
    return reply.what === "outcome";
  });

/** Asks for a check-in, and shows the check-in screen; what is no outcome is told there as well. `work`: true = decided. */
export async function whileAsking(front: Front, work: () => Promise<boolean>): Promise<boolean> {
  const { store } = front;
  store.setState((state) => ({ asking: state.asking + 1, screen: state.status?.event ? "checkIn" : state.screen }));
  try {
    return await work();
  } catch (error) {
    front.sound("no", volumeOf(store));
    addNotice(store, { what: "failed", reference: error instanceof DeskFault ? error.reference : "window" });
    if (!(error instanceof DeskFault)) throw error;
    return false;
  } finally {
    store.setState((state) => ({ asking: state.asking - 1 }));
  }
}

function take(front: Front, reply: CheckInReply, person: PersonCard | null): void {
  const { store, sound } = front;
  if (reply.what !== "outcome") sound("no", volumeOf(store));
  if (reply.what === "outcome") hearOutcome(front, reply.outcome);
  else if (reply.what === "no-event") store.setState({ complaint: reply, screen: "event" });
  else addNotice(store, { ...reply, person });
}

type Notice = Entry extends infer E
  ? E extends Entry
    ? Omit<Exclude<E, { what: "outcome" }>, "key" | "at">
    : never
  : never;

function addNotice(store: Front["store"], notice: Notice): void {
  const entry = { ...notice, key: `notice-${newNonce()}`, at: new Date().toISOString() } as Entry;
  store.setState(({ entries, status, screen }) => ({
    entries: addEntry(entries, entry),
    screen: status?.event ? "checkIn" : screen,
  }));
}

/** A name for one press or scan, so that a repeated request counts once. */
export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const volumeOf = (store: Front["store"]): number => store.getState().settings?.volume ?? 1;
