import { describe, expect, it } from "vitest";
import { byHand } from "../../../../electron/desk/checkIn.ts";
import { sealFacts } from "../../../../electron/desk/stations/sealFacts.ts";
import type { Fact } from "../../../../shared/facts/fact.ts";
import { actOf, messagesOf } from "../../../../shared/stations/acts.ts";
import { dice } from "../../../build/dice.ts";
import { PICKED } from "../../../build/gates.ts";
import { added, anEvent, aPerson, eventSet, factsOf } from "../../../build/people.ts";
import { aLaptop, type SimDesk, startDesk } from "../../../build/simDesks.ts";
import { SimRecord, SimTime } from "../../../build/simEngine.ts";
import { sealOf, simKeys } from "../../../build/simSeals.ts";

/** Two desks that share an event with four people. */
async function twoDesks() {
  const place = {
    record: new SimRecord(),
    time: new SimTime(),
    chance: dice(7),
    keys: simKeys(false),
    event: anEvent(),
  };
  const { time, record, keys } = place;
  const bodies = [eventSet(place.event), ...Array.from({ length: 4 }, (_, n) => added(aPerson(n)))];
  const hub = await startDesk(aLaptop("desk-0"), { ...place, isHub: true }, [bodies]);
  const isSettled = ({ link }: SimDesk) => link.state === "online" && link.outbox === 0;
  await time.until(() => isSettled(hub), 60_000);
  const other = aLaptop("desk-1");
  const { publicKey: key } = keys.of(other.id);
  const said = hub.desk.record([{ kind: "station-joined", who: other.id, name: "desk-1", key, unsigned: 0 }]);
  await time.until(() => isSettled(hub) && hub.desk.state.stations.size === 2, 60_000);
  await said;
  const desk = await startDesk(other, { ...place, isHub: false });
  await time.until(() => isSettled(desk) && desk.link.seq === record.messages.length, 60_000);
  const letIn = async (by: SimDesk, n: number) => {
    let isDone = false;
    void byHand(by.desk, { ...PICKED, personId: aPerson(n).id, nonce: `nonce-${n}-x` }).then(() => {
      isDone = true;
    });
    await time.until(() => isDone, 20_000);
  };
  const areIn = (by: SimDesk) => [...by.desk.state.people.values()].flatMap(({ passages }) => passages.length);
  return { ...place, hub, desk, letIn, areIn };
}

type World = Awaited<ReturnType<typeof twoDesks>>;

/** An act under a station's name that its laptop did not record, as it would come through the record. */
async function saidAs({ keys, record }: World, { laptop }: SimDesk, seq: number, isSigned: boolean): Promise<string> {
  const facts: Fact[] = factsOf([added(aPerson(90))], { station: laptop.id, from: seq });
  for (const fact of facts) Object.assign(fact, { id: "strange-1" });
  const lines = isSigned ? await sealFacts(sealOf(keys, laptop.id), facts) : facts.map((fact) => JSON.stringify(fact));
  const act = actOf(facts, lines);
  if (!act) throw new Error("nothing");
  const [text = ""] = messagesOf([{ act, note: { prev: 0, lost: null } }], () => ({
    epoch: record.epoch,
    seq: 0,
    print: 0,
  }));
  return text;
}

describe("what comes under a desk's own name", () => {
  it("does not stop it when somebody made it up", async () => {
    const world = await twoDesks();
    world.record.add(Buffer.from(await saidAs(world, world.hub, 1, false)));
    await world.time.pass(3_000);
    await world.letIn(world.hub, 1);
    await world.time.pass(3_000);
    expect([world.hub.link.isTwice, world.hub.link.state]).toEqual([false, "online"]);
    expect(world.areIn(world.desk)).toEqual([0, 1, 0, 0]);
  });

  it("and is signed with its key, is another laptop's that is a copy: it sends nothing more, and goes on", async () => {
    const world = await twoDesks();
    await world.letIn(world.desk, 1);
    world.record.add(Buffer.from(await saidAs(world, world.desk, 1, true)));
    await world.time.pass(3_000);
    await world.letIn(world.desk, 2);
    expect([world.desk.link.isTwice, world.desk.link.state]).toEqual([true, "alone"]);
    expect(world.areIn(world.desk)).toEqual([0, 1, 1, 0]);
    expect(world.desk.warned.join()).toContain("strange-1");
  });
});

describe("a message that holds something else than facts", () => {
  it("is passed over, and nothing beside it is lost", async () => {
    const world = await twoDesks();
    const head = { v: 1, on: [world.record.epoch, 0, 0], acts: [["x-1", "nobody", 1, 1, 1, 0, null]] };
    for (const line of ["no json", "[]", '{"v":1,"id":"x-1","station":"nobody","seq":1,"kind":"event-set"}'])
      world.record.add(Buffer.from(`${JSON.stringify(head)}\n${line}`));
    await world.letIn(world.desk, 1);
    await world.time.pass(3_000);
    expect([world.hub.link.state, world.desk.link.state]).toEqual(["online", "online"]);
    expect(world.areIn(world.hub)).toEqual([0, 1, 0, 0]);
    const { laptop, ...place } = { laptop: aLaptop("desk-1"), ...world };
    const again = await startDesk(laptop, { ...place, isHub: false });
    await world.time.until(() => again.link.state === "online", 60_000);
    expect(world.areIn(again)).toEqual([0, 1, 0, 0]);
  });
});
