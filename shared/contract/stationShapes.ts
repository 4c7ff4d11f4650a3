import { z } from "zod";
import { FactId, PersonId, SessionId, StationId } from "../words/ids.ts";

/** Why there is no hub to be had; the screen says for each what to do. */
export const LinkTrouble = z.enum([
  "unreachable",
  "not-ours",
  "refused",
  "revoked",
  "other-event",
  "no-record",
  "too-old",
  "full",
  "not-trusted",
  "twice",
]);
export type LinkTrouble = z.infer<typeof LinkTrouble>;

/**
 * How this desk stands with the others. `off`: the event is this laptop's alone. `online`: what happens here is settled with the
 * others at once. `catching-up`: it takes what it missed and hands over what it has. `alone`: nobody answers; it goes on by itself.
 */
export const LinkState = z.enum(["off", "online", "catching-up", "alone"]);
export type LinkState = z.infer<typeof LinkState>;

/** What the status line shows on every screen. `outbox`: recorded here, not confirmed yet. `conflicts`: not settled yet. */
export const LinkStatus = z.object({
  state: LinkState,
  outbox: z.number().int(),
  conflicts: z.number().int(),
  /** How many other desks are here. */
  others: z.number().int(),
  /** This desk was shut out: what it records from then on counts nowhere. Not stated: it was not, as far as it knows. */
  isShutOut: z.literal(true).optional(),
});
export type LinkStatus = z.infer<typeof LinkStatus>;

/** One desk of the event, as the stations screen shows it. */
export const StationView = z.object({
  id: StationId,
  name: z.string(),
  isMe: z.boolean(),
  isHub: z.boolean(),
  isHere: z.boolean(),
  /** When it was heard of last, ISO; null: not since this program started. */
  heardAt: z.string().nullable(),
  /** How far its clock is ahead of the hub's, ms. */
  clockAhead: z.number().nullable(),
  outbox: z.number().int(),
  badges: z.number().int(),
  printerTrouble: z.boolean(),
  version: z.string().nullable(),
  /** It runs an older program than this one, or a newer one. */
  age: z.enum(["same", "older", "newer"]),
  arrivals: z.number().int(),
  /** Since when it counts no longer; null: it does. */
  revoked: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type StationView = z.infer<typeof StationView>;

/** What the hub on this laptop shows to those who want to join. */
export const HubView = z.object({
  addresses: z.array(z.string()),
  port: z.number().int(),
  /** The joining code as text, and its QR symbol, row by row, 1 = dark. */
  code: z.string(),
  qr: z
    .object({ size: z.number().int(), dark: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
    .nullable(),
  /** Whether new desks are let in now. */
  isDoorOpen: z.boolean(),
  trouble: z.enum(["stopped", "port-taken", "disk-full", "starting", "others-missing"]).nullable(),
  /** The engine's own version, for support. */
  server: z.string().nullable(),
});
export type HubView = z.infer<typeof HubView>;

/**
 * Hubs that say in this network that they are one. `successor`: the desk that says, signed by its own key, that it has the open event's hub now,
 * in the place of the one this desk knows; null: it is that one, or no such thing is said.
 */
export const FoundHub = z.object({
  ...{ event: z.string(), theme: z.string(), address: z.string(), port: z.number().int() },
  successor: z.object({ station: StationId, name: z.string() }).nullable(),
});
export type FoundHub = z.infer<typeof FoundHub>;

/** Who keeps the event's record. */
export const KeepingView = z.object({
  /** Three servers do, together; else the hub's alone. */
  isThree: z.boolean(),
  /** What this laptop, not the hub's, has to do with it; null: nothing. */
  mine: z
    .enum(["waiting", "starting", "runs", "failed", "stopped", "port-taken", "disk-full", "others-missing"])
    .nullable(),
  /** The three; or those that wait until there are three. */
  servers: z.array(
    z.object({
      id: StationId,
      name: z.string(),
      isMe: z.boolean(),
      isHub: z.boolean(),
      state: z.enum(["runs", "waiting", "silent"]),
    }),
  ),
});
export type KeepingView = z.infer<typeof KeepingView>;

/** Everything the stations screen shows. */
export const Sharing = z.object({
  role: z.enum(["none", "hub", "member"]),
  state: LinkState,
  trouble: LinkTrouble.nullable(),
  outbox: z.number().int(),
  /** Messages of the record that are here, and how many there are. */
  progress: z.object({ done: z.number().int(), of: z.number().int() }).nullable(),
  /** Where this desk looks for its hub; null: it is no member. */
  hubAddress: z.string().nullable(),
  hub: HubView.nullable(),
  stations: z.array(StationView),
  /** Facts of a newer program that are kept and passed on, but not understood here. */
  unknownFacts: z.number().int(),
  /** Whether a server can be started on this laptop; null: not looked yet. */
  canHost: z.enum(["yes", "not-installed", "too-old"]).nullable(),
  /** Not stated: the event is this laptop's alone. */
  keeping: KeepingView.optional(),
  /** Staff practise on a copy of a shared event: what this laptop is to the event itself, and what ails its hub, which goes on. */
  practising: z.object({ role: z.enum(["hub", "member"]), trouble: HubView.shape.trouble }).optional(),
  /** Hubs heard in this network, of this event or any other; none stated: nobody listens for them. */
  found: z.array(FoundHub).optional(),
});
export type Sharing = z.infer<typeof Sharing>;

/** Two desks let the same person in, neither knowing of the other. `first` counts; `second` came later in the common order. */
export const Conflict = z.object({
  personId: PersonId,
  name: z.string(),
  company: z.string().nullable(),
  session: SessionId,
  arrival: FactId,
  first: z.object({ at: z.string(), station: z.string() }),
  second: z.object({ at: z.string(), station: z.string() }),
  /** How staff settled it, when and where; null: it is open. */
  settled: z.object({ how: z.enum(["same-person", "two-people"]), at: z.string(), by: z.string() }).nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

/** Somebody a desk let in, for undoing what a stolen laptop did. */
export const StationArrival = z.object({
  personId: PersonId,
  name: z.string(),
  arrival: FactId,
  session: SessionId,
  at: z.string(),
  undone: z.boolean(),
});
export type StationArrival = z.infer<typeof StationArrival>;

export const HostReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done") }),
  z.object({
    what: z.literal("refused"),
    why: z.enum([
      "no-event",
      "rehearsal",
      "closed",
      "not-installed",
      "too-old",
      "port-taken",
      "server-failed",
      "disk-full",
      "disk-error",
      "nothing-to-do",
    ]),
    detail: z.string().nullable(),
  }),
]);
export type HostReply = z.infer<typeof HostReply>;
/** Why no hub was started; every one has a sentence. */
export type HostRefusal = Extract<HostReply, { what: "refused" }>["why"];

export const KeepReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("done") }),
  z.object({
    what: z.literal("refused"),
    why: z.enum([
      "not-installed",
      "too-old",
      "no-hub",
      "no-answer",
      "unreachable",
      "unreached",
      "full",
      "not-in-step",
      "port-taken",
      "failed",
      "disk-full",
      "disk-error",
      "nothing-to-do",
    ]),
  }),
]);
export type KeepReply = z.infer<typeof KeepReply>;
/** Why a laptop does not keep the record too; every one has a sentence. */
export type KeepRefusal = Extract<KeepReply, { what: "refused" }>["why"];

export const ReadCodeReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("code"), theme: z.string(), addresses: z.array(z.string()), isKnown: z.boolean() }),
  z.object({ what: z.literal("no-code") }),
]);

export const JoinReply = z.discriminatedUnion("what", [
  z.object({ what: z.literal("joined"), theme: z.string(), people: z.number().int() }),
  z.object({
    what: z.literal("refused"),
    why: z.enum([
      "no-code",
      "unreachable",
      "not-ours",
      "refused",
      "not-known-there",
      "other-event",
      "no-record",
      "too-old",
      "not-trusted",
      "door-closed",
      "rehearsal",
      "own-hub",
      "copied",
      "not-opened",
      "disk-full",
      "disk-error",
      "cancelled",
    ]),
  }),
]);
export type JoinReply = z.infer<typeof JoinReply>;
/** Why a laptop did not join; every one has a sentence. */
export type JoinRefusal = Extract<JoinReply, { what: "refused" }>["why"];
