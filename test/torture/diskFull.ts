import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { statusOf } from "../../electron/desk/status.ts";
import { type Chance, dice } from "../build/dice.ts";
import { doSomething } from "./deskWork.ts";
import { fillBut, noDisks, smallDisk } from "./disks.ts";
import { memoryFolder } from "./folders.ts";
import { isReplay, type OpenedDesk, openDesk } from "./openDesk.ts";
import { tallyOf, wrongIn } from "./tally.ts";
import { cannot, seedOf, type Torture } from "./torture.ts";

/** Things a desk tries after its first refusal. */
const AFTERWARDS = 10;
const MOST_DEEDS = 600;

type Done = { rounds: number; confirmed: number; failures: string[]; notes: Record<string, number> };
type Tried = { confirmed: Set<string>; refused: number; wrong: string[] };

/**
 * A disk with room for 0, 1, 2 … `rounds` - 1 pages more, in memory and as an ext4; one that turns read-only, a folder that
 * is deleted or moved away under the desk. Who is refused is not shown as admitted, all who were confirmed are there when
 * the disk is well again, and work goes on.
 */
export const diskFull: Torture = async ({ rounds, seed, say }) => {
  const why = noDisks("mkfs.ext4", "fallocate");
  if (why) return cannot(why);
  const done: Done = { rounds: 0, confirmed: 0, failures: [], notes: { refused: 0 } };
  for (const kind of ["tmpfs", "ext4"] as const) {
    const disk = smallDisk(kind, 4);
    for (let pages = 0; pages < rounds; pages++) {
      await fullDisk(`${kind} with room for ${pages} pages`, { disk, pages, chance: dice(seedOf(seed, pages)) }, done);
      say(`disk-full: ${kind}, ${pages} pages`);
    }
  }
  const chance = dice(seed);
  await goneFolder("deleted", (folder) => rmSync(folder, { recursive: true }), chance, done);
  await goneFolder("moved", (folder) => renameSync(folder, `${folder}-moved`), chance, done);
  await readOnlyDisk(chance, done);
  return done;
};

type Full = { disk: string; pages: number; chance: Chance };

async function fullDisk(what: string, { disk, pages, chance }: Full, done: Done): Promise<void> {
  const folder = join(disk, "event");
  const made = await mustOpen(folder);
  const filler = fillBut(disk, pages);
  const tried = await workUntilRefused(made, chance);
  if (made.opened.journal.trouble !== "disk-full") tried.wrong.push(`told as ${made.opened.journal.trouble}`);
  if ((await made.opened.goOn()) !== "not-yet") tried.wrong.push("went on while the disk was full");
  const goesOn = pages % 2 === 0;
  if (!goesOn) await made.close();
  rmSync(filler);
  if (goesOn) await goOnHere(made, tried, chance);
  await lookAgain(folder, tried, chance);
  rmSync(folder, { recursive: true });
  settle(`${what}, ${goesOn ? "going on" : "opened again"}`, tried, done);
}

/** The same desk goes on when there is room again: everything confirmed is there, nothing else, and it all counts afterwards. */
async function goOnHere(made: OpenedDesk, tried: Tried, chance: Chance): Promise<void> {
  const found = await made.opened.goOn();
  // A code that was refused a moment ago is the same reading otherwise.
  made.clock.ms += 2_000;
  if (found !== "open") tried.wrong.push(`does not go on when there is room again: ${found}`);
  const later = await workFor(made, 20, chance, 30_000);
  if (later.refused > 0) tried.wrong.push("refuses although there is room again");
  for (const name of later.confirmed) tried.confirmed.add(name);
  await made.close();
  if (!(await isReplay(made.desk.state, made.opened.folder)))
    tried.wrong.push("the state is not what the journal says");
}

async function goneFolder(what: string, takeAway: (folder: string) => void, chance: Chance, done: Done): Promise<void> {
  const folder = join(memoryFolder("gone"), "event");
  const made = await mustOpen(folder);
  const before = await workFor(made, 20, chance);
  takeAway(folder);
  const tried = await workUntilRefused(made, chance, before.confirmed);
  if ((await made.opened.goOn()) !== "never") tried.wrong.push("goes on by itself");
  if (made.opened.journal.trouble !== "folder-gone") tried.wrong.push(`told as ${made.opened.journal.trouble}`);
  await made.close();
  if (what === "moved") await lookAgain(`${folder}-moved`, tried, chance);
  settle(`a folder that is ${what}`, tried, done);
}

/** An ext4 that meets an error goes read-only under whoever writes. */
async function readOnlyDisk(chance: Chance, done: Done): Promise<void> {
  const disk = smallDisk("ext4", 4);
  const folder = join(disk, "event");
  const made = await mustOpen(folder);
  const before = await workFor(made, 20, chance);
  writeFileSync(join("/sys/fs/ext4", deviceUnder(disk), "trigger_fs_error"), "1");
  const tried = await workUntilRefused(made, chance, before.confirmed);
  const { trouble } = made.opened.journal;
  if ((await made.opened.goOn()) !== "never") tried.wrong.push("goes on by itself");
  if (trouble !== "read-only" && trouble !== "disk-error") tried.wrong.push(`told as ${trouble}`);
  await made.close();
  const shut = await openDesk(folder);
  if (shut.ok || shut.fault.code !== "read-only")
    tried.wrong.push(`opens as ${shut.ok ? "if it were well" : shut.fault.code}`);
  settle("a disk that turns read-only", tried, done);
}

const deviceUnder = (folder: string): string =>
  basename(execFileSync("findmnt", ["-no", "SOURCE", folder], { encoding: "utf8" }).trim());

async function mustOpen(folder: string): Promise<OpenedDesk> {
  const made = await openDesk(folder);
  if (!made.ok) throw new Error(`a sound disk: ${JSON.stringify(made.fault)}`);
  return made.value;
}

async function workFor({ desk }: OpenedDesk, deeds: number, chance: Chance, from = 10_000): Promise<Tried> {
  const tried: Tried = { confirmed: new Set(), refused: 0, wrong: [] };
  for (let n = from; n < from + deeds; n++) {
    const deed = await doSomething(desk, n, chance);
    if (deed?.isRecorded) tried.confirmed.add(deed.name);
    else if (deed) tried.refused++;
  }
  return tried;
}

async function workUntilRefused(made: OpenedDesk, chance: Chance, before = new Set<string>()): Promise<Tried> {
  const tried: Tried = { confirmed: new Set(before), refused: 0, wrong: [] };
  for (let n = 0; n < MOST_DEEDS && tried.refused < AFTERWARDS; n++) {
    const deed = await doSomething(made.desk, n, chance);
    if (deed && !deed.isRecorded) tried.refused++;
    // A scanner's second reading is told what the first was.
    const isNew = deed?.isRecorded && !tried.confirmed.has(deed.name);
    if (isNew && tried.refused > 0) tried.wrong.push(`${deed.name} was confirmed after a refusal`);
    if (isNew) tried.confirmed.add(deed.name);
  }
  if (tried.refused === 0) tried.wrong.push("nothing was ever refused");
  if (statusOf(made.desk).journalTrouble === null) tried.wrong.push("the status tells no trouble");
  tried.wrong.push(
    ...wrongIn(tallyOf(made.desk.state), tried.confirmed, "must not").map((one) => `on the screen: ${one}`),
  );
  return tried;
}

async function lookAgain(folder: string, tried: Tried, chance: Chance): Promise<void> {
  const again = await openDesk(folder);
  if (!again.ok) {
    tried.wrong.push(`does not open again: ${JSON.stringify(again.fault)}`);
    return;
  }
  tried.wrong.push(...wrongIn(tallyOf(again.value.desk.state), tried.confirmed, "must not"));
  const later = await workFor(again.value, 10, chance, 20_000);
  if (later.refused > 0) tried.wrong.push("work does not go on when the disk is well again");
  await again.value.close();
}

function settle(what: string, { confirmed, refused, wrong }: Tried, done: Done): void {
  done.rounds++;
  done.confirmed += confirmed.size;
  done.notes.refused = (done.notes.refused ?? 0) + refused;
  for (const one of wrong) done.failures.push(`${what}: ${one}`);
}
