import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { HubView } from "../../../shared/contract/stationShapes.ts";
import { lastNumbers } from "../../../shared/facts/fold.ts";
import { type JoinCode, writeJoinCode } from "../../../shared/stations/joinCode.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import type { Result } from "../../../shared/words/result.ts";
import { thrownText } from "../../../shared/words/thrown.ts";
import type { Desk } from "../../desk/desk.ts";
import { advertise } from "../../stations/discovery.ts";
import { ownAddresses } from "../../stations/fellowKept.ts";
import { type Hub, type HubFault, startHub, troubleOf } from "../../stations/hub.ts";
import { type Asker, answerJoiners, type Welcome } from "../../stations/joining.ts";
import { answerKeeping, clusterOf, type KeepingPlan, storeOf } from "../../stations/keeping.ts";
import type { SeededKey } from "../../stations/stationKey.ts";
import { readPlan, ThreeServers } from "../../stations/threeServers.ts";
import { tryingPause } from "../../stations/trying.ts";
import { OWN_ADDRESS, type SharingParts } from "./sharingParts.ts";

/** Whoever asks to join waits so long for the hub's own desk to be in step, looked at every so often; ms. */
const MOST_WAITED = 8_000;
const LOOK = 50;

/** The folder of an event's hub: its server's certificates and its record. */
export const hubFolderOf = (data: string, event: EventId): string => join(data, "hubs", event);

type Hosted = {
  desk: Desk;
  key: SeededKey;
};

/** Starts the server of an event's hub on this laptop; its door is as it was when it was shut down. */
export async function startHubOf(
  { data, station, listen, warn }: SharingParts,
  { desk, key }: Hosted,
  { isDoorOpen, port = listen.port }: { isDoorOpen: boolean; port?: number | null },
): Promise<Result<Hub, HubFault>> {
  const { id: event } = desk.event;
  const folder = hubFolderOf(data, event);
  const plan = await readPlan(folder);
  return startHub({
    ...{ folder, event, warn, cluster: clusterOf(plan, station.id), store: storeOf(plan.generation), port },
    hub: { station: station.id, publicKey: key.publicKey },
    members: membersOf(desk).filter((member) => member.station !== station.id),
    listen: listen.address,
    isDoorOpen,
  });
}

/** Laptops that kept the record too ask every two seconds whether they still do, ms. */
const TELLING = 6_000;

type HostingEars = {
  /** What the screen shows of it is another. */
  changed(): void;
  isDoorOpen(): boolean;
};

/** Makes the hub's own desk a station of its event, where it is none by this key yet. */
export async function joinOwnHub({ station }: SharingParts, { desk, key }: Hosted): Promise<void> {
  if (desk.state.stations.get(station.id)?.key === key.publicKey) return;
  const { [station.id]: unsigned = 0, ...others } = Object.fromEntries(lastNumbers(desk.state));
  const keyless = desk.state.stations.size === 0 ? { keyless: others } : {};
  const joined = { who: station.id, name: station.name(), key: key.publicKey, unsigned, ...keyless };
  await desk.record([{ kind: "station-joined", ...joined }]);
}

/** What a hub does beside its server: lets in who asks, keeps out who is shut out, and says that it is there. */
export class Hosting {
  readonly #parts: SharingParts;
  #hub: Hub;
  #three: ThreeServers | null = null;
  #ears: HostingEars | null = null;
  readonly #hosted: Hosted;
  #trouble: HubView["trouble"] = null;
  /** Who may come to the hub, as it was told last. */
  #members = "";
  #ends: (() => void)[] = [];
  /** Its server is not to be started again, or anew. */
  #ending = new AbortController();
  /** Its server is being started again. */
  #starting: Promise<void> = Promise.resolve();
  #isDown = false;

  constructor(parts: SharingParts, hosted: Hosted, hub: Hub) {
    this.#parts = parts;
    this.#hosted = hosted;
    this.#hub = hub;
  }

  get hub(): Hub {
    return this.#hub;
  }

  /** Who keeps the record. */
  get plan(): KeepingPlan | null {
    return this.#three?.plan ?? null;
  }

  /** Its server gets on with its work. */
  get isWell(): boolean {
    return this.#trouble === null;
  }

  async begin(ears: HostingEars): Promise<void> {
    const { warn } = this.#parts;
    this.#ears = ears;
    const { desk, key } = this.#hosted;
    const { id: event, page } = desk.event;
    const { port, authority } = this.hub;
    this.#three = await this.#openThree();
    this.#hearTrouble();
    const asked = { event, key, address: OWN_ADDRESS, port, authority, warn };
    const answering = answerJoiners(asked, (asker) => this.#welcome(asker));
    const ad = advertise({ event, theme: page.theme, port, authority, key }, warn);
    const place = { host: OWN_ADDRESS, port };
    const keeping = answerKeeping({ event, key, place, authority, warn }, (who, question) =>
      this.#three ? this.#three.answer(who, question) : Promise.resolve({ what: "none" }),
    );
    this.#ends = [() => answering.stop(), () => keeping.stop(), () => ad.end()];
  }

  /** Nobody new is let in, and nobody told that it is there; its server goes on. */
  quieten(): void {
    for (const end of this.#ends) end();
  }

  async end(): Promise<void> {
    await this.rest();
    await this.#hub.stop();
  }

  /** Nobody looks after it any more, and its server goes on as it is; null: it does not run. */
  async rest(): Promise<Hub | null> {
    await this.#three?.close();
    this.#ending.abort();
    await this.#starting;
    return this.#isDown ? null : this.#hub;
  }

  /** The record is kept here alone from now on, and those who kept it too have heard so, if they can; false: it is already. */
  async keepAlone(): Promise<boolean> {
    const { plan } = this;
    const others = plan?.servers.filter(({ station }) => station !== this.#parts.station.id) ?? [];
    if (!this.#three || others.length === 0) return false;
    await this.#three.keepAlone();
    const stations = others.map(({ station }) => station);
    await this.#three.told(stations, TELLING);
    return true;
  }

  async #openThree(): Promise<ThreeServers> {
    const { data, station, listen, warn } = this.#parts;
    const { desk } = this.#hosted;
    const { id: event } = desk.event;
    const folder = hubFolderOf(data, event);
    return new ThreeServers(
      {
        ...{ folder, event, hub: station.id, listen: listen.address, isUsual: listen.port === null, warn },
        addresses: () => ownAddresses(listen.address),
        port: () => this.#hub.port,
        isInStep: () => desk.link?.state === "online",
        restart: () => this.#restart(),
        changed: () => this.#ears?.changed(),
      },
      await readPlan(folder),
    );
  }

  /** The server of another record, on the same port: desks look for it there. */
  async #restart(): Promise<void> {
    this.#ending.abort();
    await this.#starting;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#isDown = true;
    await this.#hub.stop();
    // Nobody waits for it longer than for a first try: it may take until another program lets go of the port.
    if (!(await this.#startAnew())) this.#starting = this.#goOnStarting(signal);
  }

  async #goOnStarting(signal: AbortSignal): Promise<void> {
    for (let failures = 1; !signal.aborted; failures++) {
      await pause(tryingPause(failures - 1), undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && (await this.#startAnew())) return;
    }
  }

  async #startAnew(): Promise<boolean> {
    const { port } = this.#hub;
    const isDoorOpen = this.#ears?.isDoorOpen() ?? true;
    const started = await startHubOf(this.#parts, this.#hosted, { isDoorOpen, port });
    if (!started.ok) {
      this.#parts.warn(`the hub did not start anew: ${started.fault.code} ${started.fault.detail}`);
      this.#tell(troubleOf(started.fault));
      return false;
    }
    this.#hub = started.value;
    this.#isDown = false;
    this.#members = "";
    if (this.plan?.isThree === false) this.#tell(null);
    this.#hearTrouble();
    return true;
  }

  #hearTrouble(): void {
    const hub = this.#hub;
    hub.onTrouble((trouble) => {
      if (hub === this.#hub) this.#tell(trouble);
    });
  }

  #tell(trouble: HubView["trouble"]): void {
    this.#trouble = trouble;
    this.#three?.found(trouble === null);
    this.#ears?.changed();
  }

  /** What a laptop needs to join by this hub. */
  code(): JoinCode {
    const { id: event, page } = this.#hosted.desk.event;
    const { port, authority, door } = this.hub;
    const found = this.hub.addresses().slice(0, 4);
    const addresses = found.length > 0 ? found : [OWN_ADDRESS];
    return { v: 1, event, theme: page.theme.slice(0, 80), addresses, port, authority, door };
  }

  view(isDoorOpen: boolean): HubView {
    const { hub } = this;
    const code = writeJoinCode(this.code());
    const qr = this.#parts.qr(code);
    return {
      ...{ addresses: hub.addresses(), port: hub.port, code, qr, isDoorOpen },
      ...{ trouble: this.#trouble, server: hub.version },
    };
  }

  /** The hub's server lets in whom the facts name. */
  async syncMembers(): Promise<void> {
    const { desk } = this.#hosted;
    const members = membersOf(desk);
    const revoked = [...desk.state.stations].flatMap(([id, station]) => (station.revoked ? [id] : []));
    const now = JSON.stringify([members, revoked]);
    if (now === this.#members) return;
    this.#members = now;
    const own = this.#parts.station.id;
    const others = members.filter(({ station }) => station !== own);
    try {
      await this.#three?.shutOut(revoked);
      const isTaken = !this.#isDown && (await this.hub.setMembers(others, revoked)).ok;
      if (!isTaken) this.#members = "";
    } catch (error) {
      // It is tried again with the next heartbeat.
      this.#members = "";
      this.#parts.warn(`who may come to the hub: ${thrownText(error)}`);
    }
  }

  /** Whether the others can have all that this desk has recorded by now; it waits a little for that. */
  async #isInRecord(): Promise<boolean> {
    const { link } = this.#hosted.desk;
    for (let waited = 0; (link?.outbox ?? 0) > 0; waited += LOOK) {
      if (waited >= MOST_WAITED) return false;
      await pause(LOOK);
    }
    return true;
  }

  /** Somebody at another laptop has the joining code: it is one of the event's desks from now on. */
  async #welcome(asker: Asker): Promise<Welcome | "taken" | null> {
    const { desk } = this.#hosted;
    const known = desk.state.stations.get(asker.station);
    if (known?.revoked) return null;
    // Two laptops that were set up as copies of one another would write under one name.
    if (known && known.key !== asker.publicKey) return "taken";
    if (!known) {
      const { station: who, name, publicKey: key } = asker;
      // What it recorded before it had a key, here or there.
      const unsigned = Math.max(lastNumbers(desk.state).get(who) ?? 0, asker.wrote);
      const joined = await desk.record([{ kind: "station-joined", who, name, key, unsigned }]);
      if (!joined.ok) return null;
    }
    // The others take nothing of a station that the record does not name yet.
    if (!(await this.#isInRecord())) return null;
    await this.syncMembers();
    const members = [...desk.state.stations].map(([station, { key, name }]) => ({ station, publicKey: key, name }));
    const keys = Buffer.from(desk.parts.store.shared.keysText()).toString("base64");
    const { id: event, page } = desk.event;
    return { event, theme: page.theme.slice(0, 200), keys, hub: this.#parts.station.id, members };
  }
}

/** Who may come to the hub. */
const membersOf = ({ state }: Desk) =>
  [...state.stations].flatMap(([station, { key, revoked }]) => (revoked ? [] : [{ station, publicKey: key }]));
