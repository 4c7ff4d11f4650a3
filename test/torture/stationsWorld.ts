import type { Event } from "../../shared/event/event.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import type { FactId, StationId } from "../../shared/words/ids.ts";
import type { Chance } from "../build/dice.ts";
import { arrived, factsOf } from "../build/people.ts";
import { aLaptop, type Laptop, type SimDesk, startDesk } from "../build/simDesks.ts";
import type { SimRecord, SimTime } from "../build/simEngine.ts";
import { fetched } from "../build/simFetch.ts";
import type { SimKeys } from "../build/simSeals.ts";
import type { Said, Visit } from "./stationsOracle.ts";

/** People on the list of a played event. */
export const PEOPLE = 8;

/** A played event: its desks, what their screens said, and what is under way. The first of `running` is the hub's own. */
export type World = Said & {
  chance: Chance;
  time: SimTime;
  record: SimRecord;
  keys: SimKeys;
  event: Event;
  /** The event's lines as it was made. */
  original: readonly string[];
  running: SimDesk[];
  /** Shut out, and not yet noticed by whoever has the laptop. */
  shutOut: SimDesk[];
  /** Facts that were recorded behind a shutting-out. */
  behind: () => FactId[];
  /** On an older copy of their folder: nobody asks them anything before they are with the others. */
  resting: Set<StationId>;
  work: Set<Promise<unknown>>;
  copy: ReturnType<SimRecord["copy"]> | null;
  /** Tells words, names and laptops apart. */
  n: number;
  /** How often each thing happened. */
  seen: Record<string, number>;
};

/** Starts the program on a laptop of this event. */
export const open = (world: World, laptop: Laptop, isHub: boolean): Promise<SimDesk> => {
  const { record, time, chance, keys, event } = world;
  return startDesk(laptop, { record, time, chance, keys, event, isHub });
};

/** The program on a laptop ends without warning; what it would have said counts for nothing. */
export async function restart(world: World, desk: SimDesk, change: (laptop: Laptop) => void): Promise<SimDesk> {
  desk.kill();
  change(desk.laptop);
  const again = await open(world, desk.laptop, desk.isHub);
  world.running = world.running.map((one) => (one === desk ? again : one));
  return again;
}

/**
 * A laptop becomes one of the event's desks: the hub's own desk says so, then it fetches the event as the program does, or it reads the record as
 * somebody who has nothing, or who has a copy of the event that was used already. False: there is no event to be had there now.
 */
export async function join(world: World, name: string, how: Joining): Promise<boolean> {
  const [hub] = world.running;
  const laptop = aLaptop(name);
  const { publicKey: key } = world.keys.of(laptop.id);
  if (!hub) return false;
  const unsigned = how === "copied" ? workAlone(world, laptop) : 0;
  const said = hub.desk.record([{ kind: "station-joined", who: laptop.id, name, key, unsigned }]);
  const answer: { isSaid?: boolean } = {};
  void said.then(({ ok }) => {
    answer.isSaid = ok;
  });
  await world.time.until(() => answer.isSaid !== undefined, 20_000);
  const isTold = answer.isSaid && (await world.time.until(() => hub.link.outbox === 0, 5_000));
  const coming = fetched(world.record, world.keys, laptop.id);
  if (!isTold || !coming) return false;
  if (how === "fetched") Object.assign(laptop, coming);
  world.running.push(await open(world, laptop, false));
  return true;
}

export type Joining = "fetched" | "empty" | "copied";

/** Some people come at a desk that has the event for itself: what its screen says yes to, the first ones of all. */
export function comeBefore({ chance }: Pick<World, "chance">): FactBody[] {
  const people = Array.from({ length: PEOPLE }, (_, n) => arrived(n));
  return people.filter(() => chance() < 0.3);
}

/** A laptop with a copy of the event as it began lets some people in before it joins; how many facts it recorded. */
function workAlone(world: World, laptop: Laptop): number {
  const facts = factsOf(comeBefore(world), { station: laptop.id });
  laptop.lines = [...world.original, ...facts.map((fact) => JSON.stringify({ ...fact, ahead: world.original.length }))];
  saidYes(world, facts);
  return facts.length;
}

/** What was let in before anything else happened. */
export function saidYes({ visits }: World, facts: readonly Fact[]): void {
  for (const { kind, id, station, ...fact } of facts as Extract<Fact, { kind: "arrived" }>[])
    if (kind === "arrived")
      visits.push({ personId: fact.personId, desk: station, direction: "in", fact: id, from: 0, to: 0 });
}

/** A question to a desk, and what is made of its answer; one that is killed answers nothing any more. */
export function keep<T>(
  world: World,
  desk: SimDesk,
  { asked, heard, visit }: { asked: Promise<T>; heard: (answer: T) => void; visit?: Visit },
): void {
  const close = () => {
    world.work.delete(mine);
    if (visit?.to === UNANSWERED) visit.to = world.time.now();
  };
  const mine: Promise<unknown> = asked.then((answer) => desk.isDead || heard(answer)).finally(close);
  world.work.add(mine);
  const { kill } = desk;
  desk.kill = () => {
    close();
    kill();
  };
}

/** The end of a visit that has none yet. */
export const UNANSWERED = Number.POSITIVE_INFINITY;

/** Lines are gone from a laptop for good: what they said is nobody's loss where none of these laptops has it. */
export function forget(world: World, lines: readonly string[], others: readonly SimDesk[]): void {
  const elsewhere = new Set<FactId>();
  for (const { laptop } of others) for (const line of laptop.lines) elsewhere.add(factIn(line).id);
  const words = new Set<string>();
  const people = new Set<string>();
  for (const line of lines) {
    const fact = factIn(line);
    if (elsewhere.has(fact.id)) continue;
    words.add(fact.id);
    if (fact.kind === "arrived") people.add(fact.personId);
    if (fact.kind === "note-added") words.add(fact.text);
    if (fact.kind === "person-changed") words.add(String(fact.changes.company));
    // Who asked and heard nothing is in by this word alone.
    if (fact.kind === "let-in") words.add(fact.claim);
    if (fact.kind === "arrival-undone") words.add(fact.arrival);
  }
  for (const visit of world.visits) if (visit.fact && words.has(visit.fact)) visit.fact = null;
  world.refused = world.refused.filter(({ personId }) => !people.has(personId));
  world.done = world.done.filter(({ word }) => !words.has(word));
}

export const factIn = (line: string): Fact => JSON.parse(line) as Fact;
