import { join } from "node:path";
import type { HostRefusal, HostReply, KeepReply } from "../../../shared/contract/stationShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import type { Desk } from "../../desk/desk.ts";
import { noteUnconfirmed } from "../../desk/recent.ts";
import type { Hub } from "../../stations/hub.ts";
import { makeStationSeed, stationKeyOf } from "../../stations/stationKey.ts";
import { beginPlan } from "../../stations/threeServers.ts";
import { shredAll } from "../../store/shred.ts";
import { type Membership, MembershipFiles } from "../../store/stationsFile.ts";
import { hubFolderOf, startHubOf } from "./hosting.ts";
import { fellowFolderOf, forgetFellow } from "./keeping.ts";
import { type Changed, SharedEvent, signingAs } from "./sharedEvent.ts";
import { DONE, type Done, NOTHING, OWN_ADDRESS, type SharingParts } from "./sharingParts.ts";

/**
 * How this laptop belongs to events that several desks share: what is written down of it, and the one that is open, which is taken up as
 * its desk opens and let go before that closes.
 */
export class Belonging {
  readonly files: MembershipFiles;
  readonly #parts: SharingParts;
  readonly #changed: Changed;
  #open: SharedEvent | null = null;

  /** `changed`: what screens show of it is another. */
  constructor(parts: SharingParts, changed: Changed) {
    this.#parts = parts;
    this.#changed = changed;
    this.files = new MembershipFiles(join(parts.data, "stations"), parts.station.id);
  }

  /** The event that is open, if other desks share it. */
  get open(): SharedEvent | null {
    return this.#open;
  }

  /** A desk has opened its event; if it belongs to others too, it is linked with them. */
  async opened(desk: Desk): Promise<void> {
    // The one before is closed only behind this.
    if (this.#open && this.#open.desk !== desk) await this.end();
    if (desk.parts.rehearsal) return;
    const membership = await this.files.read(desk.event.id);
    if (!membership || membership.role === "none") return;
    await (membership.role === "hub" ? this.#openHub(desk, membership) : this.begin(desk, membership));
    noteUnconfirmed(desk);
  }

  /** The hub that was here at the last closing goes on. */
  async #openHub(desk: Desk, membership: Membership): Promise<void> {
    const key = stationKeyOf(this.#parts.station.id, membership.seed);
    const hub = await startHubOf(this.#parts, { desk, key }, { isDoorOpen: membership.isDoorOpen ?? true });
    if (hub.ok) {
      const { port, authority } = hub.value;
      return this.begin(desk, { ...membership, port, authority }, hub.value);
    }
    await this.begin(desk, membership);
    if (this.#open) this.#open.hubTrouble = hub.fault.code === "port-taken" ? "port-taken" : "stopped";
    this.#parts.warn(`the hub did not start: ${hub.fault.code} ${hub.fault.detail}`);
  }

  async closing(desk: Desk): Promise<void> {
    if (this.#open?.desk === desk) await this.end();
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
