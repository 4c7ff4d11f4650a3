import { describe, expect, it } from "vitest";
import { byHand } from "../../../electron/desk/checkIn.ts";
import { freePort } from "../../../electron/stations/lan.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { PICKED } from "../../build/gates.ts";
import { endLater, freshFolder } from "../../build/leftovers.ts";
import { HAS_SERVER } from "../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";
import { aSharedDesk, joinBy, joinCodeOf, type SharedDesk, until } from "../../build/sharedDesks.ts";

describe.skipIf(!HAS_SERVER)("a laptop that leaves the other desks", () => {
  it("has everybody whom it let in meanwhile with it when it joins again", { timeout: 90_000 }, async () => {
    const hub = aDesk("desk-a", (await freePort("127.0.0.1", [0])) ?? 0);
    const event = anEvent();
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record([added(aPerson(1)), added(aPerson(2)), added(aPerson(3))]));
    await hub.sharing.host();
    const code = await joinCodeOf(hub);
    const desk = aDesk("desk-b");
    await joinBy(desk, code, code.port);
    await come(desk, 1);
    await desk.sharing.leave();
    await come(desk, 2);
    await joinBy(desk, code, code.port);
    await come(desk, 3);

    const isIn = (n: number) => hub.desk().state.people.get(PersonId.parse(`p${n}`))?.passages.length === 1;
    expect(await until(() => [1, 2, 3].every(isIn), 60_000)).toBe(true);
  });
});

function aDesk(id: string, port = 0): SharedDesk {
  const desk = aSharedDesk(freshFolder(id), { id, port });
  endLater(() => desk.close());
  return desk;
}

const come = ({ desk }: SharedDesk, n: number) =>
  byHand(desk(), { ...PICKED, personId: PersonId.parse(`p${n}`), nonce: `nonce-${n}-x` });
