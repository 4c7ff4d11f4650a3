import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import type { OrderLine } from "../../shared/stations/order.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, makeFolder, syncFolder, writeAll, writeWhole } from "./durable.ts";
import { folderName, JOURNAL } from "./eventFolder.ts";
import { KEYS } from "./keys.ts";
import { lastChecksum, writeLines, writeTexts } from "./line.ts";
import { ORDER } from "./orderFile.ts";
import { noteWritten } from "./writtenJournal.ts";

/** Where an event is written that comes from other desks, until it is whole. */
const COMING = "events-joining";

/** Nothing stays of one that was not brought to its end. */
export const clearComing = (eventsFolder: string): Promise<void> =>
  rm(join(dirname(eventsFolder), COMING), { recursive: true, force: true }).catch(() => undefined);

/** An event's folder as it comes in from other desks. */
export type ComingFolder = {
  /** Whole acts: their lines of JSON, and the facts that these are. Throws Node's fs errors. */
  write(lines: readonly string[], facts: readonly (Fact | UnknownFact)[]): Promise<void>;
  /** All is there: the folder takes its place among the events; its path. */
  finish(event: { id: string; date: string | null; theme: string }): Promise<Result<string, DiskTrouble>>;
  /** Nothing of it stays. */
  leave(): Promise<void>;
};

/** Begins one; whatever was left of another is removed. `keys`: the text of the event's keys. */
export async function beginComing(
  eventsFolder: string,
  keys: string,
  order: () => { epoch: string; lines: readonly OrderLine[] },
): Promise<Result<ComingFolder, DiskTrouble>> {
  const coming = join(dirname(eventsFolder), COMING);
  try {
    await rm(coming, { recursive: true, force: true });
    await mkdir(coming, { mode: 0o700 });
    await writeWhole(join(coming, KEYS), keys);
    const journal = await open(join(coming, JOURNAL), "wx", 0o600);
    const written = { facts: [] as (Fact | UnknownFact)[], end: 0, lastLine: "" };
    return ok({
      write: async (lines, facts) => {
        if (lines.length === 0) return;
        const bytes = writeTexts(lines);
        await writeAll(journal, bytes);
        for (const fact of facts) written.facts.push(fact);
        written.end += bytes.length;
        written.lastLine = lastChecksum(bytes);
      },
      finish: async ({ id, date, theme }) => {
        try {
          await journal.sync();
          await journal.close();
          const { epoch, lines } = order();
          await writeWhole(join(coming, ORDER), writeLines([{ epoch }, ...lines]));
          await makeFolder(eventsFolder);
          const folder = join(eventsFolder, folderName(date, theme, id));
          await rename(coming, folder);
          await syncFolder(eventsFolder);
          noteWritten(join(folder, JOURNAL), written);
          return ok(folder);
        } catch (error) {
          return fault(diskTrouble(error));
        }
      },
      leave: async () => {
        await journal.close().catch(() => undefined);
        await rm(coming, { recursive: true, force: true });
      },
    });
  } catch (error) {
    return fault(diskTrouble(error));
  }
}
