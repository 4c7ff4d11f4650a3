import { randomBytes } from "node:crypto";
import { access, readdir, readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { applyAny, hasSeen, lastNumbers } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { type Act, actsIn, type NotedAct } from "../../shared/stations/acts.ts";
import type { Places } from "../../shared/stations/order.ts";
import type { EventId, FactId, StationId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Steps } from "../../shared/words/slices.ts";
import { type Codec, type LineCodec, PLAIN } from "./codec.ts";
import {
  areAllPlaced,
  asFarAsSeen,
  inCommonOrder,
  type KeptOrder,
  linesThatStand,
  markOf,
  placesOf,
} from "./commonOrder.ts";
import { comparing } from "./comparing.ts";
import { type DiskTrouble, diskTrouble, makeFolder, writeWhole } from "./durable.ts";
import { type Journal, openForAppend } from "./journal.ts";
import { digesting, type JournalDigest } from "./journalDigest.ts";
import { KEYS, type Keys, keysText, readKeys, writeKeys } from "./keys.ts";
import { lastChecksum, readText } from "./line.ts";
import { type Lock, type LockFault, takeFolder } from "./lock.ts";
import { savingInLulls } from "./lulls.ts";
import { OrderFile, readLost, readOrder } from "./orderFile.ts";
import { inOrder, type JournalContent, type JournalDamage, readingJournal, readWhatCanBeRead } from "./readJournal.ts";
import { type OrderMark, SnapshotFile } from "./snapshot.ts";
import { inSlices } from "./steps.ts";
import { takeWritten } from "./writtenJournal.ts";

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
  /** What several desks that share the event need of it. */
  shared: SharedOrder;
  /** Goes on after the disk was full, when the journal holds just what is folded here (see `Journal.reopen`). */
  goOn(): Promise<"open" | "not-yet" | "never">;
  /** Saves the snapshot if it can, closes the journal, gives the folder back. */
  close(): Promise<void>;
};

export const JOURNAL = "journal.ndjson";
/** The folder of the pictures on badges, each named by the SHA-256 of its bytes. */
export const IMAGES = "images";
export const SNAPSHOT = "snapshot.ndjson";

/** The journal's acts among all desks', and the state that follows from it. */
export type SharedOrder = {
  /** The order as it was found; null: there is none. */
  kept: KeptOrder | null;
  /** Those of records that were lost or not read to their ends, oldest first. */
  lost: KeptOrder[];
  /** The file that keeps it from now on, which the caller closes. */
  keep(): OrderFile;
  /** Who says how far the state goes in that order: only what is settled may be in a snapshot. */
  markBy(mark: () => OrderMark | "unsettled" | null): void;
  /** Whether it is known without reading the journal that each of its acts has its place in the order as it was found. */
  isAllPlaced(): boolean;
  /** The journal's acts as they were written, in its order. Throws Node's fs errors. */
  acts(isWanted: (id: FactId, station: StationId) => boolean): Promise<NotedAct[]>;
  /** Writes acts of other desks behind it, flushed when it answers. */
  append(acts: readonly Act[]): Promise<Result<null, DiskTrouble>>;
  /** The state that follows from the journal in another order; null where it cannot be read. Throws Node's fs errors. */
  refold(places: Places): Promise<State | null>;
  /** From now on this is the state. */
  become(state: State): void;
  /** The event's keys as they lie in an unlocked folder, for a laptop that joins. */
  keysText(): string;
};

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
  const kept = await readOrder(folder);
  const lost = await readLost(folder);
  const found = await snapshots.read(bytes, keys.eventId, markOf(kept));
  if (found.what === "ahead" && rescueAt === null)
    return fault({ code: "journal-cut", missingBytes: found.missingBytes, file });
  if (found.what === "ahead") await rename(join(folder, SNAPSHOT), damagedName(join(folder, SNAPSHOT), rescueAt));
  const snapshot = found.what === "use" ? found : null;
  const numbers = snapshot ? lastNumbers(snapshot.state) : new Map<string, number>();
  const written = takeWritten(file, bytes);
  const read =
    written && !snapshot ? ok(written) : await inSlices(readingJournal(bytes, snapshot?.bytes ?? 0, numbers, lines));
  if (!read.ok && rescueAt === null) return fault({ ...read.fault, file });
  const content = read.ok ? read.value : await setDamagedAside(file, bytes, rescueAt, lines);
  const order = kept && { ...kept, lines: linesThatStand(kept.lines, snapshot?.places ?? 0, content.facts) };
  const places = order && placesOf(order);
  let state = await inSlices(folding((read.ok && snapshot?.state) || emptyState(), content, places));
  const lastLine = content.lastLine || snapshot?.lastLine || "";
  const journal = await openForAppend(file, { ...content, lastLine }, lines);
  // A snapshot has nothing in it that has no place.
  const wasAllPlaced = places !== null && areAllPlaced(content.facts, places);
  const opened = journal.mark.bytes;
  let saved = snapshot && content.facts.length === 0 ? journal.mark.bytes : -1;
  let orderMark = (): OrderMark | "unsettled" | null => markOf(order);
  const saveIfChanged = async () => {
    const { bytes } = journal.mark;
    // What is flushed already is folded in a moment later: a snapshot between the two would miss it for ever.
    const isFolded = journal.last === null || hasSeen(state, journal.last);
    const mark = orderMark();
    if (bytes === saved || bytes === 0 || !isFolded || mark === "unsettled") return false;
    const isWritten = await snapshots.write(state, () => journal.mark, mark);
    if (isWritten) saved = bytes;
    return isWritten;
  };
  const saveSnapshot = async () => void (await saveIfChanged());
  const lulls = savingInLulls(saveIfChanged);
  journal.onFlushed = lulls.heard;
  return ok({
    folder,
    eventId: keys.eventId,
    get state() {
      return state;
    },
    journal,
    keys,
    codec,
    tornBytes: content.mended.length ? 0 : content.torn.length,
    sinceSnapshot: content.facts.length,
    saveSnapshot,
    shared: {
      kept: order,
      lost: lost.map((one) => asFarAsSeen(one, state)),
      keep: () => new OrderFile(folder, order),
      markBy: (mark) => {
        orderMark = mark;
      },
      isAllPlaced: () => wasAllPlaced && journal.mark.bytes === opened,
      acts: (isWanted) => readActs(file, lines, isWanted),
      append: (acts) => journal.appendLines(acts.flatMap((act) => act.lines)),
      refold: async (places) => {
        const all = await inSlices(readingJournal(await readFile(file), 0, new Map(), lines));
        return all.ok ? inSlices(folding(emptyState(), all.value, places)) : null;
      },
      become: (fresh) => {
        state = fresh;
      },
      keysText: () => keysText(keys),
    },
    goOn: async () => {
      if (journal.last !== null && !hasSeen(state, journal.last)) return "not-yet";
      return journal.reopen(async (bytes) => {
        const read = await inSlices(readingJournal(bytes, 0, new Map(), lines));
        if (!read.ok || read.value.end !== bytes.length) return false;
        const keptNow = await readOrder(folder);
        const again = folding(emptyState(), read.value, keptNow && placesOf(keptNow));
        return inSlices(comparing(await inSlices(again), state));
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

/** Folds what was read into a state, in the order of all desks where there is one, cut after every fact. */
export function* folding(
  state: State,
  content: Pick<JournalContent, "facts">,
  places: Places | null = null,
): Steps<State> {
  for (const fact of places ? inCommonOrder(content.facts, places) : content.facts) {
    applyAny(state, fact);
    yield;
  }
  return state;
}

type IsWanted = (id: FactId, station: StationId) => boolean;

/** The acts of a journal with the very lines that were written. */
async function readActs(file: string, codec: LineCodec, isWanted: IsWanted): Promise<NotedAct[]> {
  return inSlices(readingActs(await readFile(file), codec, isWanted));
}

function* readingActs(bytes: Buffer, codec: LineCodec, isWanted: IsWanted): Steps<NotedAct[]> {
  const acts: NotedAct[] = [];
  const numbers = new Map<StationId, number>();
  let lines: string[] = [];
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start)) {
    const line = readText(bytes.subarray(start, end), codec)?.toString("utf8");
    if (line === undefined) continue;
    lines.push(line);
    yield;
    if (MORE.test(line) && (JSON.parse(line) as { more?: boolean }).more) continue;
    const [act] = actsIn(lines) ?? [];
    lines = [];
    if (!act) continue;
    if (isWanted(act.id, act.station)) acts.push({ act, note: { prev: numbers.get(act.station) ?? 0, lost: null } });
    numbers.set(act.station, act.to);
  }
  return acts;
}

/** Whether a line may be one of an act that goes on. */
const MORE = /"more":true/;

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
