import { byHand } from "../../electron/desk/checkIn.ts";
import { addNote, changePerson } from "../../electron/desk/editPerson.ts";
import { undoArrival } from "../../electron/desk/undo.ts";
import { registerWalkIn } from "../../electron/desk/walkIn.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import type { FactId } from "../../shared/words/ids.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { AT_THE_DOOR, PICKED, WALKS_IN } from "../build/gates.ts";
import type { SimDesk } from "../build/simDesks.ts";
import { FINE } from "../build/simEngine.ts";
import type { Done, Visit } from "./stationsOracle.ts";
import { factIn, forget, join, keep, PEOPLE, restart, UNANSWERED, type World } from "./stationsWorld.ts";

type Deed = (world: World, desk: SimDesk) => unknown;

/** What may happen, and how often beside the others. A deed that does nothing now answers false. */
const DEEDS = {
  come: [30, (world, desk) => come(world, desk, someone(world))],
  "come to all": [10, comeToAll],
  "walk in": [6, walkIn],
  note: [4, note],
  correct: [4, correct],
  "take back": [5, takeBack],
  "line gone": [10, ({ chance }, { engine }) => engine.turn({ ...FINE, line: chance() < 0.5 ? "cut" : "hole" })],
  "line rough": [6, (world, { engine }) => engine.turn({ ...FINE, ...rough(world) })],
  "line fine": [9, (_, { engine }) => engine.turn(FINE)],
  kill: [2.5, kill],
  wipe: [1.5, (world) => anotherRecord(world, () => world.record.wipe())],
  copy: [
    1.5,
    (world) => {
      world.copy = world.record.copy();
    },
  ],
  restore: [2, restore],
  join: [
    1,
    (world) => (mayAsk(world) ? join(world, `desk-${++world.n}`, world.chance() < 0.5 ? "empty" : "fetched") : false),
  ],
  leave: [0.8, leave],
  "shut out": [0.6, shutOut],
  "older copy": [1.2, olderCopy],
  clock: [2, clock],
  "disk full": [1.5, full],
  room: [2, room],
} satisfies Record<string, [weight: number, deed: Deed]>;

export type DeedName = keyof typeof DEEDS;

/** Something happens at a desk, by chance; its name. */
export async function something(world: World, without: readonly DeedName[]): Promise<string> {
  const { chance, running, shutOut, seen } = world;
  const here = [...running, ...shutOut];
  const one = here[Math.floor(chance() * here.length)];
  const names = (Object.keys(DEEDS) as DeedName[]).filter((name) => !without.includes(name));
  let left = chance() * names.reduce((sum, name) => sum + DEEDS[name][0], 0);
  const name = names.find((one) => {
    left -= DEEDS[one][0];
    return left < 0;
  });
  if (!one || !name) return "nothing";
  const deed: Deed = DEEDS[name][1];
  const did = await deed(world, one);
  if (did !== false) seen[name] = (seen[name] ?? 0) + 1;
  return `${one.laptop.id} ${name}${did === false ? " (not)" : ""}`;
}

const someone = ({ chance }: World) => PersonId.parse(`p${Math.floor(chance() * PEOPLE)}`);

/** Whether staff use this desk now. */
function isUsed(world: World, desk: SimDesk): boolean {
  if (desk.link.state === "online") world.resting.delete(desk.laptop.id);
  return !world.resting.has(desk.laptop.id);
}

/** Whether what a desk says is nobody's word any more. */
const isShutOut = ({ shutOut }: World, name: string): boolean => shutOut.some(({ laptop }) => laptop.id === name);

/** Whether the hub can answer: it is with the others itself. */
const mayAsk = ({ running: [hub] }: World): boolean => hub?.link.state === "online" && hub.engine.weather.line === "up";

const rough = ({ chance }: World) => ({
  delay: 1_200 * chance(),
  lostReply: 0.2 * chance(),
  lostMessage: 0.2 * chance(),
  twice: 0.2 * chance(),
});

function comeToAll(world: World): void {
  const who = PersonId.parse(`p${Math.floor(world.chance() * 2)}`);
  for (const desk of world.running) come(world, desk, who);
}

function come(world: World, desk: SimDesk, personId: PersonId): boolean {
  const direction = world.chance() < 0.25 ? ("out" as const) : ("in" as const);
  if (!isUsed(world, desk)) return false;
  const asked = byHand(desk.desk, { ...PICKED, direction, personId, nonce: `nonce-${++world.n}-x` });
  const visit = beginVisit(world, desk, { personId, direction });
  keep(world, desk, { asked, heard: (reply) => answered(world, visit, reply), visit });
  return true;
}

function beginVisit(world: World, { laptop }: SimDesk, who: Pick<Visit, "personId" | "direction">): Visit {
  const visit = { ...who, desk: laptop.id, fact: null, from: world.time.now(), to: UNANSWERED };
  world.visits.push(visit);
  return visit;
}

function answered(world: World, visit: Visit, reply: CheckInReply): void {
  const { time, refused } = world;
  visit.to = time.now();
  const outcome = reply.what === "outcome" ? reply.outcome : null;
  const { personId, desk } = visit;
  if (outcome?.verdict.kind === "already-in" && !isShutOut(world, desk)) refused.push({ personId, desk });
  if (visit.direction === "in") visit.fact = isShutOut(world, desk) ? null : (outcome?.arrival ?? null);
  // Nobody left: it is no exit.
  else if (!outcome?.exit) world.visits = world.visits.filter((one) => one !== visit);
}

function walkIn(world: World, desk: SimDesk): boolean {
  if (!isUsed(world, desk)) return false;
  const who = { name: `w${++world.n}`, nickname: null, company: null, jobTitle: null, phone: null, email: null };
  const from = world.time.now();
  const asked = registerWalkIn(desk.desk, { ...who, ...WALKS_IN, ...AT_THE_DOOR, nonce: `nonce-${world.n}-w` });
  const heard = (reply: CheckInReply) => {
    const { arrival, person } = reply.what === "outcome" ? reply.outcome : { arrival: null, person: null };
    if (arrival && person && !isShutOut(world, desk.laptop.id))
      world.visits.push({
        ...{ personId: person.id, desk: desk.laptop.id, direction: "in", fact: arrival },
        ...{ from, to: world.time.now() },
      });
  };
  keep(world, desk, { asked, heard });
  return true;
}

/** What a screen says is done. */
function doneWhen(world: World, desk: SimDesk, asked: Promise<{ what: string }>, done: Omit<Done, "desk">): void {
  const heard = ({ what }: { what: string }) => {
    if (what === "done" && !isShutOut(world, desk.laptop.id)) world.done.push({ ...done, desk: desk.laptop.id });
  };
  keep(world, desk, { asked, heard });
}

function note(world: World, desk: SimDesk): boolean {
  if (!isUsed(world, desk)) return false;
  const personId = someone(world);
  const word = `note ${++world.n}`;
  const asked = addNote(desk.desk, { personId, text: word, nonce: `nonce-${world.n}-n` });
  doneWhen(world, desk, asked, { personId, what: "note", word });
  return true;
}

/** The same person is corrected at one desk, or at two at once. */
function correct(world: World, desk: SimDesk): void {
  const personId = someone(world);
  const [first] = world.running;
  for (const one of new Set(world.chance() < 0.5 && first ? [desk, first] : [desk])) {
    if (!isUsed(world, one)) continue;
    const word = `company ${++world.n}`;
    const asked = changePerson(one.desk, { personId, changes: { company: word } });
    doneWhen(world, one, asked, { personId, what: "correction", word });
  }
}

/** Somebody's last passage that stands is taken back, by whichever desk it was. */
function takeBack(world: World, desk: SimDesk): boolean {
  if (!isUsed(world, desk)) return false;
  const standing = [...desk.desk.state.people.values()].flatMap(({ person, passages }) => {
    const last = passages.findLast(({ undone }) => !undone);
    return last ? [{ personId: person.id, arrival: last.fact }] : [];
  });
  const one = standing[Math.floor(world.chance() * standing.length)];
  if (!one) return false;
  const asked = undoArrival(desk.desk, { ...one, reason: "x" });
  doneWhen(world, desk, asked, { personId: one.personId, what: "undone", word: one.arrival });
  return true;
}

async function kill(world: World, desk: SimDesk): Promise<boolean> {
  if (!world.running.includes(desk)) return false;
  await restart(world, desk, ({ order }) => {
    // The last lines of the order were not flushed: a power cut takes some of them.
    if (world.chance() < 0.5) order?.lines.splice(-Math.ceil(world.chance() * 3));
  });
  return true;
}

/** The server that comes up with it lets nobody in who was shut out. */
function anotherRecord(world: World, make: () => void): boolean {
  for (const desk of world.running) isUsed(world, desk);
  if (world.resting.size > 0) return false;
  for (const { engine } of world.shutOut) engine.bar();
  make();
  return true;
}

function restore(world: World): boolean {
  const { copy, record } = world;
  return copy !== null && anotherRecord(world, () => record.restore(copy));
}

/** A laptop is gone with its disk; where it was the hub's, another becomes the hub, with a record of its own. */
async function leave(world: World, desk: SimDesk): Promise<boolean> {
  const { running, record } = world;
  if (running.length < 3 || !running.includes(desk) || world.resting.size > 0) return false;
  desk.kill();
  world.running = running.filter((one) => one !== desk);
  forget(world, desk.laptop.lines, world.running);
  const [next] = world.running;
  if (!desk.isHub || !next) return true;
  anotherRecord(world, () => record.wipe());
  // Copies of the record were the other laptop's.
  world.copy = null;
  next.isHub = true;
  await restart(world, next, () => undefined);
  return true;
}

/** A laptop was stolen. Whoever has it goes on with it for a while, and nothing of that may count. */
async function shutOut(world: World, desk: SimDesk): Promise<boolean> {
  const { running, time } = world;
  const [hub] = running;
  if (running.length < 3 || !hub || desk.isHub || !running.includes(desk) || !mayAsk(world)) return false;
  world.running = running.filter((one) => one !== desk);
  const asked = hub.desk.record([{ kind: "station-revoked", who: desk.laptop.id }]);
  const answer: { facts?: readonly { id: FactId }[] } = {};
  void asked.then((recorded) => {
    answer.facts = recorded.ok ? recorded.value : [];
  });
  await time.until(() => answer.facts !== undefined, 20_000);
  const [said] = answer.facts ?? [];
  // What the hub has not by now may count or not.
  forget(world, desk.laptop.lines, [hub]);
  world.shutOut.push(desk);
  const { lines } = desk.laptop;
  const from = lines.length;
  const before = world.behind;
  if (said && hub.link.state === "online" && hub.link.isConfirmed(said.id))
    world.behind = () => [...before(), ...ownFacts(desk, lines.slice(from))];
  else desk.engine.bar();
  return true;
}

const ownFacts = ({ laptop }: SimDesk, lines: readonly string[]): FactId[] =>
  lines.flatMap((line) => (factIn(line).station === laptop.id ? [factIn(line).id] : []));

/**
 * A laptop goes on from an older copy of its folder, with an order that is as old, older, gone or newer; the record has what it lacks, and stays until
 * it is back. (One whose newer facts the record never had gives numbers twice: docs/decisions/stations.md.)
 */
async function olderCopy(world: World, desk: SimDesk): Promise<boolean> {
  const { chance, running } = world;
  // Every folder has from its beginning that its laptop is one of the event's.
  const isOwnJoining = (fact: Fact) => fact.kind === "station-joined" && fact.who === desk.laptop.id;
  const founding = Math.max(PEOPLE + 2, desk.laptop.lines.findIndex((line) => isOwnJoining(factIn(line))) + 1);
  const isWith = desk.link.state === "online" && desk.link.outbox === 0;
  if (!running.includes(desk) || desk.laptop.lines.length <= founding || !isWith) return false;
  desk.engine.turn(FINE);
  const again = await restart(world, desk, (laptop) => {
    const long = founding + Math.floor(chance() * (laptop.lines.length - founding));
    let at = long;
    while (at > founding && factIn(laptop.lines[at - 1] ?? "{}").more) at--;
    const lost = laptop.lines.splice(at);
    forget(
      world,
      lost,
      running.filter((one) => one !== desk),
    );
    const what = chance();
    if (what < 0.3) laptop.order = null;
    else if (what < 0.6) laptop.order?.lines.splice(Math.floor(chance() * laptop.order.lines.length));
  });
  world.resting.add(again.laptop.id);
  return true;
}

/** A laptop's clock is set, or steps by itself. */
function clock({ chance }: World, { laptop }: SimDesk): void {
  laptop.wrongBy = chance() < 0.2 ? 0 : laptop.wrongBy + Math.round((chance() - 0.5) * 20 * 60_000);
}

function full({ chance }: World, { laptop }: SimDesk): void {
  const what = chance();
  laptop.full = { journal: what < 0.7, order: what > 0.3 };
}

function room({ running }: World): boolean {
  const some = running.filter(({ laptop }) => laptop.full.journal || laptop.full.order);
  for (const { laptop } of some) laptop.full = { journal: false, order: false };
  return some.length > 0;
}
