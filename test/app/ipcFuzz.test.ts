import { expect, it } from "vitest";
import { ipcFuzz } from "../torture/ipcFuzz.ts";

/** The short form of `npm run torture -- ipc-fuzz`: what it does, and the long one, docs/reliability.md. */
it("a page that is not ours any more gets a value or a named fault, and changes nothing it may not", async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const { failures, skipped } = await ipcFuzz({ rounds: 1_500, seed, say: () => undefined });
  expect(failures, `seed ${seed}`).toEqual([]);
  expect(skipped).toBeUndefined();
}, 300_000);
