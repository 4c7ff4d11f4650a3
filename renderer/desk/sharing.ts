import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { HostReply, KeepReply, StationArrival } from "../../shared/contract/stationShapes.ts";
import type { StationId } from "../../shared/words/ids.ts";
import type { Front } from "./front.ts";
import { type Joining, NOT_JOINING } from "./joining.ts";
import { greet } from "./openFront.ts";

/** How the event is shared, as the desk has it now; news keep it up. */
export async function askSharing({ desk, store }: Front): Promise<void> {
  store.setState({ sharing: await desk.stations.now() });
}

/** Joins the event that the code is for; it is the open one afterwards. */
export async function join(front: Front): Promise<void> {
  const { desk, store } = front;
  const { text, address } = store.getState().joining;
  const change = (next: Partial<Joining>) => store.setState(({ joining }) => ({ joining: { ...joining, ...next } }));
  change({ isJoining: true, refused: null });
  try {
    const reply = await desk.stations.join({ code: text, address: address.trim() === "" ? null : address.trim() });
    if (reply.what === "refused") return change({ refused: reply.why });
    const { theme, people } = reply;
    const { screen } = store.getState();
    await greet(front);
    store.setState({ screen, openFailure: null, joining: { ...NOT_JOINING, joined: { theme, people } } });
    await askSharing(front);
  } finally {
    change({ isJoining: false });
  }
}

/** The code is put away; what has been joined stays. */
export const leaveJoining = ({ store }: Front): void => store.setState({ joining: NOT_JOINING });

/** That it was joined is told no more. */
export const forgetJoined = ({ store }: Front): void =>
  store.setState(({ joining }) => ({ joining: { ...joining, joined: null } }));

/** Starts the hub on this laptop. */
export async function startHub(front: Front): Promise<HostReply> {
  const reply = await front.desk.stations.host();
  await askSharing(front);
  return reply;
}

/** This laptop keeps the record beside the hub's. */
export async function keepRecord(front: Front): Promise<KeepReply> {
  const reply = await front.desk.stations.keepHere();
  await askSharing(front);
  return reply;
}

/** The hub keeps the record alone again, or this laptop keeps it no longer. */
export async function keepRecordAlone(front: Front): Promise<void> {
  await front.desk.stations.keepAlone();
  await askSharing(front);
}

/** Ends the hub here, or leaves that of another laptop. */
export async function leaveSharing(front: Front): Promise<void> {
  await front.desk.stations.leave();
  front.store.setState({ joining: NOT_JOINING });
  await askSharing(front);
}

/** Shuts a desk out; true: it is. */
export async function revokeStation(front: Front, station: StationId): Promise<boolean> {
  const isDone = complained(front, await front.desk.stations.revoke({ station }));
  await askSharing(front);
  return isDone;
}

/** Takes what a desk let in back, all in one; true: it is. */
export async function undoArrivals(
  front: Front,
  { station, chosen, reason }: { station: StationId; chosen: readonly StationArrival[]; reason: string },
): Promise<boolean> {
  const arrivals = chosen.map(({ arrival }) => arrival);
  return complained(front, await front.desk.stations.undoArrivals({ station, arrivals, reason }));
}

/** Says how a double admission came about; true: it is settled. */
export async function settleConflict(front: Front, settled: CommandInput<"conflicts.settle">): Promise<boolean> {
  return complained(front, await front.desk.conflicts.settle(settled));
}

/** What was not recorded stands in the bar above every screen. */
function complained({ store }: Front, reply: CommandOutput<"stations.revoke">): boolean {
  if (reply.what === "done" || reply.what === "nothing-to-do") return true;
  store.setState({ complaint: reply });
  return false;
}
