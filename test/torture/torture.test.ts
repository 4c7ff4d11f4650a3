import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bitrot } from "./bitrot.ts";
import { clock } from "./clock.ts";
import { diskFull } from "./diskFull.ts";
import { erasePower } from "./erasePower.ts";
import { importFuzz } from "./importFuzz.ts";
import { ioErrors } from "./ioErrors.ts";
import { killStore } from "./killStore.ts";
import { powerStore, powerStoreXfs } from "./powerStore.ts";
import { lockFolders } from "./sealing.ts";
import { snapshot } from "./snapshot.ts";
import { stations } from "./stations.ts";
import { torn } from "./torn.ts";
import type { Torture } from "./torture.ts";
import { twoPrograms } from "./twoPrograms.ts";

/** The short form of each: seconds. What they do, and the long forms: docs/reliability.md. */
const SHORT: [string, Torture, number][] = [
  ["kill -9 of the desk", killStore, 12],
  ["a power cut on ext4", powerStore, 10],
  ["a power cut on xfs", powerStoreXfs, 5],
  ["a power cut while people are erased", erasePower, 30],
  ["a journal cut anywhere", torn, 60],
  ["a journal with rotten bits, lines in the wrong place, lines of a newer program", bitrot, 25],
  ["a snapshot that is missing, torn, rotten or another's", snapshot, 40],
  ["a full disk, a read-only one, a folder that is gone", diskFull, 3],
  ["an I/O error at any call", ioErrors, 2],
  ["a clock that is set back and forth", clock, 5],
  // The same files each time: what the long form finds is not the change that is being tried.
  ["hostile files of every kind", (how) => importFuzz({ ...how, seed: 4 }), 180],
  ["desks at one event through bad weather", (how) => stations({ ...how, real: 1 }), 20],
  ["several programs that want one folder in the same moment", twoPrograms, 40],
];

/** The same in a locked folder, as far as it is about what lies in its files. */
const LOCKED: [string, Torture, number][] = [
  ["kill -9 of the desk", killStore, 6],
  ["a journal cut anywhere", torn, 30],
  ["a journal with rotten bits, lines in the wrong place, lines of a newer program", bitrot, 15],
  ["a snapshot that is missing, torn, rotten or another's", snapshot, 20],
];

describe("nothing confirmed is lost in a locked folder by", () => {
  beforeAll(() => lockFolders(true));
  afterAll(() => lockFolders(false));

  it.for(LOCKED)("%s", async ([, torture, rounds]) => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const { failures } = await torture({ rounds, seed, say: () => undefined });
    expect(failures, `seed ${seed}`).toEqual([]);
  });
});

describe("nothing confirmed is lost by", () => {
  it.for(SHORT)("%s", async ([what, torture, rounds], { skip }) => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const { failures, skipped } = await torture({ rounds, seed, say: () => undefined });
    if (skipped) {
      process.stderr.write(`NOT TRIED: ${what}: ${skipped}\n`);
      skip(skipped);
    }
    expect(failures, `seed ${seed}`).toEqual([]);
  });
});
