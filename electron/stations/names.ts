import { createHash } from "node:crypto";
import type { EventId, StationId } from "../../shared/words/ids.ts";

/** The name that every hub's certificate bears and every desk asks for: addresses change, this does not. */
export const HUB_NAME = "hub.lanyard";

/**
 * The name in the certificate of another station's server, of those that keep the record beside the hub's: whoever takes that laptop
 * cannot speak as the hub, nor as the third.
 */
export const certificateNameOf = (station: StationId): string =>
  `${createHash("sha256").update(station).digest("hex").slice(0, 32)}.${HUB_NAME}`;

/** The oldest nats-server whose record does all that is asked of it here. */
export const OLDEST_SERVER = [2, 9, 0] as const;

/** The event's record: a stream of JetStream. */
export const streamOf = (event: EventId): string => `EV_${event}`;

/** Where one station, and no other, adds to the record. */
export const actsOf = (event: EventId, station: StationId): string => `ev.${event}.${station}`;

export const everyActOf = (event: EventId): string => `ev.${event}.>`;

/** Where one station, and no other, says how it is. */
export const presenceOf = (event: EventId, station: StationId): string => `hb.${event}.${station}`;

export const everyPresenceOf = (event: EventId): string => `hb.${event}.*`;

/** Where joining is asked for. */
export const joinOf = (event: EventId): string => `jo.${event}`;

/** Where one station, and no other, asks the hub about keeping the record too. */
export const keepingOf = (event: EventId, station: StationId): string => `sv.${event}.${station}`;

export const everyKeepingOf = (event: EventId): string => `sv.${event}.*`;

/** What a station's own answers come to; nobody else may listen there. */
export const inboxOf = (station: StationId): string => `_INBOX_${station}`;

/** Where the hub answers a station that asks about keeping the record. */
export const keepingInboxOf = (station: StationId): string => `${inboxOf(station)}.keeping`;

/** The same for all who ask to join: they share a key, so what comes there is sealed. */
export const DOOR_INBOX = "_INBOX-door";

/** The same for the program that looks after the hub. */
export const KEEPER_INBOX = "_INBOX-keeper";

/** What a hub's server calls itself; it says so before anybody has given a key. */
export const serverNameOf = (event: EventId, hub: StationId): string => `lanyard:${event}:${hub}`;

/** What the server of another venue calls itself, which hands on to the hub's (`venue.ts`). */
export const venueNameOf = (event: EventId): string => `lanyard:${event}:venue:leaf`;

/** By which name the hub's JetStream is asked from another venue. */
export const DOMAIN = "lanyard";

/** Where JetStream is asked at a server of that name: at another venue's it is the hub's that answers. */
export const apiAt = (serverName: string): string =>
  serverName.split(":")[3] === "leaf" ? `$JS.${DOMAIN}.API` : "$JS.API";

/** Whose hub a server's name speaks of: this event's, another event's, or nobody's. */
export function hubBehind(serverName: string, event: EventId): "ours" | "other-event" | "not-ours" {
  const [mark, named] = serverName.split(":");
  if (mark !== "lanyard") return "not-ours";
  return named === event ? "ours" : "other-event";
}

/** Whether a server's version, as it says it ("2.9.10", "v2.12.0-RC.1"), is one we know to work. */
export function isOldServer(version: string): boolean {
  const said = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!said) return true;
  for (const [at, least] of OLDEST_SERVER.entries()) {
    const part = Number(said[at + 1]);
    if (part !== least) return part < least;
  }
  return false;
}
