import { existsSync } from "node:fs";
import { cp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../electron/stations/lan.ts";
import { verifySignature } from "../../electron/stations/stationKey.ts";
import { ORDER } from "../../electron/store/orderFile.ts";
import type { JoinCode } from "../../shared/stations/joinCode.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { type Chance, dice } from "../build/dice.ts";
import { truthOf } from "../build/simTruth.ts";
import { type Said, type Visit, wrongIn } from "./stationsOracle.ts";
import { DeskProcess } from "./stationsProcess.ts";

const PEOPLE = 8;
/** Everything runs again: so long until all desks must be together, ms. */
const TOGETHER = 90_000;
/** A server that dies five times in ten seconds is given up. */
const MOST_SERVER_KILLS = 3;

/** A laptop of the run; `desk` null: its program was killed and is not started again yet. */
type Laptop = { folder: string; order: DeskProcess["order"]; desk: DeskProcess | null };

type World = Said & {
  chance: Chance;
  program: string;
  folder: string;
  /** The first is the hub's. */
  laptops: Laptop[];
  code: JoinCode;
  isThree: boolean;
  work: Set<Promise<unknown>>;
  kills: number;
  copies: number;
  n: number;
  seen: Record<string, number>;
};

export type KillRun = { confirmed: number; doubles: number; faults: string[]; seen: Record<string, number> };

/**
 * Desks in processes of their own around a real nats-server, people at several of them at once; desks, the hub's laptop and servers are killed by SIGKILL. A hub's
 * laptop may lose its power: its record comes back as it was some time before, the desks' order files without their ends; journals were flushed. In one run of
 * three (`isThree`) three laptops keep the record, and one or two of them are killed. At the end everybody runs, and has what the record makes.
 */
export async function stationsKill(
  folder: string,
  {
    seed,
    program,
    isThree = seed % 3 === 0,
    steps = 30,
  }: { seed: number; program: string; isThree?: boolean; steps?: number },
): Promise<KillRun> {
  const before = threes;
  let isOver: () => void = () => undefined;
  if (isThree)
    threes = new Promise((resolve) => {
      isOver = resolve;
    });
  if (isThree) await before;
  try {
    return await play(await gather(folder, { seed, program, isThree }), steps);
  } finally {
    isOver();
  }
}

/** Three servers find each other by a port that is the same everywhere: one such run at a time. */
let threes: Promise<void> = Promise.resolve();

async function play(world: World, steps: number): Promise<KillRun> {
  try {
    for (let step = 0; step < steps; step++) {
      for (const laptop of world.laptops) come(world, laptop, `p${Math.floor(world.chance() * PEOPLE)}`);
      await something(world);
      await pause(world.chance() < 0.6 ? world.chance() * 20 : world.chance() * 700);
    }
    return await judge(world);
  } finally {
    await Promise.all(world.laptops.map(({ desk }) => desk?.kill()));
  }
}

async function gather(
  folder: string,
  { seed, program, isThree }: { seed: number; program: string; isThree: boolean },
): Promise<World> {
  const chance = dice(seed);
  const port = (await freePort("127.0.0.1", [0])) ?? 0;
  const laptops = Array.from({ length: isThree ? 4 : 2 + (seed % 3) }, (_, n): Laptop => {
    const wrongBy = Math.round((chance() - 0.5) * 20 * 60_000);
    const order = { folder: join(folder, `desk-${n}`), id: `desk-${n}`, port: n === 0 ? port : 0, wrongBy };
    return { folder: order.folder, order, desk: new DeskProcess(program, order) };
  });
  const [hub, ...others] = laptops;
  const code = await hub?.desk?.ask("host", `torture-${seed}`, PEOPLE);
  if (!code) throw new Error("no hub");
  for (const { desk } of others) await desk?.ask("join", code);
  const world: World = {
    ...{ chance, program, folder, laptops, code, isThree, work: new Set(), kills: 0, copies: 0, n: 0, seen: {} },
    ...{ visits: [], done: [], refused: [], calm: [] },
  };
  if (isThree) await keepByThree(world);
  if (!(await until(() => areTogether(world), TOGETHER))) throw new Error(`never together: ${await standings(world)}`);
  await copyRecord(world);
  for (const laptop of laptops.slice(1)) await copyFolder(world, laptop);
  return world;
}

async function keepByThree({ laptops }: World): Promise<void> {
  for (const { desk } of laptops.slice(1, 3)) {
    // A hub that has just written something is not in step for a moment.
    const keeps = async () => (await desk?.ask("keepHere")) === "done";
    if (!(await until(keeps, TOGETHER))) throw new Error("a laptop was not let keep the record");
  }
  const areThree = async () => (await Promise.all(laptops.map(({ desk }) => desk?.ask("isThree")))).every(Boolean);
  if (!(await until(areThree, TOGETHER))) throw new Error("three servers did not begin");
}

async function something(world: World): Promise<void> {
  const { chance, laptops } = world;
  const running = laptops.filter(({ desk }) => desk !== null);
  const one = running[Math.floor(chance() * running.length)];
  const what = chance();
  if (!one || what < 0.14) return startAgain(world);
  if (what < 0.46) return come(world, one, `p${Math.floor(chance() * PEOPLE)}`);
  if (what < 0.6) {
    const who = `p${Math.floor(chance() * 2)}`;
    for (const laptop of running) come(world, laptop, who);
    return;
  }
  if (what < 0.67) return note(world, one);
  if (what < 0.72) return takeBack(world, one);
  if (what < 0.82) return killDesks(world, [one]);
  if (what < 0.86) return killDesks(world, running.slice(0, 2));
  if (what < 0.9) return copyRecord(world);
  if (what < 0.95) return olderCopy(world, one);
  return killServer(world);
}

function keep(world: World, asked: Promise<unknown>): void {
  // A desk that is killed answers nothing.
  const mine: Promise<unknown> = asked.catch(() => undefined).finally(() => world.work.delete(mine));
  world.work.add(mine);
}

function come(world: World, { desk, order }: Laptop, person: string): void {
  const direction = world.chance() < 0.25 ? ("out" as const) : ("in" as const);
  if (!desk) return;
  const personId = PersonId.parse(person);
  const visit: Visit = { personId, desk: order.id, direction, fact: null, from: performance.now(), to: UNANSWERED };
  world.visits.push(visit);
  const asked = desk.ask("come", person, direction, `nonce-${++world.n}-x`).then((reply) => {
    const outcome = reply.what === "outcome" ? reply.outcome : null;
    if (outcome?.verdict.kind === "already-in") world.refused.push({ personId, desk: order.id });
    if (direction === "in") visit.fact = outcome?.arrival ?? null;
    else if (!outcome?.exit) world.visits = world.visits.filter((other) => other !== visit);
  });
  keep(
    world,
    asked.finally(() => {
      visit.to = performance.now();
    }),
  );
}

/** The end of a visit that has none yet. */
const UNANSWERED = Number.POSITIVE_INFINITY;

function note(world: World, { desk, order }: Laptop): void {
  const person = `p${Math.floor(world.chance() * PEOPLE)}`;
  const word = `note ${++world.n}`;
  const done = { personId: PersonId.parse(person), desk: order.id, what: "note", word } as const;
  if (desk)
    keep(
      world,
      desk.ask("note", person, word, `nonce-${world.n}-n`).then((is) => is && world.done.push(done)),
    );
}

function takeBack(world: World, { desk, order }: Laptop): void {
  const told = (one: { personId: PersonId; arrival: string } | null) => {
    if (one) world.done.push({ personId: one.personId, desk: order.id, what: "undone", word: one.arrival });
  };
  if (desk) keep(world, desk.ask("takeBack").then(told));
}

/** Programs are killed, the hub's with its server; a power cut takes what was not flushed besides. */
async function killDesks(world: World, some: readonly Laptop[]): Promise<void> {
  const { chance, laptops, seen, isThree } = world;
  const isPower = chance() < 0.4;
  for (const laptop of some) {
    await laptop.desk?.kill();
    laptop.desk = null;
    count(seen, laptop === laptops[0] ? "the hub's program killed" : "a desk killed");
    if (isPower) await cutOrder(laptop, chance);
    // Three servers flush and agree among each other; one alone may lose the last quarter of a second.
    if (isPower && laptop === laptops[0] && !isThree && world.copies > 0) await putBack(world);
  }
}

/** A line more or less, or half of one. */
async function cutOrder({ folder }: Laptop, chance: Chance): Promise<void> {
  for (const file of await filesOf(folder, ORDER)) {
    const { length } = await readFile(file);
    await truncate(file, Math.max(0, length - Math.floor(chance() * 400)));
  }
}

async function putBack({ laptops: [hub], folder, seen }: World): Promise<void> {
  const store = hub && (await storeOf(hub));
  if (!store) return;
  await rm(store, { recursive: true, force: true });
  await cp(join(folder, "copy"), store, { recursive: true });
  count(seen, "the record as it was before");
}

/** What would be on the hub's disk after a power cut in this moment. */
async function copyRecord(world: World): Promise<void> {
  const [hub] = world.laptops;
  const server = hub?.desk && !world.isThree ? await serverOf(hub) : null;
  const store = hub && (await storeOf(hub));
  if (!server || !store || !signal(server, "SIGSTOP")) return;
  try {
    await rm(join(world.folder, "copy"), { recursive: true, force: true });
    await cp(store, join(world.folder, "copy"), { recursive: true });
    world.copies++;
  } finally {
    signal(server, "SIGCONT");
  }
}

/**
 * A laptop's folder is copied, or (where it was before) put back to that copy: it goes on from what it had then. Whoever has its newer facts has them, and staff wait
 * until it is with the others.
 */
async function olderCopy(world: World, laptop: Laptop): Promise<void> {
  const { laptops, isThree, folder, program, seen } = world;
  const copy = join(folder, `copy-${laptop.order.id}`);
  if (laptops.indexOf(laptop) < (isThree ? 3 : 1)) return;
  if (world.chance() < 0.3) return copyFolder(world, laptop);
  const areQuiet = async () => world.work.size === 0 && (await areTogether(world));
  if (!(await until(areQuiet, 5_000))) return;
  await laptop.desk?.kill();
  await rm(laptop.folder, { recursive: true, force: true });
  await cp(copy, laptop.folder, { recursive: true });
  const desk = new DeskProcess(program, laptop.order);
  laptop.desk = desk;
  await desk.ask("open");
  if (!(await until(async () => (await desk.ask("standing")).state === "online", TOGETHER)))
    throw new Error(
      `${laptop.order.id} does not go on from an older copy: ${JSON.stringify(await desk.ask("standing"))}`,
    );
  count(seen, "an older copy");
}

async function copyFolder({ folder }: World, laptop: Laptop): Promise<void> {
  const copy = join(folder, `copy-${laptop.order.id}`);
  await rm(copy, { recursive: true, force: true });
  await cp(laptop.folder, copy, { recursive: true });
}

/** A server is killed under its program, which starts it again. */
async function killServer(world: World): Promise<void> {
  const { laptops, chance, isThree, seen } = world;
  const keepers = laptops.slice(0, isThree ? 3 : 1).filter(({ desk }) => desk !== null);
  const laptop = keepers[Math.floor(chance() * keepers.length)];
  const server = laptop && (await serverOf(laptop));
  if (!server || world.kills >= MOST_SERVER_KILLS) return;
  world.kills++;
  if (signal(server, "SIGKILL")) count(seen, "a server killed");
}

async function startAgain(world: World): Promise<void> {
  const { laptops, program, seen } = world;
  for (const laptop of laptops) {
    if (laptop.desk) continue;
    laptop.desk = new DeskProcess(program, laptop.order);
    await laptop.desk.ask("open");
    count(seen, "started again");
  }
}

const count = (seen: Record<string, number>, what: string): void => {
  seen[what] = (seen[what] ?? 0) + 1;
};

async function filesOf(folder: string, name: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true }).catch(() => []);
  return all.filter((path) => path.endsWith(`/${name}`)).map((path) => join(folder, path));
}

/** The number of a laptop's server's process; null: none runs. */
async function serverOf({ folder }: Laptop): Promise<number | null> {
  const [file] = await filesOf(folder, "running.json");
  const text = file && (await readFile(file, "utf8").catch(() => null));
  return text ? (JSON.parse(text) as { pid: number }).pid : null;
}

async function storeOf({ folder }: Laptop): Promise<string | null> {
  const [event] = await readdir(join(folder, "hubs")).catch(() => []);
  const store = event && join(folder, "hubs", event, "store");
  return store && existsSync(store) ? store : null;
}

/** False: it is just being started anew, and another by now. */
function signal(server: number, name: "SIGSTOP" | "SIGCONT" | "SIGKILL"): boolean {
  try {
    return process.kill(server, name);
  } catch {
    return false;
  }
}

const standingsOf = ({ laptops }: World) => Promise.all(laptops.flatMap(({ desk }) => desk?.ask("standing") ?? []));

const standings = async (world: World): Promise<string> =>
  (await standingsOf(world)).map((one) => Object.values(one).join("/")).join(" ");

async function areTogether(world: World): Promise<boolean> {
  const all = await standingsOf(world);
  return all.every(({ state, outbox, seq }) => state === "online" && outbox === 0 && seq === all[0]?.seq);
}

/** Everybody runs: is it all there, and the same everywhere? */
async function judge(world: World): Promise<KillRun> {
  await startAgain(world);
  const { laptops, code, work, seen } = world;
  const faults: string[] = [];
  if (!(await until(async () => work.size === 0, TOGETHER))) faults.push("a desk does not answer");
  if (!(await until(() => areTogether(world), TOGETHER))) {
    const warned = await Promise.all(laptops.map(({ desk }) => desk?.ask("warned")));
    const notTogether = `not together: ${await standings(world)}; ${warned.flat().join("; ")}`;
    return { confirmed: 0, doubles: 0, faults: [...faults, notTogether], seen };
  }
  await pause(1_000);
  const record = await laptops[0]?.desk?.ask("record", code.port);
  if (!record) throw new Error("no record");
  const truth = truthOf(record, verifySignature);
  const states = await Promise.all(
    laptops.flatMap(({ desk, order }) => desk?.ask("state").then((state) => ({ name: order.id, state })) ?? []),
  );
  return {
    confirmed: world.visits.filter(({ fact }) => fact !== null).length + world.done.length,
    doubles: truth.state.doubles.length,
    faults: [...faults, ...wrongIn(truth, states, world)],
    seen,
  };
}

async function until(isSo: () => Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await pause(100)) if (await isSo()) return true;
  return isSo();
}
