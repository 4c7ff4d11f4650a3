import { z } from "zod";
import { FactId, PersonId, StationId } from "../../words/ids.ts";
import { ChangeReply } from "../shapes.ts";
import { Conflict, HostReply, JoinReply, KeepReply, ReadCodeReply, Sharing, StationArrival } from "../stationShapes.ts";
import { command, nothing } from "./command.ts";

const code = z.string().max(8_000);
const Done = z.object({ what: z.enum(["done", "nothing-to-do"]) });

/** Several desks at one event. */
export const stationCommands = {
  "stations.now": command(nothing, Sharing),
  /** Starts the hub on this laptop: of an event that is its own, or of one whose hub is gone. */
  "stations.host": command(nothing, HostReply),
  /** Keeps the record on this laptop beside the hub's: with two others such as this one, three servers do. */
  "stations.keepHere": command(nothing, KeepReply),
  /** At the hub: it keeps the record alone from now on; elsewhere: this laptop keeps it no longer. */
  "stations.keepAlone": command(nothing, Done),
  /** Ends the hub that runs here, or leaves the hub of another laptop: the event stays, with all that happened. */
  "stations.leave": command(nothing, Done),
  /** Whether the hub lets new desks in. */
  "stations.openDoor": command(z.object({ isOpen: z.boolean() }), Done),
  /** What a joining code is for; nothing happens. */
  "stations.readCode": command(z.object({ code }), ReadCodeReply),
  /** Joins; `address`: where the hub is to be looked for first, with or without its port, as screens show it; null: where the code says. Progress comes as news `sharing`. */
  "stations.join": command(z.object({ code, address: z.string().max(255).nullable() }), JoinReply),
  "stations.cancelJoin": command(nothing, Done),
  /** The hub of this event is at another address now, with or without its port. */
  "stations.setAddress": command(z.object({ address: z.string().max(255) }), Done),
  /** That desk has the event's hub now, as it says in this network, signed by its key: this one goes there. */
  "stations.follow": command(z.object({ station: StationId }), Done),
  /** Puts the joining code into a file that staff choose. */
  "stations.saveCode": command(
    nothing,
    z.object({ what: z.enum(["saved", "cancelled", "not-saved", "nothing-to-do"]), file: z.string().nullable() }),
  ),
  /** A laptop that is lost: it counts no longer, from now on. */
  "stations.revoke": command(z.object({ station: StationId }), ChangeReply),
  /** Whom a desk let in, newest first, the first 500. */
  "stations.arrivalsOf": command(z.object({ station: StationId }), z.array(StationArrival)),
  /** Takes these arrivals back, all in one act. */
  "stations.undoArrivals": command(
    z.object({ station: StationId, arrivals: z.array(FactId).max(5_000), reason: z.string().max(2_000) }),
    ChangeReply,
  ),
  /** Double admissions, open ones first, then the newest. */
  "conflicts.list": command(nothing, z.array(Conflict)),
  "conflicts.settle": command(
    z.object({ personId: PersonId, arrival: FactId, how: z.enum(["same-person", "two-people"]) }),
    ChangeReply,
  ),
};
