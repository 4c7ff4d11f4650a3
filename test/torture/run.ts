import { endLeftovers } from "../build/leftovers.ts";
import { bitrot } from "./bitrot.ts";
import { clock } from "./clock.ts";
import { diskFull } from "./diskFull.ts";
import { erasePower } from "./erasePower.ts";
import { importFuzz } from "./importFuzz.ts";
import { ioErrors } from "./ioErrors.ts";
import { ipcFuzz } from "./ipcFuzz.ts";
import { killApp } from "./killApp.ts";
import { killStore } from "./killStore.ts";
import { model } from "./model.ts";
import { powerApp } from "./powerApp.ts";
import { powerStore, powerStoreXfs } from "./powerStore.ts";
import { lockFolders } from "./sealing.ts";
import { snapshot } from "./snapshot.ts";
import { soak } from "./soak.ts";
import { stations } from "./stations.ts";
import { stick } from "./stick.ts";
import { torn } from "./torn.ts";
import { MOST_FAILURES, type Torture } from "./torture.ts";
import { twoPrograms } from "./twoPrograms.ts";

/** Every torture with its long form's rounds. */
const TORTURES: Record<string, { torture: Torture; rounds: number }> = {
  "kill-app": { torture: killApp, rounds: 500 },
  "kill-store": { torture: killStore, rounds: 20_000 },
  "power-app": { torture: powerApp, rounds: 50 },
  "power-store": { torture: powerStore, rounds: 10_000 },
  "power-store-xfs": { torture: powerStoreXfs, rounds: 500 },
  "erase-power": { torture: erasePower, rounds: 1_000 },
  torn: { torture: torn, rounds: 100_000 },
  bitrot: { torture: bitrot, rounds: 1_000_000 },
  snapshot: { torture: snapshot, rounds: 100_000 },
  "disk-full": { torture: diskFull, rounds: 20 },
  "io-errors": { torture: ioErrors, rounds: 200 },
  clock: { torture: clock, rounds: 500 },
  "import-fuzz": { torture: importFuzz, rounds: 100_000 },
  "ipc-fuzz": { torture: ipcFuzz, rounds: 100_000 },
  model: { torture: model, rounds: 20_000 },
  soak: { torture: soak, rounds: 50_000 },
  stations: { torture: stations, rounds: 10_000 },
  stick: { torture: stick, rounds: 12 },
  "two-programs": { torture: twoPrograms, rounds: 2_000 },
};

/** `<name> [--rounds N] [--seed S] [--workers W] [--from N] [--real N] [--locked]` → one line of JSON; the exit code: 0 nothing lost, 1 something, 2 it could not run. */
export async function runTorture(words: string[], say: (line: string) => void): Promise<number> {
  const [name = ""] = words;
  const asked = Object.hasOwn(TORTURES, name) ? TORTURES[name] : undefined;
  if (!asked) {
    say(`no torture is called "${name}"; there are ${Object.keys(TORTURES).join(", ")}`);
    return 2;
  }
  const seed = numberAfter(words, "--seed") ?? Math.floor(Math.random() * 1_000_000);
  const began = performance.now();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void endLeftovers().then(() => process.exit(2)));
  try {
    lockFolders(words.includes("--locked"));
    const most = numberAfter(words, "--rounds") ?? asked.rounds;
    const workers = numberAfter(words, "--workers");
    const from = numberAfter(words, "--from");
    const real = numberAfter(words, "--real");
    const outcome = await asked.torture({
      ...{ rounds: most, seed, say },
      ...(workers !== null && { workers }),
      ...(from !== null && { from }),
      ...(real !== null && { real }),
    });
    if (outcome.skipped) {
      say(`${name} did not run: ${outcome.skipped}`);
      return 2;
    }
    const { rounds, confirmed, failures, notes } = outcome;
    for (const failure of failures.slice(0, MOST_FAILURES)) say(`${name}, seed ${seed}: ${failure}`);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const line = {
      name,
      ...(words.includes("--locked") && { locked: true }),
      rounds,
      confirmed,
      lost: failures.length,
      seconds,
      seed,
      ...notes,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    await endLeftovers();
  }
}

function numberAfter(words: string[], option: string): number | null {
  const at = words.indexOf(option);
  if (at < 0) return null;
  const number = Number(words[at + 1]);
  if (!Number.isInteger(number) || number < 0) throw new Error(`${option} wants a whole number`);
  return number;
}
