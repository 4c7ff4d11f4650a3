import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { certificateToCode } from "./authority.ts";
import { flushStore } from "./flushStore.ts";
import { type ConfigParts, FILES, type Member, writeConfig, writeVenueConfig } from "./hubConfig.ts";
import { FREE, freeBytes, largestRecord } from "./hubDisk.ts";
import { diskFault, type Secrets, writePrivate } from "./hubFolder.ts";
import type { Hub, HubFault, HubParts, HubTrouble, TakenUp } from "./hubPort.ts";
import { ensureLine, ensureRecord, type KeeperParts, watchHealth, watchQuorum } from "./keeper.ts";
import { freePort, lanAddresses } from "./lan.ts";
import { noteRunning, noteStopped } from "./leftover.ts";
import { certificateNameOf } from "./names.ts";
import { ServerProcess } from "./serverProcess.ts";
import { stationKeyOf } from "./stationKey.ts";
import { tryingPause } from "./trying.ts";
import { VENUE_FOLDER } from "./venue.ts";

/** What `startHub` has made ready. `authority`: its certificate, PEM. */
export type RunningParts = HubParts & {
  server: string;
  version: string;
  port: number;
  secrets: Secrets;
  store: string;
  authority: string;
};

/** How long a server may take until its record is there, ms; one of several, until it takes a line: the others may come later. */
const READY = 10_000;

/** Taking up a new configuration, ms. */
const RELOADING = 3_000;

/** A life shorter than this, ms, is a quick death; after so many in a row it is said, and it is started slower and slower. */
const SHORT_LIFE = 10_000;
const MOST_QUICK_DEATHS = 5;
const DEATH_PAUSES = [0, 50, 250, 500, 1_000] as const;

/** Between looks at the disk, or at a port that was taken, ms. */
const LOOK = 1_000;

/** How often it is looked whether the server still answers for its record, ms. */
const HEALTH_PACE = 5_000;

/** What a server that hangs is left to end by itself, ms. */
const HANGING = 1_000;

const NO_ROOM = /no space left|insufficient (storage|resources)/i;
const PORT_TAKEN = /address already in use|only one usage of each socket/i;

/** A server and those who look after it: that it runs, answers and has room. */
export class RunningHub implements Hub {
  readonly port: number;
  readonly version: string;
  readonly authority: string;
  readonly door: string;
  readonly #parts: RunningParts;
  readonly #ears: ((trouble: HubTrouble | null) => void)[] = [];
  #members: readonly Member[];
  #isDoorOpen: boolean;
  #process: ServerProcess | null = null;
  #trouble: HubTrouble | null = null;
  readonly #stopping = new AbortController();
  #isPlanned = false;
  #taking: Promise<unknown> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();
  #watching: Promise<void> = Promise.resolve();
  #largestRecord = 0;
  #stopFlushing: () => void = () => undefined;
  #diskWatch: NodeJS.Timeout | undefined;
  #stopHealth: () => void = () => undefined;

  constructor(parts: RunningParts) {
    this.#parts = parts;
    this.#members = parts.members;
    this.#isDoorOpen = parts.isDoorOpen ?? true;
    this.port = parts.port;
    this.version = parts.version;
    this.authority = certificateToCode(parts.authority);
    this.door = parts.secrets.door;
  }

  async start(): Promise<Result<Hub, HubFault>> {
    const ready = await this.#launch();
    if (!ready.ok) {
      await this.stop();
      return ready;
    }
    const { folder, event, warn } = this.#parts;
    if (!this.#isSyncing()) this.#stopFlushing = flushStore(join(folder, this.#parts.store), event, warn);
    this.#watching = this.#watch();
    this.#diskWatch = setInterval(() => void this.#lookAtDisk(), LOOK);
    if (this.#parts.cluster) this.#tell("others-missing");
    const pace = this.#parts.healthPace ?? HEALTH_PACE;
    const onHang = (why: string) => this.#startAnew(why, HANGING);
    // In a cluster silence may mean that the others are gone: to start this one anew as well would help nobody.
    this.#stopHealth = this.#parts.cluster
      ? watchQuorum(this.#keeper(), pace, { tell: (isThere) => this.#tellOthers(isThere), onHang })
      : watchHealth(this.#keeper(), pace, onHang);
    return ok(this);
  }

  /** Of three: whether enough are there. What ails this one itself is said first. */
  #tellOthers(isThere: boolean): void {
    if (this.#trouble !== null && this.#trouble !== "others-missing") return;
    this.#tell(isThere ? null : "others-missing");
  }

  addresses(): string[] {
    return lanAddresses();
  }

  setMembers(members: readonly Member[], revoked: readonly Member["station"][] = []): Promise<TakenUp> {
    this.#members = members.filter(({ station }) => !revoked.includes(station));
    return this.#takeUp();
  }

  setDoor(isOpen: boolean): Promise<TakenUp> {
    this.#isDoorOpen = isOpen;
    return this.#takeUp();
  }

  onTrouble(hear: (trouble: HubTrouble | null) => void): void {
    this.#ears.push(hear);
    if (this.#trouble !== null || this.#parts.cluster) hear(this.#trouble);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#stopFlushing();
    clearInterval(this.#diskWatch);
    this.#stopHealth();
    await this.#process?.end();
    await this.#watching;
    // One that was just being started.
    await this.#process?.end();
    await noteStopped(this.#parts.folder).catch(() => undefined);
  }

  /** Starts the server and waits until its record is there. */
  async #launch(): Promise<Result<null, HubFault>> {
    const { server, folder, cluster } = this.#parts;
    try {
      this.#largestRecord = await largestRecord(folder, this.#parts.store);
      await this.#write();
    } catch (problem) {
      return fault(diskFault(problem));
    }
    const child = new ServerProcess(server, folder);
    this.#process = child;
    if (child.pid !== null) await noteRunning(folder, child.pid).catch(() => undefined);
    const ready = await Promise.race([
      cluster ? ensureLine(this.#keeper(), READY) : ensureRecord(this.#keeper(), READY),
      child.ended.then(() => fault("it ended")),
    ]);
    if (ready.ok) return ok(null);
    const said = child.said();
    await child.end();
    if (PORT_TAKEN.test(said)) return fault({ code: "port-taken", detail: String(this.port) });
    const code = NO_ROOM.test(said) || ready.fault === "full" ? "disk-full" : "server-failed";
    return fault({ code, detail: `${ready.fault}\n${said}` });
  }

  #keeper(): KeeperParts {
    const { event, hub, secrets, authority, cluster, listen, granted } = this.#parts;
    const name = granted ? { name: certificateNameOf(granted.runsAt) } : {};
    return {
      event,
      place: { host: isEverywhere(listen) ? "127.0.0.1" : listen, port: this.port, ...name },
      authority: certificateToCode(authority),
      key: stationKeyOf(hub.station, secrets.keeper),
      replicas: cluster?.replicas ?? 1,
    };
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Starts the server again whenever it ends, until it is stopped. */
  async #watch(): Promise<void> {
    let deaths = 0;
    while (!this.#isStopping) {
      const born = performance.now();
      await this.#process?.ended;
      if (this.#isStopping) return;
      if (this.#isPlanned || this.#trouble === "disk-full") deaths = 0;
      else deaths = performance.now() - born < SHORT_LIFE ? deaths + 1 : 1;
      if (deaths > 0) this.#parts.warn(`hub: nats-server ended (${deaths}): ${this.#process?.said() ?? ""}`);
      this.#isPlanned = false;
      if (deaths >= MOST_QUICK_DEATHS) this.#tell("stopped");
      const waits = DEATH_PAUSES[deaths] ?? tryingPause(deaths - MOST_QUICK_DEATHS);
      await pause(waits, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      await this.#comeBack();
    }
  }

  async #comeBack(): Promise<void> {
    while (!this.#isStopping && (await freePort(this.#parts.listen, [this.port])) === null) {
      this.#tell("port-taken");
      await pause(LOOK);
    }
    while (!this.#isStopping && (await freeBytes(this.#parts.folder)) < FREE.room) {
      this.#tell("disk-full");
      await pause(LOOK);
    }
    if (this.#isStopping) return;
    const back = await this.#launch();
    if (back.ok) this.#tell(this.#parts.cluster ? "others-missing" : null);
    else this.#tell(troubleOf(back.fault));
  }

  async #lookAtDisk(): Promise<void> {
    const child = this.#process;
    const free = await freeBytes(this.#parts.folder);
    if (this.#isStopping || child !== this.#process || child?.isEnded) return;
    if (free < FREE.scarce) this.#tell("disk-full");
    // Started anew it takes the room into account that there is again.
    const isRoomAgain = this.#trouble === "disk-full" && free >= FREE.room;
    if (free < FREE.none) await this.#startAnew("its disk is full");
    else if (isRoomAgain) await this.#startAnew("its disk has room again");
  }

  /** Ends the server, which `#watch` then starts again; that is no death. `ms`: how long it may take to end by itself. */
  async #startAnew(why: string, ms?: number): Promise<void> {
    if (this.#isStopping || !this.#process || this.#process.isEnded) return;
    this.#parts.warn(`hub: nats-server is started anew: ${why}`);
    this.#isPlanned = true;
    await this.#process.end(ms);
  }

  #takeUp(): Promise<TakenUp> {
    const done = this.#taking.then(() => this.#takeUpNow());
    this.#taking = done;
    return done;
  }

  async #takeUpNow(): Promise<TakenUp> {
    try {
      await this.#write();
    } catch (problem) {
      return fault(diskFault(problem));
    }
    const child = this.#process;
    // Without signals, or when it did not take it, the server is started anew with what was written.
    if (child && !child.isEnded && !(await child.reload(RELOADING))) await this.#startAnew("its stations changed");
    return ok(null);
  }

  /** One after the other: the file is the same. */
  #write(): Promise<void> {
    const done = this.#writing.then(() => this.#writeNow());
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #writeNow(): Promise<void> {
    const { folder, event, hub, listen, secrets, cluster, store, granted, venue = null } = this.#parts;
    const keyOf = (seed: string) => stationKeyOf(hub.station, seed).publicKey;
    const parts: ConfigParts = {
      event,
      hub,
      runsAt: granted?.runsAt ?? hub.station,
      members: this.#members,
      listen,
      port: this.port,
      keeper: keyOf(secrets.keeper),
      // Only the hub's own program lets anybody in, and it listens at its own server.
      door: this.#isDoorOpen && !granted ? keyOf(secrets.door) : null,
      storeKey: secrets.storeKey,
      store,
      isSyncing: this.#isSyncing(),
      largestRecord: this.#largestRecord,
      cluster: cluster ?? null,
      venue,
    };
    await writePrivate(join(folder, FILES.config), writeConfig(parts));
    if (venue) await writePrivate(join(folder, VENUE_FOLDER, FILES.config), writeVenueConfig(parts, venue));
  }

  /** From 2.10 on a server flushes by itself before it confirms. */
  #isSyncing(): boolean {
    const [major = 0, minor = 0] = this.version.split(".").map(Number);
    return major > 2 || (major === 2 && minor >= 10);
  }

  #tell(trouble: HubTrouble | null): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    for (const hear of this.#ears) hear(trouble);
  }
}

/** What a hub's server that does not start is told as. */
export const troubleOf = ({ code }: HubFault): HubTrouble =>
  code === "port-taken" || code === "disk-full" ? code : "stopped";

const isEverywhere = (listen: string): boolean => listen === "0.0.0.0" || listen === "::";
