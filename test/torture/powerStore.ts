import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openEventFolder } from "../../electron/store/eventFolder.ts";
import { type Chance, dice } from "../build/dice.ts";
import { buildDeskChild, DeskChild, type Heard } from "./child.ts";
import { CutDisk, type FileSystem, noDisks } from "./disks.ts";
import { isReplay } from "./openDesk.ts";
import { codecNow } from "./sealing.ts";
import { tallyOf, wrongIn } from "./tally.ts";
import { cannot, seedOf, type Torture } from "./torture.ts";

/** Cuts of one event; then a new one begins, so that opening stays short. */
const CUTS_EACH = 40;
/** Most time between two cuts, ms. */
const BETWEEN = 60;

/** The power goes while a desk works on an ext4, from the making of its event on; see `cutting`. */
export const powerStore: Torture = (how) => cutting("ext4", how);

/** The same on an XFS. */
export const powerStoreXfs: Torture = (how) => cutting("xfs", how);

/**
 * Power cuts of the store: a desk in a process of its own works on a file system in an image; the image is copied at any
 * moment, mounted, and opened as after a restart: everything that the desk had confirmed before the copy began is there.
 */
async function cutting(kind: FileSystem, { rounds, seed, say }: Parameters<Torture>[0]): ReturnType<Torture> {
  const why = noDisks("mkfs.xfs", "mkfs.ext4");
  if (why) return cannot(why);
  const disk = new CutDisk(kind);
  const program = await buildDeskChild();
  const done = { rounds: 0, confirmed: 0, failures: [] as string[] };
  for (let event = 0; done.rounds < rounds; event++) {
    const eventSeed = seedOf(seed, event);
    const work = startWork(program, { folder: join(disk.folder, `event-${event}`), seed: eventSeed }, done.failures);
    const chance = dice(eventSeed);
    for (let cut = 0; cut < CUTS_EACH && done.rounds < rounds; cut++) {
      done.rounds++;
      const wrong = await cutOnce(disk, { work, name: `event-${event}`, chance });
      for (const one of wrong) done.failures.push(`${one} (event seed ${eventSeed}, cut ${cut})`);
    }
    done.confirmed += work.confirmed.length;
    work.child.kill();
    const errors = await work.child.end();
    if (errors) done.failures.push(`the desk said ${errors.slice(0, 400)} (event seed ${eventSeed})`);
    rmSync(join(disk.folder, `event-${event}`), { recursive: true, force: true });
    say(`${kind}: ${done.rounds} cuts, ${done.confirmed} confirmed, ${done.failures.length} lost`);
  }
  return done;
}

type Work = { child: DeskChild; confirmed: string[]; isMade(): boolean };

function startWork(program: string, order: { folder: string; seed: number }, failures: string[]): Work {
  const confirmed: string[] = [];
  let isMade = false;
  const hear = (heard: Heard) => {
    if ("confirmed" in heard) confirmed.push(heard.confirmed);
    if ("ready" in heard) isMade = true;
    const trouble = "refused" in heard ? heard.refused : "fault" in heard ? heard.fault : null;
    if (trouble !== null) failures.push(`the desk could not work: ${trouble} (event seed ${order.seed})`);
  };
  const child = new DeskChild(program, { ...order, first: 0, most: 1_000_000, lanes: 4 }, hear);
  return { child, confirmed, isMade: () => isMade };
}

async function cutOnce(disk: CutDisk, { work, name, chance }: { work: Work; name: string; chance: Chance }) {
  const wrong: string[] = [];
  let known = 0;
  let isMade = false;
  await sleep(chance() * BETWEEN);
  const cutting = () => {
    known = work.confirmed.length;
    isMade = work.isMade();
  };
  await disk.cut(cutting, async (mounted) => {
    const folder = join(mounted, name);
    // After a real cut the process that had the event open is gone; here it goes on beside its past.
    rmSync(join(folder, "in-use.json"), { force: true });
    if (!isMade && !existsSync(join(folder, "keys.json"))) return;
    const opened = await openEventFolder(folder, new Date().toISOString(), false, codecNow());
    if (!opened.ok) {
      wrong.push(`did not open: ${JSON.stringify(opened.fault)}, ${known} confirmed`);
      return;
    }
    const { state } = opened.value;
    if (isMade && state.event === null) wrong.push("the event is gone");
    wrong.push(...wrongIn(tallyOf(state), new Set(work.confirmed.slice(0, known))));
    if (!(await isReplay(state, folder))) wrong.push("the state is not what the journal says");
    await opened.value.close();
  });
  return wrong;
}
