import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeLibrary } from "../../electron/compose/library.ts";
import { Sharing } from "../../electron/compose/sharing.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { Link } from "../../electron/desk/stations/link.ts";
import { Venue } from "../../electron/desk/venue.ts";
import { filesOnly } from "../../electron/printing/printer.ts";
import { makeQueue } from "../../electron/printing/queue.ts";
import { openEngine } from "../../electron/stations/natsEngine.ts";
import { stationKeyOf } from "../../electron/stations/stationKey.ts";
import { WIRE } from "../../electron/stations/wire.ts";
import { MembershipFiles } from "../../electron/store/stationsFile.ts";
import { makeNewId } from "../../electron/tickets/newId.ts";
import { newTicketNumber } from "../../electron/tickets/seal.ts";
import type { Engine, Message } from "../../shared/stations/engine.ts";
import { type JoinCode, readJoinCode, writeJoinCode } from "../../shared/stations/joinCode.ts";
import { EventId, StationId } from "../../shared/words/ids.ts";
import { fault } from "../../shared/words/result.ts";
import { noPress } from "./press.ts";
import { SimRecord } from "./simEngine.ts";
import { someSettings } from "./venue.ts";

/** A laptop of one event's desks: the program's own parts without a window, with a folder of its own. */
export type SharedDesk = {
  id: StationId;
  folder: string;
  venue: Venue;
  sharing: Sharing;
  /** The desk whose event is open; throws when none is. */
  desk(): Desk;
  /** How it stands with the others, and the last message of the record that it has. */
  standing(): { state: string; outbox: number; seq: number };
  /** The event is left, and opened again. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
};

/** `wrongBy`: how far its clock is wrong, ms. `port`, `listenOn`: where it listens when it is the hub. `flushed`: told how long each writing took, ms. */
export function aSharedDesk(
  folder: string,
  {
    id,
    port = 0,
    listenOn = "127.0.0.1",
    wrongBy = 0,
    warn = () => undefined,
    flushed = () => undefined,
    renewStation = async () => undefined,
  }: {
    id: string;
    port?: number;
    listenOn?: string;
    wrongBy?: number;
    warn?: (text: string) => void;
    flushed?: (ms: number) => void;
    renewStation?: () => Promise<void>;
  },
): SharedDesk {
  mkdirSync(folder, { recursive: true });
  const settings = someSettings();
  settings.now.stationName = id;
  const clock = { now: () => Date.now() + wrongBy };
  const eventsFolder = join(folder, "events");
  const stationId = StationId.parse(id);
  const station = { id: stationId, name: () => id, pin: () => NO_PIN };
  const library = makeLibrary({
    ...{ eventsFolder, clock, station, tell: () => undefined, settings: () => settings.now },
    chance: { id: makeNewId(), ticketNumber: newTicketNumber },
    changeSettings: async () => ({ settings: settings.now, kept: true }),
    ...{ flushed, draw: async () => null, press: noPress(), startSorting: null },
    sealOf: (event) => sharing.sealOf(event),
    makeQueue: makeQueue({
      draw: async () => fault({ code: "no-drawer", detail: "" }),
      ...{ printer: filesOnly(), clock, newId: makeNewId() },
    }),
  });
  const sharing = new Sharing({
    ...{ data: folder, eventsFolder, station, clock, warn, venue: () => venue, version: "0.0.0" },
    ...{ tell: () => undefined, qr: () => null, chooseFile: async () => join(folder, CODE) },
    listen: { address: listenOn, port },
    renewStation,
  });
  const venue = new Venue(
    sharing.with(library),
    () => undefined,
    () => undefined,
  );
  const desk = () => {
    if (!venue.desk) throw new Error(`no event is open at ${id}`);
    return venue.desk;
  };
  return {
    ...{ id: stationId, folder, venue, sharing, desk },
    standing: () => {
      const { link } = desk();
      return { state: link?.state ?? "off", outbox: link?.outbox ?? 0, seq: link instanceof Link ? link.seq : -1 };
    },
    leave: () => venue.close(),
    comeBack: async () => {
      const [event] = await venue.list();
      const opened = await venue.open(event?.folder ?? "", false);
      if (opened.what !== "opened") throw new Error(`${id} did not open its event again: ${JSON.stringify(opened)}`);
    },
    close: async () => {
      await venue.close();
      await sharing.close();
    },
  };
}

const NO_PIN = { isSet: false, isForOverrides: false, isForDesk: false, supervisor: 0 };
const CODE = "join-code";

/** Where a hub's folder is, with its server's process and its store. */
export const hubFolderOf = (hub: SharedDesk): string => join(hub.folder, "hubs", hub.desk().event.id);

/** The number of the process of a hub's server. */
export const serverOf = async (hub: SharedDesk): Promise<number> =>
  JSON.parse(await readFile(join(hubFolderOf(hub), "running.json"), "utf8")).pid;

/** The hub's joining code. */
export async function joinCodeOf(hub: SharedDesk): Promise<JoinCode> {
  const saved = await hub.sharing.saveCode();
  const code = saved.what === "saved" ? readJoinCode(await readFile(join(hub.folder, CODE), "utf8")) : null;
  if (!code) throw new Error(`no joining code: ${saved.what}`);
  return code;
}

/** Joins by a hub's code, by way of a port of this machine (the hub's, or a proxy's); a hub that has just begun does not listen yet, or is not in step. */
export async function joinBy(desk: SharedDesk, hubs: JoinCode, port: number): Promise<void> {
  const code = writeJoinCode({ ...hubs, addresses: [`127.0.0.1:${port}`], port });
  for (const end = performance.now() + 30_000; ; ) {
    const joined = await desk.sharing.join({ code, address: null });
    if (joined.what === "joined") return;
    const isWorthATry = joined.why === "unreachable" || joined.why === "refused";
    if (!isWorthATry || performance.now() > end) throw new Error(`${desk.id} did not join: ${joined.why}`);
  }
}

/** An engine of a desk's own key beside the one its link has, right at the hub's server. */
export async function engineOf(desk: SharedDesk, port: number): Promise<Engine> {
  const event = EventId.parse(desk.desk().event.id);
  const membership = await new MembershipFiles(join(desk.folder, "stations"), desk.id).read(event);
  if (!membership) throw new Error(`${desk.id} is no station`);
  const { seed, authority } = membership;
  const key = stationKeyOf(desk.id, seed);
  const engine = openEngine({
    ...{ event, station: desk.id, key, authority, port, addresses: ["127.0.0.1"] },
    ...{ warn: () => undefined, now: Date.now },
  });
  await until(() => engine.connection().isConnected, 30_000);
  return engine;
}

/** The whole record as the server has it now, its messages as text. */
export async function recordOf(engine: Engine): Promise<SimRecord> {
  let head = await engine.head(10_000);
  // A server that takes up who may come answers nothing for a moment.
  for (const end = performance.now() + 10_000; !head.ok && performance.now() < end; head = await engine.head(10_000))
    await new Promise((resolve) => setTimeout(resolve, 100));
  if (!head.ok) throw new Error(`no record: ${head.fault}`);
  const { epoch, seq } = head.value;
  const messages: Message[] = [];
  const tail = engine.follow(
    1,
    (message) => messages.push({ ...message, data: Buffer.from(WIRE.unpack(message.data) ?? "") }),
    () => undefined,
  );
  await until(() => messages.length >= seq, 30_000);
  tail.stop();
  const record = new SimRecord();
  record.restore({ epoch, messages });
  return record;
}

/** Waits until something is so; false: it was not within `ms`. */
export async function until(isSo: () => boolean, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isSo();
}
