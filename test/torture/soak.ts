import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, dice } from "../build/dice.ts";
import { withDisplay } from "../build/display.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";
import { memoryFolder } from "./folders.ts";
import { eventFolderOf, type Guest, listed, makeProfile } from "./program.ts";
import { prepareSoak, type SoakSeen, type SoakStep, soakSteps } from "./soakPage.ts";
import { MOST_FAILURES, type Torture } from "./torture.ts";

/** Of so many scans one is of somebody new. */
const NEW_OF = 5;
/** Scans between two looks at the memory; before every second one nobody comes for long enough to write the folded state, before the others somebody comes as it is being written. */
const STRETCH = 500;
const LONG_LULL = 6_000;
const SHORT_LULL = 3_040;
/** Megabytes more than after the first tenth, after all garbage was collected: used by JavaScript, and held by a process. */
const MOST_HEAP = 32;
const MOST_HELD = 96;
const MEGABYTE = 1024 * 1024;

type Memory = { mainHeap: number; mainHeld: number; windowHeap: number; windowHeld: number };
type Seen = { times: number[]; admitted: Set<string>; failures: string[]; snapshots: number; memory: Memory[] };

/**
 * A day's work squeezed: `rounds` scans in the real window, of new people, of those who are in already, of nobody's and forged
 * codes, some going out, with searches and badges saved as files between them. Memory stays flat, the folded state is
 * written in lulls, the verdict on every scan is right; killed at its end, the program has everybody again, soon.
 */
export const soak: Torture = async ({ rounds, seed, say }) => {
  await withDisplay();
  const dataFolder = join(memoryFolder("soak"), "profile");
  const guests = await makeProfile(dataFolder, Math.ceil(rounds / NEW_OF) + 200, null);
  const lanyard = await launchLanyard({ dataFolder });
  await onScreen(lanyard.window, "checkIn");
  await ask(lanyard.window, "settings.change", { autoPrint: "never" });
  await prepareSoak(lanyard.window);
  const seen: Seen = { times: [], admitted: new Set(), failures: [], snapshots: 0, memory: [] };
  const work = new Day(guests, dice(seed));
  while (seen.times.length < rounds && seen.failures.length < MOST_FAILURES) {
    await stretch(lanyard, dataFolder, { work, seen, most: Math.min(STRETCH, rounds - seen.times.length) });
    say(
      `soak: ${seen.times.length} scans, longest ${Math.round(Math.max(...seen.times))} ms, ${told(seen.memory.at(-1))}`,
    );
  }
  seen.failures.push(...grown(seen.memory), ...lanyard.complaints.pages);
  await lanyard.kill9();
  const readyMs = await startAgain(dataFolder, seen);
  const { times, admitted, failures, snapshots, memory } = seen;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const notes = {
    ...{ verdictMs: at(0.5), verdictMs99: at(0.99), verdictMsLongest: at(1), snapshots, readyMs },
    ...{ memoryFirst: told(warm(memory)), memoryLast: told(memory.at(-1)) },
  };
  return { rounds: times.length, confirmed: admitted.size, failures, notes };
};

/** Who comes next, by chance. */
class Day {
  readonly #guests: Guest[];
  readonly #chance: Chance;
  #next = 0;
  #last = "";

  constructor(guests: Guest[], chance: Chance) {
    this.#guests = guests;
    this.#chance = chance;
  }

  /** So many scans and what lies between them; `expected`: whose scan is to admit them, by the number of the scan. */
  some(scans: number): { steps: SoakStep[]; expected: (string | null)[] } {
    const steps: SoakStep[] = [];
    const expected: (string | null)[] = [];
    while (expected.length < scans) {
      const step = this.#scan();
      const code = "scan" in step ? step.scan : step.out;
      // One code twice within a second is a scanner's second reading.
      if (code === this.#last) continue;
      this.#last = code;
      const fresh = this.#guests[this.#next];
      const isNew = "scan" in step && code === fresh?.ticket;
      if (isNew) this.#next++;
      steps.push(step);
      expected.push(isNew ? (fresh?.name ?? null) : null);
      if (isNew && fresh && this.#chance() < 0.02) steps.push({ badge: fresh.id });
      if (this.#chance() < 0.02) steps.push({ search: `访客${Math.floor(this.#chance() * 1_000)}` });
    }
    return { steps, expected };
  }

  #scan(): { scan: string } | { out: string } {
    const what = this.#chance();
    const earlier = this.#guests[Math.floor(this.#chance() * this.#next)]?.ticket;
    const fresh = this.#guests[this.#next]?.ticket ?? "";
    if (what < 1 / NEW_OF || !earlier) return { scan: fresh };
    if (what < 0.75) return { scan: earlier };
    if (what < 0.82) return { out: earlier };
    const digits = String(Math.floor(this.#chance() * 1e13)).padStart(13, "6");
    return { scan: what < 0.92 ? digits : `${earlier.slice(0, -1)}${(Number(earlier.at(-1)) + 1) % 10}` };
  }
}

type Stretch = { work: Day; seen: Seen; most: number };

async function stretch({ window, app }: Launched, dataFolder: string, { work, seen, most }: Stretch): Promise<void> {
  const { steps, expected } = work.some(most);
  check(await soakSteps(window, steps), expected, seen);
  const snapshot = join(eventFolderOf(dataFolder), "snapshot.ndjson");
  const before = statSync(snapshot).mtimeMs;
  await sleep(seen.memory.length % 2 ? LONG_LULL : SHORT_LULL);
  if (statSync(snapshot).mtimeMs !== before) seen.snapshots++;
  seen.memory.push(await memoryOf({ window, app }));
}

function check(came: SoakSeen[], expected: (string | null)[], seen: Seen): void {
  for (const [at, { ms, verdict, name }] of came.entries()) {
    const scan = seen.times.length;
    const wanted = expected[at] ?? null;
    seen.times.push(ms ?? Number.POSITIVE_INFINITY);
    if (ms === null) seen.failures.push(`scan ${scan}: no verdict came`);
    else if (wanted !== null && (verdict !== "admitted" || name !== wanted))
      seen.failures.push(`scan ${scan}: ${wanted} was told ${verdict} ${name}`);
    else if (wanted === null && verdict === "admitted") seen.failures.push(`scan ${scan}: ${name} was admitted`);
    if (verdict === "admitted") seen.admitted.add(name);
  }
}

/** After all garbage was collected. */
async function memoryOf({ window, app }: Pick<Launched, "window" | "app">): Promise<Memory> {
  const session = await window.context().newCDPSession(window);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const main = await app.evaluate(({ app: program, BrowserWindow }) => {
    process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
    process.getBuiltinModule("node:vm").runInNewContext("gc")();
    const shown = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const held = program.getAppMetrics().find(({ pid }) => pid === shown)?.memory.workingSetSize ?? 0;
    const { heapUsed, rss } = process.memoryUsage();
    return { heapUsed, rss, held: held * 1024 };
  });
  return { mainHeap: main.heapUsed, mainHeld: main.rss, windowHeap: usedSize, windowHeld: main.held };
}

/** What is held once everything was used for some time. */
const warm = (memory: Memory[]): Memory | undefined => memory[Math.floor(memory.length / 10)];

function grown(memory: Memory[]): string[] {
  const first = warm(memory);
  const last = memory.at(-1);
  if (!first || !last) return [];
  const limits: Memory = { mainHeap: MOST_HEAP, mainHeld: MOST_HELD, windowHeap: MOST_HEAP, windowHeld: MOST_HELD };
  return (Object.keys(limits) as (keyof Memory)[])
    .filter((which) => last[which] - first[which] > limits[which] * MEGABYTE)
    .map(
      (which) =>
        `${which} grew from ${Math.round(first[which] / MEGABYTE)} to ${Math.round(last[which] / MEGABYTE)} MB`,
    );
}

function told(memory: Memory | undefined): string {
  if (!memory) return "";
  const { mainHeap, mainHeld, windowHeap, windowHeld } = memory;
  const [a, b, c, d] = [mainHeap, mainHeld, windowHeap, windowHeld].map((bytes) => Math.round(bytes / MEGABYTE));
  return `main ${a} of ${b} MB, window ${c} of ${d} MB`;
}

/** How long a start takes after all of that, ms; everybody who was shown as admitted is in. */
async function startAgain(dataFolder: string, { admitted, failures }: Seen): Promise<number> {
  const began = performance.now();
  const lanyard = await launchLanyard({ dataFolder });
  await onScreen(lanyard.window, "checkIn");
  const readyMs = Math.round(performance.now() - began);
  const [someone] = await listed(lanyard.window, ["missing"]);
  const isIn = new Set((await listed(lanyard.window, ["arrived"])).map(({ name }) => name));
  for (const name of admitted) if (!isIn.has(name)) failures.push(`${name} was shown as admitted and is not in`);
  for (const name of isIn) if (!admitted.has(name)) failures.push(`${name} is in and was not shown as admitted`);
  if (someone) {
    const ticket = await ask(lanyard.window, "tickets.show", { personId: someone.id });
    await typeLikeScanner(lanyard.window, ticket?.code ?? "");
    await lanyard.window.locator("[data-testid=verdict][data-verdict=admitted]").waitFor();
  }
  await lanyard.close();
  return readyMs;
}
