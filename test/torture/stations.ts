import { rm } from "node:fs/promises";
import { join } from "node:path";
import { HAS_SERVER } from "../build/natsHub.ts";
import { memoryFolder } from "./folders.ts";
import { stationsKill } from "./stationsKill.ts";
import { buildStationsChild } from "./stationsProcess.ts";
import { stationsReal } from "./stationsReal.ts";
import { stationsRun } from "./stationsRun.ts";
import type { Outcome, Torture } from "./torture.ts";

/** One in so many is with real servers, where nobody says how many. */
const ONE_REAL_IN = 50;
/** Runs with real servers side by side: they wait most of the time. */
const SIDE_BY_SIDE = 2;
const SAID_EVERY = 100;

type Tried = { confirmed: number; doubles: number; failures: string[]; done: number };

/**
 * Several desks at one event through bad weather. `rounds`: of the desks on journals in memory around an engine in memory, where time is played
 * and each seed does the same again; `real` (else one in fifty): of the program's own parts around real nats-servers, every second one in processes that are killed.
 */
export const stations: Torture = async ({ rounds, seed, say, real }) => {
  const servers = real ?? Math.floor(rounds / ONE_REAL_IN);
  if (servers > 0 && !HAS_SERVER) say("stations: no nats-server on this machine: nothing is tried with real servers");
  const tried: Tried = { confirmed: 0, doubles: 0, failures: [], done: 0 };
  const some = HAS_SERVER ? servers : 0;
  // One behind the other: played runs have a clock of their own.
  await purely({ rounds, seed, say }, tried);
  await Promise.all(lanes(some, seed, say, tried));
  const { confirmed, doubles, failures } = tried;
  return { rounds, confirmed, failures, notes: { real: some, doubles } } satisfies Outcome;
};

async function purely({ rounds, seed, say }: Parameters<Torture>[0], tried: Tried): Promise<void> {
  for (let n = 0; n < rounds; n++) {
    const mine = seed + n;
    const [desks, steps] = sizeOf(n, mine);
    const run = await stationsRun(mine, { desks, steps }).catch(thrown);
    tally(run, `seed ${mine}, ${desks} desks, ${steps} steps`, tried);
    if ((n + 1) % SAID_EVERY === 0)
      say(
        `stations: ${n + 1} runs, ${tried.done} real ones, ${tried.confirmed} confirmed, ${tried.failures.length} wrong`,
      );
  }
}

/** Mostly a few desks; every tenth run ten, every hundredth fifty, who do less each. */
function sizeOf(n: number, seed: number): [desks: number, steps: number] {
  if (n % 100 === 99) return [50, 12];
  if (n % 10 === 9) return [10, 30];
  return [2 + (seed % 4), 40];
}

function lanes(some: number, seed: number, say: (line: string) => void, tried: Tried): Promise<void>[] {
  if (some === 0) return [];
  const root = memoryFolder("stations");
  let next = 0;
  let built: Promise<string> | null = null;
  const lane = async () => {
    for (let n = next++; n < some; n = next++) {
      const folder = join(root, String(n));
      const before = tried.failures.length;
      const mine = seed + n;
      const killed = async () => {
        built ??= buildStationsChild();
        return stationsKill(folder, { seed: mine, program: await built });
      };
      const run = await (n % 2 === 0 ? stationsReal(folder, { seed: mine }) : killed()).catch(thrown);
      tally(run, `real, seed ${mine}`, tried);
      tried.done++;
      if (tried.failures.length > before) say(`stations: ${tried.failures.slice(before).join("\n")}`);
      else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  return Array.from({ length: Math.min(some, SIDE_BY_SIDE) }, lane);
}

type Run = Pick<Tried, "confirmed" | "doubles"> & { faults: string[] };

const thrown = (problem: unknown): Run => ({
  ...{ confirmed: 0, doubles: 0 },
  faults: [`it threw ${problem instanceof Error ? problem.stack : String(problem)}`],
});

function tally({ confirmed, doubles, faults }: Run, which: string, tried: Tried): void {
  tried.confirmed += confirmed;
  tried.doubles += doubles;
  for (const fault of faults) tried.failures.push(`${fault} (${which})`);
}
