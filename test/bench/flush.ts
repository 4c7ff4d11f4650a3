import { open } from "node:fs/promises";
import { join } from "node:path";
import { freshFolder } from "../build/leftovers.ts";
import { timed } from "./figure.ts";

/** Milliseconds of `n` bare appends of 300 bytes, each flushed: what the disk itself takes for a fact. */
export async function flushTimes(n: number): Promise<number[]> {
  const handle = await open(join(freshFolder("bench-flush"), "bare"), "a");
  const line = Buffer.alloc(300, 0x61);
  const times: number[] = [];
  for (let i = 0; i < n; i++) {
    times.push(
      await timed(async () => {
        await handle.write(line);
        await handle.datasync();
      }),
    );
  }
  await handle.close();
  return times;
}
