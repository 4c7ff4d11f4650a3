import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./durable.ts";

/** Lies in the program's folder while it runs. */
const FILE = "running.json";

/** How a start finds the run before. `end`: this one ends by itself; to be called once all that counts is written. */
export type Run = { endedBadly: boolean; end(): Promise<void> };

/**
 * Begins a run: whether the one before ended by itself, or was cut off (a power cut, a crash, a computer that was switched
 * off). One program alone may run in a folder. A disk that takes no mark tells nothing, and stops nothing. `now`: ISO 8601.
 */
export async function beginRun(data: string, now: string): Promise<Run> {
  const file = join(data, FILE);
  const endedBadly = await access(file).then(
    () => true,
    () => false,
  );
  await writeWhole(file, `${JSON.stringify({ since: now })}\n`).catch(() => undefined);
  return { endedBadly, end: () => rm(file, { force: true }).catch(() => undefined) };
}
