import { Desk } from "../../electron/desk/desk.ts";
import type { DeskParts } from "../../electron/desk/ports.ts";
import { Link } from "../../electron/desk/stations/link.ts";
import type { SharedStore } from "../../electron/desk/stations/linkParts.ts";
import {
  areAllPlaced,
  asFarAsSeen,
  inCommonOrder,
  linesThatStand,
  placesOf,
} from "../../electron/store/commonOrder.ts";
import { makeSealer } from "../../electron/tickets/seal.ts";
import type { Event } from "../../shared/event/event.ts";
import type { Fact, FactBody, UnknownFact } from "../../shared/facts/fact.ts";
import { applyAny, lastNumbers } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { upcast } from "../../shared/facts/upcast.ts";
import { type Act, actsIn, type NotedAct } from "../../shared/stations/acts.ts";
import type { OrderLine, Places } from "../../shared/stations/order.ts";
import { type FactId, StationId } from "../../shared/words/ids.ts";
import { fault, ok } from "../../shared/words/result.ts";
import { SETTINGS, takesOrders } from "./desk.ts";
import type { Chance } from "./dice.ts";
import { anEvent } from "./people.ts";
import { noPress } from "./press.ts";
import { SimEngine, type SimRecord, type SimTime } from "./simEngine.ts";
import { type SimKeys, sealOf } from "./simSeals.ts";

/**
 * A laptop: its journal and the order beside it, how far its clock is wrong (ms), and what of its disk takes nothing more: the journal, or
 * just the order, whose last block may be full while the journal's is not.
 */
export type Laptop = {
  id: StationId;
  lines: string[];
  order: { epoch: string; lines: OrderLine[] } | null;
  /** Those of lost records, and the one that was being read when the program ended. */
  lost: { epoch: string; lines: OrderLine[] }[];
  runs: number;
  wrongBy: number;
  full: { journal: boolean; order: boolean };
};

export const aLaptop = (id: string): Laptop => ({
  ...{ id: StationId.parse(id), lines: [], order: null, lost: [], runs: 0, wrongBy: 0 },
  full: { journal: false, order: false },
});

const factsIn = (lines: readonly string[]): (Fact | UnknownFact)[] =>
  lines.flatMap((line) => upcast(JSON.parse(line)) ?? []);

/** The state that lines of facts make, in an order or as they stand. */
export function folded(lines: readonly string[], places: Places | null): State {
  const state = emptyState();
  const facts = factsIn(lines);
  for (const fact of places ? inCommonOrder(facts, places) : facts) applyAny(state, fact);
  return state;
}

/** A program that runs on a laptop: the real desk and its link, on a journal in memory. `kill`: nothing more of it happens. */
export type SimDesk = {
  desk: Desk;
  link: Link;
  engine: SimEngine;
  laptop: Laptop;
  isHub: boolean;
  /** What it had to say to whoever looks after the program. */
  warned: string[];
  readonly isDead: boolean;
  kill(): void;
};

/** Where desks run. */
export type SimPlace = {
  record: SimRecord;
  time: SimTime;
  chance: Chance;
  isHub: boolean;
  keys: SimKeys;
  event?: Event;
};

/** Starts the program on a laptop, with whatever is on its disk. `acts`: what a new event begins with, before it is shared. */
export async function startDesk(
  laptop: Laptop,
  { record, time, chance, isHub, keys, event = anEvent() }: SimPlace,
  acts: FactBody[][] = [],
): Promise<SimDesk> {
  laptop.runs++;
  let isDead = false;
  const never = new Promise<never>(() => undefined);
  const order = laptop.order && {
    ...laptop.order,
    lines: linesThatStand(laptop.order.lines, 0, factsIn(laptop.lines)),
  };
  const found = laptop.lines.length;
  const wasAllPlaced = order !== null && areAllPlaced(factsIn(laptop.lines), placesOf(order));
  let state = folded(laptop.lines, order && placesOf(order));
  let ids = 0;
  const write = async (lines: readonly string[]) => {
    await time.wait(chance() * 2);
    if (isDead) return never;
    if (laptop.full.journal) return fault("disk-full" as const);
    laptop.lines.push(...lines);
    return ok(null);
  };
  const shared: SharedStore = {
    kept: order,
    lost: laptop.lost.map((one) => asFarAsSeen(one, state)),
    keep: () => keeper(laptop, order, () => isDead),
    markBy: () => undefined,
    isAllPlaced: () => wasAllPlaced && laptop.lines.length === found,
    acts: async (isWanted) => actsOf(laptop.lines, isWanted),
    append: (acts: readonly Act[]) => write(acts.flatMap(({ lines }) => lines)),
    refold: async (places) => {
      await time.wait(chance() * 5);
      return folded(laptop.lines, places);
    },
    become: (fresh) => {
      state = fresh;
    },
    keysText: () => "",
  };
  const store = {
    folder: "",
    isLocked: false,
    images: { path: "", open: null },
    shared,
    get state() {
      return state;
    },
    append: (facts: readonly Fact[]) => write(facts.map((fact) => JSON.stringify(fact))),
    trouble: () => null,
  } as unknown as DeskParts["store"];
  const settings = { ...SETTINGS, stationName: laptop.id };
  const parts: DeskParts = {
    store,
    seals: makeSealer(new Uint8Array(32).fill(7), event.tag, { privateKey: () => null, verifyKey: () => null }),
    keys: {} as DeskParts["keys"],
    queue: takesOrders([]),
    draw: async () => null,
    press: noPress(),
    station: { id: laptop.id, name: () => laptop.id, pin: () => ({ isSet: false }) as never },
    settings: () => settings,
    changeSettings: async () => ({ settings, kept: true }),
    otherEvent: () => null,
    rehearsal: null,
    startSorting: null,
    clock: { now: () => Date.UTC(2026, 10, 22, 5, 5) + time.now() + laptop.wrongBy },
    chance: { id: () => `${laptop.id}-${laptop.runs}-${++ids}`, ticketNumber: () => String(++ids).padStart(12, "9") },
    tell: () => undefined,
  };
  const desk = new Desk(parts, event);
  for (const bodies of acts) await until(desk.record(bodies), time);
  const engine = new SimEngine(record, time, chance);
  const warned: string[] = [];
  const link = new Link({
    ...{ engine, store: shared, station: laptop.id, isHub, chance },
    desk: {
      state: () => desk.state,
      fold: (facts) => desk.take(facts),
      replaced: (before) => void desk.replaced(before),
      record: (bodies) => (isDead ? never : desk.record(bodies)),
      wroteUpTo: (seq) => desk.wroteUpTo(seq),
    },
    seal: sealOf(keys, laptop.id),
    wire: { pack: (text) => Buffer.from(text, "utf8"), unpack: (bytes) => Buffer.from(bytes).toString("utf8") },
    pace: {
      now: time.now,
      wait: async (ms) => {
        await time.wait(ms);
        if (isDead) await never;
      },
      soon: (ms, run) => time.soon(ms, () => isDead || run()),
    },
    warn: (text) => warned.push(text),
    changed: () => undefined,
    others: () => 0,
    other: () => undefined,
    confirmed: () => undefined,
  });
  desk.link = link;
  if (isHub) await until(sayJoined(desk, laptop.id, keys), time);
  await until(link.begin(), time);
  const kill = () => {
    isDead = true;
    void engine.close();
  };
  return {
    ...{ desk, link, engine, laptop, isHub, warned, kill },
    get isDead() {
      return isDead;
    },
  };
}

/** A hub's own desk says of itself that it is one of the event's, as the program does. */
async function sayJoined(desk: Desk, who: StationId, keys: SimKeys): Promise<void> {
  const { publicKey: key } = keys.of(who);
  if (desk.state.stations.get(who)?.key === key) return;
  const { [who]: unsigned = 0, ...others } = Object.fromEntries(lastNumbers(desk.state));
  const keyless = desk.state.stations.size === 0 ? { keyless: others } : {};
  await desk.record([{ kind: "station-joined", who, name: who, key, unsigned, ...keyless }]);
}

async function until(work: Promise<unknown>, time: SimTime): Promise<void> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  ended.catch(() => undefined);
  if (!(await time.until(() => isDone))) throw new Error("nothing happens any more");
  await ended;
}

/** As the program's order file does: what the disk does not take is missing in it, and a next one that did not begin is none. */
function keeper(laptop: Laptop, order: Laptop["order"], isDead: () => boolean): ReturnType<SharedStore["keep"]> {
  laptop.order = order;
  let next: { order: Laptop["order"] } | null = null;
  return {
    append: (lines) => {
      if (!isDead() && !laptop.full.order) (next ? next.order : laptop.order)?.lines.push(...lines);
    },
    beginNext: (epoch) => {
      next = { order: laptop.full.order ? null : { epoch, lines: [] } };
      if (!isDead() && next.order) laptop.lost.push(next.order);
    },
    takeNext: () => {
      const taken = next?.order;
      next = null;
      if (isDead() || !taken) return;
      laptop.lost = laptop.lost.map((one) => (one === taken ? laptop.order : one)).filter((one) => one !== null);
      laptop.order = taken;
    },
    dropLost: () => {
      if (!isDead() && !next) laptop.lost = [];
    },
    close: async () => undefined,
  };
}

function actsOf(lines: readonly string[], isWanted: (id: FactId, station: StationId) => boolean): NotedAct[] {
  const numbers = new Map<StationId, number>();
  return (actsIn(lines) ?? []).flatMap((act) => {
    const note = { prev: numbers.get(act.station) ?? 0, lost: null };
    numbers.set(act.station, act.to);
    return isWanted(act.id, act.station) ? [{ act, note }] : [];
  });
}
