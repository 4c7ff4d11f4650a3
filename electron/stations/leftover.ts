import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { FILES } from "./hubConfig.ts";
import { writePrivate } from "./hubFolder.ts";

const Running = z.object({ pid: z.number().int().positive() });

/** Notes which process serves a hub's folder, so that the next start finds it when this program was killed. */
export const noteRunning = (folder: string, pid: number): Promise<void> =>
  writePrivate(join(folder, FILES.running), JSON.stringify({ pid }));

export const noteStopped = (folder: string): Promise<void> => rm(join(folder, FILES.running), { force: true });

/** How long a server may take to end by itself before it is killed, ms. */
const ENDING = 3_000;
const LOOK = 50;

/**
 * Ends the server that a killed program left behind in this very folder. Numbers of processes are given anew: it is ended only when its
 * command line names the configuration of this folder. False: one may be there still.
 */
export async function endLeftover(folder: string): Promise<boolean> {
  const pid = await notedPid(folder);
  if (pid !== null && (await servesFolder(pid, folder))) {
    send(pid, "SIGTERM");
    const until = performance.now() + ENDING;
    while (isAlive(pid) && performance.now() < until) await pause(LOOK);
    if (isAlive(pid)) send(pid, "SIGKILL");
    for (let looks = 0; looks < 20 && isAlive(pid); looks++) await pause(LOOK);
    if (isAlive(pid)) return false;
  }
  await noteStopped(folder);
  return true;
}

async function notedPid(folder: string): Promise<number | null> {
  try {
    return Running.parse(JSON.parse(await readFile(join(folder, FILES.running), "utf8"))).pid;
  } catch {
    return null;
  }
}

async function servesFolder(pid: number, folder: string): Promise<boolean> {
  const line = await commandLineOf(pid);
  return line.includes("nats-server") && line.includes(join(folder, FILES.config));
}

/** Empty where the process is gone or the system does not tell (Windows). */
async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line.replaceAll("\0", " ");
  }
  if (process.platform === "win32") return "";
  return new Promise((resolve) => {
    execFile("ps", ["-p", String(pid), "-o", "command="], (_, output) => resolve(output));
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone by itself meanwhile.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
