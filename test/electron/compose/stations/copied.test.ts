import { describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import { SettingsFile } from "../../../../electron/store/settings.ts";
import { writeJoinCode } from "../../../../shared/stations/joinCode.ts";
import { PersonId } from "../../../../shared/words/ids.ts";
import { aDeskHere, come } from "../../../build/desksTogether.ts";
import { freshFolder } from "../../../build/leftovers.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { aSharedDesk, joinBy, joinCodeOf, until } from "../../../build/sharedDesks.ts";

describe.skipIf(!HAS_SERVER)("a laptop that was set up as a copy of another", () => {
  it("is given an id of its own instead of writing under the other's", { timeout: 90_000 }, async () => {
    const hub = aDeskHere("hub", { port: (await freePort("127.0.0.1", [0])) ?? 0 });
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record([added(aPerson(1)), added(aPerson(2))]));
    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    const first = aDeskHere("twin", { folder: freshFolder("first") });
    await joinBy(first, code, code.port);

    const folder = freshFolder("second");
    const settings = await SettingsFile.open(`${folder}/settings.json`, "en");
    const copy = aSharedDesk(folder, { id: "twin", renewStation: () => settings.renewStation() });
    const asked = { code: writeJoinCode({ ...code, addresses: ["127.0.0.1"] }), address: null };
    const before = settings.stationId;
    expect(await copy.sharing.join(asked)).toEqual({ what: "refused", why: "copied" });
    expect(copy.venue.desk).toBeNull();
    await copy.close();

    const again = await SettingsFile.open(`${folder}/settings.json`, "en");
    expect(again.stationId).toBe(settings.stationId);
    expect(again.stationId).not.toBe(before);
    const second = aDeskHere(again.stationId, { folder });
    await joinBy(second, code, code.port);
    await come(first, 1);
    await come(second, 2);
    const isIn = (n: number) => hub.desk().state.people.get(PersonId.parse(`p${n}`))?.passages.length === 1;
    expect(await until(() => [1, 2].every(isIn), 30_000)).toBe(true);
    expect(hub.desk().state.stations.size).toBe(3);
  });
});
