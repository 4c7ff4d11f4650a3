import type { FoundHub as FoundHubView, Sharing } from "../../../shared/contract/stationShapes.ts";
import type { StationId } from "../../../shared/words/ids.ts";
import { type FoundHub, isSaidBy, lookForHubs } from "../../stations/discovery.ts";
import { isOldServer } from "../../stations/names.ts";
import { findServer, versionOf } from "../../stations/serverProgram.ts";
import type { SharedEvent } from "./sharedEvent.ts";

/** What this laptop could share by: hubs that say in this network that they are one, and the server that is installed here. */
export class Nearby {
  canHost: Sharing["canHost"] = null;
  #hubs: readonly FoundHub[] = [];
  #looking: { end(): void } | null = null;

  /** From now on it listens for hubs. `changed`: others are there. */
  async look(changed: () => void, warn: (text: string) => void): Promise<void> {
    this.canHost ??= await canHost();
    const hear = (hubs: readonly FoundHub[]) => {
      this.#hubs = [...hubs];
      changed();
    };
    this.#looking ??= lookForHubs(hear, warn);
  }

  /** `open`: the event that is open, if other desks share it. */
  hubs(open: SharedEvent | null): FoundHubView[] {
    return this.#hubs.flatMap((hub) => {
      const { event, theme, station, port } = hub;
      const [address] = hub.addresses;
      if (address === undefined) return [];
      const name = successorIn(open, hub) === null ? null : (open?.here.nameOf(station) ?? null);
      return [{ event, theme, address, port, successor: name === null ? null : { station, name } }];
    });
  }

  /** The hub that a station of the event says it has now, in the place of another's; null: it says nothing of that kind. */
  successor(open: SharedEvent, station: StationId): FoundHub | null {
    return this.#hubs.find((hub) => hub.station === station && successorIn(open, hub) !== null) ?? null;
  }

  end(): void {
    this.#looking?.end();
  }
}

/** A hub of the same event under another authority than the one this desk knows, if a station that counts signs for it; null: it is no such. */
function successorIn(open: SharedEvent | null, hub: FoundHub): FoundHub | null {
  if (open?.membership.role !== "member" || hub.event !== open.desk.event.id) return null;
  const known = open.desk.state.stations.get(hub.station);
  if (!known || known.revoked || hub.authority === open.membership.authority) return null;
  return isSaidBy(known.key, hub) ? hub : null;
}

async function canHost(): Promise<NonNullable<Sharing["canHost"]>> {
  const server = findServer();
  if (server === null) return "not-installed";
  const version = await versionOf(server);
  return version === null || isOldServer(version) ? "too-old" : "yes";
}
