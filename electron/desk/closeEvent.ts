import type { SealReply } from "../../shared/contract/closeShapes.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { EventId } from "../../shared/words/ids.ts";
import type { Desk } from "./desk.ts";
import { writeChange } from "./writeChange.ts";

/** Closes the event: its records so far get a digest, and nothing more is recorded until it is opened again. */
export function closeEvent(desk: Desk, { event }: CommandInput<"events.close">): Promise<ChangeReply> {
  return inItsTurn(desk, event, async () => {
    if (desk.state.closed || desk.parts.rehearsal) return { what: "nothing-to-do" };
    const sealed = await desk.parts.store.digest(null);
    if (!sealed) return { what: "not-recorded", trouble: "disk-error", folder: desk.parts.store.folder };
    return writeChange(desk, [{ kind: "event-closed", ...sealed }]);
  });
}

/** Opens a closed event again, with the reason. */
export function reopenEvent(desk: Desk, { event, reason }: CommandInput<"events.reopen">): Promise<ChangeReply> {
  return inItsTurn(desk, event, async () =>
    writeChange(desk, desk.state.closed ? [{ kind: "event-reopened", reason }] : []),
  );
}

/** Whether the records of a closed event are the ones it was closed over. */
export async function checkSeal(desk: Desk): Promise<SealReply> {
  const { closed, erased } = desk.state;
  if (!closed) return { what: "not-closed" };
  if (desk.state.stations.size > 0 && closed.station !== desk.parts.station.id)
    return { what: "elsewhere", by: closed.by };
  const { store } = desk.parts;
  const [now, all] = [await store.digest(closed.facts), await store.digest(null)];
  if (now?.digest !== closed.digest || !all) return { what: "changed", isErased: erased !== null };
  return { what: "whole", since: all.facts - closed.facts - CLOSING };
}

/** The record of the closing itself. */
const CLOSING = 1;

const inItsTurn = (desk: Desk, event: EventId, work: () => Promise<ChangeReply>): Promise<ChangeReply> =>
  desk.turn(async () => (event === desk.event.id ? work() : { what: "no-event" }));
