import { open, readFile, unlink } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, errorCode } from "./durable.ts";

/** Who holds an event's folder. */
export type LockHolder = { pid: number; host: string; since: string };

export type Lock = { release(): Promise<void> };

export type LockFault = { code: "in-use"; holder: LockHolder; file: string } | { code: DiskTrouble; folder: string };

const FILE = "in-use.json";

/**
 * Takes an event's folder for this process alone: a file made exclusively, with who made it. A lock left by a process
 * of this machine that is gone is taken over; one of another machine (a network drive, a copied folder) is not, since
 * nobody can see from here whether it still runs: the fault names the machine and the file. A folder that takes no file (a full disk) gives the disk's trouble.
 */
export async function takeFolder(folder: string, now: string): Promise<Result<Lock, LockFault>> {
  const file = join(folder, FILE);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeNew(file, JSON.stringify({ pid: process.pid, host: hostname(), since: now }));
      return ok({ release: () => unlink(file).catch(() => undefined) });
    } catch (error) {
      if (errorCode(error) !== "EEXIST") return fault({ code: diskTrouble(error), folder });
    }
    const holder = await readHolder(file);
    if (holder && mayStillRun(holder)) return fault({ code: "in-use", holder, file });
    await unlink(file).catch(() => undefined);
  }
  return fault({ code: "in-use", holder: { pid: 0, host: "?", since: now }, file });
}

/** Makes a file that is not there yet; one that the disk did not take whole is gone again. */
async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Null for a lock whose writer died while writing it. */
async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    const { pid, host, since } = JSON.parse(await readFile(file, "utf8")) as LockHolder;
    return typeof pid === "number" && typeof host === "string" ? { pid, host, since } : null;
  } catch {
    return null;
  }
}

/** Not a process that is gone, and not one from before this machine was started (its number may be another's by now). */
function mayStillRun(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  const booted = Date.now() - uptime() * 1000;
  return holder.pid !== process.pid && Date.parse(holder.since) > booted - 60_000 && isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
