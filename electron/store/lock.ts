import { open, readFile, unlink } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, errorCode } from "./durable.ts";

/** Who holds an event's folder. `birth`: when that process began, where the system tells (see `birthOf`). */
export type LockHolder = { pid: number; host: string; since: string; birth?: string };

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
      await writeNew(file, JSON.stringify(await ourselves(now)));
      return ok({ release: () => unlink(file).catch(() => undefined) });
    } catch (error) {
      if (errorCode(error) !== "EEXIST") return fault({ code: diskTrouble(error), folder });
    }
    const holder = await readHolder(file);
    if (holder && (await mayStillRun(holder))) return fault({ code: "in-use", holder, file });
    try {
      await unlink(file);
    } catch (error) {
      if (errorCode(error) !== "ENOENT") return fault({ code: diskTrouble(error), folder });
    }
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
    const { pid, host, since, birth } = JSON.parse(await readFile(file, "utf8")) as LockHolder;
    if (typeof pid !== "number" || typeof host !== "string") return null;
    return { pid, host, since, ...(birth !== undefined && { birth }) };
  } catch {
    return null;
  }
}

async function ourselves(now: string): Promise<LockHolder> {
  const birth = await birthOf(process.pid);
  return { pid: process.pid, host: hostname(), since: now, ...(birth !== null && { birth }) };
}

/**
 * Not a process that is gone, and not one from before this machine was started (its number may be another's by now). Where
 * births are known, the clock takes no part: it may have been set since.
 */
async function mayStillRun(holder: LockHolder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (holder.birth !== undefined && (await birthOf(process.pid)) !== null)
    return holder.pid !== process.pid && (await birthOf(holder.pid)) === holder.birth;
  const booted = Date.now() - uptime() * 1000;
  return holder.pid !== process.pid && Date.parse(holder.since) > booted - 60_000 && isRunning(holder.pid);
}

/**
 * Which start of the machine and which moment of it a process began at (Linux, proc(5): boot_id, and the 22nd field of
 * stat, counted behind the name, which may hold blanks); null when there is no such process, or no such file.
 */
async function birthOf(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      readFile(`/proc/${pid}/stat`, "utf8"),
    ]);
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
