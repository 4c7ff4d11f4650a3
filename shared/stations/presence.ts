import { z } from "zod";
import { StationId } from "../words/ids.ts";

/** A server that keeps the event's record, at whose laptop it is, and where desks find it. */
export const ServerPlace = z.object({
  station: StationId,
  addresses: z.array(z.string().min(1).max(255)).min(1).max(8),
  port: z.number().int().min(1).max(65_535),
});
export type ServerPlace = z.infer<typeof ServerPlace>;

/** How a desk is, told to the others every second or two and kept nowhere. */
export const Presence = z.object({
  station: StationId,
  name: z.string().max(40),
  /** Its wall clock, ms since the epoch. */
  clock: z.number(),
  /** Which program it runs, and up to which version of facts it understands. */
  version: z.string().max(40),
  facts: z.number().int(),
  /** What it has recorded and the engine has not confirmed. */
  outbox: z.number().int(),
  /** Badges that wait, and whether its printer is in trouble. */
  badges: z.number().int(),
  printerTrouble: z.boolean(),
  isHub: z.boolean(),
  /** The last message of the record that it has. */
  seq: z.number().int(),
  /** Pictures of badges that it lacks, by their ids. */
  lacks: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(20)
    .default([]),
  /** Whether its laptop keeps the record, as the hub's does: beside it or alone. `silent`: it should, and its server gets nowhere. Not stated: no. */
  serving: z.enum(["no", "waiting", "runs", "silent"]).optional(),
  /** Told by the hub: the servers that keep the record together; none: the hub's alone does. */
  servers: z.array(ServerPlace).max(3).optional(),
  /** It says goodbye: it is being closed. */
  isLeaving: z.boolean(),
});
export type Presence = z.infer<typeof Presence>;
