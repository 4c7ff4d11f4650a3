import { expect, it } from "vitest";
import { byHand } from "../../electron/desk/checkIn.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { dice } from "../build/dice.ts";
import { PICKED } from "../build/gates.ts";
import type { SimDesk } from "../build/simDesks.ts";
import { gather } from "./stationsRun.ts";
import { open, PEOPLE } from "./stationsWorld.ts";

/** Somebody comes to a desk; the arrival that its screen said yes to. */
async function comes({ desk, laptop }: SimDesk, n: number): Promise<string | null> {
  const nonce = `nonce-${laptop.runs}-${n}`;
  const reply = await byHand(desk, { ...PICKED, personId: PersonId.parse(`p${n}`), nonce });
  return reply.what === "outcome" ? reply.outcome.arrival : null;
}

it.for(Array.from({ length: 20 }, (_, seed) => seed))(
  "what a laptop and its copy that runs at the same time cannot both keep is told of, seed %i",
  async (seed) => {
    const world = await gather(dice(seed), 3, false);
    const [hub, one] = world.running;
    if (!hub || !one) throw new Error("no desks");
    const copied = structuredClone({ ...one.laptop, runs: 50 });
    const other = await open(world, { ...copied, id: one.laptop.id }, false);
    await world.time.until(() => other.link.state === "online", 20_000);
    const asked: Promise<{ at: SimDesk; arrival: string | null; n: number }>[] = [];
    for (let n = 0; n < PEOPLE; n++) {
      const at = [one, other, hub][Math.floor(world.chance() * 3)] ?? one;
      asked.push(comes(at, n).then((arrival) => ({ at, arrival, n })));
      await world.time.pass(world.chance() < 0.5 ? 0 : world.chance() * 300);
    }
    await world.time.pass(10_000);
    for (const { at, arrival, n } of await Promise.all(asked)) {
      const passagesAt = ({ desk }: SimDesk) =>
        (desk.state.people.get(PersonId.parse(`p${n}`))?.passages ?? []).map(({ fact }) => String(fact));
      if (!arrival) continue;
      const isEverywhere = [at, hub].every((desk) => passagesAt(desk).includes(arrival));
      if (!isEverywhere) expect([one, other].map(({ link }) => link.isTwice)).toContain(true);
    }
  },
);
