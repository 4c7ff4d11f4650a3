import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, dice } from "../build/dice.ts";
import { buildDeskChild, DeskChild, type Heard } from "./child.ts";
import { memoryFolder } from "./folders.ts";
import { openDesk } from "./openDesk.ts";
import { tallyOf, wrongIn } from "./tally.ts";
import { type Outcome, seedOf, type Torture } from "./torture.ts";

/** Desks at work side by side, each on a folder of its own. */
const SIDE_BY_SIDE = 3;
/** Kills of one event's folder; then a new one begins, so that opening stays short. */
const KILLS_EACH = 40;
/** So long a desk works before it is killed at most, ms; one in so many is killed while it starts. */
const LONGEST_WORK = 60;
const LONGEST_START = 160;
const KILLED_AT_START = 0.15;

type Tried = { rounds: number; confirmed: number; failures: string[]; ready: number[] };

/**
 * Kill -9 of the store: desks in plain Node are killed at any moment, at work or while they open. The next one on the same
 * folder must find everything that was confirmed, nothing twice, no half act, and the very state its journal says. The
 * folder lies in memory: a killed process takes nothing from the system's cache, wherever the files lie.
 */
export const killStore: Torture = async ({ rounds, seed, say }) => {
  const program = await buildDeskChild();
  const folder = memoryFolder("kill");
  const tried: Tried = { rounds: 0, confirmed: 0, failures: [], ready: [] };
  let events = 0;
  const lane = async () => {
    while (tried.rounds < rounds) {
      const event = ++events;
      await killOnOneFolder(
        { program, folder: join(folder, `event-${event}`), seed: seedOf(seed, event), rounds },
        tried,
      );
      if (event % 10 === 0)
        say(`kill-store: ${tried.rounds} rounds, ${tried.confirmed} confirmed, ${tried.failures.length} lost`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return outcome(tried, performance.now() - began);
};

function outcome({ rounds, confirmed, failures, ready }: Tried, ms: number): Outcome {
  const sorted = ready.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const notes = { killsPerSecond: Math.round((rounds * 10_000) / ms) / 10, readyMs: at(0.5), readyMsLongest: at(1) };
  return { rounds, confirmed, failures, notes };
}

type One = { program: string; folder: string; seed: number; rounds: number };

async function killOnOneFolder({ program, folder, seed, rounds }: One, tried: Tried): Promise<void> {
  const chance = dice(seed);
  const confirmed = new Set<string>();
  for (let kill = 0; kill < KILLS_EACH && tried.rounds < rounds; kill++) {
    tried.rounds++;
    const fail = (what: string) => tried.failures.push(`${what} (event seed ${seed}, kill ${kill}, folder ${folder})`);
    const before = new Set(confirmed);
    const hear = (heard: Heard) => {
      if ("confirmed" in heard) confirmed.add(heard.confirmed);
      if ("refused" in heard) fail(`${heard.refused} was refused on a sound disk`);
      if ("fault" in heard) fail(`did not open: ${heard.fault}`);
      if (!("ready" in heard)) return;
      tried.ready.push(heard.ready);
      if (!heard.isReplay) fail("the state is not what the journal says");
      for (const wrong of wrongIn(heard.tally, before)) fail(wrong);
    };
    const child = new DeskChild(
      program,
      { folder, seed: seedOf(seed, kill), first: kill * 10_000, most: 9_999, lanes: 4 },
      hear,
    );
    await killSometime(child, chance);
    const errors = await child.end();
    if (errors) fail(`said ${errors.slice(0, 400)}`);
  }
  await lookAtLast(folder, confirmed, (what) => tried.failures.push(`${what} (event seed ${seed}, folder ${folder})`));
  tried.confirmed += confirmed.size;
}

async function killSometime(child: DeskChild, chance: Chance): Promise<void> {
  if (chance() < KILLED_AT_START) await sleep(chance() * LONGEST_START);
  else {
    await child.working;
    await sleep(chance() * LONGEST_WORK);
  }
  child.kill();
}

/** A first desk that was killed before it had made anything leaves no event; the next one makes it. */
async function lookAtLast(folder: string, confirmed: Set<string>, fail: (what: string) => void): Promise<void> {
  const last = await openDesk(folder);
  if (!last.ok) return fail(`did not open at last: ${JSON.stringify(last.fault)}`);
  for (const wrong of wrongIn(tallyOf(last.value.desk.state), confirmed)) fail(wrong);
  await last.value.close();
}
