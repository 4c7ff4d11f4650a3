import { type Snapshot, snapshot } from "./fieldKeeper.ts";

const KEPT = 600;
/** An input method hands over so many characters at once only of a word, never of a key. */
const WORD = 3;
/** A scanner presses and shifts a letter in less, a person needs 60 ms and more for each. Milliseconds. */
const LETTER = 45;
const SHIFT_AND_ENTER = 2;
/** A person needs more for a Shift, one letter and the key that chooses the word, which may be far longer. Milliseconds. */
const CHOSEN = 110;
/** The keyCode of a key that an input method has taken. */
const TAKEN = 229;
/** So long after the key that ends a word was heard an input method may still hand it over; what comes later is dictated or filled in. */
const HANDED_OVER = 150;
/** A busy input method may hand over this late what it took whole, the Enter too; as long as a scan may stall. */
const WHOLE = 1_500;
/** Keys of one word follow each other within this time; before that a Shift changed the input method's language. */
const WORD_GOES_ON = 1_000;
/** The first keys of a scan may be heard only after what an input method made of them. Milliseconds. */
const UNHEARD = 60;

/** Keys that an input method took since it last wrote something: when the first and the last were pressed, and how many were heard. */
type Taken = { from: number; last: number; keys: number };

/**
 * What fields held before each piece of text came into them, whoever wrote it: an input method writes without keys, and
 * what it took of a scan can only be put back by when it came.
 */
export class Writings {
  #before: (Snapshot & { at: number })[] = [];
  #taken: Taken | null = null;
  /** The key that ended a word: when it was pressed, when the window heard of it, and whether it chose another than was spelled. */
  #end = { at: Number.NEGATIVE_INFINITY, heard: Number.NEGATIVE_INFINITY, chooses: false };

  /**
   * Hears each keydown. The key that ends a word of an input method (Enter, a blank, a digit that chooses) is none of its
   * letters; one that it left alone, none of a word. `heard`: when, ms; a busy input method hands keys on late.
   */
  press({ code, key, keyCode, timeStamp: at }: KeyboardEvent, heard: number): void {
    const isTaken = keyCode === TAKEN;
    const ends = code === "Enter" || code === "Tab";
    if (ends || (isTaken && !code.startsWith("Key"))) this.#end = { at, heard, chooses: !ends };
    else if (key !== "Shift" && !isTaken) this.#taken = null;
    else if (this.#taken && at - this.#taken.last <= WORD_GOES_ON)
      this.#taken = { from: this.#taken.from, last: at, keys: this.#taken.keys + 1 };
    else this.#taken = { from: at, last: at, keys: 1 };
  }

  /** Forgets the keys that were taken: they were told, or a person points at something. */
  drop(): void {
    this.#taken = null;
  }

  /**
   * Hears each `beforeinput`. Gives when a scan began that an input method took whole, so that not one key was heard but
   * its first Shift (ibus does so with a code in capitals, and writes them in one go); null for everything else.
   */
  hear(event: InputEvent): number | null {
    this.#before = [...this.#before.slice(1 - KEPT), { ...snapshot(""), at: event.timeStamp }];
    const taken = this.#taken;
    this.#taken = null;
    const text = event.inputType === "insertText" && !event.isComposing ? (event.data ?? "") : "";
    return taken && [...text].length >= WORD && this.#isScan(text, taken, event.timeStamp) ? taken.from : null;
  }

  /** The fields that a scan since `at` was written into, each as it was before; oldest first. */
  since(at: number): Snapshot[] {
    return this.#before.filter((one) => one.at >= at - UNHEARD);
  }

  #isScan(text: string, { from, keys }: Taken, at: number): boolean {
    const most = ([...text].length + SHIFT_AND_ENTER) * LETTER;
    const { at: endAt, heard, chooses } = this.#end;
    if (endAt >= from) return endAt - from <= (chooses ? CHOSEN : most) && at - heard <= HANDED_OVER;
    const isWhole = keys === 1 && /^[!-~]+$/.test(text);
    return at - from <= (isWhole ? WHOLE : most);
  }
}
