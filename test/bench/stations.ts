import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { byHand } from "../../electron/desk/checkIn.ts";
import { freePort } from "../../electron/stations/lan.ts";
import { EventId, PersonId } from "../../shared/words/ids.ts";
import { PICKED } from "../build/gates.ts";
import { freshFolder } from "../build/leftovers.ts";
import { HAS_SERVER } from "../build/natsHub.ts";
import { added, anEvent, aPerson } from "../build/people.ts";
import { aSharedDesk, engineOf, joinBy, joinCodeOf, type SharedDesk, until } from "../build/sharedDesks.ts";
import { startTcpProxy } from "../build/tcpProxy.ts";
import { memoryFolder } from "../torture/folders.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";
import { flushTimes } from "./flush.ts";
import { machineNow, OtherDesks } from "./otherDesks.ts";
import { addAct, payloadOf, startPostgres } from "./postgres.ts";

const DESKS = [1, 10, 50];
const ACTS = 200;
/** Between two people at one of the other desks, ms. */
const PACE = 5_000;
const EVERYBODY = 100_000;
const CATCHING_UP = { acts: 2_000, facts: 5 };
const ALONE = 300;
const PARTITIONS = 5;

/**
 * Several desks at one event around a real nats-server: a check-in until the desk's own record of it has come back with its place, beside a
 * bare publish-and-acknowledge of the same client and PostgreSQL with LISTEN/NOTIFY; when the others have it; joining, catching up, coming back, being
 * alone. The other desks are in a process of their own, in memory, and let somebody in every five seconds each.
 */
export const stations: Bench = async (say) => {
  if (!HAS_SERVER) {
    say("stations: no nats-server on this machine: not measured");
    return [];
  }
  const postgres = await startPostgres();
  if (postgres === null) say("stations: no PostgreSQL to be had (Debian's postgresql, as root): not beside it");
  const figures: Figure[] = [];
  for (const desks of DESKS) {
    say(`stations: ${desks} desks`);
    const theirs = postgres === null ? null : await postgresTimes(postgres, desks);
    figures.push(...figuresOf(desks, await roundTrips(desks), theirs));
  }
  say(`stations: ${EVERYBODY} people`);
  return [...figures, ...(await joining()), ...(await partitions())];
};

type Times = { trip: number[]; withoutDisk: number[]; bare: number[]; flushed: number[]; fanOut: number[] };
type Theirs = Pick<Times, "trip" | "fanOut">;

function figuresOf(desks: number, ours: Times, theirs: Theirs | null): Figure[] {
  const both = ours.bare.map((ms, at) => ms + (ours.flushed[at] ?? 0));
  const among = `${desks} ${desks === 1 ? "desk" : "desks"}`;
  return [0.5, 0.99].flatMap((share) => {
    const of = (times: number[] | undefined) => (times ? { "PostgreSQL LISTEN/NOTIFY": quantile(times, share) } : {});
    const figure = (what: string, times: number[], beside: Pick<Figure, "limit" | "peers">): Figure => ({
      ...{ bench: "stations", case: `${what}, ${among}, ${share === 0.5 ? "median" : "p99"}` },
      ...{ value: quantile(times, share), unit: "ms", n: times.length, ...beside },
    });
    const [bare, whole] = [quantile(ours.bare, share), quantile(both, share)];
    const peers = of(theirs?.trip);
    return [
      figure("a check-in until it has its place; limit: bare flush and publish", ours.trip, { limit: whole, peers }),
      figure("the same but for the flush; limit: bare publish", ours.withoutDisk, { limit: bare, peers }),
      ...(desks > 1
        ? [figure("until another desk has it", ours.fanOut, { limit: null, peers: of(theirs?.fanOut) })]
        : []),
    ];
  });
}

/** A hub with an event of `people`, online with itself. `flushed`: told how long each writing takes. */
async function aHub(people: number, flushed: (ms: number) => void = () => undefined): Promise<SharedDesk> {
  const port = (await freePort("127.0.0.1", [0])) ?? 0;
  const hub = aSharedDesk(freshFolder("bench-hub"), { id: "own", port, flushed });
  const event = anEvent({ id: EventId.parse(`bench-${port}`) });
  await hub.venue.create(event, event.page);
  const desk = hub.desk();
  await desk.turn(() => desk.record(Array.from({ length: people }, (_, n) => added(aPerson(n)))));
  const hosted = await hub.sharing.host();
  if (hosted.what !== "done") throw new Error(`no hub: ${JSON.stringify(hosted)}`);
  await together(hub);
  return hub;
}

async function together(...desks: SharedDesk[]): Promise<void> {
  const isSo = () => desks.every((one) => one.standing().state === "online" && one.standing().outbox === 0);
  if (!(await until(isSo, 120_000))) throw new Error("the desks did not come together");
}

const enter = ({ desk }: SharedDesk, n: number) =>
  byHand(desk(), { ...PICKED, personId: PersonId.parse(`p${n}`), nonce: `own-${n}-nonce` });

async function roundTrips(desks: number): Promise<Times> {
  let flush = 0;
  const hub = await aHub(EVERYBODY / 10, (ms) => {
    flush = ms;
  });
  const code = await joinCodeOf(hub);
  // Fifty laptops have fifty disks: on this one they would wait for each other.
  const folder = memoryFolder("bench-desks");
  const others =
    desks > 1 ? await OtherDesks.start({ kind: "desks", count: desks - 1, folder, pace: PACE, code }) : null;
  await together(hub);
  const engine = await engineOf(hub, code.port);
  const bytes = Buffer.from(payloadOf("bare", "own"));
  const times: Times = { trip: [], withoutDisk: [], bare: [], flushed: [], fanOut: [] };
  const asked = new Map<string, number>();
  others?.begin();
  for (let n = 0; n < ACTS; n++) {
    const began = machineNow();
    const reply = await enter(hub, n);
    const took = machineNow() - began;
    if (reply.what !== "outcome" || !reply.outcome.arrival) throw new Error(`not let in: ${JSON.stringify(reply)}`);
    asked.set(reply.outcome.arrival, began);
    times.trip.push(took);
    times.withoutDisk.push(took - flush);
    await pause(10);
    const bareBegan = machineNow();
    await engine.publish(bytes, 5_000);
    times.bare.push(machineNow() - bareBegan);
    times.flushed.push(...(await flushTimes(1)));
    await pause(10);
  }
  await pause(1_000);
  for (const { id, at } of (await others?.seen()) ?? []) times.fanOut.push(at - (asked.get(id) ?? Number.NaN));
  await engine.close();
  await hub.close();
  return times;
}

async function postgresTimes(socket: string, desks: number): Promise<Theirs> {
  const folder = freshFolder("bench-desks");
  const others =
    desks > 1 ? await OtherDesks.start({ kind: "postgres", count: desks - 1, folder, pace: PACE, socket }) : null;
  const client = new Client({ host: socket, user: "bench", database: "postgres" });
  await client.connect();
  await client.query("listen acts");
  const waiting = new Map<string, () => void>();
  client.on("notification", ({ payload = "" }) => waiting.get(JSON.parse(payload).id)?.());
  const asked = new Map<string, number>();
  const trip: number[] = [];
  others?.begin();
  for (let n = 0; n < ACTS; n++) {
    const id = `own-${n}`;
    const came = new Promise<void>((resolve) => waiting.set(id, resolve));
    const began = machineNow();
    asked.set(id, began);
    await addAct(client, payloadOf(id, "own"));
    await came;
    trip.push(machineNow() - began);
    await pause(40);
  }
  await pause(500);
  const seen = (await others?.seen()) ?? [];
  await client.end();
  return { trip, fanOut: seen.map(({ id, at }) => at - (asked.get(id) ?? Number.NaN)) };
}

/** A laptop joins an event of very many people; it leaves, and comes back when much has happened. */
async function joining(): Promise<Figure[]> {
  const hub = await aHub(EVERYBODY);
  const code = await joinCodeOf(hub);
  const joiner = await OtherDesks.start({ kind: "joiner", count: 1, folder: freshFolder("bench-join"), pace: 0, code });
  const { acts, facts } = CATCHING_UP;
  const own = hub.desk();
  for (let n = 0; n < acts; n++) {
    const notes = Array.from({ length: facts }, (_, at) => ({
      ...{ kind: "note-added" as const, personId: PersonId.parse(`p${n * facts + at}`), text: "somebody" },
    }));
    await own.turn(() => own.record(notes));
  }
  await together(hub);
  const took = await joiner.seen();
  await hub.close();
  const figure = (what: string, which: string): Figure => ({
    ...{ bench: "stations", case: what, unit: "ms", limit: null, peers: {}, n: 1 },
    value: took.find(({ id }) => id === which)?.at ?? Number.NaN,
  });
  return [
    figure(`joining an event of ${EVERYBODY} people, until its desk is open`, "opened"),
    figure("the same: CPU of the laptop's program, all threads", "openedCpu"),
    figure("joining the same, until the first person is let in", "decided"),
    figure("that event opened again after being away", "back"),
    figure(`the same until it has the ${acts * facts} facts (${acts} acts) of meanwhile`, "caughtUp"),
  ];
}

/** A desk whose line swallows everything: what it decides meanwhile, and how soon it is with the others again. */
async function partitions(): Promise<Figure[]> {
  const hub = await aHub(EVERYBODY / 10);
  const code = await joinCodeOf(hub);
  const line = await startTcpProxy(code.port);
  const desk = aSharedDesk(freshFolder("bench-alone"), { id: "alone" });
  await joinBy(desk, code, line.port);
  await together(hub, desk);
  const [first, alone, again]: [number[], number[], number[]] = [[], [], []];
  let next = 0;
  for (let cut = 0; cut < PARTITIONS; cut++) {
    line.blackHole();
    for (let n = 0; n < ALONE / PARTITIONS; n++) {
      const began = machineNow();
      await enter(desk, next++);
      (n === 0 ? first : alone).push(machineNow() - began);
    }
    await pause(5_000);
    line.heal();
    const healed = machineNow();
    await together(hub, desk);
    again.push(machineNow() - healed);
    await pause(1_000);
  }
  await desk.close();
  await hub.close();
  await line.close();
  const figure = (what: string, times: number[], share: number): Figure => ({
    ...{
      bench: "stations",
      case: what,
      value: quantile(times, share),
      unit: "ms",
      limit: null,
      peers: {},
      n: times.length,
    },
  });
  return [
    figure("the first decision when nothing comes through any more, longest", first, 1),
    figure("a decision while alone, median", alone, 0.5),
    figure("a decision while alone, p99", alone, 0.99),
    figure("with the others again after 5 s, own outbox handed over, median", again, 0.5),
    figure("the same, longest", again, 1),
  ];
}
