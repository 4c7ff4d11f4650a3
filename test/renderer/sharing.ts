import type { HubView, Sharing, StationView } from "../../shared/contract/stationShapes.ts";
import type { StationId } from "../../shared/words/ids.ts";

/** A desk as the screens hear of it; `name` also makes the id. */
export const aStation = (given: Partial<StationView> = {}): StationView => ({
  id: `station-${given.name ?? "1"}` as StationId,
  name: "Desk 1",
  isMe: false,
  isHub: false,
  isHere: true,
  heardAt: "2026-11-22T13:05:00+08:00",
  clockAhead: 0,
  outbox: 0,
  badges: 0,
  printerTrouble: false,
  version: "0.1.0",
  age: "same",
  arrivals: 0,
  revoked: null,
  ...given,
});

export const aHub = (given: Partial<HubView> = {}): HubView => ({
  addresses: ["192.168.1.23"],
  port: 4222,
  code: "lanyard-join:[1]",
  qr: { size: 2, dark: Uint8Array.of(1, 0, 0, 1) },
  isDoorOpen: true,
  trouble: null,
  server: "2.9.10",
  ...given,
});

/** An event that is this laptop's alone. */
export const someSharing = (given: Partial<Sharing> = {}): Sharing => ({
  role: "none",
  state: "off",
  trouble: null,
  outbox: 0,
  progress: null,
  hubAddress: null,
  hub: null,
  stations: [],
  unknownFacts: 0,
  canHost: "yes",
  ...given,
});
