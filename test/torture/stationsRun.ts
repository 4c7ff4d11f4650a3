import { type Chance, dice } from "../build/dice.ts";
import { added, anEvent, aPerson, eventSet } from "../build/people.ts";
import { aLaptop, startDesk } from "../build/simDesks.ts";
import { FINE, SimRecord, SimTime } from "../build/simEngine.ts";
import { simKeys } from "../build/simSeals.ts";
import { truthOf } from "../build/simTruth.ts";
import { type DeedName, something } from "./stationsDeeds.ts";
import { wrongIn } from "./stationsOracle.ts";
import { comeBefore, factIn, join, PEOPLE, saidYes, type World } from "./stationsWorld.ts";

/** What a run found: what screens said yes to, whatever is not as it must be, and how often what happened. */
export type StationsRun = {
  confirmed: number;
  doubles: number;
  faults: string[];
  seed: number;
  seen: Record<string, number>;
};

/** `without`: what does not happen in this run. `watch`: told of everything that does. */
export type Playing = {
  desks?: number;
  steps?: number;
  without?: readonly DeedName[];
  watch?: (world: World, what: string) => void;
};

/** One run in so many signs with Ed25519, as the program does; the others with something faster. */
const ONE_SIGNED_IN = 20;

/**
 * Several desks with one event, the real desk code on journals in memory, through bad weather by chance (`stationsDeeds.ts`). At its end the
 * weather is fine, and everybody must have the same, nothing lost, nobody in twice unflagged.
 */
export async function stationsRun(seed: number, playing: Playing = {}): Promise<StationsRun> {
  // Long work is cut by the machine's clock: here by how much there is, so that each seed does the same again.
  let steps = 0;
  performance.now = () => {
    steps++;
    return steps * STEP;
  };
  try {
    return await play(seed, playing);
  } finally {
    Reflect.deleteProperty(performance, "now");
  }
}

/** What one step of a long work takes, ms: after some dozens it is cut. */
const STEP = 0.2;

async function play(
  seed: number,
  { desks = 2 + (seed % 4), steps = 40, without = [], watch = () => undefined }: Playing,
): Promise<StationsRun> {
  const chance = dice(seed);
  const world = await gather(chance, desks, seed % ONE_SIGNED_IN === 0);
  const { time } = world;
  for (let step = 0; step < steps; step++) {
    if (areTogether(world) && world.work.size === 0) world.calm.push(time.now());
    watch(world, await something(world, without));
    await time.pass(chance() < 0.5 ? chance() * 10 : chance() * 1_500);
  }
  const judged = await judge(world);
  watch(world, "end");
  return { ...judged, seed, seen: world.seen };
}

/** How many runs begin with laptops that had copies of the event and let people in before anything was shared. */
const USED_BEFORE = 0.3;

/** A hub with an event, and desks that have joined it. */
export async function gather(chance: Chance, desks: number, areReal: boolean): Promise<World> {
  const time = new SimTime();
  const record = new SimRecord();
  const event = anEvent({ rules: { ...anEvent().rules, reEntry: true } });
  const keys = simKeys(areReal);
  const bodies = [eventSet(event), ...Array.from({ length: PEOPLE }, (_, n) => added(aPerson(n)))];
  const isUsedBefore = chance() < USED_BEFORE;
  const came = isUsedBefore ? comeBefore({ chance }).map((one) => [one]) : [];
  const place = { record, time, chance, keys, event, isHub: true };
  const hub = await startDesk(aLaptop("desk-0"), place, [bodies, ...came]);
  const { lines } = hub.laptop;
  const world: World = {
    ...{ chance, time, record, keys, event, original: lines.slice(0, bodies.length) },
    ...{ running: [hub], shutOut: [], behind: () => [] },
    ...{ resting: new Set(), work: new Set(), copy: null, n: desks, seen: {} },
    ...{ visits: [], done: [], refused: [], calm: [] },
  };
  saidYes(world, lines.map(factIn).slice(bodies.length));
  await time.until(() => hub.link.state === "online" && hub.link.outbox === 0, 60_000);
  for (let n = 1; n < desks; n++) {
    const how = isUsedBefore && chance() < 0.5 ? "copied" : chance() < 0.5 ? "empty" : "fetched";
    await join(world, `desk-${n}`, how);
  }
  const areIn = () => world.running.every(({ link, desk }) => link.state === "online" && desk.people === PEOPLE);
  if (world.running.length < desks || !(await time.until(areIn, 60_000))) throw new Error("they never came together");
  return world;
}

const areTogether = ({ running, record }: World): boolean =>
  running.every(({ link }) => link.state === "online" && link.outbox === 0 && link.seq === record.messages.length);

/** Fine weather, everybody together again: is it all there, and the same everywhere? */
async function judge(world: World): Promise<Omit<StationsRun, "seed" | "seen">> {
  const { running, shutOut, time, record, work, keys } = world;
  for (const { engine } of shutOut) engine.bar();
  for (const { engine, laptop } of running) {
    engine.turn(FINE);
    laptop.full = { journal: false, order: false };
  }
  await time.until(() => work.size === 0, 120_000);
  const faults: string[] = [];
  if (!(await time.until(() => areTogether(world), 120_000)))
    faults.push(
      `not together: ${running.map(({ link }) => `${link.state}/${link.outbox}/${link.seq}`).join(" ")} of ${record.messages.length}`,
    );
  await time.pass(5_000);
  const truth = truthOf(record, keys.verify);
  const states = running.map(({ desk, laptop }) => ({ name: laptop.id, state: desk.state }));
  faults.push(...wrongIn(truth, states, world, { behind: world.behind() }));
  const confirmed = world.visits.filter(({ fact }) => fact !== null).length + world.done.length;
  return { confirmed, doubles: truth.state.doubles.length, faults };
}
