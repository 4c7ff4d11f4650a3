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
  /** This is a release whose keydown was not heard: an input method has the key, or hands it on later. */
  released: boolean;
  /** Text goes where the key goes: there an input method may hand keys on late and out of order. */
  inField: boolean;
  at: number;
};

/**
 * What the keys turned out to be. `texts`: the scanned text as the computer's layout gives it and, where that differs,
 * as a scanner set to the US layout meant it. `keys`: how many keydowns before this one belong to the scan and must not
 * stay in a field. `composed`: an input method had some of them, so the field must be left, or what it made of them comes
 * in later. `from`: when its first key was pressed. `blocked`: a scan came while an input method swallowed its letters;
 * the person scans once more.
 */
export type WedgeAnswer =
  | { what: "typing" }
  | { what: "scan"; texts: string[]; keys: number; swallow: boolean; composed: boolean; from: number }
  | { what: "blocked"; keys: number; swallow: boolean; from: number }
  /** The end of another system's code in a field, which is told by `rest` after `settling`. */
  | { what: "ending" }
  /** The Enter, Tab or line feed behind a scan that was told already, or a key of it that was handed on late. */
  | { what: "trailer" };

/** A keyboard scanner sends 0 to 30 ms a key; people need 60 and more, even on a numeric pad. Milliseconds. */
const SCANNER_KEY = 35;
/** Keys of one scan may stall this long (a busy computer, a wireless scanner); only our check digits bridge it. */
const STALL = 1_500;
/** A code without suffix is over when no key came for this long. */
const SILENCE = 250;
/** An input method may hand the last keys of a code on after its Enter, this late. Their stamps are right. Milliseconds. */
const SETTLING = 60;
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

/** `strokes`: how often it was heard, as a keydown and as the release of one; `released`: whether as the latter. */
type Kept = {
  byKey: string;
  byCode: string;
  at: number;
  composed: boolean;
  strokes: number;
  released: boolean;
  inField: boolean;
};

const TYPING: WedgeAnswer = { what: "typing" };

/**
 * Tells a keyboard scanner from a person, whatever has the focus. A ticket of ours is recognised by its check digits,
 * never by time; time only tells other systems' codes from typing, and ends a scan that has no suffix.
 * Feed every keydown to `press`, and call `rest` when `SILENCE` has passed without one.
 */
export class Wedge {
  #kept: Kept[] = [];
  #lastScanAt = Number.NEGATIVE_INFINITY;
  /** When the Enter of a code came whose last keys may still be on their way. */
  #endedAt: number | null = null;

  /** After this many ms without a key, call `rest`; and once more after as many as `stall`. After an `ending`, after `settling`. */
  static readonly silence = SILENCE;
  static readonly settling = SETTLING;
  static readonly stall = STALL;

  press(stroke: KeyStroke): WedgeAnswer {
    if (isModifier(stroke.key)) return TYPING;
    if (stroke.at < this.#lastScanAt) return { what: "trailer" };
    if (endsScan(stroke)) return this.#end(stroke);
    const ended = this.#endedAt !== null && stroke.at > this.#endedAt ? this.#tellEnded() : null;
    return this.#hear(stroke, ended ?? TYPING);
  }

  /**
   * Nothing was pressed for SILENCE ms: what is kept may be a foreign code without a suffix. The beginning of a ticket
   * of ours is left alone until a stall is over: the rest of its digits may be on their way.
   */
  rest(now: number): WedgeAnswer {
    if (this.#endedAt !== null) return this.#tellEnded();
    const keys = this.#burst(1);
    const last = this.#kept.at(-1);
    const suffix = this.#suffix();
    if (keys < (suffix > 0 ? SHORTEST_FOREIGN + suffix : SHORTEST_WITHOUT_SUFFIX) || !this.#isFast(keys)) return TYPING;
    if (last && now - last.at <= STALL && this.#mayBecomeOwn()) return TYPING;
    return this.#foreign(keys, false);
  }

  /** Forgets every key that was pressed until then: they were told of in another way. */
  drop(at: number): void {
    this.#kept = [];
    this.#endedAt = null;
    this.#lastScanAt = at;
  }

  /** Takes a key that ends nothing; `told` is what is answered unless a ticket of ours is complete with it. */
  #hear(stroke: KeyStroke, told: WedgeAnswer): WedgeAnswer {
    if (stroke.repeat || (stroke.chord && !stroke.altGraph)) return this.#forget(told);
    const last = this.#kept.at(-1);
    if (last && stroke.at - last.at > STALL) this.#kept = [];
    const kept = keep(stroke);
    if (!kept) return this.#forget(told);
    this.#keep(kept);
    const own = this.#ownCode();
    return own ? this.#tell([own], this.#ownBurst(), { swallow: true, after: 1 }) : told;
  }

  /** Keys are kept in the order they were pressed in, each once, whatever order an input method hands them on in. */
  #keep(kept: Kept): void {
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

  #end({ at, inField }: KeyStroke): WedgeAnswer {
    if (this.#endedAt !== null) return { what: "trailer" };
    if (at - this.#lastScanAt <= TRAILER && this.#kept.length === 0) return { what: "trailer" };
    const own = this.#ownCode();
    if (own) return this.#tell([own], this.#ownBurst(), { swallow: true });
    const keys = this.#burst(1);
    const last = this.#kept.at(-1);
    const hurried = last !== undefined && at - last.at <= LATE_SUFFIX;
    if (keys < SHORTEST_FOREIGN || !hurried || !this.#isFast(keys)) return this.#forget();
    if (!inField) return this.#foreign(keys, true);
    this.#endedAt = at;
    return { what: "ending" };
  }

  #tellEnded(): WedgeAnswer {
    const at = this.#endedAt ?? 0;
    const told = this.#foreign(this.#burst(1), false);
    this.#lastScanAt = Math.max(this.#lastScanAt, at);
    return told;
  }

  /**
   * No check digits tell whether an input method kept one of its keys: then nothing is read from it, nor from a ticket of
   * ours that came to pieces in a field.
   */
  #foreign(keys: number, swallow: boolean): WedgeAnswer {
    const burst = this.#kept.slice(-keys);
    if (burst.some((kept) => kept.composed) || isTorn(burst)) {
      this.#close();
      return { what: "blocked", keys: strokesOf(burst), swallow, from: startOf(burst) };
    }
    const byKey = burst.map((kept) => kept.byKey).join("");
    const byCode = burst.map((kept) => kept.byCode).join("");
    return this.#tell([...new Set([byKey, byCode])].filter(Boolean), keys, { swallow });
  }

  /** `after`: so many of the keys' strokes are the one that is answered. */
  #tell(texts: string[], keys: number, { swallow, after = 0 }: { swallow: boolean; after?: number }): WedgeAnswer {
    const burst = this.#kept.slice(-keys);
    this.#close();
    const composed = burst.some((kept) => kept.composed);
    return { what: "scan", texts, keys: strokesOf(burst) - after, swallow, composed, from: startOf(burst) };
  }

  /** What is kept was told: nothing of it counts again. */
  #close(): void {
    this.#lastScanAt = this.#kept.at(-1)?.at ?? this.#lastScanAt;
    this.#kept = [];
    this.#endedAt = null;
  }

  #forget(told: WedgeAnswer = TYPING): WedgeAnswer {
    this.#kept = [];
    this.#endedAt = null;
    if (told.what === "typing") this.#lastScanAt = Number.NEGATIVE_INFINITY;
    return told;
  }

  #mayBecomeOwn(): boolean {
    const tail = this.#kept.slice(1 - CODE_LENGTH);
    return [tail.map((kept) => kept.byCode), tail.map((kept) => kept.byKey)].some((keys) =>
      /7[12]\d*$/.test(keys.join("")),
    );
  }

  #ownCode(): string | null {
    const end = this.#kept.length - this.#suffix();
    if (end < CODE_LENGTH) return null;
    const tail = this.#kept.slice(end - CODE_LENGTH, end);
    const byCode = tail.map((kept) => kept.byCode).join("");
    if (isCode(byCode)) return byCode;
    const byKey = tail.map((kept) => kept.byKey).join("");
    return isCode(byKey) ? byKey : null;
  }

  /** What a person typed just before a ticket of ours is none of it: a prefix comes at a scanner's pace. */
  #ownBurst(): number {
    return this.#burst(CODE_LENGTH + this.#suffix(), SCANNER_KEY);
  }

  /** How many of the last keys type nothing: an Enter of which an input method left only the release. */
  #suffix(): number {
    return this.#kept.length - 1 - this.#kept.findLastIndex(({ byKey, byCode }) => byKey !== "" || byCode !== "");
  }

  /** How many of the last keys came at a scanner's pace, at least `atLeast` (a ticket's own digits, prefix beyond them). */
  #burst(atLeast: number, gap = SCANNER_KEY * 3): number {
    let keys = Math.min(atLeast, this.#kept.length);
    while (keys < this.#kept.length) {
      const later = this.#kept[this.#kept.length - keys];
      const earlier = this.#kept[this.#kept.length - keys - 1];
      if (!later || !earlier || later.at - earlier.at > gap) break;
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

/** Digits as only a ticket of ours has, without being one. */
const isTorn = (burst: readonly Kept[]): boolean =>
  burst.length >= CODE_LENGTH / 2 && burst.every(({ byCode, inField }) => inField && /^\d$/.test(byCode));

const startOf = ([first]: readonly Kept[]): number => first?.at ?? Number.POSITIVE_INFINITY;

const strokesOf = (kept: readonly Kept[]): number => kept.reduce((sum, { strokes }) => sum + strokes, 0);

function keep({ key, code, shift, composing, released, at, inField }: KeyStroke): Kept | null {
  const byCode = usCharacter(code, shift);
  const composed = composing || released;
  const byKey = [...key].length === 1 && !composed ? key : "";
  return byCode || byKey || composed ? { byKey, byCode, at, composed, strokes: 1, released, inField } : null;
}

/** Keys that are held while others are pressed: they are no keystrokes of a scan, and `keys` does not count them. */
export const isModifier = (key: string): boolean =>
  ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Dead", "Fn"].includes(key);

const endsScan = (stroke: KeyStroke): boolean =>
  !(stroke.composing || stroke.released || stroke.repeat) &&
  (stroke.key === "Enter" || stroke.key === "Tab" || (stroke.chord && stroke.code === "KeyJ"));
