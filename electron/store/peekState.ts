import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lastNumbers } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Codec } from "./codec.ts";
import { markOf, placesOf } from "./commonOrder.ts";
import { diskTrouble } from "./durable.ts";
import { folding, JOURNAL, type OpenFault, SNAPSHOT } from "./eventFolder.ts";
import { readKeys } from "./keys.ts";
import { readOrder } from "./orderFile.ts";
import { readingJournal } from "./readJournal.ts";
import { SnapshotFile } from "./snapshot.ts";
import { inSlices } from "./steps.ts";

/**
 * What became of a folder's event, without opening it: nothing is locked, mended or written, whoever has it open. Damage is
 * told as an opening tells it. In slices: very many people take seconds.
 */
export async function peekState(folder: string, codec: Codec): Promise<Result<State, OpenFault>> {
  const file = join(folder, JOURNAL);
  try {
    const bytes = await readFile(file);
    const keys = await readKeys(folder, codec).catch(() => null);
    const snapshots = new SnapshotFile(join(folder, SNAPSHOT), codec.lines("snapshot"));
    const kept = await readOrder(folder);
    const found = keys ? await snapshots.read(bytes, keys.eventId, markOf(kept)) : ({ what: "none" } as const);
    if (found.what === "ahead") return fault({ code: "journal-cut", missingBytes: found.missingBytes, file });
    const snapshot = found.what === "use" ? found : null;
    const numbers = snapshot ? lastNumbers(snapshot.state) : new Map<string, number>();
    const read = await inSlices(readingJournal(bytes, snapshot?.bytes ?? 0, numbers, codec.lines("journal")));
    if (!read.ok) return fault({ ...read.fault, file });
    return ok(await inSlices(folding(snapshot?.state ?? emptyState(), read.value, kept && placesOf(kept))));
  } catch (error) {
    const code = diskTrouble(error);
    return fault(code === "folder-gone" ? { code: "no-event", folder } : { code, folder });
  }
}
