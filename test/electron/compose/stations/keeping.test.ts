import { describe, expect, it } from "vitest";
import { freePort, quietPorts } from "../../../../electron/stations/lan.ts";
import type { KeepingView } from "../../../../shared/contract/stationShapes.ts";
import { aDeskHere, come, have, together } from "../../../build/desksTogether.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { joinBy, joinCodeOf, type SharedDesk, until } from "../../../build/sharedDesks.ts";

const PATIENCE = 60_000;

// Three servers find each other again within seconds, where a core is free for them; a machine with none has a second try.
describe.skipIf(!HAS_SERVER)("the record on three laptops", () => {
  it("goes on without the hub, and is one laptop's again", { timeout: 240_000, retry: 1 }, async () => {
    const hub = aDeskHere("desk-a", { port: (await freePort("127.0.0.1", quietPorts())) ?? 0 });
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record(Array.from({ length: 9 }, (_, n) => added(aPerson(n)))));
    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    const [second, third, plain] = [aDeskHere("desk-b"), aDeskHere("desk-c"), aDeskHere("desk-d")];
    for (const desk of [second, third, plain]) await joinBy(desk, code, code.port);
    const all = [hub, second, third, plain];
    await together(all);
    await come(plain, 1);
    expect(await second.sharing.keepHere()).toEqual({ what: "done" });
    expect(await second.sharing.keepHere()).toEqual({ what: "refused", why: "nothing-to-do" });
    expect(await hub.sharing.keepHere()).toEqual({ what: "refused", why: "nothing-to-do" });
    await shows(hub, ({ isThree, servers }) => !isThree && servers.length === 1 && servers[0]?.state === "waiting");
    expect(await third.sharing.keepHere()).toEqual({ what: "done" });
    for (const desk of all) await shows(desk, isWhole);
    await together(all);
    expect(await plain.sharing.keepHere()).toEqual({ what: "refused", why: "full" });
    await come(second, 2);
    await have(all, [1, 2]);

    // The hub's laptop is gone: the other two keep the record.
    await hub.close();
    const others = [second, third, plain];
    await together(others);
    await come(plain, 3);
    await have(others, [3]);
    await shows(plain, ({ servers }) => servers.find(({ isHub }) => isHub)?.state === "silent");
    // A desk, and one of the two servers, started anew meanwhile find each other by what they have written down.
    for (const desk of [plain, third]) {
      await desk.leave();
      await desk.comeBack();
    }
    await together(others);
    await come(third, 4);
    await have(others, [4]);

    const back = aDeskHere("desk-a", { port: code.port, folder: hub.folder });
    await back.comeBack();
    const again = [back, second, third, plain];
    await together(again);
    await have(again, [1, 2, 3, 4]);
    await shows(plain, isWhole);

    expect(await back.sharing.keepAlone()).toEqual({ what: "done" });
    for (const desk of again) await shows(desk, ({ isThree, mine }) => !isThree && mine === null);
    await together(again);
    await come(plain, 5);
    await have(again, [1, 2, 3, 4, 5]);
  });

  it("is the hub's alone again when one of the laptops is shut out", { timeout: 180_000, retry: 1 }, async () => {
    const hub = aDeskHere("desk-a", { port: (await freePort("127.0.0.1", quietPorts())) ?? 0 });
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record(Array.from({ length: 3 }, (_, n) => added(aPerson(n)))));
    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    const [second, third] = [aDeskHere("desk-b"), aDeskHere("desk-c")];
    for (const desk of [second, third]) await joinBy(desk, code, code.port);
    await together([hub, second, third]);
    for (const desk of [second, third]) expect(await desk.sharing.keepHere()).toEqual({ what: "done" });
    for (const desk of [hub, second, third]) await shows(desk, isWhole);
    await together([hub, second, third]);
    expect(await hub.sharing.revoke(third.id)).toMatchObject({ what: "done" });
    await shows(hub, ({ isThree, servers }) => !isThree && servers.length === 0);
    await shows(second, ({ mine, isThree }) => mine === null && !isThree);
    await together([hub, second]);
    await come(second, 1);
    await have([hub, second], [1]);
    expect(await until(() => third.standing().state === "alone", PATIENCE)).toBe(true);
  });
});

const isWhole = ({ isThree, servers }: KeepingView) =>
  isThree && servers.length === 3 && servers.every(({ state }) => state === "runs");

async function shows(desk: SharedDesk, isSo: (keeping: KeepingView) => boolean): Promise<void> {
  let last: KeepingView | undefined;
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    last = (await desk.sharing.now()).keeping;
    if (last && isSo(last)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${desk.id} shows ${JSON.stringify(last)}`);
}
