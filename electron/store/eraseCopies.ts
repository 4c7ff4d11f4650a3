import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./durable.ts";
import { shredAll } from "./shred.ts";

/**
 * Removes every copy of an event's folder in a place: under its own name, with a number behind it, or with the time when it was
 * kept aside. Throws Node's fs errors; a place that is not there has none.
 */
export async function eraseCopies(place: string, name: string): Promise<void> {
  const entries = await readdir(place, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  for (const entry of entries)
    if (entry.isDirectory() && isCopy(entry.name, name)) await shredAll(join(place, entry.name));
}

const isCopy = (folder: string, name: string): boolean =>
  folder.startsWith(name) && /^(?:-\d{1,3})?(?:\.\d{14})?$/.test(folder.slice(name.length));
