import type { Engine, EngineTrouble, Head, Message } from "../../shared/stations/engine.ts";
import type { Presence } from "../../shared/stations/presence.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";

/** Time that passes when nothing else is left to do: the same for the same seed, and fast. */
export class SimTime {
  #now = 0;
  #count = 0;
  #waiting: { at: number; nth: number; run: () => void }[] = [];

  now = (): number => this.#now;

  wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      this.soon(ms, resolve);
    });

  soon = (ms: number, run: () => void): (() => void) => {
    const one = { at: this.#now + Math.max(0, ms), nth: ++this.#count, run };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  };

  /** Lets time pass until something is so; false when nothing happens any more, or `most` ms have passed, before it is. */
  async until(isSo: () => boolean, most = 600_000): Promise<boolean> {
    const end = this.#now + most;
    for (let idle = 0; ; ) {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
      if (isSo()) return true;
      // Work in slices goes on without anybody waiting for a time.
      if (this.#waiting.length === 0 && ++idle < 200) continue;
      idle = 0;
      const next = this.#waiting.reduce((a, b) => (b.at < a.at || (b.at === a.at && b.nth < a.nth) ? b : a), NEVER);
      if (next.at > end) return false;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = next.at;
      next.run();
    }
  }

  pass(ms: number): Promise<boolean> {
    const end = this.#now + ms;
    return this.until(() => this.#now >= end || this.#isQuietUntil(end), ms).then((isSo) => {
      this.#now = Math.max(this.#now, end);
      return isSo;
    });
  }

  #isQuietUntil(end: number): boolean {
    return this.#waiting.every(({ at }) => at > end);
  }
}

const NEVER = { at: Number.POSITIVE_INFINITY, nth: 0, run: () => undefined };

/** A record of messages in memory, as the engine keeps it: what a hub has, loses, or gets back from an old copy. */
export class SimRecord {
  epoch = "1";
  messages: Message[] = [];
  /** Rises whenever the server was started anew: every connection was lost then. */
  start = 1;
  readonly #tails = new Set<() => void>();

  add(data: Uint8Array): number {
    const seq = this.messages.length + 1;
    this.messages.push({ seq, at: Date.now(), data });
    for (const wake of [...this.#tails]) wake();
    return seq;
  }

  /** Everything is gone: another record begins. */
  wipe(): void {
    this.epoch = String(Number(this.epoch) + 1);
    this.messages = [];
    this.start++;
    for (const wake of [...this.#tails]) wake();
  }

  copy(): { epoch: string; messages: Message[] } {
    return { epoch: this.epoch, messages: [...this.messages] };
  }

  /** An old copy is in its place, under the same name. */
  restore({ epoch, messages }: { epoch: string; messages: Message[] }): void {
    this.epoch = epoch;
    this.messages = [...messages];
    this.start++;
    for (const wake of [...this.#tails]) wake();
  }

  onMessage(wake: () => void): () => void {
    this.#tails.add(wake);
    return () => this.#tails.delete(wake);
  }
}

/** What may go wrong between a desk and the record; chances between 0 and 1. */
export type Weather = {
  /** `cut`: told at once. `hole`: nothing comes through and nobody is told. */
  line: "up" | "cut" | "hole";
  /** ms; the longest way of a message there, and back. */
  delay: number;
  /** That a message arrives there, and its confirmation does not come back. */
  lostReply: number;
  /** That a message never arrives. */
  lostMessage: number;
  /** That a message arrives a second time, later. */
  twice: number;
};

export const FINE: Weather = { line: "up", delay: 2, lostReply: 0, lostMessage: 0, twice: 0 };

/** So long a tail waits over a line that swallows everything, ms. */
const SILENT = 100;

/** One desk's way to the record, through any weather. */
export class SimEngine implements Engine {
  weather: Weather = { ...FINE };
  readonly #record: SimRecord;
  readonly #chance: () => number;
  readonly #time: SimTime;
  readonly #hearers: (() => void)[] = [];
  #isClosed = false;
  #isBarred = false;

  constructor(record: SimRecord, time: SimTime, chance: () => number) {
    this.#record = record;
    this.#time = time;
    this.#chance = chance;
  }

  turn(weather: Partial<Weather>): void {
    if (this.#isBarred) return;
    Object.assign(this.weather, weather);
    for (const hear of this.#hearers) hear();
  }

  /** The hub lets this desk in no more, whatever the weather. */
  bar(): void {
    this.turn({ ...FINE, line: "cut" });
    this.#isBarred = true;
  }

  connection() {
    const isConnected = this.weather.line !== "cut" && !this.#isClosed;
    return { isConnected, trouble: isConnected ? null : ("unreachable" as const) };
  }

  onConnection(hear: () => void): void {
    this.#hearers.push(hear);
  }

  async head(ms: number): Promise<Result<Head, EngineTrouble>> {
    if (!(await this.#passes(ms))) return fault("unreachable");
    const { epoch, messages } = this.#record;
    const head = { epoch, seq: messages.length };
    return (await this.#passes(ms)) ? ok(head) : fault("unreachable");
  }

  async publish(data: Uint8Array, ms: number): Promise<Result<{ seq: number }, EngineTrouble>> {
    const { lostMessage, lostReply, twice, line } = this.weather;
    const isLost = line === "hole" || this.#chance() < lostMessage;
    if (line === "cut") return fault("unreachable");
    await this.#time.wait(this.#way());
    if (isLost || this.#isClosed || this.#isBarred) {
      await this.#time.wait(ms);
      return fault("unreachable");
    }
    const seq = this.#record.add(data);
    if (this.#chance() < twice)
      void this.#time.wait(this.#way() * 20).then(() => this.#isClosed || this.#record.add(data));
    if (this.#chance() < lostReply) {
      await this.#time.wait(ms);
      return fault("unreachable");
    }
    return (await this.#passes(ms)) ? ok({ seq }) : fault("unreachable");
  }

  follow(from: number, hear: (message: Message) => void, onLost: () => void): { stop(): void } {
    const { start } = this.#record;
    let next = from;
    let isStopped = false;
    let isBusy = false;
    let isWatched = false;
    const stop = () => {
      isStopped = true;
      end();
    };
    const give = async () => {
      if (isBusy) return;
      isBusy = true;
      while (!isStopped && !this.#isClosed) {
        if (this.#record.start !== start || this.weather.line === "cut") {
          stop();
          onLost();
          break;
        }
        const some = this.#record.messages.slice(next - 1, next + 99);
        if (some.length === 0 || this.weather.line === "hole") break;
        await this.#time.wait(this.#way());
        if (isStopped || this.weather.line !== "up" || this.#record.start !== start) continue;
        next += some.length;
        for (const message of some) hear(message);
      }
      isBusy = false;
    };
    const end = this.#record.onMessage(() => void give());
    this.#hearers.push(() => void give());
    // A tail over which nothing comes is given up after a while, as the real one's is.
    const watch = () => {
      if (isStopped || isWatched || this.weather.line !== "hole") return;
      isWatched = true;
      this.#time.soon(SILENT, () => {
        isWatched = false;
        if (isStopped || this.#isClosed || this.weather.line !== "hole") return;
        stop();
        onLost();
      });
    };
    this.#hearers.push(watch);
    watch();
    void give();
    return { stop };
  }

  tellPresence(_presence: Presence): void {}
  onPresence(_hear: (presence: Presence) => void): void {}
  clockAhead(): number | null {
    return 0;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const hear of this.#hearers) hear();
  }

  #way(): number {
    return this.#chance() * this.weather.delay;
  }

  async #passes(ms: number): Promise<boolean> {
    if (this.weather.line === "cut") return false;
    if (this.weather.line === "hole") await this.#time.wait(ms);
    else await this.#time.wait(this.#way());
    return this.weather.line === "up" && !this.#isClosed;
  }
}
