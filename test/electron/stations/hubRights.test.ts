import { connect, type NatsConnection, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificateToCode, codeToCertificate, makeAuthority } from "../../../electron/stations/authority.ts";
import { makeStationSeed, stationKeyOf } from "../../../electron/stations/stationKey.ts";
import { Presence } from "../../../shared/stations/presence.ts";
import { EventId, StationId } from "../../../shared/words/ids.ts";
import { connected, HAS_SERVER, listen, say, startTestHub, type TestHub } from "../../build/natsHub.ts";
import { openPort } from "../../build/switchablePort.ts";

const PRESENCE = {
  clock: 1_700_000_000_000,
  version: "0.1.0",
  facts: 6,
  outbox: 0,
  badges: 0,
  printerTrouble: false,
  isHub: false,
  seq: 0,
  isLeaving: false,
};

describe.skipIf(!HAS_SERVER)("a hub lets", () => {
  let hub: TestHub;
  const lines: NatsConnection[] = [];

  beforeAll(async () => {
    hub = await startTestHub(3);
  });
  afterAll(async () => {
    await Promise.all(lines.map((line) => line.close()));
    await hub.close();
  });

  /** A client of anybody's making with a station's key (or none), as a curious visitor would write it. */
  async function visit(seed: string | null, station = "desk-2", over: object = {}): Promise<NatsConnection> {
    const line = await connect({
      servers: `127.0.0.1:${hub.hub.port}`,
      ...(seed === null ? {} : { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) }),
      inboxPrefix: `_INBOX_${station}`,
      tls: Object.assign({ ca: codeToCertificate(hub.hub.authority) }, { servername: "hub.lanyard" }),
      reconnect: false,
      ...over,
    });
    lines.push(line);
    return line;
  }
  const seedOf = (at: number): string => hub.keys[at]?.seed ?? "";

  it("nobody in without a key, with an unknown one, or without TLS", async () => {
    await expect(visit(null)).rejects.toThrow("Authorization Violation");
    await expect(visit(makeStationSeed())).rejects.toThrow("Authorization Violation");
    await expect(visit(seedOf(1), "desk-2", { tls: null })).rejects.toThrow();
    await expect(visit(null, "desk-2", { user: "desk-2", pass: "" })).rejects.toThrow("Authorization Violation");
  });

  it("a station tell nothing but its own", async () => {
    const line = await visit(seedOf(1));
    const { event } = hub;
    const forbidden = [
      `ev.${event}.desk-3`,
      `ev.${event}.desk-2.more`,
      "ev.another.desk-2",
      `hb.${event}.desk-3`,
      `jo.${event}`,
      `sv.${event}.desk-3`,
      "_INBOX_desk-3.x",
      "_INBOX-door.x",
      "$SYS.REQ.SERVER.PING",
      "$JS.API.INFO",
      "$JS.API.STREAM.LIST",
      "$JS.API.STREAM.NAMES",
      "$JS.API.STREAM.INFO.EV_another",
      ...["CREATE", "UPDATE", "DELETE", "PURGE", "MSG.DELETE", "MSG.GET", "SNAPSHOT"].map(
        (what) => `$JS.API.STREAM.${what}.EV_${event}`,
      ),
      "$JS.API.STREAM.CREATE.MINE",
      `$JS.API.STREAM.RESTORE.EV_${event}`,
      `$JS.API.CONSUMER.DURABLE.CREATE.EV_${event}.mine`,
      `$JS.API.CONSUMER.LIST.EV_${event}`,
      `$JS.API.CONSUMER.DELETE.EV_${event}.x`,
      "$JS.API.CONSUMER.CREATE.EV_another",
    ];
    for (const subject of forbidden)
      await expect(line.request(subject, "{}", { timeout: 3_000 }), subject).rejects.toThrow("Permissions Violation");
    expect((await line.request(`ev.${event}.desk-2`, "mine", { timeout: 3_000 })).json()).toMatchObject({ seq: 1 });
  });

  it("a station hear nothing but its own answers and how the others are", async () => {
    const { event } = hub;
    for (const subject of [
      ">",
      "ev.>",
      `ev.${event}.>`,
      "_INBOX_desk-3.>",
      "_INBOX-door.>",
      `jo.${event}`,
      `sv.${event}.*`,
      "$SYS.>",
    ]) {
      const line = await visit(seedOf(1));
      const heard = await new Promise<string>((resolve) => {
        line.subscribe(subject, { callback: (problem) => resolve(problem?.message ?? "a message") });
        void line.flush().then(() => setTimeout(() => resolve("allowed"), 200));
      });
      expect(heard, subject).toContain("Permissions Violation");
      await line.close();
    }
  });

  it("no consumer bring the record's messages where they would do harm", async () => {
    const line = await visit(seedOf(1));
    const { event } = hub;
    const forged = { ...PRESENCE, station: "desk-3", name: "forged" };
    await line.request(`ev.${event}.desk-2`, JSON.stringify(forged), { timeout: 3_000 });
    const listener = hub.engine(0);
    await connected(listener);
    const heard: string[] = [];
    listener.onPresence(({ name }) => heard.push(name));
    for (const deliver_subject of [`$JS.API.STREAM.DELETE.EV_${event}`, `ev.${event}.desk-3`, `hb.${event}.desk-3`]) {
      const config = { deliver_subject, deliver_policy: "all", ack_policy: "none", replay_policy: "instant" };
      const question = JSON.stringify({ stream_name: `EV_${event}`, config });
      await line.request(`$JS.API.CONSUMER.CREATE.EV_${event}`, question, { timeout: 3_000 });
    }
    const engine = hub.engine(2);
    await connected(engine);
    const before = await engine.head(2_000);
    await say(engine, "still there");
    const tail = listen(engine);
    await tail.until(before.ok ? before.value.seq + 1 : 0);
    expect(before.ok).toBe(true);
    expect(tail.texts().at(-1)).toBe("still there");
    engine.tellPresence(Presence.parse({ ...PRESENCE, station: "desk-3", name: "true" }));
    await expect.poll(() => heard, { timeout: 5_000 }).toContain("true");
    expect(heard).toEqual(["true"]);
  });

  it("a station that is revoked stay no longer than seconds, and the others undisturbed", async () => {
    const [stolen, other] = [hub.engine(1), hub.engine(2)];
    await Promise.all([connected(stolen), connected(other)]);
    const tail = listen(other);
    let breaks = 0;
    other.onConnection(() => {
      breaks += 1;
    });
    const started = performance.now();
    const out = connected(stolen, false);
    await hub.hub.setMembers(hub.keys, [StationId.parse("desk-2")]);
    await out;
    const took = performance.now() - started;
    expect(took).toBeLessThan(5_000);
    await expect.poll(() => stolen.connection().trouble, { timeout: 10_000 }).toBe("revoked");
    expect((await stolen.publish(new Uint8Array(1), 500)).ok).toBe(false);
    await say(other, "after");
    await expect.poll(() => tail.texts().at(-1), { timeout: 10_000 }).toBe("after");
    expect([breaks, tail.losses()]).toEqual([0, 0]);
    await hub.hub.setMembers(hub.keys);
    await connected(stolen);
  });

  it("an engine say why it is not connected", async () => {
    const authority = certificateToCode((await makeAuthority()).certificate);
    const stranger = stationKeyOf(StationId.parse("desk-9"), makeStationSeed());
    const greet = (name: string, version: string) =>
      openPort((socket) => {
        const info = { server_name: name, version, tls_required: true };
        socket.write(`INFO ${JSON.stringify(info)}\r\n`);
      });
    const mute = await openPort(() => undefined);
    const web = await openPort((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    const talker = await openPort((socket) => socket.write("220 mail.example ESMTP\r\n"));
    const old = await greet(`lanyard:${hub.event}:desk-1`, "2.8.4");
    const another = await greet("lanyard:another:desk-1", "2.10.0");
    const plain = await greet("NDXYZ", "2.10.0");
    const cases = [
      [{ station: stranger.station, key: stranger }, "refused"],
      [{ authority }, "not-trusted"],
      [{ event: EventId.parse("another") }, "other-event"],
      [{ port: another.port }, "other-event"],
      [{ port: web.port }, "not-ours"],
      [{ port: talker.port }, "not-ours"],
      [{ port: plain.port }, "not-ours"],
      [{ port: old.port }, "too-old"],
      [{ port: mute.port }, "unreachable"],
      [{ port: 9 }, "unreachable"],
      [{ addresses: ["no-such-host.invalid"] }, "unreachable"],
    ] as const;
    const found = await Promise.all(
      cases.map(async ([over, trouble]) => {
        const engine = hub.engine(1, over);
        await expect.poll(() => engine.connection().trouble, { timeout: 15_000 }).not.toBeNull();
        return [engine.connection().trouble, (await engine.head(100)).ok, trouble];
      }),
    );
    for (const [trouble, isOk, expected] of found) expect([trouble, isOk]).toEqual([expected, false]);
    // The first of several addresses that is the hub's is taken, whatever is at the others.
    const some = hub.engine(1, { addresses: [`127.0.0.1:${mute.port}`, "127.0.0.1:9", "127.0.0.1"] });
    await connected(some);
    for (const port of [mute, web, talker, old, another, plain]) await port.switchOff();
  });
});
