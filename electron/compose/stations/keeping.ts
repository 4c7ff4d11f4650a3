import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { KeepingView, KeepReply } from "../../../shared/contract/stationShapes.ts";
import type { Presence, ServerPlace } from "../../../shared/stations/presence.ts";
import type { EventId, StationId } from "../../../shared/words/ids.ts";
import type { Desk } from "../../desk/desk.ts";
import { askToKeep } from "../../stations/askToKeep.ts";
import { type FellowParts, FellowServer, fellowAgain } from "../../stations/fellowServer.ts";
import { placesOf } from "../../stations/keeping.ts";
import { type Place, placeOf } from "../../stations/knock.ts";
import type { SeededKey } from "../../stations/stationKey.ts";
import { readPlan } from "../../stations/threeServers.ts";
import type { Membership } from "../../store/stationsFile.ts";
import { type Hosting, hubFolderOf } from "./hosting.ts";
import { DONE, type Done, NOTHING, type SharingParts } from "./sharingParts.ts";
import type { WhoIsHere } from "./whoIsHere.ts";

type Kept = {
  desk: Desk;
  key: SeededKey;
  membership: Membership;
  /** The hub on this laptop, if it is here. */
  hosting: Hosting | null;
  here: WhoIsHere;
};

type Ears = {
  changed(): void;
  /** Writes down which servers keep the record, for when the hub is not there. */
  remember(servers: readonly ServerPlace[]): Promise<void>;
};

/** The folder of the server with which this laptop keeps an event's record beside the hub's. */
export const fellowFolderOf = (data: string, event: EventId): string => join(data, "servers", event);

/** Who keeps an event's record, the hub's server or three of them, where desks find these, and what this laptop has to do with it. */
export class Keeping {
  readonly #parts: SharingParts;
  readonly #kept: Kept;
  readonly #ears: Ears;
  #servers: readonly ServerPlace[];
  #fellow: FellowServer | null = null;
  #isAsking = false;
  #isOver = false;

  constructor(parts: SharingParts, kept: Kept, ears: Ears) {
    this.#parts = parts;
    this.#kept = kept;
    this.#ears = ears;
    this.#servers = kept.membership.servers ?? [];
  }

  /** A laptop that kept the record too goes on with it. */
  async begin(): Promise<void> {
    const { membership, hosting, desk } = this.#kept;
    // The hub's server did not start: its desk is with the other two.
    if (membership.role === "hub" && !hosting) {
      const { isThree, servers } = await readPlan(hubFolderOf(this.#parts.data, desk.event.id));
      this.#servers = isThree ? servers : [];
    }
    if (membership.role !== "member") return;
    const parts = this.#fellowParts();
    this.#fellow = parts && (await fellowAgain(parts));
    this.#fellow?.begin();
  }

  async end(): Promise<void> {
    await this.rest()?.stop();
  }

  /** The server here goes on without its desk; null: there is none. */
  rest(): FellowServer | null {
    this.#isOver = true;
    return this.fellow;
  }

  /** Where the record is to be had, besides where staff say that the hub is; without laptops that are shut out. */
  places(): Place[] {
    const { desk, membership } = this.#kept;
    const counted = this.servers().filter(({ station }) => !desk.state.stations.get(station)?.revoked);
    return placesOf(counted, membership.hub);
  }

  /** The servers that keep the record together; none: the hub's alone. The hub says so, the others go by its word. */
  servers(): readonly ServerPlace[] {
    const plan = this.#kept.hosting?.plan;
    if (!plan) return this.#servers;
    return plan.isThree ? plan.servers.map(({ station, addresses, port }) => ({ station, addresses, port })) : [];
  }

  /** What this laptop has to do with it, for the others. */
  said(): Pick<Presence, "serving" | "servers"> {
    const { hosting } = this.#kept;
    if (hosting) {
      const servers = [...this.servers()];
      return servers.length === 0 ? {} : { serving: hosting.isWell ? "runs" : "silent", servers };
    }
    const { fellow } = this;
    if (!fellow) return {};
    const { state } = fellow;
    return { serving: state === "waiting" || state === "runs" ? state : "silent" };
  }

  /** The hub says who keeps the record. */
  hear({ station, servers = [], isHub, isLeaving }: Presence): void {
    const { membership } = this.#kept;
    if (!isHub || isLeaving || station !== membership.hub || membership.role !== "member") return;
    if (JSON.stringify(servers) === JSON.stringify(this.#servers)) return;
    this.#servers = servers;
    void this.#ears.remember(servers);
    this.#ears.changed();
  }

  /** The servers on this laptop let in whom the facts name. */
  async syncMembers(): Promise<void> {
    await this.#kept.hosting?.syncMembers();
    await this.fellow?.syncMembers();
  }

  /** Staff want this laptop to keep the record too. */
  async keepHere(): Promise<KeepReply> {
    const { desk, membership } = this.#kept;
    const parts = this.#fellowParts();
    if (membership.role !== "member" || !parts || this.fellow || this.#isAsking)
      return { what: "refused", why: "nothing-to-do" };
    if (desk.link?.state !== "online") return { what: "refused", why: "not-in-step" };
    this.#isAsking = true;
    try {
      const asked = await askToKeep(parts);
      // The event was closed meanwhile: the server goes on when it is open again.
      if (!asked.ok || this.#isOver) return { what: "refused", why: asked.ok ? "nothing-to-do" : asked.fault };
      this.#fellow = new FellowServer(parts, asked.value);
      this.#fellow.begin();
      this.#ears.changed();
      return { what: "done" };
    } finally {
      this.#isAsking = false;
    }
  }

  /** At the hub: it keeps the record alone from now on. Elsewhere: this laptop does no longer. */
  async keepAlone(): Promise<Done> {
    const { hosting } = this.#kept;
    const { fellow } = this;
    if (hosting) return (await hosting.keepAlone()) ? DONE : NOTHING;
    if (!fellow) return NOTHING;
    await fellow.giveUp();
    this.#ears.changed();
    return DONE;
  }

  view(): KeepingView {
    const { desk, here, membership } = this.#kept;
    const servers = this.servers();
    const me = this.#parts.station.id;
    const isWaiting = (id: StationId) =>
      here.servingOf(id) === "waiting" || (id === me && this.said().serving === "waiting");
    const waiting = [...desk.state.stations.keys()].filter((id) => servers.length === 0 && isWaiting(id));
    const ids = servers.length > 0 ? servers.map(({ station }) => station) : waiting;
    return {
      isThree: servers.length > 0,
      mine: this.fellow?.state ?? null,
      servers: ids.map((id) => {
        const serving = id === me ? this.said().serving : here.servingOf(id);
        const state = serving === "runs" || serving === "waiting" ? serving : "silent";
        return { id, isMe: id === me, isHub: id === membership.hub, state, name: here.nameOf(id) };
      }),
    };
  }

  /** The server here, unless it was dismissed. */
  get fellow(): FellowServer | null {
    return this.#fellow?.isDismissed ? null : this.#fellow;
  }

  #fellowParts(): FellowParts | null {
    const { data, listen, warn } = this.#parts;
    const { desk, key, membership } = this.#kept;
    const { hub, addresses, port, authority } = membership;
    if (hub === null) return null;
    return {
      ...{ folder: fellowFolderOf(data, desk.event.id), event: desk.event.id, key, hub, authority, warn },
      places: addresses.map((address) => placeOf(address, port)),
      members: () => {
        const all = [...desk.state.stations];
        const members = all.flatMap(([station, { key: publicKey, revoked }]) =>
          revoked ? [] : [{ station, publicKey }],
        );
        return { members, revoked: all.flatMap(([station, { revoked }]) => (revoked ? [station] : [])) };
      },
      ...{ listen: listen.address, port: listen.port, changed: this.#ears.changed },
    };
  }
}

/** Nothing stays of a server that kept the record of an event here. */
export const forgetFellow = (data: string, event: EventId): Promise<void> =>
  rm(fellowFolderOf(data, event), { recursive: true, force: true });
