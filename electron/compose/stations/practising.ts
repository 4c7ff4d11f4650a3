import { setTimeout as pause } from "node:timers/promises";
import type { HubView, Sharing } from "../../../shared/contract/stationShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import type { Desk } from "../../desk/desk.ts";
import type { FellowServer } from "../../stations/fellowServer.ts";
import { type Hub, troubleOf } from "../../stations/hub.ts";
import { stationKeyOf } from "../../stations/stationKey.ts";
import { tryingPause } from "../../stations/trying.ts";
import type { Membership } from "../../store/stationsFile.ts";
import { startHubOf } from "./hosting.ts";
import type { SharingParts } from "./sharingParts.ts";

/** Servers that go on without a desk of theirs: the hub's, or one that keeps the record beside it. null: it does not run here. */
export type Resting = { hub: Hub | null; fellow: FellowServer | null };

/**
 * A rehearsal on a laptop of a shared event: its desk practises on a copy and takes no part. Its server belongs to the event itself and goes on for the other
 * desks, as it is: who is a station stays one, nobody new comes in. Nothing of the copy goes there, since nothing links it.
 */
export class Practising {
  readonly #parts: SharingParts;
  readonly #changed: () => void;
  #event: { id: EventId; role: "hub" | "member" } | null = null;
  #hub: Hub | null = null;
  #fellow: FellowServer | null = null;
  #trouble: HubView["trouble"] = null;
  #starting: Promise<void> = Promise.resolve();
  #ending = new AbortController();

  constructor(parts: SharingParts, changed: () => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  /** What this laptop is to the event itself; undefined: nobody practises on a copy of a shared one. */
  view(): Sharing["practising"] {
    return this.#event ? { role: this.#event.role, trouble: this.#trouble } : undefined;
  }

  /** Its desk has left the event a moment ago, and a rehearsal of it begins. */
  keep(id: EventId, { hub, fellow }: Resting): void {
    this.#ending = new AbortController();
    this.#event = { id, role: hub ? "hub" : "member" };
    this.#fellow = fellow;
    this.#trouble = null;
    if (hub) this.#take(hub);
  }

  /** The rehearsal has opened. The hub is started where it does not run: a rehearsal lasts over the program's end. */
  async begin(desk: Desk, membership: Membership | null): Promise<void> {
    const { id } = desk.event;
    if (this.#event?.id !== id) await this.end();
    if (!membership || membership.role === "none") return;
    const { role } = membership;
    if (!this.#event) this.keep(id, { hub: null, fellow: null });
    this.#event = { id, role };
    if (role === "hub" && !this.#hub) this.#starting = this.#start(desk, membership);
    this.#changed();
  }

  /** The hub's server that goes on for this event, and which its own desk takes up again; null: none does. Every other one here ends. */
  async handBack(id: EventId): Promise<Hub | null> {
    const isIts = this.#event?.id === id;
    this.#event = null;
    this.#ending.abort();
    await this.#starting;
    const [hub, fellow] = [this.#hub, this.#fellow];
    this.#hub = null;
    this.#fellow = null;
    await fellow?.stop();
    if (isIts) return hub;
    await hub?.stop();
    return null;
  }

  /** The rehearsal was closed, and nothing of the event is open any more. */
  async end(id: EventId | null = this.#event?.id ?? null): Promise<void> {
    if (id === null || this.#event?.id !== id) return;
    const hub = await this.handBack(id);
    await hub?.stop();
  }

  async #start(desk: Desk, { seed, isDoorOpen = true }: Membership): Promise<void> {
    const { signal } = this.#ending;
    const key = stationKeyOf(this.#parts.station.id, seed);
    this.#trouble = "starting";
    for (let failures = 0; !signal.aborted; failures++) {
      const hub = await startHubOf(this.#parts, { desk, key }, { isDoorOpen });
      if (hub.ok) return this.#take(hub.value);
      this.#parts.warn(`the hub did not start: ${hub.fault.code} ${hub.fault.detail}`);
      this.#tell(troubleOf(hub.fault));
      await pause(tryingPause(failures), undefined, { signal }).catch(() => undefined);
    }
  }

  #take(hub: Hub): void {
    this.#hub = hub;
    this.#trouble = null;
    hub.onTrouble((trouble) => {
      if (hub === this.#hub) this.#tell(trouble);
    });
    this.#changed();
  }

  #tell(trouble: HubView["trouble"]): void {
    this.#trouble = trouble;
    this.#changed();
  }
}
