import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { endLater, freshFolder } from "../build/leftovers.ts";

const MEMORY = "/dev/shm";

/** An empty folder in memory where there is such a thing, else on the disk: for what does not depend on the disk. */
export function memoryFolder(name: string): string {
  if (!existsSync(MEMORY)) return freshFolder(name);
  const folder = mkdtempSync(join(MEMORY, `lanyard-${name}-`));
  endLater(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
