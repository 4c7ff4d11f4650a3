import type { FoundHub as FoundHubView, Sharing } from "../../../shared/contract/stationShapes.ts";
import { type FoundHub, lookForHubs } from "../../stations/discovery.ts";
import { isOldServer } from "../../stations/names.ts";
import { findServer, versionOf } from "../../stations/serverProgram.ts";

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

  hubs(): FoundHubView[] {
    return this.#hubs.flatMap(({ event, theme, addresses: [address], port }) =>
      address === undefined ? [] : [{ event, theme, address, port }],
    );
  }

  end(): void {
    this.#looking?.end();
  }
}

async function canHost(): Promise<NonNullable<Sharing["canHost"]>> {
  const server = findServer();
  if (server === null) return "not-installed";
  const version = await versionOf(server);
  return version === null || isOldServer(version) ? "too-old" : "yes";
}
