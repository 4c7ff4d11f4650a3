import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askToKeep } from "../../electron/stations/askToKeep.ts";
import { type FellowParts, FellowServer, fellowAgain } from "../../electron/stations/fellowServer.ts";
import { type Hub, startHub } from "../../electron/stations/hub.ts";
import { answerKeeping, clusterOf, type KeepingPlan, placesOf, storeOf } from "../../electron/stations/keeping.ts";
import { freePort, quietPorts } from "../../electron/stations/lan.ts";
import { openEngine } from "../../electron/stations/natsEngine.ts";
import type { SeededKey } from "../../electron/stations/stationKey.ts";
import { readPlan, ThreeServers } from "../../electron/stations/threeServers.ts";
import type { Engine } from "../../shared/stations/engine.ts";
import { EventId } from "../../shared/words/ids.ts";
import { makeKeys } from "./natsHub.ts";

/** A hub whose laptop and two others may keep the record together; the stations are "desk-1" (the hub's) to "desk-4". */
export type Keepers = {
  event: EventId;
  keys: readonly SeededKey[];
  hub: () => Hub;
  three: ThreeServers;
  /** Where a laptop's server lies. */
  folder: (station: number) => string;
  partsOf: (station: number, over?: Partial<FellowParts>) => FellowParts;
  /** A laptop asks and, where it is let, begins. */
  keeps: (station: number) => Promise<FellowServer>;
  /** The same laptop's program started anew. */
  again: (station: number) => Promise<FellowServer>;
  /** A desk that knows all servers. */
  engine: (station: number) => Engine;
  revoke: (station: number) => Promise<void>;
  close: () => Promise<void>;
};

export async function startKeepers(): Promise<Keepers> {
  const event = EventId.parse("big");
  const keys = makeKeys(4);
  const [own] = keys;
  if (!own) throw new Error("a hub has a station");
  const root = await mkdtemp(join(tmpdir(), "lanyard-three-"));
  const folder = (station: number) => join(root, `desk-${station + 1}`);
  const warn = (text: string) => process.env.LANYARD_TALK && console.warn(text);
  const ends: (() => Promise<unknown>)[] = [];
  const revoked = new Set<string>();
  const members = () => keys.filter(({ station }) => !revoked.has(station));
  const start = async (plan: KeepingPlan, port: number): Promise<Hub> => {
    const cluster = clusterOf(plan, own.station);
    const started = await startHub({
      ...{ folder: folder(0), event, hub: own, members: members(), port, listen: "127.0.0.1", cluster, warn },
      store: storeOf(plan.generation),
    });
    if (!started.ok) throw new Error(`no hub: ${started.fault.code} ${started.fault.detail}`);
    started.value.onTrouble((trouble) => three?.found(trouble !== "others-missing"));
    return started.value;
  };
  let three: ThreeServers | null = null;
  let hub = await start(await readPlan(folder(0)), (await freePort("127.0.0.1", quietPorts())) ?? 0);
  three = new ThreeServers(
    {
      ...{ folder: folder(0), event, hub: own.station, listen: "127.0.0.1", isUsual: false, warn },
      ...{ addresses: () => ["127.0.0.1"], port: () => hub.port, isInStep: () => true, changed: () => undefined },
      restart: async (plan) => {
        const { port } = hub;
        await hub.stop();
        hub = await start(plan, port);
      },
    },
    await readPlan(folder(0)),
  );
  const place = { host: "127.0.0.1", port: hub.port };
  const { authority } = hub;
  const answering = answerKeeping({ event, key: own, place, authority, warn }, (station, question) =>
    three ? three.answer(station, question) : Promise.resolve({ what: "none" }),
  );
  const partsOf = (station: number, over: Partial<FellowParts> = {}): FellowParts => {
    const key = keys[station];
    if (!key) throw new Error(`no station ${station}`);
    return {
      ...{ folder: folder(station), event, key, hub: own.station, places: [place], authority, warn },
      members: () => ({ members: members(), revoked: keys.map((one) => one.station).filter((id) => revoked.has(id)) }),
      ...{ listen: "127.0.0.1", port: 0, changed: () => undefined },
      ...over,
    };
  };
  const begun = (fellow: FellowServer) => {
    ends.push(() => fellow.stop());
    fellow.begin();
    return fellow;
  };
  return {
    ...{ event, keys, three, folder, partsOf },
    hub: () => hub,
    async keeps(station) {
      const asked = await askToKeep(partsOf(station));
      if (!asked.ok) throw new Error(`desk-${station + 1} keeps nothing: ${asked.fault}`);
      return begun(new FellowServer(partsOf(station), asked.value));
    },
    async again(station) {
      const fellow = await fellowAgain(partsOf(station));
      if (!fellow) throw new Error(`desk-${station + 1} kept nothing`);
      return begun(fellow);
    },
    engine(station) {
      const key = keys[station];
      if (!key) throw new Error(`no station ${station}`);
      const engine = openEngine({
        ...{ event, station: key.station, key, authority, warn: () => undefined, now: Date.now },
        ...{ addresses: ["127.0.0.1"], port: hub.port },
        servers: () => placesOf(three?.plan.servers ?? [], own.station),
      });
      ends.push(() => engine.close());
      return engine;
    },
    async revoke(station) {
      const { station: id = own.station } = keys[station] ?? {};
      revoked.add(id);
      await three?.shutOut([id]);
      await hub.setMembers(members(), [id]);
    },
    async close() {
      answering.stop();
      for (const end of ends.reverse()) await end();
      await three?.close();
      await hub.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
