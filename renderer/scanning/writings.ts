import { SCANNER_KEY } from "../../shared/scan/keptKeys.ts";
import { type Snapshot, snapshot } from "./fieldKeeper.ts";

const KEPT = 600;
/** An input method hands over so many characters at once only of a word, never of a key. */
const WORD = 3;
const SHIFT_AND_ENTER = 2;
/** The keyCode of a key that an input method has taken. */
const TAKEN = 229;
/** So long after the Enter of a scan an input method may still hand its letters over; what comes later is dictated or filled in. */
const HANDED_OVER = 150;
/** The first keys of a scan may be heard only after what an input method made of them. Milliseconds. */
const UNHEARD = 60;

/**
 * What fields held before each piece of text came into them, whoever wrote it: an input method writes without keys, and
 * what it took of a scan can only be put back by when it came.
 */
export class Writings {
  #before: (Snapshot & { at: number })[] = [];
  #keyAt = Number.NEGATIVE_INFINITY;
  #endAt = Number.NEGATIVE_INFINITY;

  /** Hears each keydown. The key that ends a word of an input method is none of its letters; one that it left alone, none of a word. */
  press({ code, key, keyCode, timeStamp }: KeyboardEvent): void {
    if (code === "Enter" || code === "Tab") this.#endAt = timeStamp;
    else this.#keyAt = key === "Shift" || keyCode === TAKEN ? timeStamp : Number.NEGATIVE_INFINITY;
  }

  /**
   * Hears each `beforeinput`. Gives when a scan began that an input method took whole, so that not one key was heard but
   * its first Shift (ibus does so with a code in capitals, and writes them in one go); null for everything else.
   */
  hear(event: InputEvent): number | null {
    this.#before = [...this.#before.slice(1 - KEPT), { ...snapshot(""), at: event.timeStamp }];
    const letters = event.inputType === "insertText" && !event.isComposing ? [...(event.data ?? "")].length : 0;
    const hasEnded = this.#endAt >= this.#keyAt;
    const endAt = hasEnded ? this.#endAt : event.timeStamp;
    const isFast = endAt - this.#keyAt <= (letters + SHIFT_AND_ENTER) * SCANNER_KEY;
    const isFresh = !hasEnded || event.timeStamp - this.#endAt <= HANDED_OVER;
    return letters >= WORD && isFast && isFresh ? this.#keyAt : null;
  }

  /** The fields that a scan since `at` was written into, each as it was before; oldest first. */
  since(at: number): Snapshot[] {
    return this.#before.filter((one) => one.at >= at - UNHEARD);
  }
}
