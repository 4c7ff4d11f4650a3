import { codeAtEnd, mayBecomeCode, SIGNED_LENGTH } from "../ticket/ticket.ts";
import { JOIN_MARK } from "../words/joinMark.ts";
import { usCharacter } from "./usKeyboard.ts";

/** One keydown. `at`: the event's own time stamp in ms (when the key was pressed, not when we got to it). */
export type KeyStroke = {
  key: string;
  code: string;
  shift: boolean;
  /** Ctrl, Alt or Meta held: a shortcut, unless it is AltGr typing a character. */
  chord: boolean;
  altGraph: boolean;
  repeat: boolean;
  /** An input method has the key (isComposing, or keyCode 229). */
  composing: boolean;
  /** This is a release whose keydown was not heard: an input method has the key, or hands it on later. */
  released: boolean;
  /** Text goes where the key goes: there an input method may hand keys on late and out of order. */
  inField: boolean;
  at: number;
};

/** A keyboard scanner sends 0 to 30 ms a key; people need 60 and more, even on a numeric pad. Milliseconds. */
export const SCANNER_KEY = 35;
/** Keys of one scan follow each other within this time. Milliseconds. */
export const TOGETHER = 3 * SCANNER_KEY;
/** So few keys a fast typist rolls at 30 ms and more; a scanner sends them at 2 to 16. */
const FEW = 8;
const SCANNER_KEY_OF_FEW = 20;
/** Nobody types so many keys at that pace: what comes within STALLED ms behind them is the rest of them, which a busy computer stamped late. */
const CERTAIN = 4;
const STALLED = 500;
/** How a scanner names the kind of code before the code itself. */
const IS_KIND = /^\][a-z]\w$/i;
const KIND_LENGTH = 3;
/** A code for joining other desks is the longest that is scanned, some 900 characters. */
const KEPT = 2_000;

/** `strokes`: how often it was heard, as a keydown and as the release of one; `released`: whether as the latter. */
export type Kept = {
  byKey: string;
  byCode: string;
  at: number;
  composed: boolean;
  strokes: number;
  released: boolean;
  inField: boolean;
};

/**
 * The last keys, in the order they were pressed in, whatever order they were heard in, and what can be seen in them: how
 * many came in one burst, whether at a scanner's pace, and whether they are a ticket of ours.
 */
export class KeptKeys {
  #kept: Kept[] = [];

  get count(): number {
    return this.#kept.length;
  }

  /** The last `keys` of them. */
  tail(keys: number): Kept[] {
    return keys > 0 ? this.#kept.slice(-keys) : [];
  }

  /** When the last of them was pressed. */
  get lastAt(): number | null {
    return this.#kept.at(-1)?.at ?? null;
  }

  clear(): void {
    this.#kept = [];
  }

  /** Takes a key once, in its place, however often and late an input method hands it on; false: it types nothing. */
  keep(stroke: KeyStroke): boolean {
    const kept = keptOf(stroke);
    if (kept) this.#insert(kept);
    return kept !== null;
  }

  /** The beginning of a ticket of ours. */
  mayBecomeOwn(): boolean {
    const tail = this.#kept.slice(1 - SIGNED_LENGTH);
    return [tail.map((kept) => kept.byCode), tail.map((kept) => kept.byKey)].some((keys) =>
      mayBecomeCode(keys.join("")),
    );
  }

  /** How many of the last keys are a code for joining other desks, from its mark on; 0: there is none. It is told by that, never by time. */
  get joining(): number {
    const from = Math.max(
      lastMark(this.#kept, (kept) => kept.byKey),
      lastMark(this.#kept, (kept) => kept.byCode),
    );
    return from < 0 ? 0 : this.#kept.length - from;
  }

  /** The ticket of ours that ends with the last key, by its place or by what the layout makes of it. */
  ownCode(): string | null {
    const end = this.#kept.length - this.suffix;
    const tail = this.#kept.slice(Math.max(0, end - SIGNED_LENGTH), end);
    const byPlace = codeAtEnd(digitsOf(tail, (kept) => kept.byCode));
    return byPlace ?? codeAtEnd(digitsOf(tail, (kept) => kept.byKey));
  }

  /**
   * How many of the last keys are that ticket. What a person typed just before it is none of it: a prefix comes at a
   * scanner's pace, or is one that names the kind of code (`]Q1`, ISO/IEC 15424), which nobody types.
   */
  ownBurst(code: string): number {
    const own = code.length + this.suffix;
    const named = this.#kept.slice(0, -own).slice(-KIND_LENGTH);
    const readings = [named.map(({ byCode }) => byCode), named.map(({ byKey }) => byKey)];
    const isNamed = readings.some((keys) => IS_KIND.test(keys.join("")));
    return Math.max(this.burst(own, SCANNER_KEY), own + (isNamed ? KIND_LENGTH : 0));
  }

  /** How many of the last keys type nothing: an Enter of which an input method left only the release. */
  get suffix(): number {
    return this.#kept.length - 1 - this.#kept.findLastIndex(({ byKey, byCode }) => byKey !== "" || byCode !== "");
  }

  /** How many of the last keys came at a scanner's pace, at least `atLeast` (a ticket's own digits, prefix beyond them). */
  burst(atLeast: number, gap = TOGETHER): number {
    let keys = Math.min(atLeast, this.#kept.length);
    while (keys < this.#kept.length) {
      const later = this.#kept[this.#kept.length - keys];
      const earlier = this.#kept[this.#kept.length - keys - 1];
      if (!later || !earlier || later.at - earlier.at > gap) break;
      keys++;
    }
    return keys;
  }

  /** Whether the last `keys` came as only a scanner sends them. */
  isFast(keys: number): boolean {
    return isFast(this.tail(keys));
  }

  /** How many of the last keys are one scan; one moment is passed over in which the computer was busy. 0: somebody typed them. */
  get scanned(): number {
    const burst = this.tail(this.burst(1));
    const earlier = new KeptKeys();
    earlier.#kept = this.#kept.slice(0, -burst.length);
    const start = earlier.tail(earlier.burst(1));
    const [first] = burst;
    const stall = first && earlier.lastAt !== null ? first.at - earlier.lastAt : Number.POSITIVE_INFINITY;
    const isCertain = start.length >= CERTAIN && paceOf(start) <= SCANNER_KEY_OF_FEW && stall <= STALLED;
    if (isCertain && (burst.length === 1 || isFast(burst))) return start.length + burst.length;
    return isFast(burst) ? burst.length : 0;
  }

  #insert(kept: Kept): void {
    const before = this.#kept.findLastIndex(({ at }) => at <= kept.at);
    const [last, next] = [this.#kept[before], this.#kept[before + 1]];
    if (kept.released && last && !last.released && last.byCode === kept.byCode) {
      last.released = true;
      last.strokes++;
      return;
    }
    const isHeardAlready = !kept.released && next?.composed === true && next.released && next.byCode === kept.byCode;
    if (isHeardAlready) kept.strokes += next.strokes;
    this.#kept.splice(before + 1, isHeardAlready ? 1 : 0, { ...kept, released: kept.released || isHeardAlready });
    if (this.#kept.length > KEPT) this.#kept.shift();
  }
}

/** Milliseconds from key to key, on average. */
const paceOf = (keys: readonly Kept[]): number =>
  ((keys.at(-1)?.at ?? 0) - (keys[0]?.at ?? 0)) / Math.max(1, keys.length - 1);

const isFast = (keys: readonly Kept[]): boolean =>
  keys.length > 1 && paceOf(keys) <= (keys.length < FEW ? SCANNER_KEY_OF_FEW : SCANNER_KEY);

/** The digits that the last keys type, one each, back to the first key that types something else. */
function digitsOf(keys: readonly Kept[], character: (kept: Kept) => string): string {
  const from = keys.findLastIndex((kept) => !/^\d$/.test(character(kept))) + 1;
  return keys.slice(from).map(character).join("");
}

/** Where a joining code begins among the keys, the last one; -1: nowhere. */
function lastMark(keys: readonly Kept[], character: (kept: Kept) => string): number {
  for (let from = keys.length - JOIN_MARK.length; from >= 0; from--)
    if (
      keys
        .slice(from, from + JOIN_MARK.length)
        .map(character)
        .join("") === JOIN_MARK
    )
      return from;
  return -1;
}

function keptOf({ key, code, shift, composing, released, at, inField }: KeyStroke): Kept | null {
  const byCode = usCharacter(code, shift);
  const composed = composing || released;
  const byKey = [...key].length === 1 && !composed ? key : "";
  return byCode || byKey || composed ? { byKey, byCode, at, composed, strokes: 1, released, inField } : null;
}

/** Keys that are held while others are pressed: they are no keystrokes of a scan, and `keys` does not count them. */
export const isModifier = (key: string): boolean =>
  ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Dead", "Fn"].includes(key);
