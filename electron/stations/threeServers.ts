import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EventId, StationId } from "../../shared/words/ids.ts";
import { certifyServer } from "./authority.ts";
import { openAuthority, writePrivate } from "./hubFolder.ts";
import { type KeepingAnswer, type KeepingPlace, KeepingPlan, type KeepingQuestion, wordOf } from "./keeping.ts";
import { routePorts } from "./lan.ts";
import { certificateNameOf } from "./names.ts";
import { OneByOne } from "./oneByOne.ts";
import { type HeldPort, holdPort, reach } from "./reach.ts";

export type ThreeParts = {
  /** The hub's folder; the plan lies in it. */
  folder: string;
  event: EventId;
  /** The hub's own station, and where its server is reached. */
  hub: StationId;
  addresses(): string[];
  port(): number;
  /** The address its servers listen on; `isUsual`: on the ports that nats-servers use everywhere, where these are free. */
  listen: string;
  isUsual: boolean;
  /** The hub's own desk has everything that the record has: it can hand it on to a new one. */
  isInStep(): boolean;
  /** Starts the hub's server anew, by the plan. */
  restart(plan: KeepingPlan): Promise<void>;
  changed(): void;
  warn(text: string): void;
};

const REACHING = 1_500;

/** Who was not heard for so long is not there when three begin, ms: they ask every two seconds. */
const FRESH = 10_000;

/** So long three servers may take to find each other and make a record, ms; then the hub keeps it alone again. */
const FINDING = 60_000;

const PLAN = "plan.json";

/** Who keeps the record, as the hub wrote it down last; at first it alone. */
export async function readPlan(folder: string): Promise<KeepingPlan> {
  try {
    return KeepingPlan.parse(JSON.parse(await readFile(join(folder, PLAN), "utf8")));
  } catch {
    return { generation: 0, isThree: false, password: "", servers: [] };
  }
}

/** A laptop becomes the hub: whatever it kept together with others before is over. Throws Node's fs errors. */
export async function beginPlan(folder: string): Promise<void> {
  const { generation, servers } = await readPlan(folder);
  if (servers.length > 0)
    await writePlan(folder, { generation: generation + 1, isThree: false, password: "", servers: [] });
}

const writePlan = (folder: string, plan: KeepingPlan): Promise<void> =>
  writePrivate(join(folder, PLAN), `${JSON.stringify(plan, null, 2)}\n`);

/**
 * The hub's part in keeping a record on three servers. Another laptop asks; the hub looks whether it can be reached, signs its server's certificate
 * and writes it into the plan. With two others the three begin a new record, since a server does not take what it had alone into a cluster: all desks
 * hand over what they have. The plan is the hub's alone to change; the others ask for it every few seconds and follow.
 */
export class ThreeServers {
  readonly #parts: ThreeParts;
  #plan: KeepingPlan;
  readonly #heardAt = new Map<StationId, number>();
  readonly #begunAt = performance.now();
  #held: HeldPort | null = null;
  #unproven: NodeJS.Timeout | undefined;
  readonly #work: OneByOne;
  #isOver = false;

  constructor(parts: ThreeParts, plan: KeepingPlan) {
    this.#parts = parts;
    this.#work = new OneByOne("keeping", parts.warn);
    this.#plan = plan;
  }

  get plan(): KeepingPlan {
    return this.#plan;
  }

  /** One of the event's stations asks; no two at a time are answered. */
  answer(station: StationId, question: KeepingQuestion): Promise<KeepingAnswer> {
    return this.#work.do(() => this.#answer(station, question));
  }

  /** The hub keeps the record alone from now on, in a new one; the others find out when they ask next. */
  keepAlone(): Promise<void> {
    return this.#work.do(() => this.#keepAlone());
  }

  /** Stations that are shut out keep no record: with one of the three, the other two end as well. */
  async shutOut(revoked: readonly StationId[]): Promise<void> {
    if (this.#plan.servers.some(({ station }) => revoked.includes(station))) await this.keepAlone();
  }

  /** Done when all who kept the record beside the hub have heard the plan that is now, or after `ms`. */
  async told(stations: readonly StationId[], ms: number): Promise<void> {
    const since = performance.now();
    const isTold = () => stations.every((station) => (this.#heardAt.get(station) ?? 0) > since);
    while (!isTold() && performance.now() - since < ms) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** Whether the three have their record: once they had it, that it is silent for a while changes nothing. */
  found(isThere: boolean): void {
    if (!this.#plan.isThree) return;
    if (isThere) {
      clearTimeout(this.#unproven);
      this.#unproven = undefined;
    }
  }

  async close(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#unproven);
    await this.#work.end();
    await this.#letGo();
  }

  async #answer(station: StationId, question: KeepingQuestion): Promise<KeepingAnswer> {
    const others = this.#others();
    const isOne = others.some((other) => other.station === station);
    if (question.want === "leave") {
      if (isOne) await this.#without(station);
      return { what: "none" };
    }
    if (question.want === "follow") {
      this.#heardAt.set(station, performance.now());
      return isOne ? this.#follow(station, question) : { what: "none" };
    }
    if (!this.#plan.isThree) await this.#forgetAbsent(station);
    if (this.#plan.isThree || (!isOne && this.#others().length >= 2)) return { what: "full" };
    if (!this.#parts.isInStep()) return { what: "not-in-step" };
    const reached = await reach(question.addresses, [question.port, question.routePort], {
      word: wordOf(this.#parts.event, station),
      ms: REACHING,
    });
    if (reached.length === 0) return { what: "unreachable" };
    const own = await this.#hold();
    if (own === null) return { what: "failed" };
    const servers = [own, ...this.#others().filter((other) => other.station !== station)];
    if (question.want === "look") return { what: "look", reached, servers };
    const { port, routePort, publicKey } = question;
    return this.#grant({ station, addresses: reached, port, routePort }, servers, publicKey);
  }

  async #grant(place: KeepingPlace, servers: KeepingPlace[], publicKey: string): Promise<KeepingAnswer> {
    const { folder } = this.#parts;
    const names = [certificateNameOf(place.station), "localhost"];
    const addresses = [...new Set([...place.addresses, "127.0.0.1", "::1"])];
    const certificate = await certifyServer(await openAuthority(folder), publicKey, { names, addresses });
    await this.#keep({ ...this.#plan, servers: [...servers, place] });
    this.#heardAt.set(place.station, performance.now());
    this.#beginSoon();
    return { what: "granted", certificate, plan: this.#plan };
  }

  /** Who wanted to keep it too and is gone (packed away, asleep) stands in nobody's way; it is told so when it asks again. */
  async #forgetAbsent(asking: StationId): Promise<void> {
    const { hub } = this.#parts;
    const isThere = ({ station }: KeepingPlace) => station === hub || station === asking || this.#isFresh(station);
    const servers = this.#plan.servers.filter(isThere);
    if (servers.length < this.#plan.servers.length) await this.#keep({ ...this.#plan, servers });
  }

  /** They ask every two seconds; since this program began they may not have had the time to. */
  #isFresh(station: StationId): boolean {
    return performance.now() - (this.#heardAt.get(station) ?? this.#begunAt) < FRESH;
  }

  /** Where it is reached may have changed meanwhile. */
  async #follow(station: StationId, { addresses, port, routePort }: KeepingQuestion & { want: "follow" }) {
    const known = this.#plan.servers.find((server) => server.station === station);
    const isElsewhere = known && !known.addresses.some((address) => addresses.includes(address));
    if (isElsewhere) {
      const servers = this.#plan.servers.map((server) =>
        server.station === station ? { station, addresses, port, routePort } : server,
      );
      await this.#keep({ ...this.#plan, servers });
    }
    this.#beginSoon();
    return { what: "plan" as const, plan: this.#plan };
  }

  /** Behind the answer that is being given. */
  #beginSoon(): void {
    setImmediate(() => void this.#work.do(() => this.#begin()));
  }

  async #begin(): Promise<void> {
    const others = this.#others();
    const isFresh = ({ station }: KeepingPlace) => performance.now() - (this.#heardAt.get(station) ?? 0) < FRESH;
    if (this.#isOver || this.#plan.isThree || others.length < 2) return;
    if (!others.every(isFresh) || !this.#parts.isInStep()) return;
    const own = await this.#hold();
    if (own === null) return;
    const password = randomBytes(24).toString("base64url");
    const generation = this.#plan.generation + 1;
    await this.#keep({ generation, isThree: true, password, servers: [own, ...others] });
    await this.#letGo();
    this.#unproven = setTimeout(() => {
      this.#parts.warn("keeping: three servers did not find each other");
      void this.keepAlone();
    }, FINDING);
    await this.#parts.restart(this.#plan);
  }

  async #keepAlone(): Promise<void> {
    const { isThree, servers, generation } = this.#plan;
    if (this.#isOver || (!isThree && servers.length === 0)) return;
    clearTimeout(this.#unproven);
    await this.#keep({ generation: isThree ? generation + 1 : generation, isThree: false, password: "", servers: [] });
    await this.#letGo();
    if (isThree) await this.#parts.restart(this.#plan);
  }

  async #without(station: StationId): Promise<void> {
    if (this.#plan.isThree) return this.#keepAlone();
    const left = this.#others().filter((other) => other.station !== station);
    const own = left.length > 0 ? this.#plan.servers.filter((server) => server.station === this.#parts.hub) : [];
    await this.#keep({ ...this.#plan, servers: [...own, ...left] });
    if (left.length === 0) await this.#letGo();
  }

  #others(): KeepingPlace[] {
    return this.#plan.servers.filter(({ station }) => station !== this.#parts.hub);
  }

  /** The hub's own place, its port for servers held until its server takes it. */
  async #hold(): Promise<KeepingPlace | null> {
    const { event, hub, listen, port, addresses, isUsual } = this.#parts;
    const last = this.#plan.servers.find(({ station }) => station === hub)?.routePort;
    const wanted = [...(last ? [last] : []), ...routePorts(isUsual)];
    this.#held ??= await holdPort(listen, wanted, wordOf(event, hub));
    const at = addresses().slice(0, 8);
    return this.#held && at.length > 0
      ? { station: hub, addresses: at, port: port(), routePort: this.#held.port }
      : null;
  }

  async #letGo(): Promise<void> {
    await this.#held?.close();
    this.#held = null;
  }

  async #keep(plan: KeepingPlan): Promise<void> {
    await writePlan(this.#parts.folder, plan);
    this.#plan = plan;
    this.#parts.changed();
  }
}
