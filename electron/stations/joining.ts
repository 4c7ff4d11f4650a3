import { setTimeout as pause } from "node:timers/promises";
import { type Msg, type NatsConnection, NoRespondersError, RequestError, TimeoutError } from "@nats-io/transport-node";
import type { StationKey } from "../../shared/stations/engine.ts";
import type { JoinCode } from "../../shared/stations/joinCode.ts";
import type { EventId, StationId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { type DialFault, dial, isForbidden } from "./dial.ts";
import { hearSubject } from "./hearSubject.ts";
import { type Asker, type Refused, readRequest, type Welcome, writeRefusal, writeRequest } from "./joiner.ts";
import { placeOf } from "./knock.ts";
import { DOOR_INBOX, inboxOf, joinOf } from "./names.ts";
import { stationKeyOf } from "./stationKey.ts";

export type { Asker, Welcome };

export type AnswerParts = {
  event: EventId;
  /** The hub's own station. */
  key: StationKey;
  /** Where the hub's server listens on this machine. */
  address: string;
  port: number;
  authority: string;
  warn: (text: string) => void;
};

/** So many may ask at once; more are refused, and may ask again. */
const MOST_ASKING = 20;

const DIALLING = 3_000;

/** So long it is asked again where the server is there and the hub's program does not listen, ms: it, or a venue's line to it, may be just coming. */
const LISTENING = 6_000;
const AGAIN = 200;

/**
 * Hears, as the hub's own station, who wants to join, and answers with what `welcome` gives; null refuses. The asker's signature has
 * been checked; who it is and whether its name or id is taken is for `welcome` to say, and to let it in (`hub.setMembers`) before it resolves. Requests of
 * another shape, or with a forged signature, are refused without asking. It comes back by itself when the server was away.
 */
export function answerJoiners(
  parts: AnswerParts,
  welcome: (asker: Asker) => Promise<Welcome | "taken" | null>,
): { stop(): void } {
  let asking = 0;

  const answer = async (msg: Msg): Promise<string> => {
    const request = readRequest(parts.event, msg.data);
    if (request === null) return writeRefusal();
    const said = await welcome(request.asker);
    if (said === null || said === "taken") return writeRefusal(said ?? "refused");
    return request.seal(said);
  };
  const hear = async (msg: Msg) => {
    if (!msg.reply?.startsWith(`${DOOR_INBOX}.`)) return;
    asking += 1;
    try {
      msg.respond(asking > MOST_ASKING ? writeRefusal() : await answer(msg));
    } catch (problem) {
      parts.warn(`joining: ${thrownText(problem)}`);
    }
    asking -= 1;
  };
  const { event, key, address, port, authority } = parts;
  const inbox = `${inboxOf(key.station)}.door`;
  return hearSubject(
    { event, places: [placeOf(address, port)], authority, key, inbox, name: "joining" },
    joinOf(event),
    hear,
  );
}

/**
 * `not-ours`: no hub of the code's event is there; `not-trusted`: one with another authority than the code's; `door-closed`: it lets nobody ask
 * now, or has another code; `refused`: it asked and the hub said no; `taken`: see Refused; `too-old`: its server is.
 */
export type JoinFault = "unreachable" | "not-ours" | "not-trusted" | Refused | "door-closed" | "too-old";

export type JoinParts = {
  code: JoinCode;
  /** Where the hub is, where the code's own addresses do not lead there; null: those. */
  address: string | null;
  me: Pick<Asker, "name" | "version" | "facts"> & { wrote?: number };
  key: StationKey;
  /** So long it is tried, ms; somebody at the hub may have to say yes. */
  ms: number;
  /** Staff want it no more. */
  isUnwanted?: () => boolean;
};

/** Asks a hub to be let in. */
export async function askToJoin({
  code,
  address,
  me,
  key,
  ms,
  isUnwanted,
}: JoinParts): Promise<Result<Welcome, JoinFault>> {
  const until = performance.now() + ms;
  const addresses = address === null ? code.addresses : [address];
  const door = doorKey(key.station, code.door);
  if (door === null) return fault("not-ours");
  const dialled = await dial(
    {
      event: code.event,
      places: addresses.map((at) => placeOf(at, code.port)),
      authority: code.authority,
      key: door,
      inbox: DOOR_INBOX,
      name: "joining",
    },
    Math.min(ms, DIALLING),
  );
  if (!dialled.ok) return fault(doorFault(dialled.fault));
  const { station, publicKey } = key;
  const asker: Asker = {
    station,
    publicKey,
    name: me.name,
    version: me.version,
    facts: me.facts,
    wrote: me.wrote ?? 0,
  };
  const { data, open } = writeRequest(code.event, asker, key.sign);
  try {
    const asked = () =>
      dialled.value.request(joinOf(code.event), data, { timeout: Math.max(1, until - performance.now()) });
    const said = open((await untilHeard(asked, { until, isUnwanted })).data);
    if (said === null) return fault("not-ours");
    if (said === "refused" || said === "taken") return fault(said);
    return said.event === code.event ? ok(said) : fault("not-ours");
  } catch (problem) {
    if (isForbidden(problem)) return fault("door-closed");
    // Shut while it was asking: the server ends such a connection.
    const isPutOut = dialled.value.isClosed() && !(problem instanceof TimeoutError);
    return fault(isPutOut ? "door-closed" : "unreachable");
  } finally {
    void dialled.value.close();
  }
}

/** Asks again as long as nobody is there to hear it. */
async function untilHeard(
  asked: () => ReturnType<NatsConnection["request"]>,
  { until, isUnwanted = () => false }: { until: number; isUnwanted: JoinParts["isUnwanted"] },
): Promise<Msg> {
  for (const end = Math.min(until, performance.now() + LISTENING); ; await pause(AGAIN)) {
    try {
      return await asked();
    } catch (problem) {
      const isNobody =
        problem instanceof NoRespondersError || (problem instanceof RequestError && problem.isNoResponders());
      if (!isNobody || performance.now() > end || isUnwanted()) throw problem;
    }
  }
}

/** null: the code was garbled on its way. */
function doorKey(station: StationId, seed: string): StationKey | null {
  try {
    return stationKeyOf(station, seed);
  } catch {
    return null;
  }
}

function doorFault(trouble: DialFault): JoinFault {
  if (trouble === "refused") return "door-closed";
  return trouble === "other-event" ? "not-ours" : trouble;
}
