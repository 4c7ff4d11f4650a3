import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import { PersonId } from "../../../../shared/words/ids.ts";
import { aDeskHere, come } from "../../../build/desksTogether.ts";
import { freshFolder } from "../../../build/leftovers.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { joinBy, joinCodeOf, type SharedDesk, until } from "../../../build/sharedDesks.ts";

describe.skipIf(!HAS_SERVER)("two laptops with copies of one event, used before they share it", () => {
  it("have everybody then, and flag whom both let in", { timeout: 90_000 }, async () => {
    const hub = aDeskHere("hub", { port: (await freePort("127.0.0.1", [0])) ?? 0 });
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record([1, 2, 3].map((n) => added(aPerson(n)))));
    await hub.leave();
    const folder = freshFolder("other");
    cpSync(join(hub.folder, "events"), join(folder, "events"), { recursive: true });
    const other = aDeskHere("other", { folder });
    await other.comeBack();
    await hub.comeBack();
    for (const [desk, n] of [
      [hub, 1],
      [hub, 3],
      [other, 1],
      [other, 2],
    ] as const)
      await come(desk, n);

    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    await joinBy(other, code, code.port);
    const areAlike = (desk: SharedDesk) =>
      desk.standing().state === "online" && desk.standing().outbox === 0 && desk.desk().state.counts.arrived === 3;
    expect(await until(() => [hub, other].every(areAlike), 30_000)).toBe(true);
    const [twice] = hub.desk().state.doubles;
    expect(hub.desk().state.doubles).toHaveLength(1);
    expect(twice?.personId).toBe(PersonId.parse("p1"));
    expect(await until(() => other.desk().state.doubles.length === 1, 30_000)).toBe(true);

    await other.leave();
    await other.comeBack();
    expect(other.desk().state.doubles).toEqual([twice]);
  });
});
