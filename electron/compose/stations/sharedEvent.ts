import { setTimeout as pause } from "node:timers/promises";
import type { HubView } from "../../../shared/contract/stationShapes.ts";
import { TODAY } from "../../../shared/facts/upcast.ts";
import type { Engine } from "../../../shared/stations/engine.ts";
import type { Presence } from "../../../shared/stations/presence.ts";
import type { StationId } from "../../../shared/words/ids.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import type { Desk } from "../../desk/desk.ts";
import { Link } from "../../desk/stations/link.ts";
import type { ActSeal } from "../../desk/stations/linkParts.ts";
import { sealFacts } from "../../desk/stations/sealFacts.ts";
import { statusOf } from "../../desk/status.ts";
import { makeActSeal } from "../../stations/actSeal.ts";
import type { Hub } from "../../stations/hub.ts";
import { openEngine } from "../../stations/natsEngine.ts";
import { type SeededKey, stationKeyOf, verifySignature } from "../../stations/stationKey.ts";
import { WIRE } from "../../stations/wire.ts";
import type { Membership } from "../../store/stationsFile.ts";
import { Hosting, joinOwnHub } from "./hosting.ts";
import { Keeping } from "./keeping.ts";
import type { Resting } from "./practising.ts";
import { SharedImages } from "./sharedImages.ts";
import type { SharingParts } from "./sharingParts.ts";
import { WhoIsHere } from "./whoIsHere.ts";

/** How often the others hear of this desk, ms. */
const HEARTBEAT = 1_500;

/** `isPeople`: what other desks did may be shown anywhere. */
export type Changed = (isPeople?: boolean) => void;

/**
 * An open event that other desks share. From `begin` to `end` its desk is linked with them, by the hub on this laptop or by that of another,
 * and they hear how it is.
 */
export class SharedEvent {
  readonly desk: Desk;
  readonly link: Link;
  readonly engine: Engine;
  readonly here: WhoIsHere;
  /** The hub that runs on this laptop; null: none does. */
  readonly hosting: Hosting | null;
  /** Who keeps its record. */
  readonly keeping: Keeping;
  /** How this laptop belongs to it, as it was written down. */
  membership: Membership;
  /** Why no hub runs on the laptop of the hub; null: it does, or it is another's. */
  hubTrouble: HubView["trouble"] = null;
  readonly #parts: SharingParts;
  readonly #changed: Changed;
  readonly #keep: (membership: Membership) => Promise<void>;
  #remembering: Promise<void> = Promise.resolve();
  readonly #key: SeededKey;
  readonly #seal: ActSeal;
  readonly #images: SharedImages;
  #beating: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(
    parts: SharingParts,
    { desk, membership, hub }: { desk: Desk; membership: Membership; hub: Hub | null },
    { changed, keep }: { changed: Changed; keep: (membership: Membership) => Promise<void> },
  ) {
    const { station, clock, version, warn } = parts;
    const { seed, addresses, port, authority } = membership;
    const isHub = membership.role === "hub";
    this.#parts = parts;
    this.#changed = changed;
    this.#keep = keep;
    this.desk = desk;
    this.membership = membership;
    this.#key = stationKeyOf(station.id, seed);
    this.#seal = makeActSeal(this.#key, verifySignature);
    this.here = new WhoIsHere({ desk, me: station.id, version, clock });
    this.hosting = hub && new Hosting(parts, { desk, key: this.#key }, hub);
    this.keeping = new Keeping(
      parts,
      { desk, membership, key: this.#key, hosting: this.hosting, here: this.here },
      {
        changed: () => changed(),
        remember: (servers) => this.#remember({ ...this.membership, servers: [...servers] }),
      },
    );
    this.engine = openEngine({
      ...{ event: desk.event.id, station: station.id, key: this.#key, addresses, port, authority },
      ...{ warn, now: clock.now, servers: () => this.keeping.places() },
    });
    const { engine } = this;
    this.#images = new SharedImages({ desk, engine, isHub, now: () => performance.now(), chance: Math.random });
    this.link = this.#makeLink(isHub);
  }

  async begin(): Promise<void> {
    const { desk, link, engine, hosting } = this;
    desk.link = link;
    desk.clockAhead = (station) => this.here.clockAhead(station);
    desk.seal ??= (facts) => sealFacts(this.#seal, facts);
    if (this.membership.role === "hub") await joinOwnHub(this.#parts, { desk, key: this.#key });
    engine.onPresence((presence) => {
      const { others } = this.here;
      if (!this.here.hear(presence)) return;
      // Whoever has just come need not wait to know who is here.
      if (this.here.others > others) engine.tellPresence(this.presence());
      this.keeping.hear(presence);
      void this.#images.answer(presence);
    });
    const isDoorOpen = () => this.membership.isDoorOpen ?? true;
    await hosting?.begin({ changed: () => this.#changed(), isDoorOpen });
    await this.keeping.begin();
    await link.begin();
    if (this.#isOver) return;
    this.#beating = setInterval(() => this.#beat(), HEARTBEAT);
    this.#beat();
    desk.tellStatus();
    this.#changed();
  }

  async end(): Promise<void> {
    await this.#end();
    await this.keeping.end();
    await this.hosting?.end();
  }

  /** Its desk takes part no more, and the servers on this laptop go on for the others. */
  async rest(): Promise<Resting> {
    await this.#end();
    return { fellow: this.keeping.rest(), hub: (await this.hosting?.rest()) ?? null };
  }

  async #end(): Promise<void> {
    const { desk, link, engine, hosting } = this;
    this.#isOver = true;
    clearInterval(this.#beating);
    hosting?.quieten();
    engine.tellPresence({ ...this.presence(), isLeaving: true });
    await link.close();
    // Who still stands at the door is let in by this desk alone, under its signature: unsigned, the others would not take it.
    await desk.turn(async () => undefined);
    desk.link = null;
    desk.clockAhead = () => null;
    await engine.close();
    await this.#remembering;
  }

  /** How this desk is, for the others. */
  presence(): Presence {
    const { station, clock, version } = this.#parts;
    const { printer } = statusOf(this.desk);
    return {
      ...{ station: station.id, name: station.name(), clock: clock.now(), version, facts: TODAY },
      ...{ outbox: this.link.outbox, badges: printer.waiting },
      ...{ printerTrouble: printer.stuck > 0 || printer.trouble !== null, isHub: this.membership.role === "hub" },
      ...{ seq: this.link.seq, lacks: [...this.#images.lacking], isLeaving: false },
      ...this.keeping.said(),
    };
  }

  /** Writes down another way of belonging to it, as long as this laptop does. */
  #remember(membership: Membership): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    this.membership = membership;
    const keep = () => this.#keep(membership);
    this.#remembering = this.#remembering
      .then(keep)
      .catch((error: unknown) => this.#parts.warn(`the membership was not kept: ${thrownText(error)}`));
    return this.#remembering;
  }

  #beat(): void {
    if (this.#isOver) return;
    void this.#images.look().then(() => this.engine.tellPresence(this.presence()));
    void this.keeping.syncMembers();
    this.#changed();
  }

  #makeLink(isHub: boolean): Link {
    const { desk, engine, here } = this;
    const { station, warn } = this.#parts;
    return new Link({
      ...{ engine, store: desk.parts.store.shared, station: station.id, isHub, seal: this.#seal, wire: WIRE, warn },
      desk: {
        state: () => desk.state,
        fold: (facts) => desk.take(facts),
        replaced: (before) => void desk.replaced(before).then(() => desk.tellPeople()),
        record: (bodies) => desk.record(bodies),
        wroteUpTo: (seq) => desk.wroteUpTo(seq),
      },
      pace: { now: () => performance.now(), wait: (ms) => pause(ms), soon: later },
      chance: Math.random,
      changed: () => this.#changed(true),
      confirmed: (facts) => desk.confirmed(facts),
      other: (text) =>
        void this.#images.hear(text).catch((error: unknown) => warn(`a picture was not kept: ${thrownText(error)}`)),
      others: () => here.others,
    });
  }
}

/** Signs what a station records under the key that it has for an event. */
export function signingAs(station: StationId, { seed }: Membership): NonNullable<Desk["seal"]> {
  const seal = makeActSeal(stationKeyOf(station, seed), verifySignature);
  return (facts) => sealFacts(seal, facts);
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
