import { type Msg, NoRespondersError, RequestError } from "@nats-io/transport-node";
import { z } from "zod";
import type { StationKey } from "../../shared/stations/engine.ts";
import { ServerPlace } from "../../shared/stations/presence.ts";
import { type EventId, StationId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { type DialParts, dial } from "./dial.ts";
import { hearSubject } from "./hearSubject.ts";
import type { Cluster } from "./hubConfig.ts";
import { addressOf, type Place } from "./knock.ts";
import { certificateNameOf, everyKeepingOf, keepingInboxOf, keepingOf } from "./names.ts";

const Port = z.number().int().min(1).max(65_535);
const Addresses = z.array(z.string().min(1).max(255)).min(1).max(8);

/** A server that keeps the record, and where the others of its kind call it. */
export const KeepingPlace = ServerPlace.extend({ routePort: Port });
export type KeepingPlace = z.infer<typeof KeepingPlace>;

/**
 * Who keeps the record now. Another `generation` is another record, and another server of it another store. `isThree`: three servers
 * keep it together; else the hub's alone, and the others of `servers` wait for a third.
 */
export const KeepingPlan = z.object({
  generation: z.number().int().min(0),
  isThree: z.boolean(),
  password: z.string().max(100),
  servers: z.array(KeepingPlace).max(3),
});
export type KeepingPlan = z.infer<typeof KeepingPlan>;

const Mine = { addresses: Addresses, port: Port, routePort: Port };

/**
 * What a station asks the hub. `look`: can its ports be reached from there, and which must it reach itself; `keep`: it wants to keep the record too,
 * with this public key for its server's certificate (SPKI, base64); `follow`: who keeps it now; `leave`: it does no longer.
 */
export const KeepingQuestion = z.discriminatedUnion("want", [
  z.object({ v: z.literal(1), want: z.literal("look"), ...Mine }),
  z.object({ v: z.literal(1), want: z.literal("keep"), ...Mine, publicKey: z.string().max(500) }),
  z.object({ v: z.literal(1), want: z.literal("follow"), ...Mine }),
  z.object({ v: z.literal(1), want: z.literal("leave") }),
]);
export type KeepingQuestion = z.infer<typeof KeepingQuestion>;

/**
 * `full`: three there are already; `unreachable`: the hub cannot reach this laptop's ports; `not-in-step`: the hub's own desk is behind; `failed`:
 * it could not, its log says why; `none`: this station keeps nothing (any more).
 */
export const KeepingAnswer = z.discriminatedUnion("what", [
  z.object({ what: z.literal("look"), reached: Addresses, servers: z.array(KeepingPlace).max(3) }),
  z.object({ what: z.literal("granted"), certificate: z.string().max(4_000), plan: KeepingPlan }),
  z.object({ what: z.literal("plan"), plan: KeepingPlan }),
  z.object({ what: z.enum(["none", "full", "unreachable", "not-in-step", "failed"]) }),
]);
export type KeepingAnswer = z.infer<typeof KeepingAnswer>;

/** What a port of a station says as long as no server has it (`reach.ts`). */
export const wordOf = (event: EventId, station: StationId): string => `lanyard ${event} ${station}`;

/** How a server of three takes part: whom it calls, at the address each is reached at. */
export const clusterOf = (plan: KeepingPlan, own: StationId): Cluster | null => {
  const mine = plan.servers.find(({ station }) => station === own);
  if (!plan.isThree || !mine) return null;
  const others = plan.servers.filter(({ station }) => station !== own);
  const routes = others.map(({ addresses: [host = ""], routePort }) => addressOf({ host, port: routePort }));
  return { name: "lanyard", port: mine.routePort, routes, password: plan.password, replicas: plan.servers.length };
};

/** The folder of the record of a generation. */
export const storeOf = (generation: number): string => (generation === 0 ? "store" : `store-${generation}`);

/** Where a desk finds these servers, each by the name in its certificate. `hub`: the hub's own station. */
export const placesOf = (servers: readonly ServerPlace[], hub: StationId | null): Place[] =>
  servers.flatMap(({ station, addresses, port }) =>
    addresses.map((host) => ({ host, port, ...(station === hub ? {} : { name: certificateNameOf(station) }) })),
  );

type AskParts = Omit<DialParts, "inbox" | "name" | "key"> & { key: StationKey };

const DIALLING = 3_000;

/** Asks the hub's program. `no-hub`: its server is not to be had; `no-answer`: its program does not answer, or knows nothing of it. */
export async function askKeeping(
  parts: AskParts,
  question: KeepingQuestion,
  ms: number,
): Promise<Result<KeepingAnswer, "no-hub" | "no-answer">> {
  const { event, key } = parts;
  const dialled = await dial({ ...parts, inbox: keepingInboxOf(key.station), name: "keeping" }, DIALLING);
  if (!dialled.ok) return fault("no-hub");
  try {
    const asked = JSON.stringify(KeepingQuestion.parse(question));
    const said = await dialled.value.request(keepingOf(event, key.station), asked, { timeout: ms });
    const answer = KeepingAnswer.safeParse(said.json());
    return answer.success ? ok(answer.data) : fault("no-answer");
  } catch (problem) {
    const isNobody = problem instanceof NoRespondersError || problem instanceof RequestError;
    return fault(isNobody || !dialled.value.isClosed() ? "no-answer" : "no-hub");
  } finally {
    void dialled.value.close();
  }
}

/**
 * Hears, as the hub's own station and at its own server, what stations ask about keeping the record, and answers with what `answer` gives. Who asks, its
 * subject says: the server lets nobody use another's. It comes back by itself when the server was away.
 */
export function answerKeeping(
  parts: { event: EventId; key: StationKey; place: Place; authority: string; warn: (text: string) => void },
  answer: (station: StationId, question: KeepingQuestion) => Promise<KeepingAnswer>,
): { stop(): void } {
  const { event, key, place, authority, warn } = parts;
  const hear = async (msg: Msg) => {
    const station = StationId.safeParse(msg.subject.split(".")[2]);
    const question = readQuestion(msg);
    // A reply goes nowhere but to the asker's own inbox, whatever it wishes.
    if (!station.success || !msg.reply?.startsWith(`${keepingInboxOf(station.data)}.`) || question === null) return;
    try {
      msg.respond(JSON.stringify(KeepingAnswer.parse(await answer(station.data, question))));
    } catch (problem) {
      warn(`keeping: ${thrownText(problem)}`);
    }
  };
  const inbox = keepingInboxOf(key.station);
  return hearSubject({ event, places: [place], authority, key, inbox, name: "keeping" }, everyKeepingOf(event), hear);
}

function readQuestion(msg: Msg): KeepingQuestion | null {
  try {
    return KeepingQuestion.safeParse(msg.json()).data ?? null;
  } catch {
    return null;
  }
}
