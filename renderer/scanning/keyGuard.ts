import { isModifier } from "../../shared/scan/keptKeys.ts";
import { doesDate, doesText, doKey } from "./keyEffects.ts";

/** A key that a character follows or comes before within this time is a scanner's; as long as the wedge takes for one burst. */
const TOGETHER = 105;
/**
 * The blank or Enter of a busy computer may be stamped this much after the code's other characters. Only where those went
 * into no field: who has typed the last letter into one may be at the next button by then.
 */
const LATE = 500;

/** A finger rests on a key for 30 ms and more; a scanner lets go at once. Milliseconds. */
const TAPPED = 20;

/** `at`: the event's time stamp; `waits`: for how long a character may still follow. Both ms. */
type Held = { key: string; code: string; at: number; element: Element | null; waits: number };

/**
 * Keeps a scanner's keys from doing anything outside of text fields: a blank presses buttons and ticks boxes, letters
 * choose in lists, `/` and chords are shortcuts, Enter and Tab end a code too short to be told. A single key waits until
 * nothing can belong to it any more, and does then what it was pressed for; one that was let go faster than a finger
 * can waits longer, since a code that starts with it may stall.
 */
export class KeyGuard {
  #characterAt = Number.NEGATIVE_INFINITY;
  #wasText = false;
  #held: Held | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPressing = false;
  /** Keys that were kept from the window; what they do when they come up is kept from it, too. */
  readonly #down = new Set<string>();

  /** Whether the key that is heard now is one this guard presses itself. */
  get isPressing(): boolean {
    return this.#isPressing;
  }

  /** Hears each keydown that the wedge has not taken; stops it where it could do something. */
  press(event: KeyboardEvent): void {
    if (isModifier(event.key) || event.isComposing || event.keyCode === 229) return;
    if (event.repeat) {
      if (this.#down.has(idOf(event))) stop(event);
    } else if (isCharacter(event)) this.#character(event);
    else this.#other(event);
  }

  /** Hears a keydown that the wedge has taken as the end of a scan. */
  taken(event: KeyboardEvent): void {
    this.drop();
    this.#down.add(idOf(event));
    if (!isCharacter(event)) this.#characterAt = Number.NEGATIVE_INFINITY;
  }

  /** Hears each keyup. */
  release(event: KeyboardEvent): void {
    if (!this.#down.delete(idOf(event))) return;
    stop(event);
    const held = this.#held;
    if (held && idOf(held) === idOf(event) && event.timeStamp - held.at <= TAPPED) this.#wait(held, LATE);
  }

  /** Forgets the key that waits. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#held = null;
  }

  #character(event: KeyboardEvent): void {
    const { key, code, timeStamp: at } = event;
    const element = document.activeElement;
    const isBlank = key === " ";
    const isClose = at - this.#characterAt <= (isBlank && !this.#wasText ? LATE : TOGETHER);
    const isText = doesText(element) || (doesDate(element) && !isBlank);
    if (this.#held && at - this.#held.at <= (isBlank ? TOGETHER : this.#held.waits)) this.drop();
    else this.#pressHeld();
    if (!isBlank) {
      this.#characterAt = at;
      this.#wasText = isText;
    }
    if (isText) return;
    this.#stop(event);
    if (isClose) return;
    this.#wait({ key, code, at, element }, TOGETHER);
  }

  #wait(held: Omit<Held, "waits">, waits: number): void {
    clearTimeout(this.#timer);
    this.#held = { ...held, waits };
    this.#timer = setTimeout(() => this.#pressHeld(), waits);
  }

  #other(event: KeyboardEvent): void {
    const element = document.activeElement;
    const since = event.timeStamp - this.#characterAt;
    const limit = event.key === "Enter" && !this.#wasText ? LATE : TOGETHER;
    if (since > limit || doesText(element)) {
      this.#characterAt = Number.NEGATIVE_INFINITY;
      this.#pressHeld();
    } else {
      this.drop();
      this.#stop(event);
    }
  }

  #stop(event: KeyboardEvent): void {
    this.#down.add(idOf(event));
    stop(event);
  }

  #pressHeld(): void {
    const held = this.#held;
    this.drop();
    if (!held || held.element !== document.activeElement) return;
    const { key, code, element } = held;
    const again = new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true });
    this.#isPressing = true;
    const isFree = (element ?? document.body).dispatchEvent(again);
    this.#isPressing = false;
    if (isFree) doKey(element, key, held.at);
  }
}

const isCharacter = (event: KeyboardEvent): boolean =>
  [...event.key].length === 1 &&
  (event.getModifierState("AltGraph") || !(event.ctrlKey || event.altKey || event.metaKey));

const idOf = ({ code, key }: { code: string; key: string }): string => code || key;

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
