import { readFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { errorCode } from "./durable.ts";

/** Who holds an event's folder. `birth`: when that process began, where the system tells (see `birthOf`). */
export type LockHolder = { pid: number; host: string; since: string; birth?: string };

/** This process, as it writes itself down. `now`: ISO 8601. */
export async function ourselves(now: string): Promise<LockHolder> {
  const birth = await birthOf(process.pid);
  return { pid: process.pid, host: hostname(), since: now, ...(birth !== null && { birth }) };
}

/** The holder that a lock's text names; null for one whose writer died while writing it. */
export function readHolder(text: string): LockHolder | null {
  try {
    const { pid, host, since, birth } = JSON.parse(text) as LockHolder;
    if (typeof pid !== "number" || typeof host !== "string") return null;
    return { pid, host, since, ...(birth !== undefined && { birth }) };
  } catch {
    return null;
  }
}

/**
 * Whether somebody else may have the folder still. Not a process that is gone, and not one from before this machine was
 * started (its number may be another's by now); of another machine nobody can see that. Where births are known, the clock
 * takes no part: it may have been set since.
 */
export async function mayStillRun(holder: LockHolder): Promise<boolean> {
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
