import { setTimeout as pause } from "node:timers/promises";
import type { NatsConnection } from "@nats-io/transport-node";
import type { Engine, EngineTrouble, Head, Message, StationKey } from "../../shared/stations/engine.ts";
import { Presence } from "../../shared/stations/presence.ts";
import type { EventId, StationId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { dial, dialledAt, isKeyRefused } from "./dial.ts";
import { addressOf, type Place, placeOf } from "./knock.ts";
import { actsOf, everyPresenceOf, inboxOf, presenceOf } from "./names.ts";
import { watchPulse } from "./pulse.ts";
import { addMessage, askClock, askHead } from "./record.ts";
import { Tail, type TailParts } from "./tail.ts";

export type EngineParts = {
  event: EventId;
  station: StationId;
  key: Pick<StationKey, "publicKey" | "sign">;
  /** Where the hub may be, likeliest first: a host's name or IP address, or with a port of its own `host:port`. */
  addresses: readonly string[];
  port: number;
  /** Other servers that keep the same record now; looked for behind the hub. */
  servers?: () => readonly Place[];
  /** The certificate of the event's own authority, DER in base64. */
  authority: string;
  /** For the log: what nobody needs to act upon. */
  warn: (text: string) => void;
  /** This laptop's wall clock, ms since the epoch. */
  now: () => number;
};

/**
 * The engine behind a hub's nats-server. It connects by itself, and again, for as long as it is open; connected is it only once the event's record
 * has been seen there. A connection over which nothing comes is given up after about a second.
 */
export const openEngine = (parts: EngineParts): Engine => new NatsEngine(parts);

/** For one try at all addresses, ms; between tries, ms: short at first, so that a blink of the Wi-Fi costs a blink. */
const DIALLING = 3_000;
const PAUSES = [50, 250, 500, 1_000, 2_000] as const;

/** How long the record is waited for on a new connection, ms. */
const LOOKING = 2_000;

/** A server of several that leaves so many questions, or messages, in a row unanswered has lost the others: the next is tried. */
const MOST_MISSES = 2;
const MOST_REFUSALS = 4;
/** So long a tail may bring nothing of what is there before it counts as half of these, ms. */
const BARREN = 2_000;

/** How long what was told last may take to go out when it is closed, ms. */
const GOODBYE = 300;

/** How often it is looked whether the server is still one of those to be asked, ms. */
const PLACES_PACE = 1_000;

/** How often the clocks are compared, ms. */
const CLOCK_PACE = 120_000;

type Live = {
  connection: NatsConnection;
  epoch: string;
  tails: Set<Tail>;
  misses: number;
  refusals: number;
  seq: number;
  end: () => void;
};

class NatsEngine implements Engine {
  readonly #parts: EngineParts;
  readonly #changed: (() => void)[] = [];
  readonly #presences: ((presence: Presence) => void)[] = [];
  readonly #closing = new AbortController();
  readonly #done: Promise<void>;
  #live: Live | null = null;
  #trouble: EngineTrouble | null = null;
  #wasIn = false;
  #ahead: number | null = null;
  /** Where a server had no record to give, and when: those are tried last. */
  readonly #failed = new Map<string, number>();

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#done = this.#run();
  }

  connection(): { isConnected: boolean; trouble: EngineTrouble | null } {
    return { isConnected: this.#live !== null, trouble: this.#live ? null : this.#trouble };
  }

  onConnection(hear: () => void): void {
    this.#changed.push(hear);
  }

  async head(ms: number): Promise<Result<Head, EngineTrouble>> {
    const live = this.#live;
    if (!live) return fault(this.#why());
    const head = await askHead(live.connection, this.#parts.event, ms);
    live.misses = head.ok ? 0 : live.misses + 1;
    if (head.ok) live.seq = head.value.seq;
    if (live.misses >= MOST_MISSES) this.#tryAnother(live);
    return head;
  }

  async publish(data: Uint8Array, ms: number): Promise<Result<{ seq: number }, EngineTrouble>> {
    const live = this.#live;
    if (!live) return fault(this.#why());
    const { event, station } = this.#parts;
    const added = await addMessage(live.connection, actsOf(event, station), { data, ms });
    if (added.ok) live.refusals = 0;
    else this.#noteRefusal(live);
    return added;
  }

  follow(from: number, hear: (message: Message) => void, onLost: () => void): { stop(): void } {
    const live = this.#live;
    if (!live) {
      const later = setImmediate(onLost);
      return { stop: () => clearImmediate(later) };
    }
    const begun = performance.now();
    let isBarren = from <= live.seq;
    const over = () => {
      live.tails.delete(tail);
      if (isBarren && performance.now() - begun > BARREN) this.#noteRefusal(live, MOST_REFUSALS / 2);
    };
    const tail: Tail = new Tail(this.#tailParts(live), from, {
      hear: (message) => {
        isBarren = false;
        live.refusals = 0;
        hear(message);
      },
      onLost: () => {
        over();
        onLost();
      },
    });
    live.tails.add(tail);
    return {
      stop: () => {
        over();
        tail.stop();
      },
    };
  }

  #noteRefusal(live: Live, weight = 1): void {
    live.refusals += weight;
    if (live.refusals >= MOST_REFUSALS) this.#tryAnother(live);
  }

  #tailParts({ connection, epoch }: Live): TailParts {
    const { event, station, warn } = this.#parts;
    const isOneOfSeveral = () => (this.#parts.servers?.().length ?? 0) > 0;
    return { connection, event, epoch, warn, inbox: inboxOf(station), isOneOfSeveral };
  }

  tellPresence(presence: Presence): void {
    const { event, station } = this.#parts;
    const connection = this.#live?.connection;
    if (connection && !connection.isClosed())
      connection.publish(presenceOf(event, station), JSON.stringify(Presence.parse(presence)));
  }

  onPresence(hear: (presence: Presence) => void): void {
    this.#presences.push(hear);
  }

  clockAhead(): number | null {
    return this.#ahead;
  }

  /** What was told last, a goodbye maybe, still goes out. */
  async close(): Promise<void> {
    await Promise.race([this.#live?.connection.flush().catch(() => undefined), pause(GOODBYE)]);
    this.#closing.abort();
    this.#live?.end();
    await this.#done;
  }

  /** Where there are several servers, one that gets nowhere is left for the next. */
  #tryAnother(live: Live): void {
    if (this.#places().length < 2) return;
    this.#failed.set(serverOf(live.connection), performance.now());
    live.end();
  }

  #why(): EngineTrouble {
    return this.#trouble ?? "unreachable";
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#closing.signal.aborted) {
      const entered = await this.#enter();
      if (entered.ok) {
        failures = 0;
        await this.#stay(entered.value);
      } else {
        failures += 1;
        this.#tell(null, entered.fault);
      }
      await this.#pause(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0);
    }
  }

  /** A connection on which the event's record was seen. */
  async #enter(): Promise<Result<{ connection: NatsConnection; head: Head }, EngineTrouble>> {
    const { station, key, event, authority } = this.#parts;
    const places = this.#places();
    const dialled = await dial({ event, authority, places, key, inbox: inboxOf(station), name: station }, DIALLING);
    if (!dialled.ok) return fault(dialled.fault === "refused" && this.#wasIn ? "revoked" : dialled.fault);
    const connection = dialled.value;
    const head = await askHead(connection, event, LOOKING);
    if (head.ok && !this.#closing.signal.aborted) return ok({ connection, head: head.value });
    this.#failed.set(serverOf(connection), performance.now());
    void connection.close();
    return fault(head.ok ? "unreachable" : head.fault);
  }

  #places(): Place[] {
    const { addresses, port, servers } = this.#parts;
    const places = [...addresses.map((address) => placeOf(address, port)), ...(servers?.() ?? [])];
    const failedAt = (place: Place) => this.#failed.get(addressOf(place)) ?? 0;
    return places.sort((a, b) => failedAt(a) - failedAt(b));
  }

  /** Connected, until it is not. */
  async #stay({ connection, head }: { connection: NatsConnection; head: Head }): Promise<void> {
    const trouble = await new Promise<EngineTrouble>((resolve) => {
      const live: Live = {
        connection,
        epoch: head.epoch,
        tails: new Set(),
        misses: 0,
        refusals: 0,
        seq: head.seq,
        end: () => resolve("unreachable"),
      };
      this.#hearPresences(connection);
      void connection.closed().then((why) => {
        if (why) this.#parts.warn(`hub: connection ended: ${why.message}`);
        resolve(isKeyRefused(why) ? "revoked" : "unreachable");
      });
      const stopPulse = watchPulse(connection, () => {
        this.#parts.warn("hub: nothing comes over the connection any more");
        resolve("unreachable");
      });
      const stopClock = this.#watchClock(connection);
      const end = live.end;
      const places = setInterval(() => {
        // A laptop that is shut out, or keeps the record no longer: its server may go on.
        const isOneStill = this.#places().some((place) => addressOf(place) === serverOf(connection));
        if (!isOneStill) live.end();
      }, PLACES_PACE);
      live.end = () => {
        clearInterval(places);
        stopPulse();
        stopClock();
        end();
      };
      this.#wasIn = true;
      this.#tell(live, null);
    });
    const live = this.#live;
    this.#tell(null, trouble);
    live?.end();
    for (const tail of live?.tails ?? []) tail.lose();
    void connection.close();
  }

  #tell(live: Live | null, trouble: EngineTrouble | null): void {
    const isNews = (this.#live === null) !== (live === null) || this.#trouble !== trouble;
    this.#live = live;
    this.#trouble = trouble;
    if (isNews && !this.#closing.signal.aborted) for (const hear of this.#changed) hear();
  }

  #hearPresences(connection: NatsConnection): void {
    const { event, station } = this.#parts;
    connection.subscribe(everyPresenceOf(event), {
      callback: (problem, msg) => {
        if (problem) return this.#parts.warn(`presence: ${thrownText(problem)}`);
        const presence = readPresence(msg.data);
        if (presence === null || presence.station === station) return;
        // Nobody may speak on another's subject: what it says there of itself is true of whose subject it is.
        if (msg.subject === presenceOf(event, presence.station)) for (const hear of this.#presences) hear(presence);
      },
    });
  }

  #watchClock(connection: NatsConnection): () => void {
    const compare = async () => {
      const compared = await askClock(connection, this.#parts.event, this.#parts.now);
      if (compared !== null) this.#ahead = compared;
    };
    void compare();
    const timer = setInterval(() => void compare(), CLOCK_PACE);
    return () => clearInterval(timer);
  }

  /** Jittered, so that fifty desks do not come back in one instant; over at once when the engine is closed. */
  #pause(ms: number): Promise<void> {
    if (this.#closing.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#closing.signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, ms * (0.75 + Math.random() / 2));
      this.#closing.signal.addEventListener("abort", done);
    });
  }
}

const serverOf = (connection: NatsConnection): string => {
  const place = dialledAt(connection);
  return place ? addressOf(place) : "";
};

function readPresence(data: Uint8Array): Presence | null {
  try {
    return Presence.safeParse(JSON.parse(new TextDecoder().decode(data))).data ?? null;
  } catch {
    return null;
  }
}
