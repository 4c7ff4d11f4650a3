import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { NatsConnection } from "@nats-io/transport-node";
import { z } from "zod";
import type { StationKey } from "../../shared/stations/engine.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DialFault, dial } from "./dial.ts";
import { LARGEST_MESSAGE } from "./hubConfig.ts";
import type { Place } from "./knock.ts";
import { everyActOf, KEEPER_INBOX, streamOf } from "./names.ts";
import { ask, askHead } from "./record.ts";

export type KeeperParts = {
  event: EventId;
  place: Place;
  authority: string;
  key: Pick<StationKey, "publicKey" | "sign">;
  replicas: number;
};

const STEP = 3_000;
const PAUSE = 100;

/**
 * Looks after a hub's server that has just been started: is it ours, and is the event's record there? Where it is not, it is made. Tried until
 * `ms` are over, since servers of a cluster must find each other first. The fault is a word for the log.
 */
export async function ensureRecord(parts: KeeperParts, ms: number): Promise<Result<null, string>> {
  const until = performance.now() + ms;
  let last = "no answer";
  while (performance.now() < until) {
    const done = await tryOnce(parts, Math.min(STEP, until - performance.now()));
    if (done.ok) return done;
    last = done.fault;
    await pause(PAUSE);
  }
  return fault(last);
}

/**
 * Looks every `pace` ms whether a server of several has its record; `tell` gets whether it has (made first, where all are there). A server that does
 * not even take a line within three looks hangs: `onHang`. The function it gives ends it.
 */
export function watchQuorum(
  parts: KeeperParts,
  pace: number,
  { tell, onHang }: { tell: (isThere: boolean) => void; onHang: (why: string) => Promise<void> },
): () => void {
  let silences = 0;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      const found = await tryOnce(parts, STEP);
      if (isOver) return;
      const isSilent = !found.ok && found.fault === "no answer";
      silences = isSilent ? silences + 1 : 0;
      if (!isSilent) tell(found.ok);
      if (silences >= MOST_FAILURES) {
        silences = 0;
        await onHang("it takes no line");
      }
      await pause(found.ok ? pace : QUORUM_PAUSE);
    }
  };
  void watch();
  return () => {
    isOver = true;
  };
}

const QUORUM_PAUSE = 500;

/** Waits until a server takes this program's line, whatever its record; tried until `ms` are over. */
export async function ensureLine(parts: KeeperParts, ms: number): Promise<Result<null, string>> {
  const until = performance.now() + ms;
  for (let last = "no answer"; ; ) {
    const dialled = await enter(parts, Math.max(1, Math.min(STEP, until - performance.now())));
    if (dialled.ok) {
      void dialled.value.close();
      return ok(null);
    }
    last = dialled.fault;
    if (performance.now() > until) return fault(last);
    await pause(PAUSE);
  }
}

/** After so many looks in vain a server hangs. */
const MOST_FAILURES = 3;

/**
 * Looks every `pace` ms whether a server still answers for its record, within the same time; `onHang` when it did not three times in a row. The
 * function it gives ends it.
 */
export function watchHealth(parts: KeeperParts, pace: number, onHang: (why: string) => Promise<void>): () => void {
  let failures = 0;
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    const found = await ensureRecord(parts, pace);
    failures = found.ok ? 0 : failures + 1;
    if (!found.ok && failures >= MOST_FAILURES) {
      failures = 0;
      await onHang(`it does not answer (${found.fault})`);
    }
    isLooking = false;
  };
  const timer = setInterval(() => void look(), pace);
  return () => clearInterval(timer);
}

async function tryOnce(parts: KeeperParts, step: number): Promise<Result<null, string>> {
  const { event, replicas } = parts;
  const dialled = await enter(parts, step);
  if (!dialled.ok) return fault(dialled.fault === "unreachable" ? "no answer" : dialled.fault);
  const connection = dialled.value;
  try {
    const head = await askHead(connection, event, step);
    if (head.ok) return ok(null);
    if (head.fault !== "no-record") return fault(head.fault);
    const config = JSON.stringify(recordConfig(event, replicas));
    const question = { data: config, shape: z.object({ created: z.string() }), ms: step };
    const made = await ask(connection, `$JS.API.STREAM.CREATE.${streamOf(event)}`, question);
    return made.ok ? ok(null) : fault(made.fault);
  } finally {
    void connection.close();
  }
}

const enter = ({ event, place, authority, key }: KeeperParts, ms: number): Promise<Result<NatsConnection, DialFault>> =>
  dial({ event, places: [place], authority, key, inbox: KEEPER_INBOX, name: "keeper" }, ms);

/** Everything for ever: numbers ascend without gaps as long as nothing may be taken out. The mark tells this record from every other. */
const recordConfig = (event: EventId, replicas: number) => ({
  name: streamOf(event),
  description: randomBytes(12).toString("base64url"),
  subjects: [everyActOf(event)],
  retention: "limits",
  storage: "file",
  discard: "new",
  max_consumers: -1,
  max_msgs: -1,
  max_bytes: -1,
  max_age: 0,
  max_msgs_per_subject: -1,
  max_msg_size: LARGEST_MESSAGE,
  deny_delete: true,
  deny_purge: true,
  num_replicas: replicas,
});
