import { CODE_LENGTH, isCode } from "../ticket/ticket.ts";
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
  at: number;
};

/**
 * What the keys turned out to be. `texts`: the scanned text as the computer's layout gives it and, where that differs,
 * as a scanner set to the US layout meant it. `keys`: how many keydowns before this one belong to the scan and must not
 * stay in a field. `blocked`: a scan came while an input method swallowed its letters; the person scans once more.
 */
export type WedgeAnswer =
  | { what: "typing" }
  | { what: "scan"; texts: string[]; keys: number; swallow: boolean }
  | { what: "blocked"; keys: number; swallow: boolean }
  /** The Enter, Tab or line feed behind a scan that was told already. */
  | { what: "trailer" };

/** A keyboard scanner sends 0 to 30 ms a key; people need 60 and more, even on a numeric pad. Milliseconds. */
const SCANNER_KEY = 35;
/** Keys of one scan may stall this long (a busy computer, a wireless scanner); only our check digits bridge it. */
const STALL = 1_500;
/** A code without suffix is over when no key came for this long. */
const SILENCE = 250;
/**
 * Enter, Tab, CR + LF after a scan that was recognised by its last digit, as the very next key. Long, since a busy
 * computer may stamp them late, and an Enter that gets through presses whatever has the focus.
 */
const TRAILER = 1_000;
/** The Enter behind another system's code may come this much after its last character. */
const LATE_SUFFIX = 500;
/** The shortest codes that rosters bring are seat numbers; without a suffix to end them a few more keys are asked for. */
const SHORTEST_FOREIGN = 3;
const SHORTEST_WITHOUT_SUFFIX = 6;
/** So few keys a fast typist rolls at 30 ms and more; a scanner sends them at 2 to 16. */
const FEW = 8;
const SCANNER_KEY_OF_FEW = 20;
const KEPT = 600;

type Kept = { byKey: string; byCode: string; at: number; hidden: boolean };

const TYPING: WedgeAnswer = { what: "typing" };

/**
 * Tells a keyboard scanner from a person, whatever has the focus. A ticket of ours is recognised by its check digits,
 * never by time; time only tells other systems' codes from typing, and ends a scan that has no suffix.
 * Feed every keydown to `press`, and call `rest` when `SILENCE` has passed without one.
 */
export class Wedge {
  #kept: Kept[] = [];
  #lastScanAt = Number.NEGATIVE_INFINITY;

  /** After this many ms without a key, call `rest`; and once more after as many as `stall`. */
  static readonly silence = SILENCE;
  static readonly stall = STALL;

  press(stroke: KeyStroke): WedgeAnswer {
    if (isModifier(stroke.key)) return TYPING;
    if (endsScan(stroke)) return this.#end(stroke.at);
    if (stroke.repeat || (stroke.chord && !stroke.altGraph)) return this.#forget();
    const last = this.#kept.at(-1);
    if (last && stroke.at - last.at > STALL) this.#kept = [];
    const kept = keep(stroke);
    if (!kept) return this.#forget();
    this.#kept.push(kept);
    if (this.#kept.length > KEPT) this.#kept.shift();
    const own = this.#ownCode();
    return own ? this.#tell([own], this.#burst(CODE_LENGTH) - 1, stroke.at, true) : TYPING;
  }

  /**
   * Nothing was pressed for SILENCE ms: what is kept may be a foreign code without a suffix. The beginning of a ticket
   * of ours is left alone until a stall is over: the rest of its digits may be on their way.
   */
  rest(now: number): WedgeAnswer {
    const keys = this.#burst(1);
    if (keys < SHORTEST_WITHOUT_SUFFIX || !this.#isFast(keys)) return TYPING;
    const last = this.#kept.at(-1);
    if (last && now - last.at <= STALL && this.#mayBecomeOwn()) return TYPING;
    return this.#foreign(keys, now, false);
  }

  #end(at: number): WedgeAnswer {
    if (at - this.#lastScanAt <= TRAILER && this.#kept.length === 0) return { what: "trailer" };
    const own = this.#ownCode();
    if (own) return this.#tell([own], this.#burst(CODE_LENGTH), at, true);
    const keys = this.#burst(1);
    const last = this.#kept.at(-1);
    const hurried = last !== undefined && at - last.at <= LATE_SUFFIX;
    if (keys >= SHORTEST_FOREIGN && hurried && this.#isFast(keys)) return this.#foreign(keys, at, true);
    return this.#forget();
  }

  #foreign(keys: number, at: number, swallow: boolean): WedgeAnswer {
    const burst = this.#kept.slice(-keys);
    if (burst.some((kept) => kept.hidden)) {
      this.#kept = [];
      this.#lastScanAt = at;
      return { what: "blocked", keys, swallow };
    }
    const byKey = burst.map((kept) => kept.byKey).join("");
    const byCode = burst.map((kept) => kept.byCode).join("");
    return this.#tell([...new Set([byKey, byCode])].filter(Boolean), keys, at, swallow);
  }

  #tell(texts: string[], keys: number, at: number, swallow: boolean): WedgeAnswer {
    this.#kept = [];
    this.#lastScanAt = at;
    return { what: "scan", texts, keys, swallow };
  }

  #forget(): WedgeAnswer {
    this.#kept = [];
    this.#lastScanAt = Number.NEGATIVE_INFINITY;
    return TYPING;
  }

  #mayBecomeOwn(): boolean {
    const tail = this.#kept.slice(1 - CODE_LENGTH);
    return [tail.map((kept) => kept.byCode), tail.map((kept) => kept.byKey)].some((keys) =>
      /7[12]\d*$/.test(keys.join("")),
    );
  }

  #ownCode(): string | null {
    if (this.#kept.length < CODE_LENGTH) return null;
    const tail = this.#kept.slice(-CODE_LENGTH);
    const byCode = tail.map((kept) => kept.byCode).join("");
    if (isCode(byCode)) return byCode;
    const byKey = tail.map((kept) => kept.byKey).join("");
    return isCode(byKey) ? byKey : null;
  }

  /** How many of the last keys came at a scanner's pace, at least `atLeast` (a ticket's own digits, prefix beyond them). */
  #burst(atLeast: number): number {
    let keys = Math.min(atLeast, this.#kept.length);
    while (keys < this.#kept.length) {
      const later = this.#kept[this.#kept.length - keys];
      const earlier = this.#kept[this.#kept.length - keys - 1];
      if (!later || !earlier || later.at - earlier.at > SCANNER_KEY * 3) break;
      keys++;
    }
    return keys;
  }

  #isFast(keys: number): boolean {
    const first = this.#kept.at(-keys);
    const last = this.#kept.at(-1);
    const pace = keys < FEW ? SCANNER_KEY_OF_FEW : SCANNER_KEY;
    return first !== undefined && last !== undefined && keys > 1 && (last.at - first.at) / (keys - 1) <= pace;
  }
}

function keep(stroke: KeyStroke): Kept | null {
  const byCode = usCharacter(stroke.code, stroke.shift);
  const byKey = [...stroke.key].length === 1 && !stroke.composing ? stroke.key : "";
  const hidden = stroke.composing && byCode === "";
  return byCode || byKey || hidden ? { byKey, byCode, at: stroke.at, hidden } : null;
}

/** Keys that are held while others are pressed: they are no keystrokes of a scan, and `keys` does not count them. */
export const isModifier = (key: string): boolean =>
  ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Dead", "Fn"].includes(key);

const endsScan = (stroke: KeyStroke): boolean =>
  !stroke.composing &&
  !stroke.repeat &&
  (stroke.key === "Enter" || stroke.key === "Tab" || (stroke.chord && stroke.code === "KeyJ"));
