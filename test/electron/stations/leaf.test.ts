import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterEach, describe, expect, it } from "vitest";
import { codeToCertificate } from "../../../electron/stations/authority.ts";
import { answerJoiners, askToJoin } from "../../../electron/stations/joining.ts";
import { freePort } from "../../../electron/stations/lan.ts";
import { findServer } from "../../../electron/stations/serverProgram.ts";
import { makeStationSeed, stationKeyOf } from "../../../electron/stations/stationKey.ts";
import type { Engine } from "../../../shared/stations/engine.ts";
import { Presence } from "../../../shared/stations/presence.ts";
import { StationId } from "../../../shared/words/ids.ts";
import { connected, HAS_SERVER, listen, say, startTestHub, type TestHub } from "../../build/natsHub.ts";
import { startTcpProxy, type TcpProxy } from "../../build/tcpProxy.ts";

type World = { hub: TestHub; port: number; line: TcpProxy; far: (station: number) => Engine };

/* As the guide has it: venue.json in the hub's folder, the folder that the hub wrote is brought to the other venue's server, which is started there. */
describe.skipIf(!HAS_SERVER)("the server of another venue", () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function begin(): Promise<World> {
    const root = mkdtempSync(join(tmpdir(), "lanyard-venues-"));
    ends.push(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
    const [folder, leafPort, port] = [join(root, "hub"), await anyPort(), await anyPort()];
    const line = await startTcpProxy(leafPort);
    ends.push(() => line.close());
    mkdirSync(folder);
    writeFileSync(
      join(folder, "venue.json"),
      JSON.stringify({ address: "127.0.0.1", port: line.port, listen: leafPort }),
    );
    const hub = await startTestHub(3, { folder });
    ends.push(() => hub.close());
    bring(folder, join(root, "there"), `127.0.0.1:${port}`);
    const server = run(join(root, "there"));
    ends.push(() => end(server));
    return { hub, port, line, far: (station) => hub.engine(station, { port }) };
  }

  it("has its desks in one order with the hub's, and presence both ways", { timeout: 120_000 }, async () => {
    const { hub, far } = await begin();
    const engines = [hub.engine(0), far(1), far(2)];
    await Promise.all(engines.map((engine) => connected(engine)));
    const tails = engines.map((engine) => listen(engine));
    await Promise.all(Array.from({ length: 30 }, (_, at) => say(engines[at % 3] ?? hub.engine(0), `${at}`)));
    await Promise.all(tails.map((tail) => tail.until(30)));
    for (const tail of tails) expect(tail.texts()).toEqual(tails[0]?.texts());
    const [near, distant] = engines;
    for (const [from, to, station] of [[near, distant, "desk-1"] as const, [distant, near, "desk-2"] as const]) {
      const heard = new Promise<string>((resolve) => to?.onPresence((presence) => resolve(presence.station)));
      from?.tellPresence(presenceOf(station));
      expect(await heard).toBe(station);
    }
  });

  it("lets a laptop join through it", { timeout: 120_000 }, async () => {
    const { hub, port, far } = await begin();
    await connected(far(1));
    const [own] = hub.keys;
    if (!own) throw new Error("no hub");
    const { event, hub: server } = hub;
    const { authority } = server;
    const at = { address: "127.0.0.1", port: server.port };
    const doorman = answerJoiners({ event, key: own, ...at, authority, warn: () => undefined }, async () => ({
      ...{ event, theme: "Gala", keys: "", hub: own.station, members: [] },
    }));
    ends.push(() => doorman.stop());
    const key = stationKeyOf(StationId.parse("desk-9"), makeStationSeed());
    const code = { v: 1 as const, event, theme: "Gala", addresses: ["127.0.0.1"], port, authority, door: server.door };
    const me = { name: "Far door", version: "0.1.0", facts: 1 };
    // The doorman is not at the hub yet.
    const joined = await askToJoin({ code, address: null, me, key, ms: 10_000 });
    expect(joined).toMatchObject({ ok: true, value: { theme: "Gala", hub: "desk-1" } });
  });

  it("leaves its desks alone while the hub is not to be had, and in step afterwards", {
    timeout: 120_000,
  }, async () => {
    const { hub, line, far } = await begin();
    const desk = far(1);
    await connected(desk);
    await say(desk, "before");
    const tail = listen(desk);
    await tail.until(1);
    await line.shut();
    expect((await desk.publish(new Uint8Array(1), 1_000)).ok).toBe(false);
    expect((await desk.head(1_000)).ok).toBe(false);
    // A desk that has nothing to say notices too.
    await tail.lost();
    const near = hub.engine(0);
    await connected(near);
    await say(near, "meanwhile");
    line.heal();
    while (!(await desk.head(1_000)).ok) await pause(100);
    const seq = await say(desk, "after");
    const again = listen(desk);
    await again.until(seq);
    expect(again.texts().filter((text) => text.length > 1)).toEqual(["before", "meanwhile", "after"]);
  });

  it("lets its desks do what the hub lets them, and no desk be another venue", { timeout: 120_000 }, async () => {
    const { hub, port, far } = await begin();
    await connected(far(1));
    const { event, keys } = hub;
    const tls = Object.assign({ ca: codeToCertificate(hub.hub.authority) }, { servername: "hub.lanyard" });
    const visit = async (seed: string) => {
      const authenticator = nkeyAuthenticator(new TextEncoder().encode(seed));
      const inboxPrefix = "_INBOX_desk-2";
      const line = await connect({ servers: `127.0.0.1:${port}`, authenticator, inboxPrefix, tls, reconnect: false });
      ends.push(() => line.close());
      return line;
    };
    await expect(visit(makeStationSeed())).rejects.toThrow("Authorization Violation");
    const member = await visit(keys[1]?.seed ?? "");
    const api = "$JS.lanyard.API";
    for (const subject of [
      `ev.${event}.desk-3`,
      `hb.${event}.desk-3`,
      `jo.${event}`,
      `${api}.STREAM.DELETE.EV_${event}`,
      `${api}.STREAM.CREATE.EV_${event}`,
      `$JS.API.STREAM.DELETE.EV_${event}`,
    ])
      await expect(member.request(subject, "{}", { timeout: 3_000 }), subject).rejects.toThrow("Permissions Violation");
    // The password of the venue opens no door for desks.
    const config = readFileSync(join(hub.folder, "venue", "nats.conf"), "utf8");
    const pass = decodeURIComponent(/venue:([^@]+)@/.exec(config)?.[1] ?? "");
    expect(pass.length).toBeGreaterThan(20);
    const asVenue = connect({ servers: `127.0.0.1:${hub.hub.port}`, user: "venue", pass, tls, reconnect: false });
    await expect(asVenue).rejects.toThrow("Authorization Violation");
  });

  it("has its folder written anew when stations come and go", { timeout: 120_000 }, async () => {
    const { hub } = await begin();
    const config = () => readFileSync(join(hub.folder, "venue", "nats.conf"), "utf8");
    const [, second, third] = hub.keys;
    if (!second || !third) throw new Error("no stations");
    expect(config()).toContain(third.publicKey);
    await hub.hub.setMembers([second]);
    expect(config()).not.toContain(third.publicKey);
    expect(config()).toContain(second.publicKey);
    for (const file of ["hub.crt", "hub.key", "authority.crt"])
      expect(existsSync(join(hub.folder, "venue", file))).toBe(true);
    expect(existsSync(join(hub.folder, "venue", "authority.key"))).toBe(false);
  });
});

const anyPort = async (): Promise<number> => (await freePort("127.0.0.1", [0])) ?? 0;

/** Brings the folder that the hub wrote to where the other server runs, which listens where whoever runs it wants. */
function bring(folder: string, to: string, listens: string): void {
  cpSync(join(folder, "venue"), to, { recursive: true });
  const path = join(to, "nats.conf");
  writeFileSync(path, readFileSync(path, "utf8").replace("0.0.0.0:4222", listens));
}

const run = (folder: string): ChildProcess =>
  spawn(findServer() ?? "nats-server", ["-c", join(folder, "nats.conf")], { cwd: folder, stdio: "ignore" });

async function end(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  server.kill();
  await ended;
}

const presenceOf = (station: string): Presence =>
  Presence.parse({
    ...{ station, name: "a desk", clock: 1, version: "0.1.0", facts: 1, outbox: 0, badges: 0, printerTrouble: false },
    ...{ isHub: false, seq: 0, isLeaving: false },
  });
