import { type NatsConnection, NoRespondersError, RequestError, TimeoutError } from "@nats-io/transport-node";
import { z } from "zod";
import type { EngineTrouble, Head } from "../../shared/stations/engine.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { isForbidden, isKeyRefused } from "./dial.ts";
import { apiAt, streamOf } from "./names.ts";

// What we ask of JetStream, in its own words (docs.nats.io, "JetStream wire API reference"): requests and answers are JSON.

const ApiError = z.object({ code: z.number(), err_code: z.number().optional(), description: z.string().optional() });
const Refusal = z.object({ error: ApiError });
const StreamInfo = z.object({
  created: z.string(),
  /** Of several servers: those beside the one that leads. */
  cluster: z.object({ replicas: z.array(z.object({ offline: z.boolean().optional() })).optional() }).optional(),
  config: z.object({ description: z.string().optional() }),
  state: z.object({ last_seq: z.number() }),
});
const PubAck = z.object({ stream: z.string(), seq: z.number().int().positive() });
const ConsumerInfo = z.object({ name: z.string(), created: z.string() });

/** A request's answer, or why there was none. */
export async function ask<T>(
  connection: NatsConnection,
  subject: string,
  question: { data: Uint8Array | string; shape: z.ZodType<T>; ms: number },
): Promise<Result<T, EngineTrouble>> {
  try {
    const answer = await connection.request(subject, question.data, { timeout: Math.max(1, question.ms) });
    const json: unknown = JSON.parse(new TextDecoder().decode(answer.data));
    const refused = Refusal.safeParse(json);
    if (refused.success) return fault(troubleOf(refused.data.error));
    const read = question.shape.safeParse(json);
    return read.success ? ok(read.data) : fault("not-ours");
  } catch (problem) {
    return fault(askFault(problem));
  }
}

/**
 * Where the record stands. The last of three servers still says so, and confirms nothing any more: that is no answer. Its epoch: when the stream was
 * made, by the nanosecond, and the hub's mark in its description.
 */
export async function askHead(
  connection: NatsConnection,
  event: EventId,
  ms: number,
): Promise<Result<Head, EngineTrouble>> {
  const info = await ask(connection, `${apiOf(connection)}.STREAM.INFO.${streamOf(event)}`, {
    data: "",
    shape: StreamInfo,
    ms,
  });
  if (!info.ok) return info;
  const { created, config, state, cluster } = info.value;
  const others = cluster?.replicas ?? [];
  const gone = others.filter(({ offline }) => offline).length;
  if (gone > others.length / 2) return fault("unreachable");
  return ok({ epoch: `${created} ${config.description ?? ""}`.trim(), seq: state.last_seq });
}

/** Adds a message; its number. A fault leaves open whether it was, or will be, added. */
export async function addMessage(
  connection: NatsConnection,
  subject: string,
  message: { data: Uint8Array; ms: number },
): Promise<Result<{ seq: number }, EngineTrouble>> {
  const added = await ask(connection, subject, { ...message, shape: PubAck });
  return added.ok ? ok({ seq: added.value.seq }) : added;
}

/** Makes a consumer that lasts as long as somebody listens; `config` as the wire has it, times in nanoseconds. */
export async function makeConsumer(
  connection: NatsConnection,
  event: EventId,
  config: object,
  ms: number,
): Promise<Result<{ created: string }, EngineTrouble>> {
  const stream_name = streamOf(event);
  const data = JSON.stringify({ stream_name, config });
  return ask(connection, `${apiOf(connection)}.CONSUMER.CREATE.${stream_name}`, { data, shape: ConsumerInfo, ms });
}

/**
 * How far the hub's clock is ahead of ours, ms; null: it did not answer. Measured by what the hub says was the time when it made a consumer for
 * us, against the middle of the request; a slow answer makes it wrong by half its time at most, so it is asked for three times and the quickest counts.
 */
export async function askClock(connection: NatsConnection, event: EventId, now: () => number): Promise<number | null> {
  let best: { took: number; ahead: number } | null = null;
  for (let tries = 0; tries < 3; tries++) {
    const asked = now();
    const made = await makeConsumer(connection, event, CLOCK_CONSUMER, 2_000);
    const answered = now();
    const took = answered - asked;
    if (!made.ok || took < 0 || (best && best.took <= took)) continue;
    best = { took, ahead: Math.round(Date.parse(made.value.created) - (asked + answered) / 2) };
  }
  return best?.ahead ?? null;
}

const apiOf = (connection: NatsConnection): string => apiAt(connection.info?.server_name ?? "");

/** One that nobody ever asks for messages; the hub forgets it after a second. */
const CLOCK_CONSUMER = {
  ack_policy: "explicit",
  deliver_policy: "new",
  replay_policy: "instant",
  inactive_threshold: 1_000_000_000,
  mem_storage: true,
  num_replicas: 1,
};

/** JetStream's own numbers for having no room (server/errors.json): resources, memory, storage, and a store that cannot write. */
const NO_ROOM: readonly (number | undefined)[] = [10_023, 10_028, 10_047, 10_077];
const NO_STREAM = 10_059;

function troubleOf({ err_code, description }: z.infer<typeof ApiError>): EngineTrouble {
  if (err_code === NO_STREAM) return "no-record";
  if (NO_ROOM.includes(err_code) || /no space|insufficient/i.test(description ?? "")) return "full";
  return "unreachable";
}

function askFault(problem: unknown): EngineTrouble {
  if (problem instanceof TimeoutError) return "unreachable";
  if (isKeyRefused(problem) || isForbidden(problem)) return "refused";
  const isNobody =
    problem instanceof NoRespondersError || (problem instanceof RequestError && problem.isNoResponders());
  return isNobody ? "no-record" : "unreachable";
}
