import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { beginRun } from "../../../electron/store/running.ts";
import { freshFolder } from "../../build/leftovers.ts";

const NOW = "2026-11-22T13:05:00+08:00";

it("tells a run that was cut off from one that ended by itself", async () => {
  const data = freshFolder("data");
  const first = await beginRun(data, NOW);
  expect(first.endedBadly).toBe(false);
  await first.end();
  expect(readdirSync(data)).toEqual([]);
  expect((await beginRun(data, NOW)).endedBadly).toBe(false);
  const third = await beginRun(data, NOW);
  expect(third.endedBadly).toBe(true);
  await third.end();
  expect((await beginRun(data, NOW)).endedBadly).toBe(false);
});

it("stops nothing where the folder takes no file", async () => {
  const data = freshFolder("data");
  rmSync(data, { recursive: true });
  writeFileSync(data, "a file in the place of the folder");
  const run = await beginRun(join(data, "lanyard"), NOW);
  expect(run.endedBadly).toBe(false);
  await run.end();
  rmSync(data);
});
