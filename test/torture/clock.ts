import { join } from "node:path";
import { scan } from "../../electron/desk/checkIn.ts";
import type { Desk } from "../../electron/desk/desk.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { type Chance, dice } from "../build/dice.ts";
import { AT_THE_DOOR } from "../build/gates.ts";
import { doSomething, ticketOf } from "./deskWork.ts";
import { memoryFolder } from "./folders.ts";
import { isReplay, openDesk } from "./openDesk.ts";
import { tallyOf, wrongIn } from "./tally.ts";
import { seedOf, type Torture } from "./torture.ts";

const DEEDS = 30;
const DAY = 86_400_000;
/** As far as a clock is set: seconds, hours, days, to 1970 and to the year 2100. */
const JUMPS = [-3_000, 3_000, -3_600_000, 3_600_000, -DAY, DAY, -400 * DAY, 400 * DAY];
const FAR = [0, Date.UTC(2100, 0, 1)];

/**
 * The desk's clock is set back and forth between check-ins, and over restarts: everything confirmed is there once, the
 * state is what the journal says, and a ticket that was scanned right before is not admitted a second time.
 */
export const clock: Torture = async ({ rounds, seed }) => {
  const base = memoryFolder("clock");
  const done = { rounds: 0, confirmed: 0, failures: [] as string[] };
  for (; done.rounds < rounds; done.rounds++) {
    const chance = dice(seedOf(seed, done.rounds));
    const folder = join(base, `event-${done.rounds}`);
    const confirmed = new Set<string>();
    for (const life of [0, 1]) {
      const wrong = await live(folder, { life, chance, confirmed });
      for (const one of wrong) done.failures.push(`${one} (round ${done.rounds})`);
    }
    done.confirmed += confirmed.size;
  }
  return done;
};

type Life = { life: number; chance: Chance; confirmed: Set<string> };

async function live(folder: string, { life, chance, confirmed }: Life): Promise<string[]> {
  const made = await openDesk(folder);
  if (!made.ok) return [`did not open: ${JSON.stringify(made.fault)}`];
  const { desk, close, clock } = made.value;
  const wrong = wrongIn(tallyOf(desk.state), confirmed);
  for (let n = 0; n < DEEDS; n++) {
    clock.ms = jump(clock.ms, chance);
    const deed = await doSomething(desk, life * DEEDS + n, chance);
    if (deed?.isRecorded) confirmed.add(deed.name);
    else if (deed) wrong.push(`${deed.name} was refused`);
    clock.ms = jump(clock.ms, chance);
    if (deed?.name.startsWith("p")) wrong.push(...(await isLetInAgain(desk, PersonId.parse(deed.name))));
  }
  wrong.push(...wrongIn(tallyOf(desk.state), confirmed));
  // What becomes of badges is written down behind the answers.
  await desk.turn(async () => undefined);
  if (!(await isReplay(desk.state, folder))) wrong.push("the state is not what the journal says");
  await close();
  return wrong;
}

/** The same ticket again, another time by the clock: whoever holds it is told that somebody came with it. */
async function isLetInAgain(desk: Desk, id: PersonId): Promise<string[]> {
  const ask = () => scan(desk, { ...AT_THE_DOOR, texts: [ticketOf(desk, id)], nonce: `nonce-again-${Math.random()}` });
  const before = desk.lastScan;
  const reply = await ask();
  const elapsed = desk.parts.clock.now() - (before?.at ?? 0);
  const isDoubleRead = before?.text === ticketOf(desk, id) && Math.abs(elapsed) < 1_000;
  if (reply.what !== "outcome" || isDoubleRead) return [];
  return reply.outcome.verdict.kind === "admitted" ? [`${id} was admitted a second time`] : [];
}

function jump(ms: number, chance: Chance): number {
  const how = chance();
  if (how < 0.1) return FAR[Math.floor(chance() * FAR.length)] ?? ms;
  const by = JUMPS[Math.floor(chance() * JUMPS.length)] ?? 0;
  return Math.min(Math.max(ms + by * chance(), 0), Date.UTC(2100, 0, 1));
}
