import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type HubParts, type HubTrouble, startHub } from "../../../electron/stations/hub.ts";
import { freePort, lanAddresses } from "../../../electron/stations/lan.ts";
import { findServer } from "../../../electron/stations/serverProgram.ts";
import type { Engine, Head } from "../../../shared/stations/engine.ts";
import { EventId } from "../../../shared/words/ids.ts";
import { connected, HAS_SERVER, makeKeys, say, startTestHub, type TestHub } from "../../build/natsHub.ts";
import { buildWorker } from "../../build/worker.ts";

async function headOf(engine: Engine): Promise<Head> {
  const head = await engine.head(5_000);
  if (!head.ok) throw new Error(head.fault);
  return head.value;
}

describe.skipIf(!HAS_SERVER)("a hub", () => {
  const hubs: TestHub[] = [];
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const hub of hubs.splice(0)) await hub.close();
    for (const end of endings.splice(0)) await end();
  });

  async function start(...args: Parameters<typeof startTestHub>): Promise<TestHub> {
    const hub = await startTestHub(...args);
    hubs.push(hub);
    return hub;
  }
  function temporary(): string {
    const folder = mkdtempSync(join(tmpdir(), "lanyard-hub-"));
    endings.push(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
  function partsOf(over: Partial<HubParts> = {}): HubParts {
    const keys = makeKeys(1);
    const [hub] = keys;
    if (!hub) throw new Error("no key");
    const event = EventId.parse("e1");
    const folder = join(temporary(), "hub");
    return { folder, event, hub, members: keys, port: 0, listen: "127.0.0.1", warn: () => undefined, ...over };
  }

  it("keeps its keys for its owner, and the record unreadable on the disk", async () => {
    const hub = await start(1);
    const engine = hub.engine(0);
    await connected(engine);
    await say(engine, "PLAIN-WORDS-OF-AN-ATTENDEE");
    await hub.stop();
    const files = readdirSync(hub.folder, { recursive: true, encoding: "utf8" }).map((name) => join(hub.folder, name));
    expect(statSync(hub.folder).mode & 0o777).toBe(0o700);
    for (const file of files.filter((path) => statSync(path).isFile())) {
      expect(readFileSync(file).includes("PLAIN-WORDS"), file).toBe(false);
      if (!file.includes("/store/")) expect(statSync(file).mode & 0o777, file).toBe(0o600);
    }
    expect(files.some((file) => file.endsWith("1.blk"))).toBe(true);
  });

  it("listens where it did before", async () => {
    const first = await start(1);
    const { port } = first.hub;
    await first.stop();
    const again = await startHub(partsOf({ folder: first.folder, event: first.event, port: null }));
    expect(again.ok && again.value.port).toBe(port);
    if (again.ok) await again.value.stop();
  });

  it("is reached by every address of its machine", { skip: lanAddresses().length === 0 }, async () => {
    const hub = await start(1, { listen: "0.0.0.0" });
    const [address] = hub.hub.addresses().filter((one) => !one.includes(":"));
    const engine = hub.engine(0, { addresses: [address ?? "127.0.0.1"] });
    await connected(engine);
    expect(await say(engine, "hello")).toBe(1);
  });

  it("ends the server that a killed program left in its folder, and no other", async () => {
    const hub = await start(1);
    const engine = hub.engine(0);
    await connected(engine);
    await say(engine, "one");
    await hub.stop();
    // As a killed program leaves it: running, with our note of it.
    const left = spawn(findServer() ?? "", ["-c", join(hub.folder, "nats.conf")], { cwd: hub.folder, stdio: "ignore" });
    const gone = new Promise((resolve) => left.once("exit", resolve));
    writeFileSync(join(hub.folder, "running.json"), JSON.stringify({ pid: left.pid }));
    await hub.restart();
    await gone;
    await connected(engine);
    expect(await say(engine, "two")).toBe(2);

    const stranger = spawn("sleep", ["60"]);
    endings.push(() => stranger.kill("SIGKILL"));
    await hub.stop();
    writeFileSync(join(hub.folder, "running.json"), JSON.stringify({ pid: stranger.pid }));
    await hub.restart();
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });

  it("does not outlive a program that is killed", { skip: process.platform !== "linux" }, async () => {
    const hub = await start(1);
    const { port } = hub.hub;
    await hub.stop();
    const ours = await buildWorker("electron/stations/serverProcess.ts");
    const run = "import(process.argv[1]).then((m) => new m.ServerProcess(process.argv[2], process.argv[3]))";
    const program = spawn(process.execPath, ["-e", run, ours, findServer() ?? "", hub.folder], { stdio: "ignore" });
    endings.push(() => program.kill("SIGKILL"));
    const isFree = () => freePort("127.0.0.1", [port]);
    await expect.poll(isFree, { timeout: 10_000 }).toBeNull();
    program.kill("SIGKILL");
    await expect.poll(isFree, { timeout: 10_000 }).toBe(port);
  });

  it("says that its port is taken, by a hub of another event or by anything else", async () => {
    const first = await start(1);
    const taken = { ok: false, fault: { code: "port-taken", detail: String(first.hub.port) } };
    expect(await startHub(partsOf({ port: first.hub.port }))).toEqual(taken);
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve(Number(Object(server.address()).port))),
    );
    endings.push(() => server.close());
    expect(await startHub(partsOf({ port }))).toMatchObject({ ok: false, fault: { code: "port-taken" } });
  });

  it("says that there is no server, a too old one, or one that does not work", async () => {
    const folder = temporary();
    const fake = (name: string, script: string) => {
      const path = join(folder, name);
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
      return path;
    };
    const old = fake("old", "echo nats-server: v2.8.4");
    const broken = fake(
      "broken",
      'case "$1" in --version) echo nats-server: v2.10.1;; *) echo boom >&2; exit 1;; esac',
    );
    const codeOf = async (over: Partial<HubParts>) => {
      const started = await startHub(partsOf(over));
      return started.ok ? "started" : started.fault.code;
    };
    expect(await codeOf({ server: join(folder, "none") })).toBe("not-installed");
    expect(await codeOf({ server: "/bin/true" })).toBe("not-installed");
    expect(await codeOf({ server: old })).toBe("too-old");
    expect(await codeOf({ server: broken })).toBe("server-failed");
    writeFileSync(join(folder, "file"), "");
    expect(await codeOf({ folder: join(folder, "file", "hub") })).toBe("disk-error");
  });

  it("starts its server again when it dies, says so when it dies often, and goes on starting it", {
    timeout: 60_000,
  }, async () => {
    const hub = await start(1);
    const troubles: (HubTrouble | null)[] = [];
    const given = new Promise<void>((resolve) =>
      hub.hub.onTrouble((trouble) => {
        troubles.push(trouble);
        if (trouble === "stopped") resolve();
      }),
    );
    const engine = hub.engine(0);
    let last = 0;
    for (let deaths = 1; deaths <= 5; deaths++) {
      await connected(engine);
      const gone = connected(engine, false);
      await expect.poll(() => hub.pid()).not.toBe(last);
      last = hub.pid();
      process.kill(last, "SIGKILL");
      await gone;
    }
    await given;
    await connected(engine);
    await expect.poll(() => troubles.at(-1), { timeout: 10_000 }).toBeNull();
    expect(troubles[0]).toBe("stopped");
    await say(engine, "back again");
  });

  it("starts its server anew when it hangs", async () => {
    const warnings: string[] = [];
    const hub = await start(1, { healthPace: 500, warn: (text) => warnings.push(text) });
    const engine = hub.engine(0);
    await connected(engine);
    await say(engine, "one");
    const gone = connected(engine, false);
    const pid = hub.pid();
    process.kill(pid, "SIGSTOP");
    await gone;
    await expect.poll(() => hub.pid(), { timeout: 15_000 }).not.toBe(pid);
    await connected(engine);
    expect(await say(engine, "two")).toBe(2);
    expect(warnings.join()).toContain("does not answer");
  });

  it("says that its disk is full, and goes on when there is room", {
    skip: process.getuid?.() !== 0,
    timeout: 60_000,
  }, async () => {
    const disk = temporary();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", disk]);
    endings.unshift(() => execFileSync("umount", ["-l", disk]));
    const hub = await start(1, { folder: join(disk, "hub") });
    const troubles: (HubTrouble | null)[] = [];
    hub.hub.onTrouble((trouble) => troubles.push(trouble));
    const engine = hub.engine(0);
    await connected(engine);
    const bytes = new Uint8Array(1_000_000);
    const fill = async () => {
      const added = await engine.publish(bytes, 5_000);
      return added.ok || added.fault;
    };
    // The record grows up to the reserve: refused, and still to be read.
    await expect.poll(fill, { timeout: 20_000, interval: 1 }).toBe("full");
    await expect.poll(() => troubles, { timeout: 10_000 }).toEqual(["disk-full"]);
    const { seq } = await headOf(engine);
    expect(seq).toBeGreaterThan(40);

    // Others fill the disk: the server is ended before it hangs.
    const gone = connected(engine, false);
    execFileSync("sh", ["-c", `dd if=/dev/zero of=${join(disk, "ballast")} bs=1M 2>/dev/null || true`]);
    await gone;
    execFileSync("mount", ["-o", "remount,size=200m", disk]);
    await connected(engine);
    await expect.poll(() => troubles, { timeout: 15_000 }).toEqual(["disk-full", null]);
    expect((await headOf(engine)).seq).toBe(seq);
    expect(await say(engine, "room again")).toBe(seq + 1);
    expect(await startHub(partsOf({ folder: join(smallDisk(), "hub") }))).toMatchObject({
      ok: false,
      fault: { code: "disk-full" },
    });
  });

  function smallDisk(): string {
    const disk = temporary();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=10m", "tmpfs", disk]);
    endings.unshift(() => execFileSync("umount", ["-l", disk]));
    return disk;
  }

  it("makes no record where there is no JetStream: a desk says so", async () => {
    const hub = await start(1);
    const { port } = hub.hub;
    await hub.stop();
    const folder = hub.folder;
    const config = readFileSync(join(folder, "nats.conf"), "utf8").replace(/^jetstream .*$/m, "");
    mkdirSync(join(folder, "plain"));
    writeFileSync(join(folder, "plain.conf"), config);
    const server = spawn(findServer() ?? "", ["-c", join(folder, "plain.conf")], { cwd: folder, stdio: "ignore" });
    endings.push(() => server.kill("SIGKILL"));
    const engine = hub.engine(0, { port });
    await expect.poll(() => engine.connection().trouble, { timeout: 15_000 }).toBe("no-record");
  });
});
