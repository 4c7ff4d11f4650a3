import type { CommandInput, CommandName, CommandOutput } from "../../../shared/contract/contract.ts";

type Answered<N extends CommandName> = CommandOutput<N> | Promise<CommandOutput<N>>;

/** Several desks at one event, as the screens ask for it: a method for each command of `stationCommands.ts`. */
export type SharingService = {
  now(): Answered<"stations.now">;
  host(): Answered<"stations.host">;
  keepHere(): Answered<"stations.keepHere">;
  keepAlone(): Answered<"stations.keepAlone">;
  leave(): Answered<"stations.leave">;
  openDoor(isOpen: boolean): Answered<"stations.openDoor">;
  readCode(code: string): Answered<"stations.readCode">;
  join(input: CommandInput<"stations.join">): Answered<"stations.join">;
  cancelJoin(): Answered<"stations.cancelJoin">;
  follow(station: CommandInput<"stations.follow">["station"]): Answered<"stations.follow">;
  setAddress(address: string): Answered<"stations.setAddress">;
  saveCode(): Answered<"stations.saveCode">;
  revoke(station: CommandInput<"stations.revoke">["station"]): Answered<"stations.revoke">;
  arrivalsOf(station: CommandInput<"stations.arrivalsOf">["station"]): Answered<"stations.arrivalsOf">;
  undoArrivals(input: CommandInput<"stations.undoArrivals">): Answered<"stations.undoArrivals">;
  conflicts(): Answered<"conflicts.list">;
  settle(input: CommandInput<"conflicts.settle">): Answered<"conflicts.settle">;
};
