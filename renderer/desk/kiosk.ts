import { createStore, type StoreApi } from "zustand/vanilla";
import type { Tone } from "../../shared/checkin/tone.ts";
import type { GuestQuestion, KioskReply, KioskView } from "../../shared/contract/kioskShapes.ts";
import type { PinAsked } from "../../shared/contract/pinShapes.ts";
import type { QuestionId } from "../../shared/words/ids.ts";
import type { Language } from "../../shared/words/language.ts";
import { newNonce } from "./checkIn.ts";
import type { Front } from "./front.ts";
import { greet } from "./openFront.ts";

/** A task that nobody touches is the last guest's after this long. Milliseconds. */
const TASK = 30_000;
/** Under a field or at questions people think longer. Milliseconds. */
const LONG_TASK = 60_000;
/** Keys closer together are one scan, or one person typing. Milliseconds. */
const BURST = 500;

type Answer = Exclude<KioskReply, { what: "ask" }>;

/** What the kiosk shows: the prompt, an answer, or something the guest (or staff: `leave`) is at. */
export type Shown =
  | { what: "prompt" }
  | { what: "answer"; reply: Answer }
  | {
      what: "ask";
      name: string;
      visit: string;
      questions: GuestQuestion[];
      given: Record<QuestionId, string>;
      at: number;
      /** Somebody showed a code meanwhile. */
      isCrowded: boolean;
    }
  | { what: "search"; isBusy: boolean }
  | { what: "help"; isComing: boolean }
  | { what: "leave" };

/** The kiosk's own memory: nothing of it outlives a guest. `endsAt`: when it is the next one's turn (ms), null = never. */
export type KioskState = { shown: Shown; language: Language | null; endsAt: number | null };

export type KioskStore = StoreApi<KioskState>;

const FRESH: KioskState = { shown: { what: "prompt" }, language: null, endsAt: null };

export const newKioskStore = (): KioskStore => createStore<KioskState>(() => FRESH);

/** What the window does first: it is a kiosk, or a desk. */
export async function arrive(front: Front): Promise<void> {
  const kiosk = await front.desk.kiosk.now();
  if (kiosk) front.store.setState({ kiosk });
  else await greet(front);
}

/** The kiosk's actions, over the desk behind the bridge. */
export type Guests = ReturnType<typeof guestsAt>;

/** What guests can do; each answer stays for the time staff chose, each task until nobody touches it any more. */
export function guestsAt(front: Front, kiosk: KioskStore) {
  const view = (): KioskView | null => front.store.getState().kiosk;
  const show = (shown: Shown) => kiosk.setState({ shown, endsAt: Date.now() + lasts(shown, view()) });
  const reset = () => kiosk.setState(FRESH);
  /** When something was last touched, and when the task would have ended but for the touches of this burst. */
  let touched = { at: Number.NEGATIVE_INFINITY, endsAt: null as number | null };
  /** Any answer that comes is shown, whatever was there: the newest guest is the one who stands here. */
  const take = (reply: KioskReply) => {
    front.sound(toneOf(reply), view()?.volume ?? 1);
    if (reply.what === "ask") show({ ...reply, given: {}, at: 0, isCrowded: false });
    else show({ what: "answer", reply });
  };
  const ask = async (call: () => Promise<KioskReply>) => take(await call().catch((): KioskReply => ({ what: "desk" })));
  return {
    reset,
    /**
     * A guest's code. While somebody is at questions it is not sent at all: they keep their place and what they answered,
     * and nobody is let in without being told. A scanner's keys do not keep a task open that was left.
     */
    scan: async (texts: string[]) => {
      const { shown, endsAt } = kiosk.getState();
      if (shown.what !== "ask") return ask(() => front.desk.kiosk.scan({ texts, nonce: newNonce() }));
      front.sound("careful", view()?.volume ?? 1);
      const wasTyped = Date.now() - touched.at < BURST;
      kiosk.setState({ shown: { ...shown, isCrowded: true }, endsAt: wasTyped ? touched.endsAt : endsAt });
    },
    /** A scan whose letters an input method kept for itself; who is at a field goes on with that. */
    scanAgain: () => {
      const { what } = kiosk.getState().shown;
      if (what === "prompt" || what === "answer" || what === "help") take({ what: "again" });
    },
    /** Keeps one answer (null: skipped) and goes on to the next question, or sends them all. */
    answer: async (text: string | null) => {
      const { shown } = kiosk.getState();
      if (shown.what !== "ask") return;
      const { questions, at, visit } = shown;
      const asked = questions[at];
      const given = asked && text !== null ? { ...shown.given, [asked.id]: text } : shown.given;
      if (at + 1 < questions.length) show({ ...shown, given, at: at + 1, isCrowded: false });
      else await ask(() => front.desk.kiosk.answer({ visit, answers: given, nonce: newNonce() }));
    },
    find: async (guest: { name: string; tail: string }) => {
      show({ what: "search", isBusy: true });
      await ask(() => front.desk.kiosk.find({ ...guest, nonce: newNonce() }));
    },
    help: async () => {
      const reply = await front.desk.kiosk.help().catch(() => ({ what: "not-sent" as const }));
      show({ what: "help", isComing: reply.what === "called" });
    },
    search: () => show({ what: "search", isBusy: false }),
    askPin: () => show({ what: "leave" }),
    leave: async (pin: string): Promise<PinAsked | null> => {
      const reply = await front.desk.kiosk.leave({ pin });
      return reply.what === "pin" ? reply : null;
    },
    speak: (language: Language) => {
      const { shown } = kiosk.getState();
      kiosk.setState({ language, endsAt: Date.now() + lasts(shown, view()) });
    },
    /** The guest is still at it. */
    touch: () => {
      const { shown, endsAt } = kiosk.getState();
      const now = Date.now();
      touched = { at: now, endsAt: now - touched.at < BURST ? touched.endsAt : endsAt };
      if (endsAt !== null && shown.what !== "answer") kiosk.setState({ endsAt: now + lasts(shown, view()) });
    },
  };
}

function lasts(shown: Shown, view: KioskView | null): number {
  if (shown.what === "ask" || shown.what === "search") return LONG_TASK;
  if (shown.what === "leave" || shown.what === "prompt") return TASK;
  return 1_000 * (view?.settings.seconds ?? 8);
}

/** Kind in sound, too: nobody is buzzed at in front of the queue. The sound of a welcome is for who is let in now. */
export const toneOf = ({ what }: KioskReply): Tone => (what === "welcome" || what === "goodbye" ? "yes" : "careful");
