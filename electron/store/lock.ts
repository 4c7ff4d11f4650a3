import { randomBytes } from "node:crypto";
import { link, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type DiskTrouble, diskTrouble, errorCode } from "./durable.ts";
import { type LockHolder, mayStillRun, ourselves, readHolder } from "./holder.ts";

export type { LockHolder } from "./holder.ts";

export type Lock = { release(): Promise<void> };

export type LockFault = { code: "in-use"; holder: LockHolder; file: string } | { code: DiskTrouble; folder: string };

const FILE = "in-use.json";
/** Somebody who makes a lock where it cannot appear whole writes it within this many ms, or is dead. */
const WRITING = 1_000;
const OFTEN = 50;

/**
 * Takes an event's folder for this process alone: a file made exclusively, with who made it. A lock left by a process
 * of this machine that is gone is taken over; one of another machine (a network drive, a copied folder) is not, since
 * nobody can see from here whether it still runs: the fault names the machine and the file. A folder that takes no file
 * (a full disk) gives the disk's trouble.
 */
export async function takeFolder(folder: string, now: string): Promise<Result<Lock, LockFault>> {
  const file = join(folder, FILE);
  try {
    const text = JSON.stringify(await ourselves(now));
    const holder = await take(file, text);
    if (holder) return fault({ code: "in-use", holder, file });
    return ok({ release: () => giveBack(file, text) });
  } catch (error) {
    return fault({ code: diskTrouble(error), folder });
  }
}

/**
 * Makes the lock, or says who has it. Of several programs that find one stale lock at the same moment, only the one that
 * holds the lock's own lock may take it away, and looks again before it does: what it takes away is never a new one. Should
 * that one be killed meanwhile, its lock is stale in the same way, and taken over in the same way.
 */
async function take(file: string, text: string): Promise<LockHolder | null> {
  for (;;) {
    const found = await read(file);
    if (found === null) {
      if (await make(file, text)) return null;
      continue;
    }
    const holder = readHolder(found);
    if (holder && (await mayStillRun(holder))) return holder;
    const guard = `${file}.taken-over`;
    const other = await take(guard, text);
    if (other) return other;
    try {
      if ((await read(file)) === found) await removed(file);
    } finally {
      await giveBack(guard, text);
    }
  }
}

/** The text of a lock, whole; null: there is none. One that stays half-written was left by somebody who died over it. */
async function read(file: string): Promise<string | null> {
  for (let waited = 0; ; waited += OFTEN) {
    const text = await readFile(file, "utf8").catch(nullFor("ENOENT"));
    if (text === null || readHolder(text) !== null || waited >= WRITING) return text;
    await sleep(OFTEN);
  }
}

/** Makes a lock that is not there yet, whole from its first moment where the file system has links; false: there is one. */
async function make(file: string, text: string): Promise<boolean> {
  const whole = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(whole, text, { flag: "wx", mode: 0o600 });
    return await link(whole, file).then(
      () => true,
      (error) => (errorCode(error) === "EEXIST" ? false : makeWithoutLinks(file, text)),
    );
  } finally {
    await removed(whole);
  }
}

/** A stick's FAT has no links. */
async function makeWithoutLinks(file: string, text: string): Promise<boolean> {
  let isMade = false;
  try {
    await writeFile(file, "", { flag: "wx", mode: 0o600 });
    isMade = true;
    await writeFile(file, text);
    return true;
  } catch (error) {
    if (isMade) await removed(file);
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Only what is ours: staff may have removed the file by hand, and another program have made its own. */
async function giveBack(file: string, text: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => null)) === text) await unlink(file).catch(() => undefined);
}

async function removed(file: string): Promise<void> {
  await unlink(file).catch(nullFor("ENOENT"));
}

const nullFor =
  (code: string) =>
  (error: unknown): null => {
    if (errorCode(error) === code) return null;
    throw error;
  };
