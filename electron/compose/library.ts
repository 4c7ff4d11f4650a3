import { lstat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BadgeJob, OsJob } from "../../shared/badge/job.ts";
import type { OpenTrouble, Settings } from "../../shared/contract/shapes.ts";
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
import { summaryOf } from "../desk/status.ts";
import type { Library, OpenDesk } from "../desk/venue.ts";
import { finishErasing } from "../store/erase.ts";
import { newFile, saveFile } from "../store/eventFiles.ts";
import {
  createEventFolder,
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
import { beginRehearsal, endRehearsal, type Rehearsal, readRehearsal, rehearsalFolder } from "../store/rehearsal.ts";
import { makeSealer, newEventTag } from "../tickets/seal.ts";
import { eraseFolder } from "./erase.ts";
import { restoreKeys, ticketKeysOf } from "./ticketKeys.ts";

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
};

/** `used` below zero: given back. */
type CountLabels = (printer: string, used: number) => void;

type EventQueue = BadgeQueue & { restore(earlier: EarlierBadge[]): void; close(): Promise<void> };

export type SaveBadge = (name: string, pdf: Uint8Array) => ReturnType<EventStore["save"]>;

/** The events on this laptop: each a folder under `eventsFolder`, opened as a desk. */
export function makeLibrary(parts: LibraryParts): Library {
  const now = () => isoWithOffset(parts.clock.now());
  const themesByTag = new Map<string, string>();
  const list = async () => {
    const folders = await listEventFolders(parts.eventsFolder);
    const events = await Promise.all(
      folders.map(async (folder) => ({ folder, event: await peekEvent(folder), end: await peekEnd(folder) })),
    );
    for (const { event } of events) if (event) themesByTag.set(event.tag, event.page.theme);
    return events.flatMap(({ folder, event, end }) => {
      const erased = end?.isErased ? end.at : undefined;
      return event ? [summaryOf(event, folder, { people: 0, at: end?.at, erased })] : [];
    });
  };
  const otherEvent = (tag: string) => themesByTag.get(tag) ?? null;
  const open = async (folder: string, rescue: boolean) => {
    if (!(await isAmong(parts.eventsFolder, folder))) return fault({ code: "no-event" as const, folder });
    await list();
    const finished = await finishErasing(folder, now());
    if (!finished.ok) return fault(troubleOf(finished.fault));
    const rehearsal = await readRehearsal(folder);
    if (rehearsal) return openRehearsal(folder, rehearsal, rescue);
    const opened = await openEventFolder(folder, now(), rescue);
    return opened.ok
      ? openDesk(opened.value, { ...parts, otherEvent, rehearsal: null })
      : fault(troubleOf(opened.fault));
  };
  /** The event's own folder is held as well, so that no other program opens the event meanwhile. */
  const openRehearsal = async (
    of: string,
    begun: Rehearsal,
    rescue: boolean,
  ): Promise<Result<OpenDesk, OpenTrouble>> => {
    const lock = await takeFolder(of, now());
    if (!lock.ok) return fault(troubleOf(lock.fault));
    const opened = await openEventFolder(rehearsalFolder(of), now(), rescue);
    const desk = opened.ok
      ? await openDesk(opened.value, { ...parts, otherEvent, rehearsal: { of, ...begun } })
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
    return openDesk(made.value, { ...parts, otherEvent, rehearsal: null }, { event, read });
  };
  const peek = async (folder: string) =>
    (await listEventFolders(parts.eventsFolder)).includes(folder) ? peekEvent(folder) : null;
  const newEventIds = () => ({
    eventId: EventId.parse(parts.chance.id()),
    tag: newEventTag(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const restore: Library["restoreKeys"] = async (folder, file, passphrase) =>
    (await listEventFolders(parts.eventsFolder)).includes(folder)
      ? restoreKeys(folder, file, passphrase)
      : fault({ code: "folder-gone" });
  const beginRehearsing: Library["beginRehearsal"] = (folder, before) =>
    beginRehearsal(folder, { since: now(), ...before });
  const erase: Library["erase"] = (folder, rewriting) => eraseFolder(folder, now(), rewriting);
  return {
    ...{ list, open, create, peek, newEventIds, restoreKeys: restore, erase },
    ...{ beginRehearsal: beginRehearsing, endRehearsal },
  };
}

/** A screen says which folder it wants: only one of the laptop's own is ever opened, and none that a link leads out of. */
async function isAmong(eventsFolder: string, folder: string): Promise<boolean> {
  if (folder.includes("\0") || join(eventsFolder, basename(folder)) !== folder) return false;
  const there = await lstat(folder).catch(() => null);
  return there === null || there.isDirectory();
}

/** An open folder → its desk. `made`: what a new folder is for; it becomes the journal's first fact. */
async function openDesk(
  opened: OpenFolder,
  parts: LibraryParts & Pick<DeskParts, "otherEvent" | "rehearsal">,
  made: { event: Event; read: PageFacts | null } | null = null,
): Promise<Result<OpenDesk, OpenTrouble>> {
  const event = made?.event ?? opened.state.event;
  if (!event) {
    await opened.close();
    return fault({ code: "no-event", folder: opened.folder });
  }
  const { station, settings, changeSettings, draw, press, startSorting, clock, chance, tell, otherEvent, rehearsal } =
    parts;
  const store = storeOf(opened);
  const save: SaveBadge = (name, pdf) => store.save("badges", name, pdf);
  const queue = parts.makeQueue({
    save,
    onChange: (job, osJob) => jobChanged(desk, job, osJob),
    onLine: () => desk.tellStatus(),
    onLabels: (printer, used) => countLabels(desk, printer, used),
  });
  const { keys, privateKey } = ticketKeysOf(opened.folder, opened.keys);
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
  if (made) {
    const written = await desk.record([{ kind: "event-set", ...made }]);
    if (!written.ok) {
      await opened.close();
      return fault({ code: written.fault, folder: opened.folder });
    }
  }
  goOn(desk, queue);
  if (opened.sinceSnapshot > SNAPSHOT_AFTER) void opened.saveSnapshot().catch(() => undefined);
  const close = async () => {
    desk.close();
    await queue.close();
    await desk.turn(async () => undefined);
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

const storeOf = (opened: OpenFolder): EventStore => ({
  folder: opened.folder,
  images: join(opened.folder, IMAGES),
  state: opened.state,
  append: (facts) => opened.journal.append(facts),
  trouble: () => opened.journal.trouble,
  save: (kind, name, bytes) => saveFile(join(opened.folder, kind), name, bytes),
  newFile: (kind, name) => newFile(join(opened.folder, kind), name),
  keepImage: (bytes) => keepImage(join(opened.folder, IMAGES), bytes),
  dropImage: (id) => dropImage(join(opened.folder, IMAGES), id),
  readImage: (id) => readImage(join(opened.folder, IMAGES), id),
});

function troubleOf(of: OpenFault): OpenTrouble {
  if (of.code !== "in-use") return of;
  const { host, pid, since } = of.holder;
  return { code: "in-use", host, pid, since, file: of.file };
}
