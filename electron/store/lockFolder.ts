import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { State } from "../../shared/facts/state.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Steps } from "../../shared/words/slices.ts";
import { type Codec, PLAIN } from "./codec.ts";
import { type Conversion, convertFolder, GIVEN_AWAY, isSame, NotWhole, type OnStep } from "./converting.ts";
import { type DiskTrouble, diskTrouble, errorCode, syncFolder } from "./durable.ts";
import { MOVING, readState } from "./eventFolder.ts";
import { takeFolder } from "./lock.ts";
import { moveFiles } from "./rehearsal.ts";
import { inSlices } from "./steps.ts";
import { type Choice, makeVault, openVault, readVault, type Vault, writeVault } from "./vault.ts";

/** `damaged`: the folder's journal cannot be read as a whole, or what was written of it did not open as the same. */
export type MoveFault = { code: DiskTrouble | "in-use" | "damaged" };

/** `isLeft`: the old files could not all be removed; it is tried again at every start. */
export type Moved = { codec: Codec; isLeft: boolean };

export type Locking = Choice & { now: string; onStep?: OnStep };
export type Unlocking = { codec: Codec; now: string; onStep?: OnStep };

/**
 * Locks the folder of an event that nobody has open: a folder beside it is written, read back with the passphrase and
 * compared, and only then takes its place, by renaming. Ended at any moment, the event is as it was or locked (see
 * `settleMoves`). `recovery`: the code to be shown once.
 */
export async function lockFolder(
  folder: string,
  { now, onStep = NO_STEP, ...choice }: Locking,
): Promise<Result<Moved & { recovery: string | null }, MoveFault>> {
  const { vault, codec, recovery } = await makeVault(choice);
  const opens = async (making: string) => {
    const read = await readVault(making);
    return read.what === "vault" ? openVault(read.vault, choice.passphrase) : null;
  };
  const moved = await move({ folder, now, onStep, from: PLAIN, to: codec, vault, opens });
  return moved.ok ? ok({ ...moved.value, recovery }) : moved;
}

/** The same the other way: everything lies there as it is again. */
export const unlockFolder = (
  folder: string,
  { codec, now, onStep = NO_STEP }: Unlocking,
): Promise<Result<Moved, MoveFault>> =>
  move({ folder, now, onStep, from: codec, to: PLAIN, vault: null, opens: async () => PLAIN });

/**
 * Brings lockings and unlockings under a folder of events to an end that were cut off: what was whole takes its place, what
 * was not is gone. Leaves alone what another program is at, and tries again next time what the disk refuses.
 */
export async function settleMoves(eventsFolder: string, now: string): Promise<void> {
  const names = await readdir(eventsFolder).catch(() => []);
  const begun = new Set(names.flatMap((name) => MOVING.exec(name)?.[1] ?? []));
  for (const name of begun) await settle(join(eventsFolder, name), now).catch(() => undefined);
}

const made = (folder: string): string => join(dirname(folder), `.${basename(folder)}.being-made`);
const removed = (folder: string): string => join(dirname(folder), `.${basename(folder)}.being-removed`);

type Move = Conversion & {
  folder: string;
  now: string;
  onStep: OnStep;
  vault: Vault | null;
  /** What the folder that was made opens with; null: nothing. */
  opens(making: string): Promise<Codec | null>;
};

async function move(of: Move): Promise<Result<Moved, MoveFault>> {
  const { folder, now, to } = of;
  const lock = await takeFolder(folder, now);
  if (!lock.ok) return fault({ code: lock.fault.code });
  try {
    await prepare(of);
  } catch (error) {
    await rm(made(folder), { recursive: true, force: true }).catch(() => undefined);
    await lock.value.release();
    return fault({ code: error instanceof NotWhole ? "damaged" : diskTrouble(error) });
  }
  try {
    await swap(of);
  } catch (error) {
    await settle(folder, now).catch(() => undefined);
    // Renamed or not: what stands there now is told by the disk alone.
    if ((await readVault(folder)).what !== (to.isSealed ? "vault" : "none")) {
      await lock.value.release();
      return fault({ code: diskTrouble(error) });
    }
  }
  await lock.value.release();
  return ok({ codec: to, isLeft: await isThere(removed(folder)) });
}

/** Writes the new folder and tries it. Throws when it is not the same. */
async function prepare({ folder, from, to, vault, opens, now, onStep }: Move): Promise<void> {
  const making = made(folder);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await onStep();
  if (vault) await writeVault(making, vault);
  await onStep();
  await convertFolder(folder, making, { from, to }, onStep);
  const opened = await opens(making);
  if (!opened || !(await isSame(folder, making, { from, to: opened }))) throw new NotWhole("not as it was");
  const [before, after] = [await readState(folder, from), await readState(making, opened)];
  if (!before || !after || !(await inSlices(sameState(before, after)))) throw new NotWhole("another state");
  const own = await takeFolder(making, now);
  if (!own.ok) throw new NotWhole("somebody is in it");
  await syncFolder(dirname(folder));
  await onStep();
}

/** Each renaming is whole or not there; `settle` knows the rest from what it finds. */
async function swap({ folder, onStep }: Move): Promise<void> {
  const parent = dirname(folder);
  await rename(folder, removed(folder));
  await syncFolder(parent);
  await onStep();
  await rename(made(folder), folder);
  await syncFolder(parent);
  await onStep();
  await clearUp(folder, onStep);
}

/** Takes over what was left where it was, then removes the rest for good. */
async function clearUp(folder: string, onStep: OnStep): Promise<void> {
  const old = removed(folder);
  for (const place of [...GIVEN_AWAY, ...GIVEN_AWAY.map((name) => join("rehearsal", name))]) {
    await takeAlong(join(old, place), join(folder, place));
    await onStep();
  }
  await rm(old, { recursive: true, force: true });
  await syncFolder(dirname(folder));
  await onStep();
}

async function takeAlong(from: string, to: string): Promise<void> {
  if (!(await isThere(from)) || !(await isThere(dirname(to)))) return;
  if (await isThere(to)) await moveFiles(from, to);
  else await rename(from, to);
  await syncFolder(dirname(to));
}

async function settle(folder: string, now: string): Promise<void> {
  const [making, old] = [made(folder), removed(folder)];
  const isHere = await isThere(folder);
  const isMade = await isThere(making);
  const holder = isHere ? folder : isMade ? making : old;
  const lock = await takeFolder(holder, now);
  if (!lock.ok) return;
  try {
    if (!isHere) await rename(isMade ? making : old, folder);
    else if (isMade) await rm(making, { recursive: true, force: true });
    await syncFolder(dirname(folder));
    if (await isThere(old)) await clearUp(folder, NO_STEP);
  } finally {
    await lock.value.release();
    if (!isHere) await rm(join(folder, "in-use.json"), { force: true });
  }
}

/** Cut after every person. */
function* sameState(a: State, b: State): Steps<boolean> {
  const rest = ({ people, ...other }: State) => ({ ...other, people: [...people.keys()] });
  if (!isDeepStrictEqual(rest(a), rest(b))) return false;
  for (const [id, record] of a.people) {
    if (!isDeepStrictEqual(record, b.people.get(id))) return false;
    yield;
  }
  return true;
}

const NO_STEP: OnStep = async () => undefined;

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error) => (errorCode(error) === "ENOENT" ? false : Promise.reject(error)),
  );
