import type { StationView } from "../../../shared/contract/stationShapes.ts";
import { TODAY } from "../../../shared/facts/upcast.ts";
import type { Presence } from "../../../shared/stations/presence.ts";
import type { StationId } from "../../../shared/words/ids.ts";
import { type Clock, isoWithOffset } from "../../../shared/words/time.ts";
import type { Desk } from "../../desk/desk.ts";

/** Who was not heard for so long is not here, ms. */
const GONE = 5_000;
const COUNTED_AGAIN = 3_000;

type Heard = { presence: Presence; at: number };

type Parts = {
  desk: Pick<Desk, "state" | "tellStatus">;
  /** This desk itself. */
  me: StationId;
  version: string;
  clock: Clock;
};

/** Which of an event's desks are here, by what they say of themselves, and what the screen shows of each. */
export class WhoIsHere {
  readonly #parts: Parts;
  readonly #heard = new Map<StationId, Heard>();
  #counted: { at: number; arrivals: ReadonlyMap<StationId, number> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How many other desks are here. */
  get others(): number {
    return [...this.#heard.values()].filter((heard) => this.#isHere(heard)).length;
  }

  /** A desk says how it is; false: it is none of the event's other desks. */
  hear(presence: Presence): boolean {
    const { desk, me, clock } = this.#parts;
    if (presence.station === me || !desk.state.stations.has(presence.station)) return false;
    const before = this.others;
    this.#heard.set(presence.station, { presence, at: clock.now() });
    if (this.others !== before) desk.tellStatus();
    return true;
  }

  /** How far another desk's clock is ahead of this one's, ms; null: it was not heard yet. */
  clockAhead(station: StationId): number | null {
    const heard = this.#heard.get(station);
    return heard ? heard.presence.clock - heard.at : null;
  }

  /** What another laptop has to do with keeping the record, if it is here. */
  servingOf(station: StationId): NonNullable<Presence["serving"]> {
    const heard = this.#heard.get(station);
    return (this.#isHere(heard) && heard?.presence.serving) || "no";
  }

  nameOf(station: StationId): string {
    return this.#heard.get(station)?.presence.name ?? this.#parts.desk.state.stations.get(station)?.name ?? station;
  }

  /** Every desk that the event has had. `own`: how this one is; `hubAhead`: how far the hub's clock is ahead of its clock, ms; null: unknown. */
  views(own: Presence, hubAhead: number | null): StationView[] {
    const { desk, me, clock, version } = this.#parts;
    const arrivals = this.#arrivals();
    return [...desk.state.stations].map(([id, known]): StationView => {
      const isMe = id === me;
      const heard = isMe ? { presence: own, at: clock.now() } : this.#heard.get(id);
      const ahead = isMe ? 0 : this.clockAhead(id);
      const clockAhead = ahead !== null && hubAhead !== null ? Math.round(ahead - hubAhead) : null;
      return {
        ...{ id, name: heard?.presence.name ?? known.name, isMe, isHub: heard?.presence.isHub ?? false },
        ...{ isHere: isMe || this.#isHere(heard), heardAt: heard ? isoWithOffset(heard.at) : null, clockAhead },
        ...{ outbox: heard?.presence.outbox ?? 0, badges: heard?.presence.badges ?? 0 },
        ...{ printerTrouble: heard?.presence.printerTrouble ?? false, version: heard?.presence.version ?? null },
        age: ageOf(heard?.presence, version),
        arrivals: arrivals.get(id) ?? 0,
        revoked: known.revoked,
      };
    });
  }

  #isHere(heard: Heard | undefined): boolean {
    return heard !== undefined && !heard.presence.isLeaving && Math.abs(this.#parts.clock.now() - heard.at) < GONE;
  }

  /** Whom each station let in, counted anew every few seconds: very many people take milliseconds. */
  #arrivals(): ReadonlyMap<StationId, number> {
    const now = performance.now();
    if (this.#counted && now - this.#counted.at < COUNTED_AGAIN) return this.#counted.arrivals;
    const arrivals = new Map<StationId, number>();
    for (const { passages } of this.#parts.desk.state.people.values())
      for (const { direction, station, undone } of passages)
        if (direction === "in" && !undone) arrivals.set(station, (arrivals.get(station) ?? 0) + 1);
    this.#counted = { at: now, arrivals };
    return arrivals;
  }
}

/** Another program may be older by the facts it knows, or by its version where these are the same. */
function ageOf(presence: Presence | undefined, version: string): StationView["age"] {
  if (!presence || presence.version === version) return "same";
  if (presence.facts !== TODAY) return presence.facts < TODAY ? "older" : "newer";
  return presence.version.localeCompare(version, "en", { numeric: true }) < 0 ? "older" : "newer";
}
