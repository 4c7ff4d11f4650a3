import { createCurve, fromCurveSeed } from "@nats-io/nkeys";
import { z } from "zod";
import type { StationKey } from "../../shared/stations/engine.ts";
import { EventId, StationId } from "../../shared/words/ids.ts";
import { isStationKey, verifySignature } from "./stationKey.ts";

const PublicKey = z.string().refine(isStationKey);

/** A laptop that asks to be one of the event's stations. `facts`: up to which version of facts its program understands them. */
export const Asker = z.object({
  station: StationId,
  name: z.string().min(1).max(40),
  publicKey: PublicKey,
  version: z.string().max(40),
  facts: z.number().int(),
  /** The last number of its own facts in its copy of the event; 0: it has none. */
  wrote: z.number().int().min(0).default(0),
});
export type Asker = z.infer<typeof Asker>;

/** What a station is given when it is let in. `keys`: the event's keys.json, base64. `members`: everybody's, the new one's too. */
export const Welcome = z.object({
  event: EventId,
  theme: z.string().max(200),
  keys: z.string().max(100_000),
  hub: StationId,
  members: z.array(z.object({ station: StationId, publicKey: PublicKey, name: z.string().max(40) })).max(1_000),
});
export type Welcome = z.infer<typeof Welcome>;

const CurveKey = z.string().regex(/^X[A-Z2-7]{55}$/);

/** What is asked: signed with the asker's own key, so that nobody registers a key it does not have. */
const Request = z.object({ v: z.literal(1), asker: Asker, sealFor: CurveKey, signature: z.string().max(100) });

/** What is answered: sealed, since all who ask share one key and could listen to each other. */
const Reply = z.union([
  z.object({ v: z.literal(1), sealed: z.string(), from: CurveKey }),
  z.object({ v: z.literal(1), refused: z.literal(true), taken: z.literal(true).optional() }),
]);

/**
 * Why a hub lets nobody in. `taken`: another laptop of the event has this one's station id, with another key; one of the two was set up as a
 * copy of the other.
 */
export type Refused = "refused" | "taken";

/** A request to join, and what opens its answer: the welcome, a refusal, or null where it is no answer. */
export function writeRequest(event: EventId, asker: Asker, sign: StationKey["sign"]) {
  const curve = createCurve();
  const sealFor = curve.getPublicKey();
  const signature = sign(signedBytes(event, asker, sealFor));
  const open = (data: Uint8Array): Welcome | Refused | null => {
    const reply = parse(Reply, data);
    if (reply === null) return null;
    if ("refused" in reply) return reply.taken ? "taken" : "refused";
    try {
      const opened = curve.open(Buffer.from(reply.sealed, "base64"), reply.from);
      return opened === null ? null : parse(Welcome, opened);
    } catch {
      return null;
    }
  };
  return { data: JSON.stringify({ v: 1, asker, sealFor, signature } satisfies z.infer<typeof Request>), open };
}

/** Who asks, if the request has our shape and was signed with the key it names; `seal` makes the answer for nobody else. */
export function readRequest(event: EventId, data: Uint8Array) {
  const request = parse(Request, data);
  if (request === null) return null;
  const { asker, sealFor, signature } = request;
  if (!verifySignature(asker.publicKey, signedBytes(event, asker, sealFor), signature)) return null;
  return { asker, seal: (welcome: Welcome) => seal(welcome, sealFor) };
}

export const writeRefusal = (why: Refused = "refused"): string =>
  JSON.stringify({ v: 1, refused: true, ...(why === "taken" && { taken: true }) } satisfies z.infer<typeof Reply>);

function seal({ event, theme, keys, hub, members }: Welcome, sealFor: string): string {
  const curve = fromCurveSeed(createCurve().getSeed());
  const text = JSON.stringify({ event, theme, keys, hub, members });
  const sealed = Buffer.from(curve.seal(new TextEncoder().encode(text), sealFor)).toString("base64");
  return JSON.stringify({ v: 1, sealed, from: curve.getPublicKey() } satisfies z.infer<typeof Reply>);
}

function signedBytes(event: EventId, asker: Asker, sealFor: string): Uint8Array {
  const { station, name, publicKey, version, facts } = asker;
  return new TextEncoder().encode(
    JSON.stringify(["lanyard-join", event, station, name, publicKey, version, facts, sealFor]),
  );
}

function parse<T>(shape: z.ZodType<T>, data: Uint8Array): T | null {
  try {
    return shape.safeParse(JSON.parse(new TextDecoder().decode(data))).data ?? null;
  } catch {
    return null;
  }
}
