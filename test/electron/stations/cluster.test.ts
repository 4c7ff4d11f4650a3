import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect, nkeyAuthenticator } from "@nats-io/transport-node";
import { afterEach, describe, expect, it } from "vitest";
import { askToKeep } from "../../../electron/stations/askToKeep.ts";
import type { Engine } from "../../../shared/stations/engine.ts";
import { type Keepers, startKeepers } from "../../build/keepers.ts";
import { connected, HAS_SERVER, listen, textOf } from "../../build/natsHub.ts";

// Three servers find each other again within seconds, where a core is free for them; a machine with none has a second try.
describe.skipIf(!HAS_SERVER)("three servers", () => {
  let keepers: Keepers | null = null;
  afterEach(async () => {
    await keepers?.close();
    keepers = null;
  });
  const begin = async () => {
    keepers = await startKeepers();
    return keepers;
  };

  it("keep one record as soon as two have asked, also without one of them", {
    timeout: 240_000,
    retry: 1,
  }, async () => {
    const world = await begin();
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => world.engine(at));
    if (!a || !b || !c || !d) throw new Error("no engines");
    await connected(a);
    expect(await sayUntilTaken(a, "alone")).toBe(1);
    const alone = await a.head(2_000);

    const second = await world.keeps(1);
    expect(second.state).toBe("waiting");
    expect(world.three.plan.isThree).toBe(false);
    expect((await a.head(2_000)).ok).toBe(true);
    const third = await world.keeps(2);
    await until(() => second.state === "runs" && third.state === "runs" && world.three.plan.isThree);
    await refreshed([a, b, c, d], alone.ok ? alone.value.epoch : "");

    const before = await Promise.all(
      Array.from({ length: 12 }, (_, at) => sayUntilTaken([a, b, c, d][at % 4], `${at}`)),
    );
    expect(new Set(before).size).toBe(12);
    const heads = await Promise.all([a, b, c, d].map((engine) => engine.head(2_000)));
    expect(new Set(heads.map((head) => head.ok && head.value.epoch)).size).toBe(1);

    // The hub's server is killed, with the program's hand off it: the two others go on, and every desk finds them.
    await world.hub().stop();
    await sayUntilTaken(d, "without the hub");
    expect(await d.head(2_000)).toMatchObject({ ok: true, value: heads[0]?.ok ? { epoch: heads[0].value.epoch } : {} });

    // A second one is gone: one of three confirms nothing.
    const idle = listen(d);
    await idle.until(13);
    await third.stop();
    // Whoever has nothing to say notices too.
    await idle.lost();
    expect((await d.publish(new Uint8Array(1), 1_000)).ok).toBe(false);

    // Its program is started anew, the hub still away: the two are there again by what they have written down.
    const again = await world.again(2);
    await sayUntilTaken(d, "two again");
    await until(() => again.state === "runs");
    const heard = await textsOf([b, c, d]);
    expect(heard[0]?.slice(0, 12).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `${at}`).sort());
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
  });

  it("survive that a server's process is killed, two at once too", { timeout: 240_000, retry: 1 }, async () => {
    const world = await begin();
    const fellows = [await world.keeps(1), await world.keeps(2)];
    await until(() => fellows.every(({ state }) => state === "runs"));
    const desk = world.engine(3);
    await sayUntilTaken(desk, "before");
    process.kill(pidOf(world.folder(1)), "SIGKILL");
    await sayUntilTaken(desk, "one killed");
    process.kill(pidOf(world.folder(0)), "SIGKILL");
    process.kill(pidOf(world.folder(2)), "SIGKILL");
    await sayUntilTaken(desk, "two killed");
    await until(() => fellows.every(({ state }) => state === "runs"));
    const [texts] = await textsOf([desk]);
    expect(texts?.filter((text, at) => texts.indexOf(text) === at)).toEqual(["before", "one killed", "two killed"]);
  });

  it("become one again when the hub says so, or when one of them is shut out", {
    timeout: 240_000,
    retry: 1,
  }, async () => {
    const world = await begin();
    const [second, third] = [await world.keeps(1), await world.keeps(2)];
    await until(() => second.state === "runs" && third.state === "runs");
    const desk = world.engine(3);
    await sayUntilTaken(desk, "three");
    const head = await desk.head(2_000);
    await world.three.keepAlone();
    await until(() => second.isDismissed && third.isDismissed);
    await refreshed([desk], head.ok ? head.value.epoch : "");
    expect(await sayUntilTaken(desk, "one")).toBe(1);

    const [next, last] = [await world.keeps(1), await world.keeps(2)];
    await until(() => next.state === "runs" && last.state === "runs");
    await sayUntilTaken(desk, "three again");
    const { password } = world.three.plan;
    await world.revoke(2);
    expect(world.three.plan).toMatchObject({ isThree: false, password: "", servers: [] });
    expect(password).not.toBe("");
    await next.syncMembers();
    await until(() => next.isDismissed);
    await sayUntilTaken(desk, "one again");
    // Who was shut out asks in vain, and its server takes part in nothing.
    expect(await askToKeep(world.partsOf(2))).toEqual({ ok: false, fault: "no-hub" });
  });

  it("are no more than three, and let no desk in among them", { timeout: 240_000, retry: 1 }, async () => {
    const world = await begin();
    const [second, third] = [await world.keeps(1), await world.keeps(2)];
    await until(() => second.state === "runs" && third.state === "runs");
    expect(await askToKeep(world.partsOf(3))).toEqual({ ok: false, fault: "full" });
    const { routePort } = world.three.plan.servers[0] ?? { routePort: 0 };
    for (const tls of [{ rejectUnauthorized: false }, { rejectUnauthorized: false, servername: "hub.lanyard" }]) {
      const [authenticator] = [nkeyAuthenticator(new TextEncoder().encode(world.keys[3]?.seed ?? ""))];
      const asDesk = connect({
        servers: `127.0.0.1:${routePort}`,
        authenticator,
        tls,
        reconnect: false,
        timeout: 3_000,
      });
      await expect(asDesk).rejects.toThrow();
    }
  });
});

const pidOf = (folder: string): number => Number(JSON.parse(readFileSync(join(folder, "running.json"), "utf8")).pid);

async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; looks < 1_200; looks++) {
    if (isSo()) return;
    await pause(100);
  }
  throw new Error("it did not come to that");
}

/** Done when they are connected to another record than that. */
async function refreshed(engines: readonly Engine[], epoch: string): Promise<void> {
  for (const engine of engines)
    for (;;) {
      const head = await engine.head(1_000);
      if (head.ok && head.value.epoch !== epoch) break;
      await pause(100);
    }
}

/** What each of them reads, from the record's beginning to its end. */
const textsOf = (engines: readonly Engine[]): Promise<string[][]> =>
  Promise.all(
    engines.map(async (engine) => {
      for (;;) {
        const head = await engine.head(2_000);
        if (!head.ok) {
          await pause(100);
          continue;
        }
        const tail = listen(engine);
        // Its connection may end meanwhile.
        await Promise.race([tail.until(head.value.seq), tail.lost()]);
        if (tail.heard.length >= head.value.seq) return tail.heard.map(textOf).slice(0, head.value.seq);
      }
    }),
  );

async function sayUntilTaken(engine: Engine | undefined, text: string): Promise<number> {
  for (;;) {
    const added = await engine?.publish(new TextEncoder().encode(text), 2_000);
    if (added?.ok) return added.value.seq;
    // As a desk does while it is alone: it asks where the record stands.
    await engine?.head(1_000);
    await pause(100);
  }
}
