import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ServerPlace } from "../../shared/stations/presence.ts";
import { type EventId, StationId } from "../../shared/words/ids.ts";
import { writeWhole } from "./durable.ts";

/**
 * How this laptop takes part in an event that several share. `seed`: the private half of its key. `role` "none": it left, and would
 * come back as the same station. `hub`: the station at whose laptop the hub is, as far as is known.
 */
export const Membership = z.object({
  role: z.enum(["hub", "member", "none"]),
  seed: z.string(),
  addresses: z.array(z.string()),
  port: z.number().int(),
  authority: z.string(),
  hub: StationId.nullable(),
  /** Of a hub: whether its code lets anybody join; not stated: it does. */
  isDoorOpen: z.boolean().optional(),
  /** Of a member: the servers that kept the record together when the hub was heard last; none stated: the hub's alone. */
  servers: z.array(ServerPlace).max(3).optional(),
});
export type Membership = z.infer<typeof Membership>;

/** `station`: as which this laptop took part. */
const Kept = Membership.extend({ station: StationId });

/** This laptop's memberships, beside the events: they hold keys, so they travel in no copy or archive of an event. */
export class MembershipFiles {
  readonly #folder: string;
  readonly #station: StationId;

  constructor(folder: string, station: StationId) {
    this.#folder = folder;
    this.#station = station;
  }

  /** null: the event is this laptop's alone, or another station's that it was once (see renewStation), or nobody can say how it was shared. */
  async read(event: EventId): Promise<Membership | null> {
    const text = await readFile(this.#file(event), "utf8").catch(() => null);
    try {
      if (text === null) return null;
      const { station, ...membership } = Kept.parse(JSON.parse(text));
      return station === this.#station ? membership : null;
    } catch {
      return null;
    }
  }

  /** Throws Node's fs errors. */
  async keep(event: EventId, membership: Membership): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeWhole(this.#file(event), JSON.stringify({ ...membership, station: this.#station }));
  }

  async forget(event: EventId): Promise<void> {
    await rm(this.#file(event), { force: true });
  }

  #file(event: EventId): string {
    return join(this.#folder, `${event}.json`);
  }
}
