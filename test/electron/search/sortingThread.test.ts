import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { makeStartSorting } from "../../../electron/search/sortingThread.ts";
import { PeopleIndex } from "../../../shared/roster/search.ts";
import { crowd } from "../../build/crowd.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { buildWorker } from "../../build/worker.ts";

const PEOPLE = [...crowd(5_000)];
const QUERIES = ["wang", "lj", "smiht", "科技", "王 杭州", "19900", "vip"];

async function settled(index: PeopleIndex): Promise<PeopleIndex> {
  for (const person of PEOPLE) index.put(person);
  while (index.settle()) await (index.awaited ?? breathe());
  return index;
}

const found = (index: PeopleIndex) => QUERIES.map((query) => index.find(query, 30));

describe("the sorting thread", () => {
  let workerFile = "";
  let here: PeopleIndex;
  beforeAll(async () => {
    workerFile = await buildWorker("electron/search/sort.worker.ts");
    here = await settled(new PeopleIndex());
  }, 60_000);

  it("sorts people as they are sorted here", async () => {
    const warned: string[] = [];
    const index = await settled(new PeopleIndex(makeStartSorting({ workerFile, warn: (text) => warned.push(text) })));
    expect(found(index)).toEqual(found(here));
    expect(warned).toEqual([]);
  });

  it.each([
    ["is not there", null],
    ["breaks at the start", "throw new Error('no start')"],
    [
      "ends in the middle",
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));",
    ],
    ["never answers", "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => undefined);"],
    [
      "breaks while sorting",
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('x'); });",
    ],
  ])("that %s says so, and people are sorted here", async (_, text) => {
    const file = join(freshFolder("sorting"), "worker.mjs");
    if (text !== null) writeFileSync(file, text);
    const warned: string[] = [];
    const start = makeStartSorting({ workerFile: file, warn: (why) => warned.push(why), patience: 300 });
    const index = await settled(new PeopleIndex(start));
    expect(found(index)).toEqual(found(here));
    expect(warned).toHaveLength(1);
  });

  it("is ended in the middle when the event is closed", async () => {
    const warned: string[] = [];
    const index = new PeopleIndex(makeStartSorting({ workerFile, warn: (text) => warned.push(text) }));
    for (const person of PEOPLE) index.put(person);
    while (!index.awaited) index.settle();
    const { awaited } = index;
    index.close();
    await awaited;
    expect(warned).toEqual([]);
  });
});
