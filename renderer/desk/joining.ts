import type { CommandOutput } from "../../shared/contract/contract.ts";
import type { JoinRefusal } from "../../shared/contract/stationShapes.ts";

type FoundCode = Extract<CommandOutput<"stations.readCode">, { what: "code" }>;

/**
 * A laptop on its way to an event's other desks. `text`: the joining code, as it was scanned, typed or read; `found`: what it is
 * for, once the desk has said; `address`: where the hub is to be looked for instead, "" = where the code says.
 */
export type Joining = {
  text: string;
  found: FoundCode | null;
  address: string;
  isJoining: boolean;
  refused: JoinRefusal | null;
  joined: { theme: string; people: number } | null;
};

export const NOT_JOINING: Joining = {
  ...{ text: "", found: null, address: "", isJoining: false, refused: null, joined: null },
};
