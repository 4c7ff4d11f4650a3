import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { endLater, freshFolder } from "./leftovers.ts";

const run = promisify(execFile);
const START_LIMIT_MS = 30_000;

/** Whether this computer has ibus with a pinyin engine; elsewhere there is nothing to type hanzi with. */
export const hasPinyin = (): boolean => existsSync("/usr/share/ibus/component/libpinyin.xml");

/**
 * Starts ibus on this display with pinyin as the keyboard of all windows, its settings in a folder of its own, and gives
 * the environment by which a program finds it, as a desktop sets it.
 */
export async function startPinyin(): Promise<Record<string, string>> {
  const home = freshFolder("ibus");
  const address = `unix:path=${join(home, "ibus")}`;
  const own = { HOME: home, GSETTINGS_BACKEND: "memory", IBUS_ADDRESS: address };
  const folders = ["CONFIG", "CACHE", "DATA"].map((kind) => [`XDG_${kind}_HOME`, join(home, kind)] as const);
  const env: Record<string, string | undefined> = { ...process.env, ...own, ...Object.fromEntries(folders) };
  const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  endLater(() => end(bus, bus.pid));
  const [said] = await once(bus.stdout, "data");
  env.DBUS_SESSION_BUS_ADDRESS = String(said).trim();
  const switches = ["--panel=disable", "--emoji-extension=disable", `--address=${address}`];
  // A group of its own: the engines it starts write to the folder until they are gone.
  const daemon = spawn("ibus-daemon", switches, { env, stdio: "ignore", detached: true });
  endLater(() => end(daemon, daemon.pid === undefined ? undefined : -daemon.pid));
  await choosePinyin(env);
  return {
    IBUS_ADDRESS: address,
    DBUS_SESSION_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS,
    GTK_IM_MODULE: "ibus",
    XMODIFIERS: "@im=ibus",
  };
}

/** The daemon takes a moment until it answers. */
async function choosePinyin(env: NodeJS.ProcessEnv): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 200) {
    await run("ibus", ["engine", "libpinyin"], { env }).catch(() => undefined);
    const now = await run("ibus", ["engine"], { env }).catch(() => ({ stdout: "" }));
    if (now.stdout.trim() === "libpinyin") return;
    await sleep(200);
  }
  throw new Error("ibus does not take libpinyin for its engine.");
}

async function end(child: ChildProcess, id: number | undefined): Promise<void> {
  if (id === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  process.kill(id, "SIGKILL");
  await gone;
}
