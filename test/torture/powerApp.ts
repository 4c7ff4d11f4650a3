import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dice } from "../build/dice.ts";
import { withDisplay } from "../build/display.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { CutDisk, noDisks } from "./disks.ts";
import { memoryFolder } from "./folders.ts";
import { eventFolderOf, type Guest, makeProfile, wrongAfterStart } from "./program.ts";
import { firstLines, letWork, listen, type Work } from "./programWork.ts";
import { cannot, MOST_FAILURES, seedOf, type Torture } from "./torture.ts";

const ROSTER = 600;
/** Room for the program's profile: caches of its windows take most of it. */
const DISK = 256 * 1024 * 1024;
/** Cuts of one run of the program; then it is started anew with everybody still to come. */
const CUTS_EACH = 6;
/** Where Chromium writes down which program has the profile. */
const SINGLETON = ["SingletonLock", "SingletonSocket", "SingletonCookie"];
/** Most time between two cuts, ms. */
const BETWEEN = 1_500;

/**
 * Power cuts of the real program: its whole profile lies on an ext4 in an image, and people come in at its window. At any
 * moment the image is copied as it is; the program is started on the copy as after the next start of the machine, and has
 * everybody in whom the screen, or an answer to it, said to be in before the copy began; nobody twice.
 */
export const powerApp: Torture = async ({ rounds, seed, say }) => {
  const why = noDisks("mkfs.xfs", "mkfs.ext4");
  if (why) return cannot(why);
  await withDisplay();
  const disk = new CutDisk("ext4", DISK);
  const made = join(memoryFolder("power-app"), "made");
  const guests = await makeProfile(made, ROSTER, null);
  const done = { rounds: 0, confirmed: 0, failures: [] as string[] };
  for (let profile = 0; done.rounds < rounds && done.failures.length < MOST_FAILURES; profile++) {
    const name = `profile-${profile}`;
    cpSync(made, join(disk.folder, name), { recursive: true });
    const most = Math.min(CUTS_EACH, rounds - done.rounds);
    const ended = await cutOneRun(disk, { name, guests: [...guests], seed: seedOf(seed, profile), most });
    done.rounds += most;
    done.confirmed += ended.confirmed;
    done.failures.push(...ended.wrong.map((wrong) => `${wrong} (profile seed ${seedOf(seed, profile)})`));
    rmSync(join(disk.folder, name), { recursive: true, force: true, maxRetries: 5 });
    say(`power-app: ${done.rounds} cuts, ${done.confirmed} confirmed, ${done.failures.length} lost`);
  }
  return done;
};

type Run = { name: string; guests: Guest[]; seed: number; most: number };

async function cutOneRun(disk: CutDisk, { name, guests, seed, most }: Run) {
  const chance = dice(seed);
  const work: Work = { guests, confirmed: new Set(), refused: [], round: 0, chance };
  const wrong: string[] = [];
  const lanyard = await started(join(disk.folder, name));
  await listen(lanyard.window, work, () => undefined);
  const isWorking = workOn(lanyard, work);
  for (let cut = 0; cut < most; cut++) {
    await sleep(chance() * BETWEEN);
    let known = new Set<string>();
    const cutting = () => {
      known = new Set(work.confirmed);
    };
    await disk.cut(cutting, async (mounted) => {
      const dataFolder = join(mounted, name);
      // After a real cut the program that had the event open is gone; here it goes on beside its past.
      rmSync(join(eventFolderOf(dataFolder), "in-use.json"), { force: true });
      for (const mark of SINGLETON) rmSync(join(dataFolder, mark), { force: true });
      wrong.push(...(await wrongOn(dataFolder, known)).map((one) => `${one} (cut ${cut}, ${known.size} confirmed)`));
    });
  }
  wrong.push(...work.refused.map((refused) => `refused on a sound disk: ${refused}`));
  await lanyard.kill9();
  await isWorking;
  return { wrong, confirmed: work.confirmed.size };
}

/** People come in one after the other until the program is gone. */
async function workOn({ window }: Launched, work: Work): Promise<void> {
  try {
    for (;;) {
      work.round++;
      await letWork(window, work);
    }
  } catch {
    // The window went with the program.
  }
}

async function wrongOn(dataFolder: string, known: ReadonlySet<string>): Promise<string[]> {
  let lanyard: Launched | null = null;
  try {
    lanyard = await started(dataFolder);
    return await wrongAfterStart(lanyard.window, dataFolder, known);
  } catch (error) {
    return [`did not start: ${firstLines(error)}`];
  } finally {
    await lanyard?.kill9();
  }
}

async function started(dataFolder: string): Promise<Launched> {
  const lanyard = await launchLanyard({ dataFolder });
  await onScreen(lanyard.window, "checkIn");
  return lanyard;
}
