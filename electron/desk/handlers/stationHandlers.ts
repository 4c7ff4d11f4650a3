import type { stationCommands } from "../../../shared/contract/commands/stationCommands.ts";
import type { HandlersOf, Handling } from "./handling.ts";

/** Every command of `contract/commands/stationCommands.ts` → its use case. */
export const stationHandlers = ({ parts: { sharing } }: Handling): HandlersOf<typeof stationCommands> => ({
  "stations.now": () => sharing.now(),
  "stations.host": () => sharing.host(),
  "stations.keepHere": () => sharing.keepHere(),
  "stations.keepAlone": () => sharing.keepAlone(),
  "stations.leave": () => sharing.leave(),
  "stations.openDoor": ({ isOpen }) => sharing.openDoor(isOpen),
  "stations.readCode": ({ code }) => sharing.readCode(code),
  "stations.join": (input) => sharing.join(input),
  "stations.cancelJoin": () => sharing.cancelJoin(),
  "stations.setAddress": ({ address }) => sharing.setAddress(address),
  "stations.follow": ({ station }) => sharing.follow(station),
  "stations.saveCode": () => sharing.saveCode(),
  "stations.revoke": ({ station }) => sharing.revoke(station),
  "stations.arrivalsOf": ({ station }) => sharing.arrivalsOf(station),
  "stations.undoArrivals": (input) => sharing.undoArrivals(input),

  "conflicts.list": () => sharing.conflicts(),
  "conflicts.settle": (input) => sharing.settle(input),
});
