import { connect, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterEach, describe, expect, it } from "vitest";
import { certificateToCode, codeToCertificate, makeAuthority } from "../../../electron/stations/authority.ts";
import { writeRequest } from "../../../electron/stations/joiner.ts";
import { type Asker, answerJoiners, askToJoin, type Welcome } from "../../../electron/stations/joining.ts";
import { makeStationSeed, stationKeyOf } from "../../../electron/stations/stationKey.ts";
import { type JoinCode, readJoinCode, writeJoinCode } from "../../../shared/stations/joinCode.ts";
import { StationId } from "../../../shared/words/ids.ts";
import { connected, HAS_SERVER, say, startTestHub, type TestHub } from "../../build/natsHub.ts";
import { openPort } from "../../build/switchablePort.ts";

const STATION = StationId.parse("desk-new");
const ME = { name: "Balcony", version: "0.1.0", facts: 6, wrote: 0 };

describe.skipIf(!HAS_SERVER)("joining", () => {
  let hub: TestHub;
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0)) await end();
    await hub.close();
  });

  const codeOf = (over: Partial<JoinCode> = {}): JoinCode => ({
    v: 1,
    event: hub.event,
    theme: "An evening",
    addresses: ["127.0.0.1"],
    port: hub.hub.port,
    authority: hub.hub.authority,
    door: hub.hub.door,
    ...over,
  });

  /** As the hub's program does: lets everybody in but "Stranger"; at "Trouble" it fails. */
  function open(asked: Asker[] = [], warn: (text: string) => void = () => undefined) {
    const [own] = hub.keys;
    if (!own) throw new Error("no key");
    const members = hub.keys.map(({ station, publicKey }) => ({ station, publicKey, name: station }));
    const { stop } = answerJoiners(
      {
        event: hub.event,
        key: own,
        address: "127.0.0.1",
        port: hub.hub.port,
        authority: hub.hub.authority,
        warn,
      },
      async (asker): Promise<Welcome | null> => {
        asked.push(asker);
        if (asker.name === "Trouble") throw new TypeError("no seat for Ada Example");
        if (asker.name === "Stranger") return null;
        const all = [...members, { station: asker.station, publicKey: asker.publicKey, name: asker.name }];
        await hub.hub.setMembers(all);
        return { event: hub.event, theme: "An evening", keys: "a2V5cw==", hub: own.station, members: all };
      },
    );
    endings.push(stop);
  }

  /** The hub's program listens a moment after it was asked to. */
  async function joinWhenOpen(parts: Parameters<typeof askToJoin>[0]) {
    for (;;) {
      const joined = await askToJoin(parts);
      if (joined.ok || joined.fault !== "unreachable") return joined;
    }
  }

  it("takes a code on paper to a station that others hear", async () => {
    hub = await startTestHub(2);
    const other = hub.engine(1);
    await connected(other);
    const asked: Asker[] = [];
    open(asked);
    const key = stationKeyOf(STATION, makeStationSeed());
    const code = readJoinCode(`\n ${writeJoinCode(codeOf())} \n`);
    if (!code) throw new Error("no code");
    const joined = await joinWhenOpen({ code, address: null, me: ME, key, ms: 5_000 });
    expect(joined).toEqual({
      ok: true,
      value: {
        event: hub.event,
        theme: "An evening",
        keys: "a2V5cw==",
        hub: "desk-1",
        members: [
          ...hub.keys.map(({ station, publicKey }) => ({ station, publicKey, name: station })),
          { station: STATION, publicKey: key.publicKey, name: "Balcony" },
        ],
      },
    });
    expect(asked).toEqual([{ station: STATION, publicKey: key.publicKey, ...ME }]);
    const engine = hub.engine(0, { station: STATION, key });
    await connected(engine);
    expect(await say(engine, "here I am")).toBe(1);
    expect(other.connection().isConnected).toBe(true);
  });

  it("is refused by the hub, at a closed door, by another authority, and where there is no hub", async () => {
    hub = await startTestHub(1);
    open();
    const key = stationKeyOf(STATION, makeStationSeed());
    const join = (code: JoinCode, me = ME) => joinWhenOpen({ code, address: null, me, key, ms: 3_000 });
    expect(await join(codeOf(), { ...ME, name: "Stranger" })).toEqual({ ok: false, fault: "refused" });
    const other = certificateToCode((await makeAuthority()).certificate);
    expect(await join(codeOf({ authority: other }))).toEqual({ ok: false, fault: "not-trusted" });
    expect(await join(codeOf({ authority: "garbled" }))).toEqual({ ok: false, fault: "not-trusted" });
    expect(await join(codeOf({ door: "SUGARBLED" }))).toEqual({ ok: false, fault: "not-ours" });
    const web = await openPort((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    });
    endings.push(() => web.switchOff());
    expect(await join(codeOf({ port: web.port }))).toEqual({ ok: false, fault: "not-ours" });
    const nobody = { code: codeOf(), address: "127.0.0.1:9", me: ME, key, ms: 1_000 };
    expect(await askToJoin(nobody)).toEqual({ ok: false, fault: "unreachable" });
    await hub.hub.setDoor(false);
    expect(await join(codeOf())).toEqual({ ok: false, fault: "door-closed" });
    await hub.hub.setDoor(true);
    expect((await join(codeOf())).ok).toBe(true);
  });

  it("tells the log what failed at the hub, and nothing of whom", async () => {
    hub = await startTestHub(1);
    const warnings: string[] = [];
    open([], (text) => warnings.push(text));
    const key = stationKeyOf(STATION, makeStationSeed());
    const asked = { code: codeOf(), address: null, me: { ...ME, name: "Trouble" }, key, ms: 1_000 };
    await expect.poll(() => askToJoin(asked).then(() => warnings.length), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(warnings.join()).toContain("TypeError");
    expect(warnings.join()).not.toContain("Ada");
  });

  it("takes no key that the asker does not have, and no nonsense", async () => {
    hub = await startTestHub(1);
    const asked: Asker[] = [];
    open(asked);
    const [mine, stolen] = [stationKeyOf(STATION, makeStationSeed()), stationKeyOf(STATION, makeStationSeed())];
    const first = { code: codeOf(), address: null, me: ME, key: mine, ms: 3_000 };
    expect((await joinWhenOpen(first)).ok).toBe(true);
    const forged = { ...stolen, sign: mine.sign };
    expect(await askToJoin({ ...first, key: forged })).toEqual({ ok: false, fault: "refused" });

    const door = await connect({
      servers: `127.0.0.1:${hub.hub.port}`,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(hub.hub.door)),
      inboxPrefix: "_INBOX-door",
      tls: Object.assign({ ca: codeToCertificate(hub.hub.authority) }, { servername: "hub.lanyard" }),
    });
    endings.push(() => door.close());
    const asker = { station: STATION, publicKey: mine.publicKey, ...ME };
    const { data } = writeRequest(hub.event, asker, mine.sign);
    const changed = JSON.stringify({ ...JSON.parse(data), asker: { ...asker, name: "Another" } });
    for (const nonsense of ["", "{}", "[1,2", '{"v":1,"asker":{}}', "\u0000", changed]) {
      const said = await door.request(`jo.${hub.event}`, nonsense, { timeout: 2_000 });
      expect(said.json()).toEqual({ v: 1, refused: true });
    }
    expect(asked).toHaveLength(1);
    await expect(door.request(`ev.${hub.event}.${STATION}`, "x", { timeout: 1_000 })).rejects.toThrow("Permissions");
  });
});
