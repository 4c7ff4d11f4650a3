import { join } from "node:path";
import { Client } from "pg";
import { byHand } from "../../electron/desk/checkIn.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { PICKED } from "../build/gates.ts";
import { aSharedDesk, joinBy, type SharedDesk, until } from "../build/sharedDesks.ts";
import { machineNow, type OthersOrder, type Seen } from "./otherDesks.ts";
import { addAct, payloadOf } from "./postgres.ts";

/** The other desks of a measurement: says "ready", does its own once it is told to begin, and tells at the end what it saw. */
export async function beOthers(order: OthersOrder): Promise<void> {
  const seen: Seen[] = [];
  if (order.kind === "joiner") return joinOnce(order, seen);
  const acts = order.kind === "postgres" ? await listeners(order, seen) : await desks(order, seen);
  process.on("message", (told) => {
    if (told === "end") process.send?.(seen);
    if (told === "begin" && order.pace > 0)
      for (const [at, act] of acts.entries())
        setTimeout(() => setInterval(act, order.pace), (order.pace * at) / acts.length);
  });
  process.send?.("ready");
}

type Act = () => void;

/** Joins, lets somebody in and leaves; comes back when it is told to end. */
async function joinOnce({ folder, code }: Desks, took: Seen[]): Promise<void> {
  const note = (id: string, since: number) => took.push({ id, at: machineNow() - since });
  const desk = aSharedDesk(join(folder, "joiner"), { id: "joiner" });
  const began = machineNow();
  const before = process.cpuUsage();
  await joinBy(desk, code, code.port);
  note("opened", began);
  const { user, system } = process.cpuUsage(before);
  took.push({ id: "openedCpu", at: (user + system) / 1_000 });
  await byHand(desk.desk(), { ...PICKED, personId: PersonId.parse("p1"), nonce: "joiner-1-nonce" });
  note("decided", began);
  const isOnline = () => desk.standing().state === "online" && desk.standing().outbox === 0;
  await until(isOnline, 60_000);
  await desk.leave();
  process.on("message", async () => {
    const left = machineNow();
    await desk.comeBack();
    note("back", left);
    await until(isOnline, 60_000);
    note("caughtUp", left);
    process.send?.(took);
  });
  process.send?.("ready");
}

type Desks = OthersOrder & { kind: "desks" | "joiner" };

async function desks(order: Desks, seen: Seen[]): Promise<Act[]> {
  const { count, folder, code } = order;
  const acts: Act[] = [];
  for (let n = 0; n < count; n++) {
    const id = `other-${n}`;
    const desk = aSharedDesk(join(folder, id), { id });
    await joinBy(desk, code, code.port);
    note(desk, seen);
    let next = 0;
    acts.push(() => {
      const personId = PersonId.parse(`p${100_000 - n * 1_000 - ++next}`);
      void byHand(desk.desk(), { ...PICKED, personId, nonce: `${id}-${next}-nonce` });
    });
  }
  return acts;
}

/** Notes when this desk has folded in who came elsewhere. */
function note(shared: SharedDesk, seen: Seen[]): void {
  const desk = shared.desk();
  const take = desk.take.bind(desk);
  desk.take = async (facts) => {
    await take(facts);
    const at = machineNow();
    for (const fact of facts)
      if (fact.kind === "arrived" && !fact.station.startsWith("other")) seen.push({ id: fact.id, at });
  };
}

async function listeners({ count, socket }: OthersOrder & { kind: "postgres" }, seen: Seen[]): Promise<Act[]> {
  const acts: Act[] = [];
  for (let n = 0; n < count; n++) {
    const client = new Client({ host: socket, user: "bench", database: "postgres" });
    await client.connect();
    await client.query("listen acts");
    client.on("notification", ({ payload = "" }) => {
      const { id, station } = JSON.parse(payload);
      if (station === "own") seen.push({ id, at: machineNow() });
    });
    let next = 0;
    acts.push(() => void addAct(client, payloadOf(`other-${n}-${++next}`, `other-${n}`)));
  }
  return acts;
}
