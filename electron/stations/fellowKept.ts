import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { StationKey } from "../../shared/stations/engine.ts";
import { type EventId, StationId } from "../../shared/words/ids.ts";
import type { Member } from "./hubConfig.ts";
import { writePrivate } from "./hubFolder.ts";
import { KeepingPlan, wordOf } from "./keeping.ts";
import type { Place } from "./knock.ts";
import { lanAddresses } from "./lan.ts";
import { type HeldPort, holdPort } from "./reach.ts";

export type FellowParts = {
  /** Where this laptop's server has its keys and its record. */
  folder: string;
  event: EventId;
  key: StationKey;
  /** The hub's station, and where its server is looked for. */
  hub: StationId;
  places: readonly Place[];
  /** The certificate of the event's own authority, DER in base64. */
  authority: string;
  /** Who may come to the record's servers now, the hub's own station among them, and who is shut out. */
  members(): { members: readonly Member[]; revoked: readonly StationId[] };
  listen: string;
  /** null: the usual one; 0: any. */
  port: number | null;
  changed(): void;
  warn(text: string): void;
};

/** What a laptop that keeps the record has written down beside its server's files. */
export const Kept = z.object({
  hub: StationId,
  authority: z.string(),
  certificate: z.string(),
  port: z.number().int(),
  routePort: z.number().int(),
  plan: KeepingPlan,
});
export type Kept = z.infer<typeof Kept>;

const FELLOW = "keeping.json";

/** Throws Node's fs errors. */
export const keepFellow = (folder: string, kept: Kept): Promise<void> =>
  writePrivate(join(folder, FELLOW), `${JSON.stringify(kept, null, 2)}\n`);

/** null: this laptop keeps no record, or nobody can say how. */
export async function readFellow(folder: string): Promise<Kept | null> {
  try {
    return Kept.parse(JSON.parse(await readFile(join(folder, FELLOW), "utf8")));
  } catch {
    return null;
  }
}

/** Both ports of a server to come, held so that others can look whether they reach them; null: they are taken. */
export async function holdBoth(
  { listen, event, key }: Pick<FellowParts, "listen" | "event" | "key">,
  { ports, routePorts }: { ports: readonly number[]; routePorts: readonly number[] },
): Promise<readonly [HeldPort, HeldPort] | null> {
  const word = wordOf(event, key.station);
  const desks = await holdPort(listen, ports, word);
  const servers = desks && (await holdPort(listen, routePorts, word));
  if (desks && servers) return [desks, servers];
  await desks?.close();
  return null;
}

/** Where the others reach a server that listens there; a laptop without a network reaches itself. */
export function ownAddresses(listen: string): string[] {
  const found = listen === "0.0.0.0" || listen === "::" ? lanAddresses() : [listen];
  return found.length > 0 ? found : ["127.0.0.1"];
}
