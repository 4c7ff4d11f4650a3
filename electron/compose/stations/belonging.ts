import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { HostRefusal, HostReply, KeepReply } from "../../../shared/contract/stationShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { ok, type Result } from "../../../shared/words/result.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import type { Desk } from "../../desk/desk.ts";
import { noteUnconfirmed } from "../../desk/recent.ts";
import type { FoundHub } from "../../stations/discovery.ts";
import { type Hub, type HubFault, troubleOf } from "../../stations/hub.ts";
import { makeStationSeed, stationKeyOf } from "../../stations/stationKey.ts";
import { beginPlan } from "../../stations/threeServers.ts";
import { tryingPause } from "../../stations/trying.ts";
import { shredAll } from "../../store/shred.ts";
import { type Membership, MembershipFiles } from "../../store/stationsFile.ts";
import { hubFolderOf, startHubOf } from "./hosting.ts";
import { fellowFolderOf, forgetFellow } from "./keeping.ts";
import { Practising } from "./practising.ts";
import { type Changed, SharedEvent, signingAs } from "./sharedEvent.ts";
import { DONE, type Done, NOTHING, OWN_ADDRESS, type SharingParts } from "./sharingParts.ts";

/**
 * How this laptop belongs to events that several desks share: what is written down of it, and the one that is open, which is taken up as
 * its desk opens and let go before that closes.
 */
export class Belonging {
  readonly files: MembershipFiles;
  readonly practising: Practising;
  readonly #parts: SharingParts;
  readonly #changed: Changed;
  #open: SharedEvent | null = null;
  /** The hub that did not start is being taken up. */
  #takingUp: Promise<void> = Promise.resolve();

  /** `changed`: what screens show of it is another. */
  constructor(parts: SharingParts, changed: Changed) {
    this.#parts = parts;
    this.#changed = changed;
    this.files = new MembershipFiles(join(parts.data, "stations"), parts.station.id);
    this.practising = new Practising(parts, () => changed());
  }

  /** The event that is open, if other desks share it. */
  get open(): SharedEvent | null {
    return this.#open;
  }

  /** A desk has opened its event; if it belongs to others too, it is linked with them. */
  async opened(desk: Desk): Promise<void> {
    // The one before is closed only behind this.
    if (this.#open && this.#open.desk !== desk) await this.end();
    const { id } = desk.event;
    const membership = await this.files.read(id);
    if (desk.parts.rehearsal) return this.practising.begin(desk, membership);
    const hub = await this.practising.handBack(id);
    if (membership?.role === "hub") await this.#openHub(desk, membership, hub);
    else await hub?.stop();
    if (!membership || membership.role === "none") return;
    if (membership.role === "member") await this.begin(desk, membership);
    noteUnconfirmed(desk);
  }

  /** An event did not open; the one before was closed for it, or not. */
  async notOpened(): Promise<void> {
    if (this.#parts.venue().desk === null) await this.practising.end();
  }

  /** The hub that was here at the last closing goes on; `running`: it did meanwhile. */
  async #openHub(desk: Desk, membership: Membership, running: Hub | null): Promise<void> {
    const hub = running ? ok(running) : await this.#startHub(desk, membership);
    if (hub.ok) return this.#beginAsHub(desk, membership, hub.value);
    await this.begin(desk, membership);
    if (!this.#open) return;
    this.#open.hubTrouble = troubleOf(hub.fault);
    void this.#goOnStarting(this.#open);
  }

  async #startHub(desk: Desk, { seed, isDoorOpen = true }: Membership): Promise<Result<Hub, HubFault>> {
    const key = stationKeyOf(this.#parts.station.id, seed);
    const hub = await startHubOf(this.#parts, { desk, key }, { isDoorOpen });
    if (!hub.ok) this.#parts.warn(`the hub did not start: ${hub.fault.code} ${hub.fault.detail}`);
    return hub;
  }

  #beginAsHub(desk: Desk, membership: Membership, hub: Hub): Promise<void> {
    const { port, authority } = hub;
    return this.begin(desk, { ...membership, port, authority }, hub);
  }

  /** A hub that did not start is tried again, slower and slower, as long as its event is open without it. */
  async #goOnStarting(event: SharedEvent): Promise<void> {
    const { desk } = event;
    for (let failures = 0; ; failures++) {
      await pause(tryingPause(failures), undefined, { ref: false });
      if (this.#open !== event) return;
      const hub = await this.#startHub(desk, event.membership);
      if (hub.ok) {
        this.#takingUp = this.#takeUp(event, hub.value);
        return this.#takingUp;
      }
      event.hubTrouble = troubleOf(hub.fault);
      this.#changed();
    }
  }

  async #takeUp(event: SharedEvent, hub: Hub): Promise<void> {
    if (this.#open !== event) return hub.stop();
    await this.end();
    await this.#beginAsHub(event.desk, event.membership, hub);
  }

  /** `isSoonBack`: a rehearsal of its event begins or ends. */
  async closing(desk: Desk, isSoonBack: boolean): Promise<void> {
    await this.#takingUp;
    const { id } = desk.event;
    if (desk.parts.rehearsal && !isSoonBack) await this.practising.end(id);
    const event = this.#open;
    if (event?.desk !== desk) return;
    this.#open = null;
    if (isSoonBack) this.practising.keep(id, await event.rest());
    else await event.end();
  }

  /** Links a desk with the others, by the hub on this laptop or by that of another. */
  async begin(desk: Desk, membership: Membership, hub: Hub | null = null): Promise<void> {
    const event = new SharedEvent(
      this.#parts,
      { desk, membership, hub },
      { changed: this.#changed, keep: (next) => this.files.keep(desk.event.id, next) },
    );
    this.#open = event;
    await event.begin();
  }

  async end(): Promise<void> {
    const event = this.#open;
    this.#open = null;
    await event?.end();
  }

  /** The hub of the event that is open is on this laptop from now on; be it the first, or in the place of another's. */
  async host(): Promise<HostReply> {
    const { desk } = this.#parts.venue();
    await this.#takingUp;
    if (!desk) return refusedHost("no-event");
    if (desk.parts.rehearsal) return refusedHost("rehearsal");
    if (desk.state.closed || desk.state.erased) return refusedHost("closed");
    if (this.#open?.hosting) return refusedHost("nothing-to-do");
    const before = await this.files.read(desk.event.id);
    await this.end();
    const seed = before?.seed ?? makeStationSeed();
    const { station } = this.#parts;
    await beginPlan(hubFolderOf(this.#parts.data, desk.event.id)).catch((error: unknown) =>
      this.#parts.warn(`what this laptop kept with others: ${thrownText(error)}`),
    );
    const hub = await startHubOf(this.#parts, { desk, key: stationKeyOf(station.id, seed) }, { isDoorOpen: true });
    if (!hub.ok) {
      // Whoever was a member stays one.
      if (before && before.role !== "none") await this.begin(desk, before);
      return refusedHost(hub.fault.code, hub.fault.detail);
    }
    // The event was closed meanwhile.
    if (this.#parts.venue().desk !== desk) {
      await hub.value.stop();
      return refusedHost("no-event");
    }
    const { port, authority } = hub.value;
    const membership = { role: "hub" as const, seed, addresses: [OWN_ADDRESS], port, authority, hub: station.id };
    try {
      await this.files.keep(desk.event.id, membership);
    } catch (error) {
      this.#parts.warn(`the membership was not kept: ${thrownText(error)}`);
      await hub.value.stop();
      return refusedHost("disk-error");
    }
    await forgetFellow(this.#parts.data, desk.event.id);
    await this.begin(desk, membership, hub.value);
    return { what: "done" };
  }

  /** This laptop keeps the record beside the hub's. */
  async keepHere(): Promise<KeepReply> {
    return this.#open ? this.#open.keeping.keepHere() : { what: "refused", why: "nothing-to-do" };
  }

  /** The hub keeps the record alone again; or this laptop keeps it no longer. */
  async keepAlone(): Promise<Done> {
    return this.#open ? this.#open.keeping.keepAlone() : NOTHING;
  }

  /** This laptop has the event to itself; it may join again as the same station. */
  async leave(): Promise<Done> {
    const event = this.#open;
    if (!event) return NOTHING;
    await event.keeping.keepAlone();
    await this.end();
    await this.files.keep(event.desk.event.id, { ...event.membership, role: "none" });
    event.desk.confirmed(null);
    event.desk.tellStatus();
    this.#changed();
    return DONE;
  }

  /** Whether the code of the hub on this laptop lets anybody join. */
  async openDoor(isOpen: boolean): Promise<Done> {
    const event = this.#open;
    if (!event?.hosting || (event.membership.isDoorOpen ?? true) === isOpen) return NOTHING;
    if (!(await event.hosting.hub.setDoor(isOpen)).ok) return NOTHING;
    event.membership = { ...event.membership, isDoorOpen: isOpen };
    await this.files.keep(event.desk.event.id, event.membership);
    this.#changed();
    return DONE;
  }

  /** Where the hub is now, as staff read it there. */
  async setAddress(typed: string): Promise<Done> {
    const event = this.#open;
    const address = typed.trim();
    if (event?.membership.role !== "member" || address === "") return NOTHING;
    const rest = event.membership.addresses.filter((one) => one !== address);
    const membership = { ...event.membership, addresses: [address, ...rest].slice(0, 8) };
    await this.files.keep(event.desk.event.id, membership);
    await this.end();
    await this.begin(event.desk, membership);
    return DONE;
  }

  /** Another laptop of the event's has its hub now. */
  async follow({ addresses, port, authority, station }: FoundHub): Promise<Done> {
    const event = this.#open;
    if (event?.membership.role !== "member") return NOTHING;
    const { seed } = event.membership;
    const membership = {
      role: "member" as const,
      seed,
      addresses: addresses.slice(0, 8),
      port,
      authority,
      hub: station,
    };
    await this.files.keep(event.desk.event.id, membership);
    await this.end();
    await this.begin(event.desk, membership);
    return DONE;
  }

  /** Signs what an event's desk records while nothing links it with the others, also when it has left: it may come back. null: there is no key. */
  async sealOf(event: EventId): Promise<Desk["seal"]> {
    const membership = await this.files.read(event);
    return membership && signingAs(this.#parts.station.id, membership);
  }

  /** Nothing of an event stays that was shared: neither this laptop's key nor the record of its hub. */
  async forget(event: EventId): Promise<void> {
    await this.files.forget(event);
    await shredAll(fellowFolderOf(this.#parts.data, event)).catch((error: unknown) =>
      this.#parts.warn(`the server's record was not removed: ${thrownText(error)}`),
    );
    await shredAll(hubFolderOf(this.#parts.data, event)).catch((error: unknown) =>
      this.#parts.warn(`the hub's record was not removed: ${thrownText(error)}`),
    );
  }
}

const refusedHost = (why: HostRefusal, detail: string | null = null): HostReply => ({ what: "refused", why, detail });
