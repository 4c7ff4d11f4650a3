import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { freePort } from "../../../../electron/stations/lan.ts";
import { findServer } from "../../../../electron/stations/serverProgram.ts";
import { writeJoinCode } from "../../../../shared/stations/joinCode.ts";
import { PersonId } from "../../../../shared/words/ids.ts";
import { aDeskHere, come } from "../../../build/desksTogether.ts";
import { endLater, freshFolder } from "../../../build/leftovers.ts";
import { HAS_SERVER } from "../../../build/natsHub.ts";
import { added, anEvent, aPerson } from "../../../build/people.ts";
import { joinCodeOf, type SharedDesk, until } from "../../../build/sharedDesks.ts";

describe.skipIf(!HAS_SERVER)("a desk at another venue", () => {
  it("joins through that venue's server once that knows it, and is in step with the hub's desk", {
    timeout: 120_000,
  }, async () => {
    const event = anEvent();
    const hub = aDeskHere("desk-a");
    const [leafPort, port] = [await anyPort(), await anyPort()];
    const folder = join(hub.folder, "hubs", event.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "venue.json"), JSON.stringify({ address: "127.0.0.1", port: leafPort }));
    await hub.venue.create(event, event.page);
    await hub.desk().turn(() => hub.desk().record([added(aPerson(1)), added(aPerson(2))]));
    expect(await hub.sharing.host()).toEqual({ what: "done" });
    const code = await joinCodeOf(hub);

    const far = aDeskHere("desk-b");
    let stop = await startThere(join(folder, "venue"), port);
    // The hub knows it then, the venue's server does not: the folder is brought over again.
    const there = writeJoinCode({ ...code, addresses: ["127.0.0.1"], port });
    const first = await far.sharing.join({ code: there, address: null });
    expect(first).toEqual({ what: "refused", why: "not-known-there" });
    expect(hub.desk().state.stations.has(far.id)).toBe(true);
    await stop();
    stop = await startThere(join(folder, "venue"), port);
    expect(await far.sharing.join({ code: there, address: null })).toMatchObject({ what: "joined" });
    // As the hub's screen shows it, and as staff would type it.
    expect((await far.sharing.now()).hubAddress).toBe(`127.0.0.1:${port}`);
    expect(await far.sharing.readCode(there)).toMatchObject({ addresses: [`127.0.0.1:${port}`] });
    await come(far, 1);
    await come(hub, 2);
    const isIn = ({ desk }: SharedDesk, n: number) =>
      desk().state.people.get(PersonId.parse(`p${n}`))?.passages.length === 1;
    expect(await until(() => [hub, far].every((desk) => isIn(desk, 1) && isIn(desk, 2)), 60_000)).toBe(true);
    expect(await until(() => far.standing().state === "online" && far.standing().outbox === 0, 60_000)).toBe(true);
    await stop();
  });
});

const anyPort = async (): Promise<number> => (await freePort("127.0.0.1", [0])) ?? 0;

/** Brings the folder that the hub wrote over and runs the server there; ends it. */
async function startThere(written: string, port: number): Promise<() => Promise<void>> {
  const there = freshFolder("venue");
  cpSync(written, there, { recursive: true });
  const path = join(there, "nats.conf");
  writeFileSync(path, readFileSync(path, "utf8").replace("0.0.0.0:4222", `127.0.0.1:${port}`));
  const server = spawn(findServer() ?? "nats-server", ["-c", path], { cwd: there, stdio: "ignore" });
  endLater(() => void server.kill());
  while ((await freePort("127.0.0.1", [port])) !== null) await pause(20);
  return async () => {
    const ended = once(server, "exit");
    server.kill();
    await ended;
  };
}
