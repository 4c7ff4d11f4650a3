import { writeSync } from "node:fs";
import { setImmediate as breathe } from "node:timers/promises";
import { startupSnapshot } from "node:v8";
import { dice } from "../build/dice.ts";
import type { Heard, Order } from "./child.ts";
import { doSomething } from "./deskWork.ts";
import { isReplay, openDesk } from "./openDesk.ts";
import { tallyOf } from "./tally.ts";

/*
 * A desk in a process of its own, to be killed: opens the event of its folder, says what it finds, then does one thing
 * after the other in several lanes and says each that the desk confirmed, or refused. What was said before a kill is in
 * the pipe. It starts from a heap that was saved with the program read already: most of a start is reading it.
 */
startupSnapshot.setDeserializeMainFunction(() => void work());

const SAVES_SNAPSHOT = 0.02;

async function work(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? "") as Order;
  const chance = dice(order.seed);
  const began = performance.now();
  const made = await openDesk(order.folder);
  if (!made.ok) return say({ fault: JSON.stringify(made.fault) });
  const { desk, opened, close } = made.value;
  const ready = performance.now() - began;
  say({ ready, tally: tallyOf(desk.state), isReplay: await isReplay(desk.state, order.folder).catch(() => false) });
  let n = order.first;
  const end = order.first + order.most;
  let told: string | null = null;
  let wentOn = 0;
  const lane = async () => {
    while (n < end) {
      const deed = await doSomething(desk, n++, chance);
      if (deed) say(deed.isRecorded ? { confirmed: deed.name } : { refused: deed.name });
      told ??= opened.journal.trouble;
      // As the program does by itself, every few seconds.
      if (opened.journal.trouble === "disk-full" && (await opened.goOn()) === "open") wentOn++;
      if (chance() < SAVES_SNAPSHOT) void opened.saveSnapshot().catch(() => undefined);
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: order.lanes }, lane));
  say({ shown: tallyOf(desk.state), trouble: told ?? opened.journal.trouble, wentOn });
  await close();
}

function say(heard: Heard): void {
  writeSync(1, `${JSON.stringify(heard)}\n`);
}
