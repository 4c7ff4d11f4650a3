import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Hub, type HubParts, startHub } from "../../electron/stations/hub.ts";
import { openEngine } from "../../electron/stations/natsEngine.ts";
import { findServer } from "../../electron/stations/serverProgram.ts";
import { makeStationSeed, type SeededKey, stationKeyOf } from "../../electron/stations/stationKey.ts";
import type { Engine, Message } from "../../shared/stations/engine.ts";
import { EventId, StationId } from "../../shared/words/ids.ts";

/** Tests that need a server say so where there is none: `describe.skipIf(!HAS_SERVER)`. `npm test` installs it on Debian. */
export const HAS_SERVER = findServer() !== null;

/** A hub of a test's own on 127.0.0.1, with its stations' keys; everything in one temporary folder. */
export type TestHub = {
  event: EventId;
  folder: string;
  hub: Hub;
  keys: readonly SeededKey[];
  /** An engine of one of its stations, by number, maybe through another port (a proxy's); ended by `close`. */
  engine: (station: number, over?: Partial<Parameters<typeof openEngine>[0]>) => Engine;
  /** The number of the server's process. */
  pid: () => number;
  /** Stops the hub as the program does, and starts it from the same folder, on the same port. */
  stop: () => Promise<void>;
  restart: () => Promise<Hub>;
  close: () => Promise<void>;
};

/** Starts a hub; `stations` is how many keys it knows, the first being the hub's own. */
export async function startTestHub(stations = 2, over: Partial<HubParts> = {}): Promise<TestHub> {
  const event = over.event ?? EventId.parse("2026-11-23_meetup_k7");
  const keys = makeKeys(stations);
  const [own] = keys;
  if (!own) throw new Error("a hub has a station");
  const root = await mkdtemp(join(tmpdir(), "lanyard-hub-"));
  const folder = over.folder ?? join(root, "hub");
  const parts: HubParts = {
    folder,
    event,
    hub: own,
    members: keys,
    port: 0,
    listen: "127.0.0.1",
    warn: () => undefined,
    ...over,
  };
  const start = async (port: number | null) => {
    const started = await startHub({ ...parts, port });
    if (!started.ok) throw new Error(`no hub: ${started.fault.code} ${started.fault.detail}`);
    return started.value;
  };
  let hub = await start(parts.port);
  const engines: Engine[] = [];

  return {
    event,
    folder,
    get hub() {
      return hub;
    },
    keys,
    engine(at, more = {}) {
      const key = keys[at];
      if (!key) throw new Error(`no station ${at}`);
      const engine = openEngine({
        event,
        station: key.station,
        key,
        addresses: ["127.0.0.1"],
        port: hub.port,
        authority: hub.authority,
        warn: () => undefined,
        now: Date.now,
        ...more,
      });
      engines.push(engine);
      return engine;
    },
    pid: () => Number(JSON.parse(readFileSync(join(folder, "running.json"), "utf8")).pid),
    stop: () => hub.stop(),
    restart: async () => {
      hub = await start(hub.port);
      return hub;
    },
    close: async () => {
      await Promise.all(engines.map((engine) => engine.close()));
      await hub.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Keys of desks "desk-1", "desk-2" … */
export const makeKeys = (count: number): SeededKey[] =>
  Array.from({ length: count }, (_, at) => stationKeyOf(StationId.parse(`desk-${at + 1}`), makeStationSeed()));

/** Done when the engine is connected, or, with `isConnected` false, when it is not. */
export function connected(engine: Engine, isConnected = true): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (engine.connection().isConnected === isConnected) resolve();
    };
    engine.onConnection(look);
    look();
  });
}

/** Adds a text and gives its number; throws where it was not confirmed: a disk that others keep busy may take seconds. */
export async function say(engine: Engine, text: string): Promise<number> {
  const added = await engine.publish(new TextEncoder().encode(text), 15_000);
  if (!added.ok) throw new Error(`not confirmed: ${added.fault}`);
  return added.value.seq;
}

export const textOf = (message: Message): string => new TextDecoder().decode(message.data);

/** Follows a record and keeps what came; `until` is done once so many have. */
export function listen(engine: Engine, from = 1) {
  const heard: Message[] = [];
  const waiting = new Set<() => void>();
  let losses = 0;
  const tell = () => {
    for (const look of waiting) look();
  };
  const tail = engine.follow(
    from,
    (message) => {
      heard.push(message);
      tell();
    },
    () => {
      losses += 1;
      tell();
    },
  );
  const when = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    heard,
    texts: () => heard.map(textOf),
    numbers: () => heard.map(({ seq }) => seq),
    until: (count: number) => when(() => heard.length >= count),
    lost: () => when(() => losses > 0),
    losses: () => losses,
    stop: tail.stop,
  };
}
