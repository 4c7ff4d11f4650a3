import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { dice } from "../build/dice.ts";
import { BOMBS } from "./importBombs.ts";
import { type Kind, kindsOf } from "./importCases.ts";
import { seedOf } from "./torture.ts";

/*
 * Reads one hostile file after the other in a process of its own, without `__proto__`, whose prototypes must stay as
 * they are. Says which it begins, so that whoever watches knows what it hangs in: `n kind`, then `ok` or `bad why`. A bomb
 * is made in a process before (`make`), whose memory is not the reader's.
 */
const [root = "", folder = "", seed = "0", first = "0", end = "0", what = "files"] = process.argv.slice(2);

/** Not frozen: a parser may not write an attribute called `toString` into an object of its own then. */
const natives = (): string =>
  [Object, Array, Function, String, Map, Promise]
    .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
    .join();
const before = natives();

const bombFile = join(folder, "..", "bomb");
if (what === "make") {
  writeFileSync(bombFile, BOMBS[Number(first)]?.make() ?? "");
  process.exit(0);
}

const kinds = await kindsOf(root, folder);
const names = Object.keys(kinds);
process.on("unhandledRejection", (reason) => say(`bad unhandled: ${reasonOf(reason)}`));

for (let n = Number(first); n < Number(end); n++) {
  const bomb = what === "bombs" ? BOMBS[n] : undefined;
  const chance = dice(seedOf(Number(seed), n));
  const name = bomb?.kind ?? names[n % names.length] ?? "";
  const kind = kinds[name] as Kind;
  const file = bomb ? readFileSync(bombFile) : await kind.make(chance);
  say(`${n} ${bomb?.what ?? name}`);
  const began = process.cpuUsage();
  try {
    await kind.read(file);
    if (natives() !== before) throw new Error("prototypes changed");
    const { user, system } = process.cpuUsage(began);
    say(`ok ${Math.round((user + system) / 1_000)}`);
  } catch (error) {
    if (bomb) say(`bad ${reasonOf(error)}`);
    if (bomb) continue;
    const kept = join(folder, "..", `case-${seed}-${n}`);
    writeFileSync(kept, file);
    say(`bad ${reasonOf(error)} (${kept})`);
  }
}
process.exit(0);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? (error.stack ?? error.message) : String(error))
    .replaceAll("\n", " | ")
    .slice(0, 700);
}
