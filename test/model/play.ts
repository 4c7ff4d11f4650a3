import { join } from "node:path";
import fc from "fast-check";
import { memoryFolder } from "../torture/folders.ts";
import { seedOf } from "../torture/torture.ts";
import { DEEDS } from "./commands.ts";
import { emptyModel } from "./model.ts";
import { World } from "./world.ts";

/** What came of very many runs: how many things were done, and the shortest string of them that went wrong. */
export type Played = { runs: number; deeds: number; failures: string[] };

/** `limit`: after so many ms nothing more is tried, nor is a string of deeds made shorter. */
type Play = { runs: number; seed: number; limit?: number };

const A_DAY = 86_400_000;
const MOST_DEEDS = 60;
/** Runs beside each other: they wait for files most of the time. */
const LANES = 4;

/** Lets staff do anything, by chance, on a fresh event each time, and lays desk and model side by side after each thing. */
export async function playRuns({ runs, seed, limit = A_DAY }: Play): Promise<Played> {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    playLane({ runs: Math.ceil((runs - lane) / LANES), seed: seedOf(seed, lane), limit }),
  );
  const played = await Promise.all(lanes);
  const sum = (what: "runs" | "deeds") => played.reduce((total, lane) => total + lane[what], 0);
  return { runs: sum("runs"), deeds: sum("deeds"), failures: played.flatMap(({ failures }) => failures) };
}

async function playLane({ runs, seed, limit }: Required<Play>): Promise<Played> {
  const base = memoryFolder("model");
  let deeds = 0;
  let run = 0;
  const work = fc.commands(DEEDS, { maxCommands: MOST_DEEDS, size: "max" });
  const property = fc.asyncProperty(fc.boolean(), work, async (reEntry, commands) => {
    const world = await World.make(join(base, `run-${++run}`), reEntry);
    try {
      await fc.asyncModelRun(() => ({ model: emptyModel(reEntry), real: world }), commands);
    } finally {
      deeds += world.deeds;
      await world.end();
    }
  });
  const details = await fc.check(property, { numRuns: Math.max(runs, 1), seed, interruptAfterTimeLimit: limit });
  return { runs: details.numRuns, deeds, failures: details.failed ? [told(details)] : [] };
}

/** The shortest string of deeds that went wrong, and what was wrong behind the last. */
const told = <T>(details: fc.RunDetails<T>): string =>
  `${fc.defaultReportMessage(details)}\n${details.errorInstance instanceof Error ? details.errorInstance.message : ""}`;
