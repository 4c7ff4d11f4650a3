import { setTimeout as pause } from "node:timers/promises";
import type { Msg, NatsConnection } from "@nats-io/transport-node";
import { type DialParts, dial } from "./dial.ts";
import { watchPulse } from "./pulse.ts";

const DIALLING = 3_000;
const PAUSE = 500;

/** Hears what is said on a subject at a hub's server until `stop`; it comes back by itself when the server was away. */
export function hearSubject(parts: DialParts, subject: string, hear: (msg: Msg) => Promise<void>): { stop(): void } {
  const stopping = new AbortController();
  const listen = async () => {
    while (!stopping.signal.aborted) {
      const dialled = await dial(parts, DIALLING);
      if (dialled.ok) await stay(dialled.value, { subject, hear, signal: stopping.signal });
      await pause(PAUSE);
    }
  };
  void listen();
  return { stop: () => stopping.abort() };
}

type Ear = { subject: string; hear: (msg: Msg) => Promise<void>; signal: AbortSignal };

/** Listens until the connection ends or is to end. */
async function stay(connection: NatsConnection, { subject, hear, signal }: Ear): Promise<void> {
  const close = () => void connection.close();
  const stopPulse = watchPulse(connection, close);
  signal.addEventListener("abort", close);
  if (signal.aborted) close();
  else connection.subscribe(subject, { callback: (problem, msg) => (problem ? close() : void hear(msg)) });
  await connection.closed();
  stopPulse();
  signal.removeEventListener("abort", close);
}
