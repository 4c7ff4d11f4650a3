import type {
  PinAsked,
  PinChangeReply,
  PinQuestion,
  PinStanding,
  SupervisorReply,
} from "../../shared/contract/pinShapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { pinOf } from "../../shared/words/pin.ts";
import { secondsOf, waitAfter } from "../../shared/words/slowdown.ts";
import type { Clock } from "../../shared/words/time.ts";

/** What the PIN guards, as it is kept: the PIN's hash with the wrong tries in a row, and three switches. */
export type GuardState = {
  pin: { hash: string; wrong: number } | null;
  isForOverrides: boolean;
  isForDesk: boolean;
  isKiosk: boolean;
};

/** Where that is kept. `keep` holds at once and throws when it will not hold at the next start. */
export type GuardFile = { read(): GuardState; keep(state: GuardState): Promise<void> };

export type PinHash = { make(pin: string): Promise<string>; matches(pin: string, hash: string): Promise<boolean> };

export type GuardParts = {
  file: GuardFile;
  hash: PinHash;
  clock: Clock;
  /** Milliseconds that go on evenly, whatever is done to the clock. */
  ticks(): number;
  /** Takes the file that resets the PIN out of the event's folder; true when it was there. */
  takeResetFile(): Promise<boolean>;
  /** Writes down what became of the PIN, where an event is open. */
  note(what: Extract<FactBody, { kind: "pin-changed" }>["what"]): Promise<void>;
  /** Whether there is a PIN, or what it is for, has changed. */
  changed(): void;
};

/** How long a supervisor is not asked again. Milliseconds. */
const SUPERVISED = 300_000;

/**
 * This desk's PIN. It is asked one try at a time; a wrong one is counted on the disk before it is known to be wrong, so
 * that ending the program in between wins nothing. Waiting goes by ticks, not by the clock, and begins anew with the program.
 * Whoever may write the event's folder takes a forgotten one away.
 */
export class Guard {
  readonly #parts: GuardParts;
  #asking: Promise<unknown> = Promise.resolve();
  /** When the last wrong try was, or the program began, in ticks. */
  #triedAt: number;
  /** When the supervisor gave the PIN, by the clock and in ticks; null: it is asked. Not kept: a restart ends it. */
  #openedAt: { now: number; ticks: number } | null = null;

  constructor(parts: GuardParts) {
    this.#parts = parts;
    this.#triedAt = parts.ticks();
  }

  get isKiosk(): boolean {
    return this.#state.isKiosk;
  }

  get standing(): PinStanding {
    const { pin, isForOverrides, isForDesk } = this.#state;
    return {
      isSet: pin !== null,
      isForOverrides: pin !== null && isForOverrides,
      isForDesk: pin !== null && isForDesk,
      supervisor: secondsOf(this.#supervised()),
    };
  }

  /** Whether what is the supervisor's needs the PIN now. */
  get isLocked(): boolean {
    return this.standing.isForDesk && this.#supervised() === 0;
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
      const kept = pin === null ? null : { hash: await this.#parts.hash.make(pinOf(pin)), wrong: 0 };
      const isForOverrides = kept !== null && this.#state.isForOverrides;
      const isForDesk = kept !== null && this.#state.isForDesk;
      if (!(await this.#keep({ pin: kept, isForOverrides, isForDesk }))) return { what: "not-kept" };
      this.#openedAt = null;
      await this.#parts.note(kept ? "set" : "removed");
      this.#parts.changed();
      return { what: "done" };
    });
  }

  /** Whether letting somebody in against a verdict needs the PIN from now on; it takes a PIN to be asked. */
  setForOverrides(current: string | null, isForOverrides: boolean): Promise<PinChangeReply> {
    return this.#setRule(current, { isForOverrides });
  }

  /** Whether this is the volunteers' desk from now on, where the supervisor's part needs the PIN: at once, when it is. */
  setForDesk(current: string | null, isForDesk: boolean): Promise<PinChangeReply> {
    return this.#setRule(current, { isForDesk });
  }

  /** With the right PIN, what is the supervisor's needs it no more for a while. */
  openForSupervisor(typed: string | null): Promise<SupervisorReply> {
    return this.#inTurn(async () => {
      const asked = await this.#check(typed);
      if (asked) return asked;
      this.#openedAt = { now: this.#parts.clock.now(), ticks: this.#parts.ticks() };
      this.#parts.changed();
      return { what: "open", seconds: secondsOf(SUPERVISED) };
    });
  }

  /** The supervisor goes before the time is over; false: nobody was there. */
  lock(): boolean {
    const wasOpen = this.#supervised() > 0;
    this.#openedAt = null;
    if (wasOpen) this.#parts.changed();
    return wasOpen;
  }

  /** Needs a PIN to be set, or nobody could leave but everybody; false: the next start would not know of it. */
  startKiosk(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.#state.pin === null || !(await this.#keep({ isKiosk: true }))) return false;
      this.#openedAt = null;
      return true;
    });
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
    await this.#keep({ pin: { ...pin, wrong: pin.wrong + 1 } }, true);
    this.#triedAt = this.#parts.ticks();
    const isRight = await this.#parts.hash.matches(pinOf(typed), pin.hash);
    if (!isRight) return asks("wrong", this.#wait());
    await this.#keep({ pin: { ...pin, wrong: 0 } }, true);
    return null;
  }

  async #setRule(current: string | null, rule: RuleChange): Promise<PinChangeReply> {
    return this.#inTurn(async () => {
      const asked = await this.#check(current);
      if (asked) return asked;
      const state = this.#state;
      const isNew = Object.entries(rule).some(([name, value]) => state[name as keyof RuleChange] !== value);
      if (!state.pin || !isNew) return { what: "nothing-to-do" };
      if (!(await this.#keep(rule))) return { what: "not-kept" };
      this.#openedAt = null;
      this.#parts.changed();
      return { what: "done" };
    });
  }

  /** Milliseconds until a try counts: as long as the tries call for, since the last of them. */
  #wait(): number {
    const { pin } = this.#state;
    return pin ? Math.max(0, this.#triedAt + waitAfter(pin.wrong) - this.#parts.ticks()) : 0;
  }

  /** Milliseconds that the supervisor's rights last, by whichever of both clocks went further: a laptop that slept has locked. */
  #supervised(): number {
    if (!this.#openedAt || !this.#state.pin) return 0;
    const { now, ticks } = this.#openedAt;
    const gone = Math.max(this.#parts.ticks() - ticks, this.#parts.clock.now() - now);
    return Math.max(0, SUPERVISED - gone);
  }

  async #resetByFile(): Promise<boolean> {
    if (!this.#state.pin || !(await this.#parts.takeResetFile())) return false;
    await this.#keep({ pin: null, isForOverrides: false, isForDesk: false }, true);
    this.#openedAt = null;
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

type RuleChange = { isForOverrides?: boolean; isForDesk?: boolean };

const asks = (why: PinAsked["why"], wait: number): PinAsked => ({ what: "pin", why, seconds: secondsOf(wait) });
