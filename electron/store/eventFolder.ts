import { randomBytes } from "node:crypto";
import { access, readdir, readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { apply, hasSeen, lastNumbers, markSeen } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import type { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Steps } from "../../shared/words/slices.ts";
import { type Codec, type LineCodec, PLAIN } from "./codec.ts";
import { comparing } from "./comparing.ts";
import { diskTrouble, makeFolder, writeWhole } from "./durable.ts";
import { type Journal, openForAppend } from "./journal.ts";
import { digesting, type JournalDigest } from "./journalDigest.ts";
import { KEYS, type Keys, readKeys, writeKeys } from "./keys.ts";
import { lastChecksum } from "./line.ts";
import { type Lock, type LockFault, takeFolder } from "./lock.ts";
import { savingInLulls } from "./lulls.ts";
import { inOrder, type JournalContent, type JournalDamage, readingJournal, readWhatCanBeRead } from "./readJournal.ts";
import { SnapshotFile } from "./snapshot.ts";
import { inSlices } from "./steps.ts";

export type OpenFault =
  | LockFault
  | { code: "no-event"; folder: string }
  | (JournalDamage & { file: string })
  | { code: "no-key"; file: string }
  | { code: "journal-cut"; missingBytes: number; file: string };

/** An event's folder while this process has it: the journal, the state folded so far, the keys. */
export type OpenFolder = {
  folder: string;
  eventId: EventId;
  state: State;
  journal: Journal;
  keys: Keys;
  /** How everything in it lies there. */
  codec: Codec;
  /** Bytes of a half-written last line that were set aside. */
  tornBytes: number;
  /** Facts folded since the snapshot. */
  sinceSnapshot: number;
  saveSnapshot(): Promise<void>;
  /** Goes on after the disk was full, when the journal holds just what is folded here (see `Journal.reopen`). */
  goOn(): Promise<"open" | "not-yet" | "never">;
  /** Saves the snapshot if it can, closes the journal, gives the folder back. */
  close(): Promise<void>;
};

export const JOURNAL = "journal.ndjson";
/** The folder of the pictures on badges, each named by the SHA-256 of its bytes. */
export const IMAGES = "images";
export const SNAPSHOT = "snapshot.ndjson";

/** Makes the folder of a new event, with its ticket key, and opens it. `folder` is created. */
export async function createEventFolder(
  folder: string,
  eventId: EventId,
  now: string,
  codec: Codec = PLAIN,
): Promise<Result<OpenFolder, OpenFault>> {
  try {
    await makeFolder(folder);
    await writeKeys(folder, { eventId, ticketKey: randomBytes(32), signKey: null }, codec);
  } catch (error) {
    return fault({ code: diskTrouble(error), folder });
  }
  return openEventFolder(folder, now, false, codec);
}

/**
 * Opens an event's folder for this process: lock, key, snapshot, the journal's rest. `rescue`: staff asked to go on
 * with what can be read of a damaged journal; the damaged one is kept aside under a name that says so. `codec`: what a
 * locked folder is opened with.
 */
export async function openEventFolder(
  folder: string,
  now: string,
  rescue = false,
  codec: Codec = PLAIN,
): Promise<Result<OpenFolder, OpenFault>> {
  try {
    const keys = await readKeys(folder, codec).catch(unlessEventIsThere(folder));
    if (!keys) return fault({ code: "no-key", file: join(folder, KEYS) });
    const lock = await takeFolder(folder, now);
    if (!lock.ok) return lock;
    let opened: Result<OpenFolder, OpenFault> | null = null;
    try {
      opened = await openHeld({ folder, keys, lock: lock.value, codec }, rescue ? now : null);
      return opened;
    } finally {
      if (!opened?.ok) await lock.value.release();
    }
  } catch (error) {
    const code = diskTrouble(error);
    return fault(code === "folder-gone" ? { code: "no-event", folder } : { code, folder });
  }
}

/** An event that lost the file of its keys is one all the same. */
const unlessEventIsThere = (folder: string) => async (error: unknown) => {
  await access(join(folder, JOURNAL)).catch(() => Promise.reject(error));
  return null;
};

/** What is being made of an event's folder, or removed, while it is locked or unlocked (see lockFolder.ts): no event itself. */
export const MOVING = /^\.(.+)\.(?:being-made|being-removed)$/;

/** The state that a folder's journal says, snapshots aside, for whoever compares two; null when it cannot be read as a whole. */
export async function readState(folder: string, codec: Codec): Promise<State | null> {
  const bytes = await readFile(join(folder, JOURNAL));
  const read = await inSlices(readingJournal(bytes, 0, new Map(), codec.lines("journal")));
  return read.ok ? inSlices(folding(emptyState(), read.value)) : null;
}

/** The digest of an event's first `most` facts (null: all); null where a line cannot be read. Throws Node's fs errors. */
export async function digestOf(folder: string, codec: Codec, most: number | null): Promise<JournalDigest | null> {
  return inSlices(digesting(await readFile(join(folder, JOURNAL)), codec.lines("journal"), most));
}

/** The folders under `eventsFolder` that hold an event, newest id last. */
export async function listEventFolders(eventsFolder: string): Promise<string[]> {
  const entries = await readdir(eventsFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !MOVING.test(entry.name))
    .map((entry) => join(eventsFolder, entry.name))
    .sort();
}

type Held = { folder: string; keys: Keys; lock: Lock; codec: Codec };

async function openHeld(
  { folder, keys, lock, codec }: Held,
  rescueAt: string | null,
): Promise<Result<OpenFolder, OpenFault>> {
  const lines = codec.lines("journal");
  const file = join(folder, JOURNAL);
  const bytes = await readFile(file).catch((error) =>
    diskTrouble(error) === "folder-gone" ? Buffer.alloc(0) : Promise.reject(error),
  );
  const snapshots = new SnapshotFile(join(folder, SNAPSHOT), codec.lines("snapshot"));
  const found = await snapshots.read(bytes, keys.eventId);
  if (found.what === "ahead" && rescueAt === null)
    return fault({ code: "journal-cut", missingBytes: found.missingBytes, file });
  if (found.what === "ahead") await rename(join(folder, SNAPSHOT), damagedName(join(folder, SNAPSHOT), rescueAt));
  const snapshot = found.what === "use" ? found : null;
  const numbers = snapshot ? lastNumbers(snapshot.state) : new Map<string, number>();
  const read = await inSlices(readingJournal(bytes, snapshot?.bytes ?? 0, numbers, lines));
  if (!read.ok && rescueAt === null) return fault({ ...read.fault, file });
  const content = read.ok ? read.value : await setDamagedAside(file, bytes, rescueAt, lines);
  const state = await inSlices(folding((read.ok && snapshot?.state) || emptyState(), content));
  const lastLine = content.lastLine || snapshot?.lastLine || "";
  const journal = await openForAppend(file, { ...content, lastLine }, lines);
  let saved = snapshot && content.facts.length === 0 ? journal.mark.bytes : -1;
  const saveIfChanged = async () => {
    const { bytes } = journal.mark;
    // What is flushed already is folded in a moment later: a snapshot between the two would miss it for ever.
    const isFolded = journal.last === null || hasSeen(state, journal.last);
    if (bytes === saved || bytes === 0 || !isFolded) return false;
    const isWritten = await snapshots.write(state, () => journal.mark);
    if (isWritten) saved = bytes;
    return isWritten;
  };
  const saveSnapshot = async () => void (await saveIfChanged());
  const lulls = savingInLulls(saveIfChanged);
  journal.onFlushed = lulls.heard;
  return ok({
    folder,
    eventId: keys.eventId,
    state,
    journal,
    keys,
    codec,
    tornBytes: content.mended.length ? 0 : content.torn.length,
    sinceSnapshot: content.facts.length,
    saveSnapshot,
    goOn: async () => {
      if (journal.last !== null && !hasSeen(state, journal.last)) return "not-yet";
      return journal.reopen(async (bytes) => {
        const read = await inSlices(readingJournal(bytes, 0, new Map(), lines));
        if (!read.ok || read.value.end !== bytes.length) return false;
        return inSlices(comparing(await inSlices(folding(emptyState(), read.value)), state));
      });
    },
    close: async () => {
      await lulls.end();
      await saveSnapshot().catch(() => undefined);
      await journal.close().catch(() => undefined);
      await lock.release();
    },
  });
}

/** Folds what was read into a state, cut after every fact. */
export function* folding(state: State, content: JournalContent): Steps<State> {
  for (const fact of content.facts) {
    if (isKnownFact(fact)) apply(state, fact);
    else if (markSeen(state, fact)) state.unknownFacts++;
    yield;
  }
  return state;
}

/** The damaged journal keeps its bytes under another name; a new one starts with every line that can be read. */
async function setDamagedAside(
  file: string,
  bytes: Buffer,
  now: string | null,
  codec: LineCodec,
): Promise<JournalContent> {
  await writeWhole(damagedName(file, now), bytes);
  const { facts, goodLines } = inOrder(readWhatCanBeRead(bytes, codec), codec);
  const lines = Buffer.concat(goodLines);
  await writeWhole(file, lines);
  return { facts, torn: NOTHING, mended: NOTHING, end: lines.length, lastLine: lastChecksum(lines) };
}

/** The name a damaged file is kept under. `now`: ISO 8601; null = not known. */
const damagedName = (file: string, now: string | null): string =>
  `${file}.damaged-${(now ?? "").replace(/[^0-9]/g, "").slice(0, 14)}`;

const NOTHING = Buffer.alloc(0);

/** A folder's name for an event: its date and theme, safe on every file system, with some of its id behind. */
export function folderName(date: string | null, theme: string, id: string): string {
  const safe = [...theme.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|(?<!-)-+$/g, "")].slice(0, 40).join("");
  return basename([date, safe, id.slice(0, 6)].filter(Boolean).join("_"));
}
