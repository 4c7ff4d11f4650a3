import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { byHand } from "../../electron/desk/checkIn.ts";
import { addNote } from "../../electron/desk/editPerson.ts";
import { undoArrival } from "../../electron/desk/undo.ts";
import { registerWalkIn } from "../../electron/desk/walkIn.ts";
import { freePort } from "../../electron/stations/lan.ts";
import { verifySignature } from "../../electron/stations/stationKey.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { JoinCode } from "../../shared/stations/joinCode.ts";
import { EventId, PersonId } from "../../shared/words/ids.ts";
import { type Chance, dice } from "../build/dice.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../build/gates.ts";
import { added, anEvent, aPerson } from "../build/people.ts";
import {
  aSharedDesk,
  engineOf,
  hubFolderOf,
  joinBy,
  joinCodeOf,
  recordOf,
  type SharedDesk,
  serverOf,
  until,
} from "../build/sharedDesks.ts";
import { truthOf } from "../build/simTruth.ts";
import { startTcpProxy, type TcpProxy } from "../build/tcpProxy.ts";
import { type Said, type Visit, wrongIn } from "./stationsOracle.ts";

const PEOPLE = 8;
/** A server that dies five times in ten seconds is started slower and slower. */
const MOST_KILLS = 3;
/** Bad weather is over: so long until all desks must be together again, ms. */
const TOGETHER = 60_000;

type Place = { desk: SharedDesk; line: TcpProxy | null; away: "closed" | "left" | null; work: Set<Promise<unknown>> };

type World = Said & {
  chance: Chance;
  folder: string;
  places: Place[];
  hub: Place;
  code: JoinCode;
  kills: number;
  copies: number;
  n: number;
  warned: string[];
};

/**
 * Desks of the program's own parts, on files, around a real nats-server, each behind a line that is cut, swallows everything or what the hub
 * answers, is slow, or shut; the server is killed, its store wiped or put back to an older one, desks close the event or leave the others, and come back; meanwhile people come to
 * several desks at once. At its end all lines are whole, and everybody must have what the record makes. `folder`: an empty one.
 */
export async function stationsReal(
  folder: string,
  { seed, desks = 2 + (seed % 3), steps = 30 }: { seed: number; desks?: number; steps?: number },
): Promise<{ confirmed: number; doubles: number; faults: string[] }> {
  const chance = dice(seed);
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const world = await gather(folder, { chance, desks, seed }, ends);
    for (let step = 0; step < steps; step++) {
      await something(world);
      await pause(chance() < 0.6 ? chance() * 20 : chance() * 700);
    }
    return await judge(world, ends);
  } finally {
    for (const end of ends.reverse()) await end().catch(() => undefined);
  }
}

/** A hub with an event, and desks that have joined it. */
async function gather(
  folder: string,
  { chance, desks, seed }: { chance: Chance; desks: number; seed: number },
  ends: (() => Promise<unknown>)[],
): Promise<World> {
  const warned: string[] = [];
  const port = (await freePort("127.0.0.1", [0])) ?? 0;
  const open = (n: number): SharedDesk => {
    const id = `desk-${n}`;
    const wrongBy = Math.round((chance() - 0.5) * 20 * 60_000);
    const desk = aSharedDesk(join(folder, id), {
      id,
      port,
      wrongBy,
      warn: (text) => warned.push(`${id}: ${text.slice(0, 200)}`),
    });
    ends.push(() => desk.close());
    return desk;
  };
  const first = open(0);
  const event = anEvent({
    id: EventId.parse(`torture-${seed}`),
    rules: { ...anEvent().rules, reEntry: true },
  });
  await first.venue.create(event, event.page);
  const people = Array.from({ length: PEOPLE }, (_, n) => added(aPerson(n)));
  const recorded = await first.desk().turn(() => first.desk().record(people));
  const hosted = await first.sharing.host();
  if (!recorded.ok || hosted.what !== "done") throw new Error(`no hub: ${JSON.stringify(hosted)}`);
  const hub: Place = { desk: first, line: null, away: null, work: new Set() };
  const places = [hub];
  await until(() => first.standing().state === "online" && first.standing().outbox === 0, 30_000);
  const code = await joinCodeOf(first);
  for (let n = 1; n < desks; n++) {
    const line = await startTcpProxy(port);
    ends.push(() => line.close());
    const desk = open(n);
    await joinBy(desk, code, line.port);
    places.push({ desk, line, away: null, work: new Set() });
  }
  const world: World = {
    chance,
    folder,
    places,
    hub,
    code,
    kills: 0,
    copies: 0,
    n: 0,
    warned,
    visits: [],
    done: [],
    refused: [],
    calm: [],
  };
  if (!(await until(() => areTogether(world), TOGETHER))) throw new Error(`never together: ${standings(world)}`);
  return world;
}

const areTogether = ({ places }: Pick<World, "places">): boolean => {
  const standing = places.map(({ desk }) => desk.standing());
  return standing.every(({ state, outbox, seq }) => state === "online" && outbox === 0 && seq === standing[0]?.seq);
};

const standings = ({ places }: Pick<World, "places">): string =>
  places.map(({ desk }) => Object.values(desk.standing()).join("/")).join(" ");

async function something(world: World): Promise<void> {
  const { chance, places } = world;
  const here = places.filter(({ away }) => away !== "closed");
  const place = here[Math.floor(chance() * here.length)];
  if (!place) return comeBack(world);
  const what = chance();
  if (what < 0.36) return come(world, place, someone(chance));
  if (what < 0.5) {
    const who = PersonId.parse(`p${Math.floor(chance() * 2)}`);
    for (const one of here) come(world, one, who);
    return;
  }
  if (what < 0.55) return walkIn(world, place);
  if (what < 0.6) return note(world, place);
  if (what < 0.65) return takeBack(place);
  if (what < 0.83) return hurt(world);
  if (what < 0.9) return leaveOrComeBack(world, place);
  return hurtHub(world);
}

const someone = (chance: Chance) => PersonId.parse(`p${Math.floor(chance() * PEOPLE)}`);

/** One of the lines to the hub gets worse or better. */
async function hurt({ chance, places }: World): Promise<void> {
  const lines = places.flatMap(({ line }) => line ?? []);
  const line = lines[Math.floor(chance() * lines.length)];
  if (!line) return;
  const what = chance();
  if (what < 0.2) line.cut();
  else if (what < 0.4) line.blackHole();
  else if (what < 0.5) line.loseReplies();
  else if (what < 0.6) await line.shut();
  else if (what < 0.7) line.delay(chance() * 400);
  else {
    line.delay(0);
    line.heal();
  }
}

async function leaveOrComeBack(world: World, place: Place): Promise<void> {
  if (world.places.some(({ away }) => away !== null)) return comeBack(world);
  // The hub's own laptop may close its event, it does not leave the others.
  const isLeaving = place !== world.hub && world.chance() < 0.4;
  place.away = isLeaving ? "left" : "closed";
  if (isLeaving) await place.desk.sharing.leave();
  else await place.desk.leave();
}

async function comeBack({ places, code }: World): Promise<void> {
  for (const place of places) {
    if (place.away === "closed") await place.desk.comeBack();
    // Who has left asks again, by a line that is whole: nobody joins by another.
    if (place.away === "left") await joinAgain(place, code);
    place.away = null;
  }
}

async function joinAgain({ desk, line }: Place, code: JoinCode): Promise<void> {
  line?.delay(0);
  line?.heal();
  await joinBy(desk, code, line?.port ?? code.port);
}

/** The hub's server is killed: with what it has, with nothing, or with what it had before. */
async function hurtHub(world: World): Promise<void> {
  const { hub, chance, folder } = world;
  if (hub.away !== null) return;
  const server = await serverOf(hub.desk).catch(() => null);
  const store = join(hubFolderOf(hub.desk), "store");
  const copy = join(folder, "copy");
  if (server === null) return;
  const what = chance();
  if (what < 0.3) {
    // A copy of one instant, as a disk's snapshot is.
    if (!signal(server, "SIGSTOP")) return;
    try {
      await rm(copy, { recursive: true, force: true });
      await cp(store, copy, { recursive: true });
      world.copies++;
    } finally {
      signal(server, "SIGCONT");
    }
    return;
  }
  if (world.kills >= MOST_KILLS) return;
  if (!signal(server, "SIGSTOP")) return;
  world.kills++;
  try {
    // One that was just wiped may have none yet.
    if (what >= 0.5 && existsSync(store)) await rename(store, join(folder, `store-${world.kills}`));
    if (what >= 0.75 && world.copies > 0) await cp(copy, store, { recursive: true });
  } finally {
    signal(server, "SIGKILL");
  }
}

/** False: it is just being started anew, and another by now. */
function signal(server: number, name: "SIGSTOP" | "SIGCONT" | "SIGKILL"): boolean {
  try {
    return process.kill(server, name);
  } catch {
    return false;
  }
}

/** What a desk answers when it is being closed counts as any other answer. */
function keep({ work }: Place, asked: Promise<unknown>): void {
  const mine: Promise<unknown> = asked.finally(() => work.delete(mine));
  work.add(mine);
}

function come(world: World, place: Place, personId: PersonId): void {
  const direction = world.chance() < 0.25 ? ("out" as const) : ("in" as const);
  const nonce = `nonce-${++world.n}-x`;
  const visit = { personId, desk: place.desk.id, direction, fact: null, from: performance.now(), to: UNANSWERED };
  world.visits.push(visit);
  keep(place, byHand(place.desk.desk(), { ...PICKED, direction, personId, nonce }).then(answering(world, visit)));
}

/** The end of a visit that has none yet. */
const UNANSWERED = Number.POSITIVE_INFINITY;

function walkIn(world: World, place: Place): void {
  const who = { name: `w${++world.n}`, nickname: null, company: null, jobTitle: null, phone: null, email: null };
  const nonce = `nonce-${world.n}-w`;
  const asked = registerWalkIn(place.desk.desk(), { ...who, ...WALKS_IN, ...AT_THE_DOOR, nonce });
  keep(
    place,
    asked.then((reply) => {
      const { arrival, person } = reply.what === "outcome" ? reply.outcome : { arrival: null, person: null };
      const now = performance.now();
      if (arrival && person)
        world.visits.push({
          ...{ personId: person.id, desk: place.desk.id, direction: "in", fact: arrival },
          ...{ from: now, to: now },
        });
    }),
  );
}

const answering =
  (world: World, visit: Visit) =>
  (reply: CheckInReply): void => {
    visit.to = performance.now();
    const outcome = reply.what === "outcome" ? reply.outcome : null;
    const { personId, desk } = visit;
    if (outcome?.verdict.kind === "already-in") world.refused.push({ personId, desk });
    if (visit.direction === "in") visit.fact = outcome?.arrival ?? null;
    else if (!outcome?.exit) world.visits = world.visits.filter((one) => one !== visit);
  };

function note(world: World, place: Place): void {
  const personId = someone(world.chance);
  const word = `note ${++world.n}`;
  const asked = addNote(place.desk.desk(), { personId, text: word, nonce: `nonce-${world.n}-n` });
  const done = { personId, desk: place.desk.id, what: "note", word } as const;
  keep(
    place,
    asked.then(({ what }) => what === "done" && world.done.push(done)),
  );
}

function takeBack(place: Place): void {
  const desk = place.desk.desk();
  const record = [...desk.state.people.values()].find(({ passages }) => passages.some(({ undone }) => !undone));
  const passage = record?.passages.findLast(({ undone }) => !undone);
  if (record && passage)
    keep(place, undoArrival(desk, { personId: record.person.id, arrival: passage.fact, reason: "x" }));
}

/** Everybody is there and every line is whole: is it all there, and the same everywhere? */
async function judge(world: World, ends: (() => Promise<unknown>)[]) {
  const { places, hub } = world;
  await comeBack(world);
  for (const { line } of places) {
    line?.delay(0);
    line?.heal();
  }
  const faults: string[] = [];
  if (!(await until(() => places.every(({ work }) => work.size === 0), TOGETHER)))
    faults.push("a desk does not answer");
  const engine = await engineOf(hub.desk, (await joinCodeOf(hub.desk)).port);
  ends.push(() => engine.close());
  for (let quiet = 0, end = performance.now() + TOGETHER; quiet < 3; ) {
    const head = await engine.head(5_000);
    const isQuiet = areTogether(world) && head.ok && head.value.seq === hub.desk.standing().seq;
    quiet = isQuiet ? quiet + 1 : 0;
    if (performance.now() > end) {
      const of = head.ok ? head.value.seq : head.fault;
      const troubles = await Promise.all(places.map(async ({ desk }) => (await desk.sharing.now()).trouble ?? "none"));
      faults.push(
        `not together: ${standings(world)} of ${of}; troubles ${troubles.join(" ")}; ${world.warned.slice(-5).join("; ")}`,
      );
      break;
    }
    await pause(300);
  }
  const record = await recordOf(engine);
  const truth = truthOf(record, verifySignature);
  const states = places.map(({ desk }) => ({ name: desk.id, state: desk.desk().state }));
  return {
    confirmed: world.visits.filter(({ fact }) => fact !== null).length + world.done.length,
    doubles: truth.state.doubles.length,
    faults: [...faults, ...wrongIn(truth, states, world)],
  };
}
