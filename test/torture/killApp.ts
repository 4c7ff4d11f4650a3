import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, dice } from "../build/dice.ts";
import { withDisplay } from "../build/display.ts";
import { environment, type Launched, launchLanyard, switches } from "../build/launch.ts";
import { endLater } from "../build/leftovers.ts";
import { electronExecutable, ROOT } from "../build/paths.ts";
import { startZebra, type Zebra } from "../build/zebra.ts";
import { memoryFolder } from "./folders.ts";
import { eventFolderOf, type Guest, makeProfile, wrongAfterStart } from "./program.ts";
import { firstLines, letWork, listen, type Work } from "./programWork.ts";
import { MOST_FAILURES, type Outcome, seedOf, type Torture } from "./torture.ts";

/** People on the roster: more facts than a start folds without writing a snapshot. */
const ROSTER = 2_100;
/** Kills of one profile; then it begins as it was, with everybody still to come. */
const KILLS_EACH = 35;
/** Of 100 kills: so many while it starts, as it opens and writes a snapshot, as it is being closed; the others at work. */
const AT_START = 20;
const AT_SNAPSHOT = 12;
const AT_CLOSING = 8;
/** So many ms after it was started, stood on the screen, was told to close, or first confirmed something, at most. */
const LONGEST = { start: 4_000, snapshot: 400, closing: 400, work: 1_500 };
/** Main alone, of 10 kills: its windows, threads and helpers are left to find out by themselves. */
const MAIN_ALONE = 3;
/** A start that takes longer, ms, is tried once more; then it counts as failed. */
const READY_LIMIT = 60_000;

type Tried = { rounds: number; confirmed: number; failures: string[]; ready: number[]; labels: number; late: number };
type Moment = keyof typeof LONGEST;

/**
 * Kill -9 of the real program, main and children, in a real window: while it starts, opens, works, prints, imports, closes.
 * Started again on the same profile it has everybody in whom the screen, or an answer to it, said to be in; nobody twice;
 * nothing is printed twice. Badges go to a label printer of the network.
 */
export const killApp: Torture = async ({ rounds, seed, say, workers = 1 }) => {
  await withDisplay();
  const base = memoryFolder("kill-app");
  const made = join(base, "made");
  const first = await startZebra();
  const guests = await makeProfile(made, ROSTER, first);
  await first.close();
  const tried: Tried = { rounds: 0, confirmed: 0, failures: [], ready: [], labels: 0, late: 0 };
  let profiles = 0;
  const lane = async () => {
    while (tried.rounds < rounds && tried.failures.length < MOST_FAILURES) {
      const profile = ++profiles;
      const dataFolder = join(base, `profile-${profile}`);
      const zebra = await startZebra();
      endLater(() => zebra.close());
      cpSync(made, dataFolder, { recursive: true });
      const settings = join(dataFolder, "settings.json");
      writeFileSync(settings, readFileSync(settings, "utf8").replace(`"port":${first.port}`, `"port":${zebra.port}`));
      await killOneProfile({ dataFolder, guests: [...guests], seed: seedOf(seed, profile), rounds, say }, tried);
      tried.failures.push(...twiceOnPaper(zebra).map((wrong) => `${wrong} (profile seed ${seedOf(seed, profile)})`));
      tried.labels += zebra.printed().length;
      await zebra.close();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  return outcome(tried);
};

function outcome({ rounds, confirmed, failures, ready, labels, late }: Tried): Outcome {
  const sorted = ready.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    rounds,
    confirmed,
    failures,
    notes: { readyMs: at(0.5), readyMsLongest: at(1), labels, startedTwice: late },
  };
}

type One = { dataFolder: string; guests: Guest[]; seed: number; rounds: number; say: (line: string) => void };

async function killOneProfile({ dataFolder, guests, seed, rounds, say }: One, tried: Tried): Promise<void> {
  const chance = dice(seed);
  const work: Work = { guests, confirmed: new Set(), refused: [], round: 0, chance };
  const closing: string[] = [];
  for (let kill = 0; kill < KILLS_EACH && tried.rounds < rounds && tried.failures.length < MOST_FAILURES; kill++) {
    tried.rounds++;
    work.round = tried.rounds;
    const moment = momentBy(chance);
    const fail = (what: string) => {
      tried.failures.push(`${what} (profile seed ${seed}, kill ${kill}, ${moment})`);
      say(`kill-app: ${tried.failures.at(-1)}`);
    };
    if (moment === "start") await killWhileStarting(dataFolder, chance() * LONGEST.start);
    else await killInItsWindow({ dataFolder, work, moment, tried, fail });
    if (moment === "closing") closing.push(`"nonce-of-${work.round}-`);
    // A program that is closing has its event closed already: whoever asks then is told so, and not shown as in.
    const isTold = (refused: string) => refused.includes('"no-event"') && closing.some((one) => refused.includes(one));
    for (const refused of work.refused.splice(0)) if (!isTold(refused)) fail(`refused on a sound disk: ${refused}`);
    if (tried.rounds % 10 === 0)
      say(
        `kill-app: ${tried.rounds} rounds, ${tried.confirmed + work.confirmed.size} confirmed, ${tried.failures.length} lost`,
      );
  }
  const last = await startAgain({
    dataFolder,
    work,
    tried,
    fail: (what) => tried.failures.push(`${what} (profile seed ${seed}, at last)`),
  });
  await last?.close();
  tried.confirmed += work.confirmed.size;
}

function momentBy(chance: Chance): Moment {
  const at = chance() * 100;
  if (at < AT_START) return "start";
  if (at < AT_START + AT_SNAPSHOT) return "snapshot";
  return at < AT_START + AT_SNAPSHOT + AT_CLOSING ? "closing" : "work";
}

async function killWhileStarting(dataFolder: string, after: number): Promise<void> {
  const program = spawn(electronExecutable(), [...switches(dataFolder), ROOT], {
    ...{ env: environment({}), detached: true, stdio: "ignore" },
  });
  endLater(() => killAll(program));
  await sleep(after);
  await killAll(program);
}

type Round = { dataFolder: string; work: Work; tried: Tried; fail: (what: string) => void };

async function killInItsWindow(round: Round & { moment: Moment }): Promise<void> {
  const { dataFolder, work, moment } = round;
  const { chance } = work;
  if (moment === "snapshot") rmSync(join(eventFolderOf(dataFolder), "snapshot.ndjson"), { force: true });
  const lanyard = await startAgain(round);
  if (!lanyard) return;
  const program = lanyard.app.process();
  let heard: () => void = () => undefined;
  await listen(lanyard.window, work, () => heard());
  const isWorking = new Promise<void>((resolve) => {
    heard = resolve;
    // The window goes with the program, and what it was asked.
    letWork(lanyard.window, work).then(resolve, resolve);
  });
  if (moment !== "snapshot") await isWorking;
  if (moment === "closing") void lanyard.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await sleep(chance() * LONGEST[moment]);
  if (chance() * 10 < MAIN_ALONE) {
    program.kill("SIGKILL");
    await sleep(chance() * 100);
  }
  await lanyard.kill9();
  await isWorking;
}

/** Starts the program on what the kill left, and looks; null: it did not start, twice. */
async function startAgain(round: Round): Promise<Launched | null> {
  const first = await startOnce(round).catch(() => null);
  if (first) return first;
  // A machine with too much to do may take longer than is waited for a window; a stale lock stays.
  round.tried.late++;
  return startOnce(round).catch((error: unknown) => {
    round.fail(`did not start: ${firstLines(error)}`);
    return null;
  });
}

async function startOnce({ dataFolder, work, tried, fail }: Round): Promise<Launched> {
  const began = performance.now();
  const lanyard = await launchLanyard({ dataFolder });
  try {
    await lanyard.window.locator("[data-screen=checkIn]").waitFor({ timeout: READY_LIMIT });
    tried.ready.push(performance.now() - began);
    for (const wrong of await wrongAfterStart(lanyard.window, dataFolder, work.confirmed)) fail(wrong);
    return lanyard;
  } catch (error) {
    await lanyard.kill9();
    throw error;
  }
}

async function killAll(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
  const gone = once(program, "exit");
  process.kill(-program.pid, "SIGKILL");
  await gone;
}

/** No two people's badges are alike. */
function twiceOnPaper(zebra: Zebra): string[] {
  const seen = new Set<string>();
  let twice = 0;
  for (const label of zebra.printed()) {
    const hash = createHash("sha256").update(label.bits).digest("hex");
    if (seen.has(hash)) twice++;
    seen.add(hash);
  }
  return twice > 0 ? [`${twice} labels came out twice`] : [];
}
