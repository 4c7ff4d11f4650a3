import { describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import { EventId } from "../../../../shared/words/ids.ts";
import { aDeskHere, come, have, passages, together } from "../../../build/desksTogether.ts";
import { endLater } from "../../../build/leftovers.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import {
  engineOf,
  joinBy,
  joinCodeOf,
  recordOf,
  type SharedDesk,
  serverOf,
  until,
} from "../../../build/sharedDesks.ts";

const PATIENCE = 60_000;

// Three servers find each other again within seconds, where a core is free for them; a machine with none has a second try.
describe.skipIf(!HAS_SERVER)("a rehearsal on the hub's laptop", () => {
  it("leaves the other desks in step, and nothing of it comes to them", { timeout: 120_000, retry: 1 }, async () => {
    const { hub, east, west, port } = await threeDesks();
    const server = await serverOf(hub);
    const engine = await engineOf(east, port);
    endLater(() => engine.close());
    const lost: boolean[] = [];
    engine.onConnection(() => lost.push(!engine.connection().isConnected));
    const before = await recordOf(engine);

    expect(await hub.venue.beginRehearsal()).toMatchObject({ what: "opened" });
    expect((await hub.sharing.now()).practising).toEqual({ role: "hub", trouble: null });
    for (const n of [1, 2, 3]) await come(hub, n);
    await together([east, west]);
    await come(east, 4);
    await have([west], [4]);

    expect(await hub.venue.endRehearsal(false)).toMatchObject({ what: "opened" });
    await together([hub, east, west]);
    await have([hub], [4]);
    expect((await hub.sharing.now()).practising).toBeUndefined();
    expect(lost).toEqual([]);
    expect(await serverOf(hub)).toBe(server);
    const after = await recordOf(engine);
    expect(after.epoch).toBe(before.epoch);
    expect(after.messages).toHaveLength(before.messages.length + 1);
    for (const desk of [hub, east, west]) for (const n of [1, 2, 3]) expect(passages(desk, n)).toBe(0);
    await come(hub, 5);
    await have([east, west], [5]);
  });

  it("hands on who came in it when these were real guests", { timeout: 120_000, retry: 1 }, async () => {
    const { hub, east, west } = await threeDesks();
    await hub.venue.beginRehearsal();
    await come(hub, 1);
    await come(east, 2);
    await hub.venue.endRehearsal(true);
    await together([hub, east, west]);
    await have([hub, east, west], [1, 2]);
  });

  it("has the hub go on with the program, and end with the event", { timeout: 180_000, retry: 1 }, async () => {
    const { hub, east, west, port } = await threeDesks();
    await hub.venue.beginRehearsal();
    await hub.close();
    expect(await until(() => east.standing().state === "alone", PATIENCE)).toBe(true);
    const again = aDeskHere("desk-a", { port, folder: hub.folder });
    await again.comeBack();
    expect(again.desk().parts.rehearsal).not.toBeNull();
    await together([east, west]);
    await come(east, 1);
    await have([west], [1]);

    const other = anEvent({ id: EventId.parse("another-event") });
    expect(await again.venue.create(other, other.page)).toMatchObject({ what: "opened" });
    expect((await again.sharing.now()).practising).toBeUndefined();
    expect(await until(() => east.standing().state === "alone", PATIENCE)).toBe(true);
    expect(await freePort("127.0.0.1", [port])).toBe(port);
  });
});

describe.skipIf(!HAS_SERVER)("a rehearsal on one of three laptops that keep the record", () => {
  it("leaves its server to the others, who need it when another one is gone", {
    timeout: 180_000,
    retry: 1,
  }, async () => {
    const { hub, east, west, port } = await threeDesks();
    const plain = aDeskHere("desk-d");
    await joinBy(plain, await joinCodeOf(hub), port);
    for (const desk of [east, west]) expect(await desk.sharing.keepHere()).toEqual({ what: "done" });
    await expect.poll(() => serversOf(plain), { timeout: PATIENCE }).toEqual(["runs", "runs", "runs"]);
    await together([hub, east, west, plain]);
    await east.venue.beginRehearsal();
    expect((await east.sharing.now()).practising).toEqual({ role: "member", trouble: null });
    await come(east, 1);
    await hub.close();
    await together([west, plain]);
    await come(plain, 2);
    await have([west], [2]);
    await east.venue.endRehearsal(false);
    await together([east, west, plain]);
    await have([east], [2]);
    expect(passages(plain, 1)).toBe(0);
    await expect.poll(() => serversOf(plain), { timeout: PATIENCE }).toEqual(["silent", "runs", "runs"]);
  });
});

/** How the servers that keep the record are, as a desk shows them: the hub's first. */
const serversOf = async ({ sharing }: SharedDesk) =>
  (await sharing.now()).keeping?.servers.toSorted((a, b) => a.id.localeCompare(b.id)).map(({ state }) => state);

async function threeDesks() {
  const port = (await freePort("127.0.0.1", [0])) ?? 0;
  const hub = aDeskHere("desk-a", { port });
  const event = anEvent();
  await hub.venue.create(event, event.page);
  await hub.desk().turn(() => hub.desk().record(Array.from({ length: 6 }, (_, n) => added(aPerson(n)))));
  await hub.sharing.host();
  const code = await joinCodeOf(hub);
  const [east, west] = [aDeskHere("desk-b"), aDeskHere("desk-c")];
  for (const desk of [east, west]) await joinBy(desk, code, code.port);
  await together([hub, east, west]);
  return { hub, east, west, port };
}
