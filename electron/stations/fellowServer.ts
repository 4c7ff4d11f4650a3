import { rm } from "node:fs/promises";
import { codeToCertificate } from "./authority.ts";
import { type FellowParts, holdBoth, type Kept, keepFellow, ownAddresses, readFellow } from "./fellowKept.ts";
import { type Hub, type HubTrouble, startHub } from "./hub.ts";
import { askKeeping, clusterOf, type KeepingPlan, placesOf, storeOf } from "./keeping.ts";
import { OneByOne } from "./oneByOne.ts";
import type { HeldPort } from "./reach.ts";

export type { FellowParts };

/** `waiting`: for a third; `runs`; else what ails its server, `failed`: it does not start. */
export type FellowState = "waiting" | "starting" | "runs" | "failed" | HubTrouble;

/** Between two questions who keeps the record now, ms. */
const PACE = 2_000;
const FOLLOWING = 3_000;

/** This laptop's server as it was left, if it keeps a record of this hub's; null: it does not. */
export async function fellowAgain(parts: FellowParts): Promise<FellowServer | null> {
  const kept = await readFellow(parts.folder);
  if (kept?.hub === parts.hub && kept.authority === parts.authority) return new FellowServer(parts, kept);
  await rm(parts.folder, { recursive: true, force: true });
  return null;
}

/**
 * A server that keeps the record beside the hub's, from `begin` to `stop`. It asks the hub every two seconds who keeps the record now, and follows: its
 * server runs as long as it is one of three. Where the hub does not answer, it goes by what it knew last: two of three go on without the hub.
 */
export class FellowServer {
  readonly #parts: FellowParts;
  #kept: Kept;
  #server: { hub: Hub; generation: number } | null = null;
  #held: readonly HeldPort[] = [];
  #state: FellowState;
  #members = "";
  #asking: NodeJS.Timeout | undefined;
  readonly #work: OneByOne;
  #isOver = false;
  /** It keeps nothing any more: staff, or the hub, have ended it. */
  isDismissed = false;

  constructor(parts: FellowParts, kept: Kept) {
    this.#parts = parts;
    this.#work = new OneByOne("keeping", parts.warn);
    this.#kept = kept;
    this.#state = kept.plan.isThree ? "starting" : "waiting";
  }

  get state(): FellowState {
    return this.#state;
  }

  get plan(): KeepingPlan {
    return this.#kept.plan;
  }

  begin(): void {
    void this.#work.do(() => this.#round());
  }

  /** Its server lets in whom the event's facts name. */
  async syncMembers(): Promise<void> {
    const { members, revoked } = this.#parts.members();
    if (this.#kept.plan.servers.some(({ station }) => revoked.includes(station)))
      return this.#work.do(() => this.#dismiss());
    const now = JSON.stringify([members, revoked]);
    if (!this.#server || now === this.#members) return;
    this.#members = now;
    const taken = await this.#server.hub.setMembers(members, revoked);
    if (!taken.ok) this.#members = "";
  }

  /** Staff end it: the hub is told, if it answers. */
  giveUp(): Promise<void> {
    return this.#work.do(async () => {
      await askKeeping(this.#asker, { v: 1, want: "leave" }, FOLLOWING);
      await this.#dismiss();
    });
  }

  /** The program ends, or the event is closed: its server stops, and is there again at the next `begin`. */
  async stop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#asking);
    await this.#work.end();
    await this.#end();
  }

  /** What goes wrong in one round (a disk that takes nothing) is tried again in the next. */
  async #round(): Promise<void> {
    try {
      await this.#ask();
    } finally {
      clearTimeout(this.#asking);
      if (!this.#isOver && !this.isDismissed)
        this.#asking = setTimeout(() => void this.#work.do(() => this.#round()), PACE);
    }
  }

  async #ask(): Promise<void> {
    if (this.#isOver || this.isDismissed) return;
    const { port, routePort } = this.#kept;
    // The hub counts on whoever asks, and a server whose ports are taken is none to begin with.
    if (!this.#server && !this.#kept.plan.isThree && !(await this.#hold())) return this.#tell("port-taken");
    const addresses = ownAddresses(this.#parts.listen);
    const said = await askKeeping(this.#asker, { v: 1, want: "follow", addresses, port, routePort }, FOLLOWING);
    if (this.#isOver) return;
    if (said.ok && said.value.what === "none") return this.#dismiss();
    if (said.ok && said.value.what === "plan") await this.#take(said.value.plan);
    await this.#follow();
  }

  async #take(plan: KeepingPlan): Promise<void> {
    if (JSON.stringify(plan) === JSON.stringify(this.#kept.plan)) return;
    await keepFellow(this.#parts.folder, { ...this.#kept, plan });
    this.#kept = { ...this.#kept, plan };
    this.#parts.changed();
  }

  /** Its server runs, and on the record that the plan says; or does not. */
  async #follow(): Promise<void> {
    const { plan } = this.#kept;
    if (this.#server && (!plan.isThree || this.#server.generation !== plan.generation)) await this.#end();
    if (plan.isThree && !this.#server) await this.#start();
    if (!plan.isThree) this.#tell((await this.#hold()) ? "waiting" : "port-taken");
  }

  /** Both ports of its server to come, so that the others may look whether they reach them; false: another program has one. */
  async #hold(): Promise<boolean> {
    const { port, routePort } = this.#kept;
    if (this.#held.length === 0)
      this.#held = (await holdBoth(this.#parts, { ports: [port], routePorts: [routePort] })) ?? [];
    return this.#held.length > 0;
  }

  async #start(): Promise<void> {
    const { event, key, listen, folder, warn } = this.#parts;
    const { plan, certificate, authority, port, hub: hubStation } = this.#kept;
    const cluster = clusterOf(this.#reached(plan), key.station);
    const { members } = this.#parts.members();
    const hub = members.find(({ station }) => station === hubStation);
    if (!cluster || !hub) return this.#tell("failed");
    await this.#letGo();
    const granted = { runsAt: key.station, certificate, authority: codeToCertificate(authority) };
    const started = await startHub({
      ...{ folder, event, hub, members, port, listen, cluster, granted, warn },
      store: storeOf(plan.generation),
    });
    if (!started.ok) {
      warn(`keeping: the server did not start: ${started.fault.code} ${started.fault.detail}`);
      return this.#tell(started.fault.code === "port-taken" ? "port-taken" : "failed");
    }
    this.#server = { hub: started.value, generation: plan.generation };
    this.#members = "";
    this.#tell("runs");
    started.value.onTrouble((trouble) => this.#tell(trouble ?? "runs"));
  }

  /** Each server first at the address it was reached by: routes go there. */
  #reached(plan: KeepingPlan): KeepingPlan {
    const { places } = this.#parts;
    const hubAt = places.map(({ host }) => host);
    const servers = plan.servers.map((server) => {
      const near = server.station === this.#kept.hub ? server.addresses.filter((one) => hubAt.includes(one)) : [];
      return { ...server, addresses: [...new Set([...near, ...server.addresses])] };
    });
    return { ...plan, servers };
  }

  async #dismiss(): Promise<void> {
    if (this.isDismissed) return;
    clearTimeout(this.#asking);
    await this.#end();
    await rm(this.#parts.folder, { recursive: true, force: true });
    // Only now this laptop may ask anew: its folder is the same.
    this.isDismissed = true;
    this.#parts.changed();
  }

  async #end(): Promise<void> {
    await this.#letGo();
    await this.#server?.hub.stop();
    this.#server = null;
  }

  async #letGo(): Promise<void> {
    await Promise.all(this.#held.map((one) => one.close()));
    this.#held = [];
  }

  /** The hub where this desk looks for it, and where its plan says. */
  get #asker() {
    const { event, key, authority, places } = this.#parts;
    const { plan, hub } = this.#kept;
    const planned = plan.servers.filter(({ station }) => station === hub);
    return { event, key, authority, places: [...places, ...placesOf(planned, hub)] };
  }

  #tell(state: FellowState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#parts.changed();
  }
}
