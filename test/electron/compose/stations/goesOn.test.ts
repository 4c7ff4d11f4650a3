import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import { aDeskHere, together } from "../../../build/desksTogether.ts";
import { endLater, freshFolder } from "../../../build/leftovers.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { joinBy, joinCodeOf, type SharedDesk, until } from "../../../build/sharedDesks.ts";

const PATIENCE = 60_000;

describe.skipIf(!HAS_SERVER)("a hub whose server does not start", () => {
  const path = process.env.PATH ?? "";
  afterEach(() => {
    process.env.PATH = path;
  });

  it("says so with the event that opens, and takes the desks in once its port is free", {
    timeout: 120_000,
  }, async () => {
    const { hub, others, port } = await desks(1);
    await hub.leave();
    const free = await take(port);
    await hub.comeBack();
    await shows(hub, "port-taken");
    await until(() => others[0]?.standing().state === "alone", PATIENCE);
    await pause(2_000);
    await shows(hub, "port-taken");
    await free();
    await shows(hub, null);
    await together([hub, ...others]);
    expect((await hub.sharing.now()).hub?.server).not.toBeNull();
  });

  it("is tried again for as long as it takes when the record goes back to one", { timeout: 240_000 }, async () => {
    const { hub, others } = await desks(2);
    for (const desk of others) expect(await desk.sharing.keepHere()).toEqual({ what: "done" });
    await expect.poll(async () => (await hub.sharing.now()).keeping?.isThree, { timeout: PATIENCE }).toBe(true);
    await together([hub, ...others]);
    process.env.PATH = [anOldServer(), path].join(delimiter);
    expect(await hub.sharing.keepAlone()).toEqual({ what: "done" });
    await shows(hub, "stopped");
    // Longer than anybody would have tried before.
    await pause(6_000);
    await shows(hub, "stopped");
    process.env.PATH = path;
    await shows(hub, null);
    await together([hub, ...others]);
  });
});

describe.skipIf(!HAS_SERVER)("a laptop that is ready to keep the record", () => {
  it("says that its ports are taken, counts for nobody meanwhile, and is ready once they are free", {
    timeout: 120_000,
  }, async () => {
    const { hub, others } = await desks(1);
    const [ready] = others;
    if (!ready) throw new Error("no desk");
    expect(await ready.sharing.keepHere()).toEqual({ what: "done" });
    const mine = async () => (await ready.sharing.now()).keeping?.mine;
    const waiting = async () => (await hub.sharing.now()).keeping?.servers.map(({ state }) => state);
    await expect.poll(mine, { timeout: PATIENCE }).toBe("waiting");
    await expect.poll(waiting, { timeout: PATIENCE }).toEqual(["waiting"]);
    const folder = join(ready.folder, "servers", ready.desk().event.id);
    await ready.leave();
    const { port } = JSON.parse(readFileSync(join(folder, "keeping.json"), "utf8"));
    const free = await take(port);
    await ready.comeBack();
    await expect.poll(mine, { timeout: PATIENCE }).toBe("port-taken");
    await expect.poll(waiting, { timeout: PATIENCE }).toEqual([]);
    await free();
    await expect.poll(mine, { timeout: PATIENCE }).toBe("waiting");
    await expect.poll(waiting, { timeout: PATIENCE }).toEqual(["waiting"]);
  });
});

/** A folder with a nats-server that nobody can use. */
function anOldServer(): string {
  const folder = freshFolder("old-server");
  writeFileSync(join(folder, "nats-server"), "#!/bin/sh\necho nats-server: v2.8.4\n");
  chmodSync(join(folder, "nats-server"), 0o755);
  return folder;
}

async function desks(members: number) {
  const port = (await freePort("127.0.0.1", [0])) ?? 0;
  const hub = aDeskHere("desk-a", { port });
  const event = anEvent();
  await hub.venue.create(event, event.page);
  await hub.desk().turn(() => hub.desk().record([added(aPerson(1)), added(aPerson(2))]));
  await hub.sharing.host();
  const code = await joinCodeOf(hub);
  const others = Array.from({ length: members }, (_, at) => aDeskHere(`desk-${at + 1}`));
  for (const desk of others) await joinBy(desk, code, code.port);
  await together([hub, ...others]);
  return { hub, others, port };
}

/** Another program has a port, until it lets go of it. */
async function take(port: number): Promise<() => Promise<void>> {
  const server = createServer((line) => line.destroy());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const free = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  endLater(free);
  return free;
}

const shows = (hub: SharedDesk, trouble: string | null) =>
  expect
    .poll(async () => (await hub.sharing.now()).hub?.trouble, { timeout: PATIENCE, message: `trouble ${trouble}` })
    .toBe(trouble);
