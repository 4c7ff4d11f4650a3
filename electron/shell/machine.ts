import { statfs } from "node:fs/promises";
import { availableParallelism, cpus, freemem, homedir, hostname, release, totalmem, uptime, userInfo } from "node:os";
import { app, screen } from "electron";
import type { Own } from "../../shared/words/scrub.ts";

/** The computer and the program's processes as whoever helps wants to know them: no name of it, no user. `data`: the program's folder. */
export async function machineNow(data: string): Promise<Record<string, unknown>> {
  const room = await statfs(data).catch(() => null);
  return {
    system: `${process.platform} ${release()} ${process.arch}`,
    desktop: process.env.XDG_SESSION_TYPE ?? null,
    locale: app.getLocale(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    node: process.versions.node,
    isPackaged: app.isPackaged,
    processor: `${cpus()[0]?.model.trim() ?? "unknown"} × ${availableParallelism()}`,
    memory: { bytes: totalmem(), free: freemem() },
    disk: room && { bytes: room.blocks * room.bsize, free: room.bavail * room.bsize },
    secondsUp: { computer: Math.round(uptime()), program: Math.round(process.uptime()) },
    screens: screen.getAllDisplays().map(({ size, scaleFactor, rotation, internal }) => ({
      ...{ width: size.width, height: size.height, scaleFactor, rotation, internal },
    })),
    graphics: app.getGPUFeatureStatus(),
    processes: app.getAppMetrics().map(({ type, memory }) => ({ type, kilobytes: memory.workingSetSize })),
  };
}

/** What of this computer must not leave it. */
export const ownNames = (...folders: string[]): Own => ({
  ...{ home: homedir(), user: nameOfUser(), host: hostname() },
  folders: folders.filter(Boolean),
});

/** How long the program runs already, from the system's own word for its beginning. Milliseconds. */
export const sinceStart = (): number => Date.now() - (process.getCreationTime() ?? performance.timeOrigin);

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
