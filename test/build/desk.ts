import { join } from "node:path";
import { ticketKeysOf } from "../../electron/compose/ticketKeys.ts";
import { Desk } from "../../electron/desk/desk.ts";
import type { BadgeOrder, BadgeQueue, DeskParts } from "../../electron/desk/ports.ts";
import { newFile, saveFile } from "../../electron/store/eventFiles.ts";
import { createEventFolder, digestOf, type OpenFolder, openEventFolder } from "../../electron/store/eventFolder.ts";
import { dropImage, keepImage, readImage } from "../../electron/store/images.ts";
import { makeSealer } from "../../electron/tickets/seal.ts";
import type { BadgeJob } from "../../shared/badge/job.ts";
import type { NewsName } from "../../shared/contract/contract.ts";
import type { Settings } from "../../shared/contract/shapes.ts";
import type { Event } from "../../shared/event/event.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { JobId, StationId } from "../../shared/words/ids.ts";
import { endLater, freshFolder } from "./leftovers.ts";
import { anEvent, eventSet } from "./people.ts";
import { noPress } from "./press.ts";

export const SETTINGS: Settings = {
  language: "zh",
  stationName: "一号台",
  printer: null,
  stock: "card-90x54",
  badgeCode: "badge",
  autoPrint: "first-arrival",
  volume: 0,
  lastEvent: null,
};

const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };

/** A desk on a real event folder, with what it told and what it wanted printed. The clock stands until it is moved. */
export type TestDesk = {
  desk: Desk;
  folder: OpenFolder;
  clock: { ms: number };
  orders: BadgeOrder[];
  news: { name: NewsName; news: unknown }[];
  settings: Settings;
  /** Gives the folder back and opens it anew, as another start of the program. */
  again(): Promise<TestDesk>;
};

/** Opens a desk on a fresh folder in which `bodies` happened already. `more`: parts that are to be the real ones. */
export async function aDesk(
  bodies: FactBody[] = [],
  event: Event = anEvent(),
  more: Partial<DeskParts> = {},
): Promise<TestDesk> {
  const path = join(freshFolder("desk"), "event");
  const made = await createEventFolder(path, event.id, new Date().toISOString());
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  const test = deskOn(made.value, event, more);
  const recorded = await test.desk.record([eventSet(event), ...bodies]);
  if (!recorded.ok) throw new Error(recorded.fault);
  return test;
}

/** The same on a folder that is open already; `event`: what the desk believes while the folder has none. */
export function deskOn(folder: OpenFolder, event: Event, more: Partial<DeskParts>): TestDesk {
  endLater(() => folder.close());
  const clock = { ms: Date.UTC(2026, 10, 22, 5, 5) };
  const orders: BadgeOrder[] = [];
  const news: TestDesk["news"] = [];
  const settings = { ...SETTINGS };
  let ids = 0;
  const run = Math.random().toString(36).slice(2, 8);
  const { keys, privateKey } = ticketKeysOf(folder.folder, folder.keys, folder.codec);
  const verifyKey = () => (folder.state.event ?? event).tickets.verifyKey;
  const parts: DeskParts = {
    store: {
      folder: folder.folder,
      isLocked: folder.codec.isSealed,
      images: folder.codec.pictures(join(folder.folder, "images")),
      get state() {
        return folder.state;
      },
      shared: folder.shared,
      append: (facts) => folder.journal.append(facts),
      trouble: () => folder.journal.trouble,
      digest: (most) => digestOf(folder.folder, folder.codec, most),
      end: () => folder.journal.mark.bytes,
      save: (kind, name, bytes) => saveFile(join(folder.folder, kind), name, bytes),
      newFile: (kind, name) => newFile(join(folder.folder, kind), name),
      keepImage: (bytes) => keepImage(join(folder.folder, "images"), bytes, folder.codec),
      dropImage: (id) => dropImage(join(folder.folder, "images"), id),
      readImage: (id) => readImage(join(folder.folder, "images"), id, folder.codec),
    },
    seals: makeSealer(folder.keys.ticketKey, event.tag, { privateKey, verifyKey }),
    keys,
    queue: takesOrders(orders),
    draw: async () => null,
    press: noPress(),
    station: { id: StationId.parse("desk-a"), name: () => settings.stationName, pin: () => NO_PIN },
    settings: () => settings,
    changeSettings: async (changes) => ({ settings: Object.assign(settings, changes), kept: true }),
    otherEvent: (tag) => (tag === "7654321" ? "另一场聚会" : null),
    rehearsal: null,
    startSorting: null,
    clock: { now: () => clock.ms },
    chance: { id: () => `id-${run}-${++ids}`, ticketNumber: () => String(++ids).padStart(12, "9") },
    tell: (name, told) => news.push({ name, news: told }),
    ...more,
  };
  const again = async () => {
    await folder.close();
    const opened = await openEventFolder(folder.folder, new Date().toISOString(), false, folder.codec);
    if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
    return deskOn(opened.value, opened.value.state.event ?? event, more);
  };
  return { desk: new Desk(parts, event), folder, clock, orders, news, settings, again };
}

/** A queue that writes down what it is asked for; the real one has tests of its own. */
export function takesOrders(orders: BadgeOrder[]): BadgeQueue {
  const jobs: BadgeJob[] = [];
  const print = (order: BadgeOrder): BadgeJob => {
    orders.push(order);
    const job: BadgeJob = {
      id: JobId.parse(`job-${orders.length}`),
      personId: order.personId,
      personName: order.personName,
      state: "queued",
      printer: order.printer,
      trouble: null,
      detail: null,
      file: null,
      attempt: 1,
      queuedAt: "2026-11-22T05:05:00+00:00",
      changedAt: "2026-11-22T05:05:00+00:00",
    };
    jobs.push(job);
    return job;
  };
  const nothing = () => false;
  return {
    ...{ print, jobs: () => jobs, lines: () => [] },
    ...{ pause: nothing, retry: nothing, cancel: nothing, cancelAll: () => 0 },
    reroute: async () => ({ moved: 0, left: 0 }),
  };
}
