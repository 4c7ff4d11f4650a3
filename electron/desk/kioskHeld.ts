import type { KioskReply } from "../../shared/contract/kioskShapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";

/** A code that was not seen for longer is a second showing, which may be somebody else's. Milliseconds. */
const GAP = 1_500;

/**
 * A code that stays under the scanner is read again and again: its guest is welcome as before. Once it was away it is
 * in already, since two people may have one ticket.
 */
export class HeldCode {
  #welcome: { personId: PersonId; at: number; seenAt: number; reply: KioskReply } | null = null;

  /** What a scan of this person is answered, at `now`, for an answer that stays `stays`; both ms. */
  see(personId: PersonId | null, reply: KioskReply, { now, stays }: { now: number; stays: number }): KioskReply {
    if (reply.what === "welcome" && personId) this.#welcome = { personId, at: now, seenAt: now, reply };
    const held = this.#welcome;
    if (reply.what !== "already-in" || held?.personId !== personId) return reply;
    const isHeld = now - held.seenAt <= GAP && now - held.at < stays;
    if (!isHeld) this.#welcome = null;
    else held.seenAt = now;
    return isHeld ? held.reply : reply;
  }

  forget(): void {
    this.#welcome = null;
  }
}
