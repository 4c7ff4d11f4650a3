import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type End = () => unknown;
const ends: End[] = [];

if (process.env.VITEST) {
  const { afterAll } = await import("vitest");
  afterAll(endLeftovers, 60_000);
}

/** Says what has to be ended when the tests of this file are over, also when one of them failed. Newest first. */
export function endLater(end: End): void {
  ends.push(end);
}

/** Ends what is left: programs first, then their folders and displays. vitest does it after each file by itself. */
export async function endLeftovers(): Promise<void> {
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end();
}

/** An empty folder of this test file's own, removed when the file is done. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lanyard-${name}-`));
  endLater(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
