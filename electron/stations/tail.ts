import { createInbox, type Msg, type NatsConnection, type Subscription } from "@nats-io/transport-node";
import type { Message } from "../../shared/stations/engine.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { askHead, makeConsumer } from "./record.ts";

export type TailParts = {
  connection: NatsConnection;
  event: EventId;
  /** The record as it was when the connection was made. */
  epoch: string;
  inbox: string;
  /** Whether other servers have the same record. */
  isOneOfSeveral: () => boolean;
  warn: (text: string) => void;
};

export type TailEars = { hear: (message: Message) => void; onLost: () => void };

/** How often the record's end is compared with ours, ms, and how long a tail may stand still while it is behind. */
const WATCH = 1_000;
const STANDSTILL = 1_500;

/** How long the hub is waited for when a consumer is made, and how often that may fail before the tail is given up. */
const MAKING = 2_000;
const MOST_FAILURES = 5;
const FAILURE_PAUSE = 300;

/**
 * Looks in a row at which the server said that it has no record to show, which it says within so many ms: it is there, and what keeps the record behind
 * it is not (another venue's hub, or most of three servers). Silence is no such answer: a slow network is silent too.
 */
const MOST_MISSING = 3;
const DENIED = 900;
/** Where another server could be asked, silence is not waited out either. */
const MOST_SILENT = 5;

const SECOND_IN_NANOSECONDS = 1_000_000_000;

/**
 * Every message of the record from a number on, in order and without gaps. It is pushed by a consumer of its own: on nats-server 2.9
 * pulling stalls for seconds. A consumer that goes quiet while the record grows, leaves one out or is gone is made anew from
 * where we are; that the record is another, or that the connection is closed, ends it.
 */
export class Tail {
  readonly #parts: TailParts;
  readonly #ears: TailEars;
  #next: number;
  #subscription: Subscription | null = null;
  #failures = 0;
  #missing = 0;
  #silent = 0;
  #isMaking = false;
  #isOver = false;
  #heardAt = performance.now();
  readonly #watch: NodeJS.Timeout;

  constructor(parts: TailParts, from: number, ears: TailEars) {
    this.#parts = parts;
    this.#ears = ears;
    this.#next = Math.max(1, from);
    this.#watch = setInterval(() => void this.#look(), WATCH);
    void this.#start();
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#watch);
    this.#subscription?.unsubscribe();
  }

  lose(): void {
    if (this.#isOver) return;
    this.stop();
    this.#ears.onLost();
  }

  /** Nothing may be followed that begins behind the record's end: it would not be the record we knew. */
  async #start(): Promise<void> {
    await this.#look();
    await this.#make();
  }

  async #look(): Promise<void> {
    // Messages may come while the answer is under way, which then knows less than we do.
    const reached = this.#next;
    const asked = performance.now();
    const head = await askHead(this.#parts.connection, this.#parts.event, WATCH);
    if (this.#isOver) return;
    const isDenied = !head.ok && performance.now() - asked < DENIED;
    this.#missing = isDenied ? this.#missing + 1 : 0;
    this.#silent = head.ok ? 0 : this.#silent + 1;
    if (this.#missing >= MOST_MISSING) return this.lose();
    if (this.#silent >= MOST_SILENT && this.#parts.isOneOfSeveral()) return this.lose();
    if (!head.ok) return;
    if (head.value.epoch !== this.#parts.epoch || head.value.seq + 1 < reached) return this.lose();
    const isBehind = head.value.seq >= this.#next;
    if (!isBehind) this.#heardAt = performance.now();
    else if (performance.now() - this.#heardAt > STANDSTILL) await this.#make();
  }

  async #make(): Promise<void> {
    if (this.#isMaking || this.#isOver) return;
    this.#isMaking = true;
    const { connection, event, inbox } = this.#parts;
    this.#subscription?.unsubscribe();
    const deliver = createInbox(inbox);
    const subscription = connection.isClosed() ? null : this.#listen(deliver);
    this.#subscription = subscription;
    const made = subscription && (await makeConsumer(connection, event, this.#consumer(deliver), MAKING));
    this.#isMaking = false;
    this.#heardAt = performance.now();
    if (made?.ok) this.#failures = 0;
    else this.#tryAgain();
  }

  #tryAgain(): void {
    this.#failures += 1;
    if (this.#failures >= MOST_FAILURES || this.#parts.connection.isClosed()) this.lose();
    else setTimeout(() => void this.#make(), FAILURE_PAUSE);
  }

  #listen(deliver: string): Subscription {
    const subscription: Subscription = this.#parts.connection.subscribe(deliver, {
      callback: (problem, msg) => {
        if (subscription !== this.#subscription || this.#isOver) return;
        if (problem) return this.#parts.warn(`tail: ${thrownText(problem)}`);
        try {
          this.#take(msg);
        } catch (thrown) {
          // Thrown into the library it would end the reading of the connection without a word.
          this.#parts.warn(`tail: ${thrownText(thrown)}`);
          this.lose();
        }
      },
    });
    return subscription;
  }

  #take(msg: Msg): void {
    const status = msg.headers?.code ?? 0;
    if (status === FLOW) this.#answerFlow(msg);
    else if (status === 0) this.#takeMessage(msg);
    else void this.#make();
  }

  #takeMessage(msg: Msg): void {
    const place = placeOf(msg.reply ?? "");
    if (place === null || place.seq < this.#next) return;
    if (place.seq === this.#next) {
      this.#next += 1;
      this.#heardAt = performance.now();
      this.#ears.hear({ ...place, data: msg.data });
    } else void this.#make();
  }

  /** A heartbeat, or the question whether we keep up: that one wants an answer, else the hub sends no more. */
  #answerFlow(msg: Msg): void {
    const stalled = msg.headers?.get("Nats-Consumer-Stalled");
    const to = msg.reply || stalled;
    if (to) this.#parts.connection.publish(to);
  }

  #consumer(deliver: string): object {
    return {
      deliver_subject: deliver,
      deliver_policy: "by_start_sequence",
      opt_start_seq: this.#next,
      ack_policy: "none",
      replay_policy: "instant",
      flow_control: true,
      idle_heartbeat: SECOND_IN_NANOSECONDS,
      inactive_threshold: 5 * SECOND_IN_NANOSECONDS,
      max_deliver: 1,
      mem_storage: true,
      num_replicas: 1,
    };
  }
}

/** The status of messages that carry no message: heartbeats and flow control. */
const FLOW = 100;

/**
 * The place of a message, out of the subject where it would be acknowledged: `$JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer
 * seq>.<time in ns>.<pending>`, with domain and account before the stream where there are more than nine parts (ADR-15).
 */
export function placeOf(reply: string): { seq: number; at: number } | null {
  const parts = reply.split(".");
  if (parts[0] !== "$JS" || parts[1] !== "ACK" || parts.length < 9) return null;
  const shift = parts.length > 9 ? 2 : 0;
  const seq = Number(parts[5 + shift]);
  const at = Math.floor(Number(parts[7 + shift]) / 1_000_000);
  return Number.isSafeInteger(seq) && Number.isFinite(at) ? { seq, at } : null;
}
