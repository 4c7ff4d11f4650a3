import type { HubView, Sharing } from "../../../shared/contract/stationShapes.ts";
import { addressOf, placeOf } from "../../stations/knock.ts";
import type { SharedEvent } from "./sharedEvent.ts";

/** Of the event that is open: how this desk and the others stand, as the screen of the desks shows it; null: nobody shares it. */
export function viewOf(event: SharedEvent | null): Omit<Sharing, "canHost" | "found"> {
  if (!event) return ALONE;
  const { membership, link, engine, here, desk } = event;
  const { role, addresses, port } = membership;
  const [at] = addresses;
  return {
    ...{ role, state: link.state, outbox: link.outbox, progress: link.progress },
    trouble: link.isTwice ? "twice" : link.state === "alone" ? engine.connection().trouble : null,
    hubAddress: role === "member" && at !== undefined ? addressOf(placeOf(at, port)) : null,
    hub: role === "hub" ? hubViewOf(event) : null,
    stations: here.views(event.presence(), engine.clockAhead()),
    unknownFacts: desk.state.unknownFacts,
    keeping: event.keeping.view(),
  };
}

const ALONE = {
  ...{ role: "none", state: "off", trouble: null, outbox: 0, progress: null },
  ...{ hubAddress: null, hub: null, stations: [], unknownFacts: 0 },
} satisfies ReturnType<typeof viewOf>;

function hubViewOf({ hosting, hubTrouble, membership }: SharedEvent): HubView {
  const isDoorOpen = membership.isDoorOpen ?? true;
  if (hosting) return hosting.view(isDoorOpen);
  return {
    ...{ addresses: [], port: membership.port, code: "", qr: null },
    ...{ isDoorOpen, trouble: hubTrouble, server: null },
  };
}
