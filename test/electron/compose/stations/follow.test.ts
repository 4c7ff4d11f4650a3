import { describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import type { FoundHub } from "../../../../shared/contract/stationShapes.ts";
import { aDeskHere, come, passages } from "../../../build/desksTogether.ts";
import { hasMulticast } from "../../../build/multicast.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { joinBy, joinCodeOf, type SharedDesk, until } from "../../../build/sharedDesks.ts";

describe.skipIf(!HAS_SERVER)("desks whose hub is gone", () => {
  it("follow the laptop that is the hub now, once staff say so, without its code", { timeout: 120_000 }, async ({
    skip,
  }) => {
    if (!(await hasMulticast())) return skip("this machine has no multicast");
    const hub = await aDesk("hub");
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record([1, 2, 3, 4].map((n) => added(aPerson(n)))));
    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    const [second, third, lost] = [await aDesk("second"), await aDesk("third"), await aDesk("lost")];
    for (const one of [second, third, lost]) await joinBy(one, code, code.port);
    await come(hub, 1);
    expect(await until(() => [second, third].every((one) => passages(one, 1) === 1), 30_000)).toBe(true);
    await hub.sharing.revoke(lost.id);
    expect(await until(() => third.desk().state.stations.get(lost.id)?.revoked != null, 30_000)).toBe(true);
    expect((await third.sharing.now()).found?.filter(({ successor }) => successor)).toEqual([]);
    await hub.close();

    // Who was shut out may say what it likes.
    await lost.sharing.host();
    await second.sharing.host();
    await come(third, 2);
    let found: FoundHub[] = [];
    const hear = async () => {
      found = ((await third.sharing.now()).found ?? []).filter(({ successor }) => successor !== null);
      return found.map(({ successor }) => successor?.name);
    };
    await expect.poll(hear, { timeout: 30_000 }).toEqual(["second"]);
    expect(await third.sharing.follow(lost.id)).toEqual({ what: "nothing-to-do" });
    expect(await third.sharing.follow(second.id)).toEqual({ what: "done" });
    expect(await until(() => third.standing().state === "online" && third.standing().outbox === 0, 30_000)).toBe(true);
    await come(second, 3);
    expect(
      await until(() => [second, third].every((one) => [1, 2, 3].every((n) => passages(one, n) === 1)), 30_000),
    ).toBe(true);
    expect(await hear()).toEqual([]);

    await third.leave();
    await third.comeBack();
    expect(await until(() => third.standing().state === "online", 30_000)).toBe(true);
  });
});

/** A laptop whose hub others reach in this network. */
async function aDesk(id: string): Promise<SharedDesk> {
  const port = (await freePort("0.0.0.0", [0])) ?? 0;
  return aDeskHere(id, { port, listenOn: "0.0.0.0" });
}
