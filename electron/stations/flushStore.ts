import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EventId } from "../../shared/words/ids.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { streamOf } from "./names.ts";

/** How often what a server has confirmed is brought to the disk, ms: so much a power cut takes from the record (and not from the desks). */
const PACE = 250;

/**
 * A nats-server older than 2.10 confirms what it has only written and has no setting against it: its files are flushed here, those that
 * changed since. What a power cut takes all the same the desks add again (docs/decisions/engine.md). The function it gives ends it.
 */
export function flushStore(store: string, event: EventId, warn: (text: string) => void): () => void {
  const stream = join(store, "jetstream", "$G", "streams", streamOf(event));
  const flushed = new Map<string, number>();
  let isBusy = false;
  let isWarned = false;

  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      for (const place of [stream, join(stream, "msgs")]) await flushFolder(place, flushed);
    } catch (problem) {
      if (!isWarned) warn(`hub: its record cannot be flushed: ${thrownText(problem)}`);
      isWarned = true;
    }
    isBusy = false;
  };
  const timer = setInterval(() => void round(), PACE);
  return () => clearInterval(timer);
}

async function flushFolder(folder: string, flushed: Map<string, number>): Promise<void> {
  let isNewFile = false;
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const changed = entry.isFile() ? await changedAt(path) : null;
    if (changed === null || flushed.get(path) === changed) continue;
    isNewFile ||= !flushed.has(path);
    await flush(path);
    flushed.set(path, changed);
  }
  if (isNewFile && process.platform !== "win32") await flush(folder, "r");
}

/** None where the folder is not there yet: three servers make it once they have found each other. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (problem) {
    if (isMissing(problem)) return [];
    throw problem;
  }
}

/** null: the server took it away meanwhile. */
async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}

async function flush(path: string, mode: "r" | "r+" = "r+"): Promise<void> {
  try {
    const file = await open(path, mode);
    await file.datasync().finally(() => file.close());
  } catch (problem) {
    if (!isMissing(problem)) throw problem;
  }
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && "code" in problem && problem.code === "ENOENT";
