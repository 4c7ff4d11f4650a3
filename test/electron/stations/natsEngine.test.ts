import { readFileSync, writeFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { connect, type NatsConnection, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterEach, describe, expect, it } from "vitest";
import { codeToCertificate } from "../../../electron/stations/authority.ts";
import { makeStationSeed, stationKeyOf } from "../../../electron/stations/stationKey.ts";
import { Presence } from "../../../shared/stations/presence.ts";
import { StationId } from "../../../shared/words/ids.ts";
import { connected, HAS_SERVER, listen, say, startTestHub, type TestHub } from "../../build/natsHub.ts";
import { startTcpProxy, type TcpProxy } from "../../build/tcpProxy.ts";

describe.skipIf(!HAS_SERVER)("an engine", () => {
  let hub: TestHub;
  let proxy: TcpProxy | null = null;
  afterEach(async () => {
    await hub.close();
    await proxy?.close();
    proxy = null;
  });

  async function startWithProxy() {
    hub = await startTestHub();
    proxy = await startTcpProxy(hub.hub.port);
    return { line: proxy, engine: hub.engine(1, { port: proxy.port }) };
  }

  it("gives two stations that add at once the same order, without gaps", async () => {
    hub = await startTestHub();
    const [a, b] = [hub.engine(0), hub.engine(1)];
    await Promise.all([connected(a), connected(b)]);
    const [atA, atB] = [listen(a), listen(b)];
    const numbers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => say(at % 2 === 0 ? a : b, `${at % 2} ${at}`)),
    );
    await Promise.all([atA.until(200), atB.until(200)]);
    expect(atA.numbers()).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    expect(atB.texts()).toEqual(atA.texts());
    for (const [at, seq] of numbers.entries()) expect(atA.texts()[seq - 1]).toBe(`${at % 2} ${at}`);
    expect(await b.head(1_000)).toMatchObject({ ok: true, value: { seq: 200 } });
    const late = listen(b, 150);
    await late.until(51);
    expect(late.numbers()).toEqual(Array.from({ length: 51 }, (_, at) => at + 150));
    const stopped = listen(b, 1);
    stopped.stop();
    await say(a, "once more");
    await late.until(52);
    expect(stopped.heard).toEqual([]);
  });

  it("follows 10,000 messages that were there before", async () => {
    hub = await startTestHub();
    const engine = hub.engine(0);
    await connected(engine);
    const meanwhile = listen(engine);
    for (let at = 0; at < 10; at++)
      await Promise.all(Array.from({ length: 1_000 }, () => say(engine, "x".repeat(300))));
    const tail = listen(engine);
    await tail.until(10_000);
    expect(tail.numbers()).toEqual(Array.from({ length: 10_000 }, (_, at) => at + 1));
    await meanwhile.until(10_000);
    expect(meanwhile.numbers()).toEqual(tail.numbers());
    expect([tail.losses(), meanwhile.losses()]).toEqual([0, 0]);
  });

  it("makes a tail anew that the hub has forgotten", async () => {
    hub = await startTestHub();
    const engine = hub.engine(1);
    await connected(engine);
    const tail = listen(engine);
    await say(engine, "one");
    await tail.until(1);
    await forgetConsumers(hub);
    await say(engine, "two");
    await tail.until(2);
    expect(tail.texts()).toEqual(["one", "two"]);
    expect(tail.losses()).toBe(0);
  });

  it("goes on with the same record after its server was killed", async () => {
    hub = await startTestHub();
    const [a, b] = [hub.engine(0), hub.engine(1)];
    await Promise.all([connected(a), connected(b)]);
    const tail = listen(b);
    for (let at = 1; at <= 20; at++) await say(a, `before ${at}`);
    await tail.until(20);
    const before = await a.head(1_000);
    const gone = Promise.all([connected(a, false), tail.lost()]);
    process.kill(hub.pid(), "SIGKILL");
    await gone;
    expect(await a.publish(new Uint8Array(1), 500)).toEqual({ ok: false, fault: "unreachable" });
    await Promise.all([connected(a), connected(b)]);
    expect(await a.head(1_000)).toEqual(before);
    expect(await say(a, "after")).toBe(21);
    const after = listen(b, 21);
    await after.until(1);
    expect(after.texts()).toEqual(["after"]);
  });

  it("tells a record that was made anew, and one that is an old copy", async () => {
    hub = await startTestHub();
    const engine = hub.engine(0);
    const copy = `${hub.folder}-copy`;
    const store = join(hub.folder, "store");
    await connected(engine);
    await say(engine, "one");
    await hub.stop();
    await cp(store, copy, { recursive: true });
    await hub.restart();
    await connected(engine);
    expect(await say(engine, "two")).toBe(2);
    const before = await engine.head(1_000);
    const tail = listen(engine);
    await tail.until(2);
    await hub.stop();
    await connected(engine, false);
    await tail.lost();

    await rm(store, { recursive: true });
    await cp(copy, store, { recursive: true });
    await hub.restart();
    await connected(engine);
    const old = await engine.head(1_000);
    expect(old).toEqual({ ok: true, value: { epoch: before.ok && before.value.epoch, seq: 1 } });
    const beyond = listen(engine, 3);
    await beyond.lost();
    expect(beyond.heard).toEqual([]);

    await hub.stop();
    await rm(store, { recursive: true });
    await hub.restart();
    await connected(engine);
    const anew = await engine.head(1_000);
    expect(anew.ok && anew.value.seq).toBe(0);
    expect(anew.ok && old.ok && anew.value.epoch !== old.value.epoch).toBe(true);
  });

  it("comes back after its line was cut, and after nobody took it", async () => {
    const { line, engine } = await startWithProxy();
    await connected(engine);
    const tail = listen(engine);
    await say(engine, "one");
    await tail.until(1);
    const gone = connected(engine, false);
    line.cut();
    await gone;
    await tail.lost();
    await connected(engine);
    expect(await say(engine, "two")).toBe(2);
    await line.shut();
    await connected(engine, false);
    expect(engine.connection()).toEqual({ isConnected: false, trouble: "unreachable" });
    line.heal();
    await connected(engine);
    expect(await say(engine, "three")).toBe(3);
  });

  it("notices that packets vanish, and ends what it was asked at its time", async () => {
    const { line, engine } = await startWithProxy();
    await connected(engine);
    const tail = listen(engine);
    await say(engine, "one");
    await tail.until(1);
    line.blackHole();
    const started = performance.now();
    const [added, head] = await Promise.all([engine.publish(new Uint8Array(400_000), 300), engine.head(300)]);
    expect([added, head]).toEqual([
      { ok: false, fault: "unreachable" },
      { ok: false, fault: "unreachable" },
    ]);
    const ended = performance.now() - started;
    await connected(engine, false);
    await tail.lost();
    const noticed = performance.now() - started;
    line.heal();
    await connected(engine);
    // What vanished was not added later behind our back.
    expect(await engine.head(1_000)).toMatchObject({ ok: true, value: { seq: 1 } });
    // Wide bounds: they tell a time-out from waiting for the operating system's, which takes minutes.
    expect(ended).toBeLessThan(3_000);
    expect(noticed).toBeLessThan(10_000);
  });

  it("does not know, when replies are lost, whether it was added: it was", async () => {
    const { line, engine } = await startWithProxy();
    await connected(engine);
    line.loseReplies();
    expect(await engine.publish(new TextEncoder().encode("lost"), 300)).toEqual({ ok: false, fault: "unreachable" });
    await connected(engine, false);
    line.heal();
    await connected(engine);
    const tail = listen(engine);
    await tail.until(1);
    expect(tail.texts()).toEqual(["lost"]);
  });

  it("stays connected on a slow line, and follows over it", async () => {
    const { line, engine } = await startWithProxy();
    line.delay(300);
    await connected(engine);
    const tail = listen(engine);
    for (let at = 0; at < 3; at++) await say(engine, "x".repeat(100_000));
    await tail.until(3);
    expect(tail.losses()).toBe(0);
    expect(engine.connection().isConnected).toBe(true);
  });

  it("hears how the others are, each only of itself", async () => {
    hub = await startTestHub(3);
    const [a, b, c] = [hub.engine(0), hub.engine(1), hub.engine(2)];
    await Promise.all([a, b, c].map((engine) => connected(engine)));
    const heard: Presence[] = [];
    const enough = new Promise<void>((resolve) =>
      b.onPresence((presence) => {
        heard.push(presence);
        if (presence.isLeaving) resolve();
      }),
    );
    // The server knows that it listens.
    expect((await b.head(5_000)).ok).toBe(true);
    const one = presenceOf(hub, 0);
    a.tellPresence({ ...one, station: presenceOf(hub, 1).station });
    a.tellPresence({ ...presenceOf(hub, 2), name: "forged" });
    a.tellPresence(one);
    a.tellPresence({ ...one, isLeaving: true });
    await a.close();
    await enough;
    expect(heard).toEqual([one, { ...one, isLeaving: true }]);
  });

  it("measures how far its own clock is behind the hub's", async () => {
    hub = await startTestHub();
    const engine = hub.engine(1, { now: () => Date.now() - 3_600_000 });
    await connected(engine);
    await expect.poll(() => engine.clockAhead(), { timeout: 10_000 }).not.toBeNull();
    expect(Math.abs((engine.clockAhead() ?? 0) - 3_600_000)).toBeLessThan(5_000);
  });

  it("is over when it is closed", async () => {
    hub = await startTestHub();
    const engine = hub.engine(0);
    await connected(engine);
    const tail = listen(engine);
    await engine.close();
    expect(engine.connection().isConnected).toBe(false);
    expect(tail.losses()).toBe(1);
    expect((await engine.head(100)).ok).toBe(false);
    const late = listen(engine);
    await late.lost();
  });
});

/** As an administrator of the server would, who may do everything. */
async function forgetConsumers({ hub, folder, event, pid }: TestHub): Promise<void> {
  const admin = stationKeyOf(StationId.parse("admin"), makeStationSeed());
  const config = join(folder, "nats.conf");
  const text = readFileSync(config, "utf8");
  writeFileSync(config, text.replace("users: [", `users: [ { nkey: "${admin.publicKey}" }`));
  process.kill(pid(), "SIGHUP");
  const come = () =>
    connect({
      servers: `127.0.0.1:${hub.port}`,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(admin.seed)),
      tls: Object.assign({ ca: codeToCertificate(hub.authority) }, { servername: "hub.lanyard" }),
    });
  let line: NatsConnection | null = null;
  while (!line) line = await come().catch(() => null);
  const names = (await line.request(`$JS.API.CONSUMER.NAMES.EV_${event}`, "{}")).json<{ consumers: string[] }>();
  expect(names.consumers.length).toBeGreaterThan(0);
  for (const name of names.consumers) await line.request(`$JS.API.CONSUMER.DELETE.EV_${event}.${name}`, "");
  await line.close();
}

const presenceOf = (hub: TestHub, at: number): Presence =>
  Presence.parse({
    station: hub.keys[at]?.station,
    name: `Desk ${at}`,
    clock: 1_700_000_000_000,
    version: "0.1.0",
    facts: 6,
    outbox: 0,
    badges: 2,
    printerTrouble: false,
    isHub: at === 0,
    seq: 12,
    isLeaving: false,
  });
