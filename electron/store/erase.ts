import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Rewriting } from "../../shared/facts/erase.ts";
import type { Fact, UnknownFact } from "../../shared/facts/fact.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type Codec, PLAIN } from "./codec.ts";
import { diskTrouble, syncFolder, writeWhole } from "./durable.ts";
import { IMAGES, JOURNAL, SNAPSHOT } from "./eventFolder.ts";
import { KEYS, readKeys, writeKeys } from "./keys.ts";
import { writeLines } from "./line.ts";
import { type LockFault, takeFolder } from "./lock.ts";
import { ORDER } from "./orderFile.ts";
import { type JournalDamage, readingJournal } from "./readJournal.ts";
import { readRehearsal, rehearsalFolder } from "./rehearsal.ts";
import { openToShred, shred, shredAll } from "./shred.ts";
import { inSlices } from "./steps.ts";
import { VAULT, VAULT_COPY } from "./vault.ts";

/** How an erasing goes about: `codec` opens and writes a locked folder, `beside` removes copies elsewhere before it counts as finished. */
type Ways = { codec: Codec; beside(): Promise<void> };

const PLAINLY: Ways = { codec: PLAIN, beside: async () => undefined };

/** `newer-facts`: the event holds records of a newer program, and nobody here knows what is personal in them. */
export type EraseFault =
  | LockFault
  | (JournalDamage & { file: string })
  | { code: "rehearsal" | "newer-facts" | "no-key" };

/** The folder in an event's own that holds what is to stand in its place: while it is there, an erasing is not finished. */
const ERASING = "erasing";
const MAKING = `${ERASING}.new`;

/** Written from the event, each to be had again or of no use any more. */
const FILES = ["badges", "exports", "imports"] as const;

/** Journals and snapshots kept aside, halves of lines, files that were not finished. */
const LEFT_BEHIND = /^(?:(?:journal|snapshot)\.ndjson\.(?:damaged|cut-at)-.*|\.[0-9a-f]{12}\.tmp)$/;

const LINES_AT_ONCE = 500;

/**
 * Takes people out of an event's folder that nobody has open: its journal is written anew, everything that was made from it
 * is removed. The one renaming of the new folder decides: before it the event is as it was, after it the erasing is brought
 * to its end, here or at the next opening (`finishErasing`). Gives the names of files in the folder that are none of ours.
 */
export async function eraseEventFolder(
  folder: string,
  now: string,
  rewriting: Rewriting,
  { codec, beside }: Ways = PLAINLY,
): Promise<Result<string[], EraseFault>> {
  if (await readRehearsal(folder)) return fault({ code: "rehearsal" });
  const lock = await takeFolder(folder, now);
  if (!lock.ok) return lock;
  try {
    const prepared = await prepare(folder, rewriting, codec);
    if (!prepared.ok) return prepared;
    await beside();
    await finish(folder);
    return ok(await strangersIn(folder));
  } catch (error) {
    return fault({ code: diskTrouble(error), folder });
  } finally {
    await lock.value.release();
  }
}

/** Brings an erasing to its end that the program did not see through; true when there was one. */
export async function finishErasing(
  folder: string,
  now: string,
  beside: Ways["beside"] = PLAINLY.beside,
): Promise<Result<boolean, LockFault>> {
  if (!(await isThere(join(folder, ERASING)))) return ok(false);
  const lock = await takeFolder(folder, now);
  if (!lock.ok) return lock;
  try {
    await beside();
    await finish(folder);
    return ok(true);
  } catch (error) {
    return fault({ code: diskTrouble(error), folder });
  } finally {
    await lock.value.release();
  }
}

/** Makes the new journal, and new keys where the old tickets shall open nothing any more; puts both in place at once. */
async function prepare(
  folder: string,
  { isWhole, rewrite }: Rewriting,
  codec: Codec,
): Promise<Result<null, EraseFault>> {
  await finish(folder);
  const keys = await readKeys(folder, codec);
  if (!keys) return fault({ code: "no-key" });
  const file = join(folder, JOURNAL);
  const read = await inSlices(readingJournal(await readFile(file), 0, new Map(), codec.lines("journal")));
  if (!read.ok) return fault({ ...read.fault, file });
  const { facts } = read.value;
  if (!areKnown(facts)) return fault({ code: "newer-facts" });
  const making = join(folder, MAKING);
  try {
    await rm(making, { recursive: true, force: true });
    await mkdir(making, { mode: 0o700 });
    if (isWhole) await writeKeys(making, { ...keys, ticketKey: randomBytes(32), signKey: null }, codec);
    await writeWhole(join(making, JOURNAL), linesOf(rewrite(facts), codec));
    await rename(making, join(folder, ERASING));
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  return ok(null);
}

const areKnown = (facts: readonly (Fact | UnknownFact)[]): facts is Fact[] => facts.every(isKnownFact);

async function* linesOf(facts: Iterable<Fact>, codec: Codec): AsyncGenerator<Uint8Array> {
  let some: Fact[] = [];
  for (const fact of facts) {
    some.push(fact);
    if (some.length < LINES_AT_ONCE) continue;
    yield writeLines(some, undefined, codec.lines("journal"));
    some = [];
  }
  yield writeLines(some, undefined, codec.lines("journal"));
}

/** Any step may be the last before the power goes: each can be done again, and the new journal comes in at the end. */
async function finish(folder: string): Promise<void> {
  const erasing = join(folder, ERASING);
  if (!(await isThere(erasing))) return;
  if (await isThere(join(erasing, KEYS))) {
    await shredAll(join(folder, IMAGES));
    await replace(join(erasing, KEYS), join(folder, KEYS));
  }
  await shred(join(folder, SNAPSHOT));
  for (const kind of [...FILES, MAKING]) await shredAll(join(folder, kind));
  const inner = rehearsalFolder(folder);
  for (const left of [inner, `${inner}.new`, `${inner}.gone`]) await shredAll(left);
  for (const name of await readdir(folder)) if (LEFT_BEHIND.test(name)) await shred(join(folder, name));
  await syncFolder(folder);
  if (await isThere(join(erasing, JOURNAL))) await replace(join(erasing, JOURNAL), join(folder, JOURNAL));
  await syncFolder(folder);
  await rm(erasing, { recursive: true, force: true });
  await syncFolder(folder);
}

/** Puts a file in another's place; the old one's bytes are overwritten, as far as a file system does that where they lie. */
async function replace(from: string, to: string): Promise<void> {
  const old = await openToShred(to);
  try {
    await rename(from, to);
    await syncFolder(dirname(to));
    await old?.overwrite();
  } finally {
    await old?.close();
  }
}

/** What lies in the folder and is not ours to remove. */
async function strangersIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !OURS.has(name) && !name.startsWith("in-use"));
}

const OURS: ReadonlySet<string> = new Set([JOURNAL, KEYS, ORDER, VAULT, VAULT_COPY]);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
