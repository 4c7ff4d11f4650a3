import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import { advertise, type FoundHub, lookForHubs } from "../../../electron/stations/discovery.ts";
import { EventId, StationId } from "../../../shared/words/ids.ts";

const AD = {
  event: EventId.parse("2026-11-23_meetup_k7"),
  theme: `一个很长的主题 ${"字".repeat(100)}`,
  station: StationId.parse("desk-1"),
  port: 4223,
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

/** Whether a word to a group comes back to this machine. */
function hasMulticast(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: "udp4", reuseAddr: true });
    const end = (isThere: boolean) => {
      clearTimeout(late);
      socket.close();
      resolve(isThere);
    };
    const late = setTimeout(() => end(false), 1_000);
    socket.once("error", () => end(false));
    socket.on("message", () => end(true));
    socket.bind(0, () => {
      try {
        socket.addMembership("224.0.0.251");
        socket.send("?", socket.address().port, "224.0.0.251");
      } catch {
        end(false);
      }
    });
  });
}
