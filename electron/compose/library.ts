import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { BadgeJob, OsJob } from "../../shared/badge/job.ts";
import type { EventSummary, OpenTrouble, Settings } from "../../shared/contract/shapes.ts";
import type { Event, PageFacts } from "../../shared/event/event.ts";
import { EventId } from "../../shared/words/ids.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import { Desk } from "../desk/desk.ts";
import { type EarlierBadge, earlierBadges } from "../desk/earlierBadges.ts";
import { countLabels } from "../desk/labels.ts";
import type { BadgeQueue, Chance, DeskParts, EventStore, Station, Tell } from "../desk/ports.ts";
import { jobChanged } from "../desk/printBadge.ts";
import { lastPassages } from "../desk/recent.ts";
import { openSummary, summaryOf } from "../desk/status.ts";
import type { Library, OpenDesk } from "../desk/venue.ts";
import { writeArchive } from "../store/archive.ts";
import type { Codec } from "../store/codec.ts";
import { newFile, saveFile } from "../store/eventFiles.ts";
import {
  createEventFolder,
  digestOf,
  folderName,
  IMAGES,
  listEventFolders,
  type OpenFault,
  type OpenFolder,
  openEventFolder,
} from "../store/eventFolder.ts";
import { dropImage, keepImage, readImage } from "../store/images.ts";
import { takeFolder } from "../store/lock.ts";
import { peekEnd } from "../store/peekEnd.ts";
import { peekEvent } from "../store/peekEvent.ts";
import { peekState } from "../store/peekState.ts";
import { beginRehearsal, endRehearsal, type Rehearsal, readRehearsal, rehearsalFolder } from "../store/rehearsal.ts";
import { ASIDE } from "../store/takeBackup.ts";
import { makeSealer, newEventTag } from "../tickets/seal.ts";
import { eraseFolder, finishFolder } from "./erase.ts";
import { waitingForRoom } from "./roomAgain.ts";
import { restoreKeys, ticketKeysOf } from "./ticketKeys.ts";
import { countGiven, removeGiven, Vaults } from "./vaults.ts";

/** Facts after which a closed-up state is written beside the journal, so that the next start need not fold them again. */
const SNAPSHOT_AFTER = 2_000;

export type LibraryParts = {
  eventsFolder: string;
  station: Station;
  settings(): Settings;
  changeSettings: DeskParts["changeSettings"];
  /** A queue of one event's badges, which saves files with `save` and tells `onChange` what becomes of a job. */
  makeQueue(event: {
    save: SaveBadge;
    onChange(job: BadgeJob, osJob: OsJob | null): void;
    onLine(): void;
    onLabels: CountLabels;
  }): EventQueue;
  draw: DeskParts["draw"];
  press: DeskParts["press"];
  startSorting: DeskParts["startSorting"];
  clock: Clock;
  chance: Chance;
  tell: Tell;
  /** Signs what this laptop records of an event that others share; null: it has no key for it. */
  sealOf?(event: EventId): Promise<Desk["seal"]>;
  /** Told how long it took until records were on the disk, ms. */
  flushed?(ms: number): void;
};

/** `used` below zero: given back. */
type CountLabels = (printer: string, used: number) => void;

type EventQueue = BadgeQueue & { restore(earlier: EarlierBadge[]): void; close(): Promise<void> };

export type SaveBadge = (name: string, pdf: Uint8Array) => ReturnType<EventStore["save"]>;

/** The events on this laptop: each a folder under `eventsFolder`, opened as a desk. */
export function makeLibrary(parts: LibraryParts): Library {
  const now = () => isoWithOffset(parts.clock.now());
  const themesByTag = new Map<string, string>();
  const vaults = new Vaults(parts.eventsFolder, now);
  const list = async () => {
    await vaults.settle();
    const folders = await listEventFolders(parts.eventsFolder);
    const listed = await Promise.all(folders.map((folder) => listedIn(folder, vaults)));
    return listed.flatMap((one) => {
      if (!one) return [];
      if (one.tag !== "") themesByTag.set(one.tag, one.summary.theme);
      return [one.summary];
    });
  };
  const otherEvent = (tag: string) => themesByTag.get(tag) ?? null;
  const places = () => ({
    aside: join(dirname(parts.eventsFolder), ASIDE),
    second: parts.settings().backup ?? null,
  });
  const open = async (folder: string, rescue: boolean, passphrase: string | null = null) => {
    if (!(await isAmong(parts.eventsFolder, folder))) return fault({ code: "no-event" as const, folder });
    await list();
    const finished = await finishFolder(folder, now(), places());
    if (!finished.ok) return fault(troubleOf(finished.fault));
    const codec = await vaults.codecOf(folder, passphrase);
    if (!codec.ok) return codec;
    const rehearsal = await readRehearsal(folder);
    if (rehearsal) return openRehearsal(folder, rehearsal, { rescue, codec: codec.value });
    const opened = await openEventFolder(folder, now(), rescue, codec.value);
    return opened.ok
      ? openDesk(opened.value, { ...parts, otherEvent, vaults, rehearsal: null })
      : fault(troubleOf(opened.fault));
  };
  /** The event's own folder is held as well, so that no other program opens the event meanwhile. */
  const openRehearsal = async (
    of: string,
    begun: Rehearsal,
    { rescue, codec }: { rescue: boolean; codec: Codec },
  ): Promise<Result<OpenDesk, OpenTrouble>> => {
    const lock = await takeFolder(of, now());
    if (!lock.ok) return fault(troubleOf(lock.fault));
    const opened = await openEventFolder(rehearsalFolder(of), now(), rescue, codec);
    const desk = opened.ok
      ? await openDesk(opened.value, { ...parts, otherEvent, vaults, rehearsal: { of, ...begun } })
      : fault(troubleOf(opened.fault));
    if (!desk.ok) {
      await lock.value.release();
      return desk;
    }
    const close = () => desk.value.close().finally(() => lock.value.release());
    return ok({ ...desk.value, close });
  };
  const create = async (event: Event, read: PageFacts | null): Promise<Result<OpenDesk, OpenTrouble>> => {
    const folder = join(parts.eventsFolder, folderName(event.page.date, event.page.theme, event.id));
    const made = await createEventFolder(folder, event.id, now());
    if (!made.ok) return fault(troubleOf(made.fault));
    return openDesk(made.value, { ...parts, otherEvent, vaults, rehearsal: null }, { event, read });
  };
  const peek = async (folder: string) =>
    (await listEventFolders(parts.eventsFolder)).includes(folder)
      ? ((await vaults.eventOf(folder)) ?? peekEvent(folder))
      : null;
  const read: Library["read"] = async (folder) => {
    if (!(await isAmong(parts.eventsFolder, folder))) return fault({ code: "no-event", folder });
    const codec = await vaults.codecOf(folder);
    if (!codec.ok) return codec;
    const state = await peekState(folder, codec.value);
    if (!state.ok) return fault(troubleOf(state.fault));
    const { event } = state.value;
    return event ? ok({ state: state.value, event }) : fault({ code: "no-event", folder });
  };
  const newEventIds = () => ({
    eventId: EventId.parse(parts.chance.id()),
    tag: newEventTag(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const restore: Library["restoreKeys"] = async (folder, file, passphrase) => {
    if (!(await isAmong(parts.eventsFolder, folder))) return fault({ code: "folder-gone" });
    const [event, codec] = [await peek(folder), await vaults.codecOf(folder)];
    return codec.ok
      ? restoreKeys({ folder, event, codec: codec.value }, file, passphrase)
      : fault({ code: "folder-gone" });
  };
  const beginRehearsing: Library["beginRehearsal"] = (folder, before) =>
    beginRehearsal(folder, { since: now(), ...before });
  const endRehearsing: Library["endRehearsal"] = async (folder, keep) => {
    const codec = await vaults.codecOf(folder);
    return codec.ok ? endRehearsal(folder, keep, codec.value) : fault("disk-error");
  };
  const erase: Library["erase"] = async (folder, rewriting) => {
    const codec = await vaults.codecOf(folder);
    return codec.ok
      ? eraseFolder({ folder, codec: codec.value, now: now() }, places(), rewriting)
      : { what: "not-opened", folder, trouble: codec.fault };
  };
  const archive: Library["archive"] = async (order, hands) => {
    const codec = await vaults.codecOf(order.from);
    if (!codec.ok) return fault({ code: "unreadable" });
    return writeArchive({ ...order, codec: codec.value, now: now() }, dirname(parts.eventsFolder), hands);
  };
  const lock: Library["lock"] = async (folder, wish) => {
    const [event, end] = [await peekEvent(folder), await peekEnd(folder)];
    if (!event) return fault("damaged");
    const summary = summaryOf(event, folder, knownOf(end));
    return vaults.lock(folder, { event, summary }, wish);
  };
  return {
    ...{ list, open, create, peek, read, newEventIds, restoreKeys: restore, erase },
    ...{ beginRehearsal: beginRehearsing, endRehearsal: endRehearsing },
    ...{ lock, unlock: (folder) => vaults.unlock(folder), opensWith: (folder, typed) => vaults.opens(folder, typed) },
    ...{ changePassphrase: (folder, current, fresh) => vaults.change(folder, current, fresh) },
    ...{ countGiven, removeGiven, archive },
  };
}

/** An event as lists show it, without opening it; null: the folder holds none. */
async function listedIn(folder: string, vaults: Vaults): Promise<{ tag: string; summary: EventSummary } | null> {
  const told = await vaults.summaryOf(folder);
  if (told) {
    const { tag, ...summary } = told;
    return { tag, summary: { ...summary, folder, people: 0, isLocked: true } };
  }
  if (await vaults.isDamaged(folder)) return { tag: "", summary: nameless(folder) };
  const [event, end] = [await peekEvent(folder), await peekEnd(folder)];
  return event && { tag: event.tag, summary: summaryOf(event, folder, knownOf(end)) };
}

/** A locked folder that tells nothing any more is listed all the same, by its own name. */
const nameless = (folder: string): EventSummary => ({
  ...{ theme: basename(folder), folder, people: 0, isLocked: true },
  id: EventId.parse(`nameless-${Buffer.from(basename(folder)).toString("hex").slice(-40)}`),
  ...{ date: null, venue: null, timezone: "UTC", signIn: null },
});

const knownOf = (end: Awaited<ReturnType<typeof peekEnd>>) => ({
  people: 0,
  at: end?.at,
  erased: end?.isErased ? end.at : undefined,
});

/** A screen says which folder it wants: only one of the laptop's own is ever opened, and none that a link leads out of. */
async function isAmong(eventsFolder: string, folder: string): Promise<boolean> {
  if (folder.includes("\0") || join(eventsFolder, basename(folder)) !== folder) return false;
  const there = await lstat(folder).catch(() => null);
  return there === null || there.isDirectory();
}

/** An open folder → its desk. `made`: what a new folder is for; it becomes the journal's first fact. */
async function openDesk(
  opened: OpenFolder,
  parts: LibraryParts & Pick<DeskParts, "otherEvent" | "rehearsal"> & { vaults: Vaults },
  made: { event: Event; read: PageFacts | null } | null = null,
): Promise<Result<OpenDesk, OpenTrouble>> {
  const event = made?.event ?? opened.state.event;
  if (!event) {
    await opened.close();
    return fault({ code: "no-event", folder: opened.folder });
  }
  const { station, settings, changeSettings, draw, press, startSorting, clock, chance, tell, otherEvent, rehearsal } =
    parts;
  const room = waitingForRoom(opened, () => desk.tellStatus());
  const store = storeOf(opened, { changed: () => retell(), refused: room.heard, flushed: parts.flushed });
  const save: SaveBadge = (name, pdf) => store.save("badges", name, pdf);
  const queue = parts.makeQueue({
    save,
    onChange: (job, osJob) => jobChanged(desk, job, osJob),
    onLine: () => desk.tellStatus(),
    onLabels: (printer, used) => countLabels(desk, printer, used),
  });
  const { keys, privateKey } = ticketKeysOf(opened.folder, opened.keys, opened.codec);
  const verifyKey = () => (opened.state.event ?? event).tickets.verifyKey;
  const seals = makeSealer(opened.keys.ticketKey, event.tag, { privateKey, verifyKey });
  const desk = new Desk(
    {
      store,
      seals,
      keys,
      queue,
      station,
      settings,
      changeSettings,
      draw,
      press,
      otherEvent,
      rehearsal,
      startSorting,
      clock,
      chance,
      tell,
    },
    event,
  );
  const retell = () => {
    if (opened.codec.isSealed && !rehearsal)
      void parts.vaults.tell(opened.folder, { event: desk.event, summary: openSummary(desk) });
  };
  if (made) {
    const written = await desk.record([{ kind: "event-set", ...made }]);
    if (!written.ok) {
      await room.end();
      await opened.close();
      return fault({ code: written.fault, folder: opened.folder });
    }
  }
  desk.seal = (await parts.sealOf?.(event.id)) ?? null;
  if (!opened.state.erased) goOn(desk, queue);
  retell();
  if (opened.sinceSnapshot > SNAPSHOT_AFTER) void opened.saveSnapshot().catch(() => undefined);
  const close = async () => {
    desk.close();
    await queue.close();
    await desk.turn(async () => undefined);
    await room.end();
    await opened.close();
  };
  return ok({ desk, tornBytes: opened.tornBytes, close });
}

/** Takes up what the run before left: badges on their way, the last arrivals. */
function goOn(desk: Desk, queue: EventQueue): void {
  const earlier = earlierBadges(desk);
  queue.restore(earlier);
  for (const { job, isNews } of earlier) if (isNews) jobChanged(desk, job);
  desk.recent.push(...lastPassages(desk));
}

/** `changed`: another event was written down, so that what is told of a locked one is out of date; `refused`: the disk took nothing. */
type Heard = { changed: () => void; refused: () => void; flushed: LibraryParts["flushed"] };

function storeOf(opened: OpenFolder, { changed, refused, flushed }: Heard): EventStore {
  const { folder, codec, journal, shared } = opened;
  const images = join(folder, IMAGES);
  return {
    folder,
    isLocked: codec.isSealed,
    images: codec.pictures(images),
    get state() {
      return opened.state;
    },
    shared,
    append: async (facts) => {
      const begun = performance.now();
      const written = await journal.append(facts);
      flushed?.(performance.now() - begun);
      if (!written.ok) refused();
      // It is folded in a moment later.
      if (written.ok && facts.some(({ kind }) => kind === "event-set")) setImmediate(changed);
      return written;
    },
    trouble: () => journal.trouble,
    digest: (most) => digestOf(folder, codec, most).catch(() => null),
    end: () => journal.mark.bytes,
    save: async (kind, name, bytes) =>
      saveFile(join(folder, kind), name, kind === "imports" ? codec.seal(kind, await whole(bytes)) : bytes),
    newFile: (kind, name) => newFile(join(folder, kind), name),
    keepImage: (bytes) => keepImage(images, bytes, codec),
    dropImage: (id) => dropImage(images, id),
    readImage: (id) => readImage(images, id, codec),
  };
}

async function whole(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes;
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

function troubleOf(of: OpenFault): OpenTrouble {
  if (of.code !== "in-use") return of;
  const { host, pid, since } = of.holder;
  return { code: "in-use", host, pid, since, file: of.file };
}
