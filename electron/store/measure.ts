import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** How many files an event's folder has and how large they are, by the names of those right in it; numbers only below. */
export async function measureFolder(folder: string): Promise<Record<string, { files: number; bytes: number }>> {
  const measured: Record<string, { files: number; bytes: number }> = {};
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const name = KNOWN.has(entry.name) ? entry.name : "other";
    const before = measured[name] ?? { files: 0, bytes: 0 };
    const found = await sizeOf(join(folder, entry.name));
    measured[name] = { files: before.files + found.files, bytes: before.bytes + found.bytes };
  }
  return measured;
}

/** What is in every event's folder; anything else may be called after somebody. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["journal.ndjson", "snapshot.ndjson", "keys.json", "in-use.json", "vault.json", "vault-copy.json"],
  ...["images", "badges", "exports", "imports", "rehearsal", "erasing"],
]);

async function sizeOf(path: string): Promise<{ files: number; bytes: number }> {
  const there = await lstat(path).catch(() => null);
  if (!there?.isDirectory()) return { files: 1, bytes: there?.size ?? 0 };
  const names = await readdir(path).catch(() => []);
  let sum = { files: 0, bytes: 0 };
  for (const name of names) {
    const { files, bytes } = await sizeOf(join(path, name));
    sum = { files: sum.files + files, bytes: sum.bytes + bytes };
  }
  return sum;
}
