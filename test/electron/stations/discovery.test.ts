import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import { advertise, type FoundHub, isSaidBy, lookForHubs } from "../../../electron/stations/discovery.ts";
import { makeStationSeed, stationKeyOf } from "../../../electron/stations/stationKey.ts";
import { EventId, StationId } from "../../../shared/words/ids.ts";
import { hasMulticast } from "../../build/multicast.ts";

const AD = {
  event: EventId.parse("2026-11-23_meetup_k7"),
  theme: `一个很长的主题 ${"字".repeat(100)}`,
  port: 4223,
  // As long as a certificate is, in base64.
  authority: "MIIB".repeat(150),
  key: stationKeyOf(StationId.parse("desk-1"), makeStationSeed()),
};

describe("hubs nearby", () => {
  const endings: (() => void)[] = [];
  afterEach(() => {
    for (const end of endings.splice(0)) end();
  });

  it("are found, with where they are, and are gone when they end", async ({ skip }) => {
    if (!(await hasMulticast())) return skip("this machine has no multicast");
    let hubs: readonly FoundHub[] = [];
    const looking = lookForHubs((found) => {
      hubs = found;
    });
    endings.push(looking.end);
    const ad = advertise(AD, () => undefined);
    endings.push(ad.end);
    const own = () => hubs.find(({ event, port }) => event === AD.event && port === AD.port);
    await expect.poll(own, { timeout: 10_000 }).toBeDefined();
    expect(own()).toMatchObject({ station: "desk-1", event: AD.event });
    expect(own()?.theme).toMatch(/^一个很长的主题 字+$/);
    expect(own()?.addresses.length).toBeGreaterThan(0);
    const found = own() as FoundHub;
    expect(found.authority).toBe(AD.authority);
    expect(isSaidBy(AD.key.publicKey, found)).toBe(true);
    const another = stationKeyOf(AD.key.station, makeStationSeed()).publicKey;
    expect(isSaidBy(another, found)).toBe(false);
    for (const change of [{ authority: "MIIC" }, { port: 4222 }, { signature: "" }, { station: StationId.parse("x") }])
      expect(isSaidBy(AD.key.publicKey, { ...found, ...change })).toBe(false);
    ad.end();
    await expect.poll(own, { timeout: 10_000 }).toBeUndefined();
  });

  it("are a matter for the log where the port for finding is taken", async () => {
    const taken = createSocket({ type: "udp4", reuseAddr: false });
    const isTaken = await new Promise<boolean>((resolve) => {
      taken.once("error", () => resolve(false));
      taken.bind(5353, () => resolve(true));
    });
    const warnings: string[] = [];
    const looking = lookForHubs(
      () => undefined,
      (text) => warnings.push(text),
    );
    const ad = advertise(AD, (text) => warnings.push(text));
    if (isTaken) await expect.poll(() => warnings.length, { timeout: 5_000 }).toBeGreaterThan(0);
    looking.end();
    ad.end();
    ad.end();
    taken.close();
  });
});
