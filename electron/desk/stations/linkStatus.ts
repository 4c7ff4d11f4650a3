import type { LinkStatus } from "../../../shared/contract/stationShapes.ts";
import type { State } from "../../../shared/facts/state.ts";
import type { StationId } from "../../../shared/words/ids.ts";
import { openDoubles } from "./doubles.ts";
import type { DeskLink } from "./linkParts.ts";

/** How an event stands that is this laptop's alone. */
export const NO_LINK: LinkStatus = { state: "off", outbox: 0, conflicts: 0, others: 0 };

/** How this desk stands with the event's other desks, for the line below every screen. */
export const linkStatusOf = ({ link, state, parts: { station } }: Linked): LinkStatus => ({
  state: link?.state ?? "off",
  outbox: link?.outbox ?? 0,
  others: link?.others ?? 0,
  conflicts: openDoubles(state),
  ...(link && state.stations.get(station.id)?.revoked && { isShutOut: true }),
});

type Linked = { link: DeskLink | null; state: State; parts: { station: { id: StationId } } };
