import type { PinAsked, PinChangeReply, PinQuestion, PinStanding } from "../../shared/contract/pinShapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { pinOf } from "../../shared/words/pin.ts";
import { secondsOf, waitAfter } from "../../shared/words/slowdown.ts";
import type { Clock } from "../../shared/words/time.ts";

/** What the PIN guards, as it is kept: the PIN's hash with the wrong tries in a row and the last of them (ms), and two switches. */
export type GuardState = {
  pin: { hash: string; wrong: number; wrongAt: number } | null;
  isForOverrides: boolean;
  isKiosk: boolean;
};

/** Where that is kept. `keep` holds at once and throws when it will not hold at the next start. */
export type GuardFile = { read(): GuardState; keep(state: GuardState): Promise<void> };

export type PinHash = { make(pin: string): Promise<string>; matches(pin: string, hash: string): Promise<boolean> };

export type GuardParts = {
  file: GuardFile;
  hash: PinHash;
  clock: Clock;
  /** Takes the file that resets the PIN out of the event's folder; true when it was there. */
  takeResetFile(): Promise<boolean>;
  /** Writes down what became of the PIN, where an event is open. */
  note(what: Extract<FactBody, { kind: "pin-changed" }>["what"]): Promise<void>;
  /** Whether there is a PIN, or what it is for, has changed. */
  changed(): void;
};

/**
 * This desk's PIN. It is asked one try at a time; a wrong one is counted on the disk before it is known to be wrong, so
 * that ending the program in between wins nothing. Whoever may write the event's folder takes a forgotten one away.
 */
export class Guard {
  readonly #parts: GuardParts;
  #asking: Promise<unknown> = Promise.resolve();

  constructor(parts: GuardParts) {
    this.#parts = parts;
  }

  get isKiosk(): boolean {
    return this.#state.isKiosk;
  }

  get standing(): PinStanding {
    const { pin, isForOverrides } = this.#state;
    return { isSet: pin !== null, isForOverrides: pin !== null && isForOverrides };
  }

  /** A question for the PIN opens. */
  question(): Promise<PinQuestion> {
    return this.#inTurn(async () => {
      const wasReset = await this.#resetByFile();
      return { isSet: this.standing.isSet, wasReset, seconds: secondsOf(this.#wait()) };
    });
  }

  /** Null: the PIN is right, or there is none. */
  check(typed: string | null): Promise<PinAsked | null> {
    return this.#inTurn(() => this.#check(typed));
  }

  /** Sets another PIN, or takes it away (null). */
  setPin(current: string | null, pin: string | null): Promise<PinChangeReply> {
    return this.#inTurn(async () => {
      const asked = await this.#check(current);
      if (asked) return asked;
      if (pin === null && this.#state.pin === null) return { what: "nothing-to-do" };
      const kept = pin === null ? null : { hash: await this.#parts.hash.make(pinOf(pin)), wrong: 0, wrongAt: 0 };
      const isForOverrides = kept !== null && this.#state.isForOverrides;
      if (!(await this.#keep({ pin: kept, isForOverrides }))) return { what: "not-kept" };
      await this.#parts.note(kept ? "set" : "removed");
      this.#parts.changed();
      return { what: "done" };
    });
  }

  /** Whether letting somebody in against a verdict needs the PIN from now on; it takes a PIN to be asked. */
  setForOverrides(current: string | null, isForOverrides: boolean): Promise<PinChangeReply> {
    return this.#inTurn(async () => {
      const asked = await this.#check(current);
      if (asked) return asked;
      if (!this.#state.pin || this.#state.isForOverrides === isForOverrides) return { what: "nothing-to-do" };
      if (!(await this.#keep({ isForOverrides }))) return { what: "not-kept" };
      this.#parts.changed();
      return { what: "done" };
    });
  }

  /** Needs a PIN to be set, or nobody could leave but everybody; false: the next start would not know of it. */
  startKiosk(): Promise<boolean> {
    return this.#inTurn(async () => this.#state.pin !== null && (await this.#keep({ isKiosk: true })));
  }

  /** Null: the kiosk is over. A disk that takes nothing locks nobody in: then the next start is a kiosk once more. */
  endKiosk(typed: string | null): Promise<PinAsked | null> {
    return this.#inTurn(async () => {
      const asked = await this.#check(typed);
      if (!asked) await this.#keep({ isKiosk: false }, true);
      return asked;
    });
  }

  get #state(): GuardState {
    return this.#parts.file.read();
  }

  async #check(typed: string | null): Promise<PinAsked | null> {
    await this.#resetByFile();
    const { pin } = this.#state;
    if (!pin) return null;
    const wait = this.#wait();
    if (wait > 0) return asks("wait", wait);
    if (typed === null) return asks("asked", 0);
    await this.#keep({ pin: { ...pin, wrong: pin.wrong + 1, wrongAt: this.#parts.clock.now() } }, true);
    const isRight = await this.#parts.hash.matches(pinOf(typed), pin.hash);
    if (!isRight) return asks("wrong", this.#wait());
    await this.#keep({ pin: { ...pin, wrong: 0, wrongAt: 0 } }, true);
    return null;
  }

  /** Never longer than the tries call for, whatever was done to the clock. Milliseconds. */
  #wait(): number {
    const { pin } = this.#state;
    if (!pin) return 0;
    const whole = waitAfter(pin.wrong);
    return Math.min(whole, Math.max(0, pin.wrongAt + whole - this.#parts.clock.now()));
  }

  async #resetByFile(): Promise<boolean> {
    if (!this.#state.pin || !(await this.#parts.takeResetFile())) return false;
    await this.#keep({ pin: null, isForOverrides: false }, true);
    await this.#parts.note("reset");
    this.#parts.changed();
    return true;
  }

  /** False: it is as it was, since the disk did not take it. `anyway`: it holds until the program ends all the same. */
  async #keep(change: Partial<GuardState>, anyway = false): Promise<boolean> {
    const before = this.#state;
    try {
      await this.#parts.file.keep({ ...before, ...change });
      return true;
    } catch {
      if (!anyway) await this.#parts.file.keep(before).catch(() => undefined);
      return false;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#asking.then(work);
    this.#asking = mine.catch(() => undefined);
    return mine;
  }
}

const asks = (why: PinAsked["why"], wait: number): PinAsked => ({ what: "pin", why, seconds: secondsOf(wait) });
