import { CODE_LENGTH } from "../ticket/ticket.ts";
import { isModifier, type Kept, KeptKeys, type KeyStroke, TOGETHER } from "./keptKeys.ts";

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

/** Keys of one scan may stall this long (a busy computer, a wireless scanner); only our check digits bridge it. */
const STALL = 1_500;
/** A code without suffix is over when no key came for this long. */
const SILENCE = 250;
/** Keys that are heard so much later than they were pressed come to a busy computer, and more of them may be on their way. */
const LAG = 250;
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

const TYPING: WedgeAnswer = { what: "typing" };

/**
 * Tells a keyboard scanner from a person, whatever has the focus. A ticket of ours is recognised by its check digits, a code
 * for joining other desks by its mark, never by time; time only tells other systems' codes from typing, and ends a scan that has no suffix.
 * Feed every keydown to `press`, and call `rest` when `SILENCE` has passed without one.
 */
export class Wedge {
  readonly #kept = new KeptKeys();
  #lastScanAt = Number.NEGATIVE_INFINITY;
  /** When the Enter of a code came whose last keys may still be on their way. */
  #endedAt: number | null = null;
  /** When the last key was pressed of a scan that was told before its end; the rest of it may still be on its way. */
  #unendedAt: number | null = null;

  /** After this many ms without a key, call `rest`; and once more after as many as `stall`. After an `ending`, after `settling`. */
  static readonly silence = SILENCE;
  static readonly settling = SETTLING;
  static readonly stall = STALL;
  /** So long after a scan an Enter or Tab is the scanner's own. */
  static readonly trailer = TRAILER;

  press(stroke: KeyStroke): WedgeAnswer {
    if (isModifier(stroke.key)) return TYPING;
    if (this.#isOfTold(stroke)) return { what: "trailer" };
    if (endsScan(stroke)) return this.#end(stroke);
    const ended = this.#endedAt !== null && stroke.at > this.#endedAt ? this.#tellEnded() : null;
    return this.#hear(stroke, ended ?? TYPING);
  }

  /**
   * Nothing was pressed for SILENCE ms: what is kept may be a foreign code without a suffix. The beginning of a ticket
   * of ours, or whatever a busy computer hears late, is left alone until a stall is over: the rest may be on its way.
   * `isOver`: so long nothing was heard; else it is told by when the last key was pressed.
   */
  rest(now: number, isOver = now - (this.#kept.lastAt ?? now) > STALL): WedgeAnswer {
    if (this.#endedAt !== null) return this.#tellEnded();
    const { lastAt } = this.#kept;
    if (!isOver && now - (lastAt ?? now) > SILENCE + LAG) return TYPING;
    const answer = this.#tellRested(isOver);
    if (answer.what === "blocked") {
      this.drop(now);
      this.#unendedAt = lastAt;
    }
    return answer;
  }

  /** Forgets every key that was pressed until then: they were told of in another way. */
  drop(at: number): void {
    this.#kept.clear();
    this.#endedAt = this.#unendedAt = null;
    this.#lastScanAt = Math.max(this.#lastScanAt, at);
  }

  #tellRested(isOver: boolean): WedgeAnswer {
    const { suffix, joining } = this.#kept;
    if (joining > 0) return isOver ? this.#foreign(joining, false) : TYPING;
    const keys = this.#kept.burst(1);
    if (keys < (suffix > 0 ? SHORTEST_FOREIGN + suffix : SHORTEST_WITHOUT_SUFFIX) || !this.#kept.isFast(keys))
      return TYPING;
    if (!isOver && this.#kept.mayBecomeOwn()) return TYPING;
    return this.#foreign(keys, false);
  }

  /** Whether it was pressed before the last scan was told, or at a scanner's pace behind one that was told before its end. */
  #isOfTold(stroke: KeyStroke): boolean {
    const isLate = stroke.at < this.#lastScanAt;
    const isNext = this.#unendedAt !== null && stroke.at - this.#unendedAt <= TOGETHER;
    if (isNext) this.#unendedAt = endsScan(stroke) ? null : Math.max(this.#unendedAt ?? 0, stroke.at);
    return isNext || isLate;
  }

  /** Takes a key that ends nothing; `told` is what is answered unless a ticket of ours is complete with it. */
  #hear(stroke: KeyStroke, told: WedgeAnswer): WedgeAnswer {
    if (stroke.repeat || (stroke.chord && !stroke.altGraph)) return this.#forget(told);
    const { lastAt } = this.#kept;
    if (lastAt !== null && stroke.at - lastAt > STALL) this.#kept.clear();
    if (!this.#kept.keep(stroke)) return this.#forget(told);
    const own = this.#kept.ownCode();
    return own ? this.#tell([own], this.#kept.ownBurst(own), { swallow: true, after: 1 }) : told;
  }

  #end({ at, inField }: KeyStroke): WedgeAnswer {
    if (this.#endedAt !== null) return { what: "trailer" };
    if (at - this.#lastScanAt <= TRAILER && this.#kept.count === 0) return { what: "trailer" };
    const own = this.#kept.ownCode();
    if (own) return this.#tell([own], this.#kept.ownBurst(own), { swallow: true });
    const { lastAt, joining } = this.#kept;
    const keys = joining || this.#kept.scanned;
    const hurried = lastAt !== null && at - lastAt <= LATE_SUFFIX;
    if (keys < SHORTEST_FOREIGN || !hurried) return this.#forget();
    if (!inField) return this.#foreign(keys, true);
    this.#endedAt = at;
    return { what: "ending" };
  }

  #tellEnded(): WedgeAnswer {
    const at = this.#endedAt ?? 0;
    const told = this.#foreign(this.#kept.joining || this.#kept.scanned, false);
    this.#lastScanAt = Math.max(this.#lastScanAt, at);
    return told;
  }

  /**
   * No check digits tell whether an input method kept one of its keys: then nothing is read from it, nor from a ticket of
   * ours that came to pieces in a field.
   */
  #foreign(keys: number, swallow: boolean): WedgeAnswer {
    const burst = this.#kept.tail(keys);
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
    const burst = this.#kept.tail(keys);
    this.#close();
    const composed = burst.some((kept) => kept.composed);
    return { what: "scan", texts, keys: strokesOf(burst) - after, swallow, composed, from: startOf(burst) };
  }

  /** What is kept was told: nothing of it counts again. */
  #close(): void {
    this.#lastScanAt = this.#kept.lastAt ?? this.#lastScanAt;
    this.#kept.clear();
    this.#endedAt = null;
  }

  #forget(told: WedgeAnswer = TYPING): WedgeAnswer {
    this.#kept.clear();
    this.#endedAt = null;
    if (told.what === "typing") this.#lastScanAt = Number.NEGATIVE_INFINITY;
    return told;
  }
}

/** Digits as only a ticket of ours has, without being one. */
const isTorn = (burst: readonly Kept[]): boolean =>
  burst.length >= CODE_LENGTH / 2 && burst.every(({ byCode, inField }) => inField && /^\d$/.test(byCode));

const startOf = ([first]: readonly Kept[]): number => first?.at ?? Number.POSITIVE_INFINITY;

const strokesOf = (kept: readonly Kept[]): number => kept.reduce((sum, { strokes }) => sum + strokes, 0);

const endsScan = (stroke: KeyStroke): boolean =>
  !(stroke.composing || stroke.released || stroke.repeat) &&
  (stroke.key === "Enter" || stroke.key === "Tab" || (stroke.chord && stroke.code === "KeyJ"));
