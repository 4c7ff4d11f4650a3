import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Fact } from "../../shared/facts/fact.ts";
import { JOURNAL } from "./eventFolder.ts";
import { readWhatCanBeRead } from "./readJournal.ts";

/** Bytes at the end of a journal that hold its last line, whatever that is. */
const TAIL = 64 * 1024;

/** When the last thing happened in an event's folder, and whether it was erased then, without opening it; null: not to be seen. */
export async function peekEnd(folder: string): Promise<{ at: string; isErased: boolean } | null> {
  try {
    const handle = await open(join(folder, JOURNAL));
    try {
      const { size } = await handle.stat();
      const tail = Buffer.alloc(Math.min(size, TAIL));
      await handle.read(tail, 0, tail.length, size - tail.length);
      const last = readWhatCanBeRead(tail).facts.at(-1) as Fact | undefined;
      return last ? { at: last.at, isErased: last.kind === "erased" && last.people === null } : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
