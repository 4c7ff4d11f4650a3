import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { buildWorker } from "../build/worker.ts";
import { BOMBS } from "./importBombs.ts";
import { MOST_FAILURES, type Torture } from "./torture.ts";

/** Seconds of a core one file may take, and MB its process may have; a bomb may fill the thread that reads rosters. */
const LIMITS = { files: { seconds: 10, mb: 512 }, bombs: { seconds: 20, mb: 1_400 } };
const LOOK_MS = 150;

type Run = { seed: number; from: number; to: number; what: "files" | "bombs" };
type Told = { done: number; failures: string[]; longestMs: number; mostMb: number };

/**
 * Broken and hostile files of every kind that the program is offered, read as it reads them: nothing is thrown, none takes
 * longer or more memory than its limits, twice as much takes at most three times as long, no prototype is changed, and
 * nothing is written beside the folder that is given. `rounds`: files by chance, the first of them number `from`; the bombs come
 * before them, once each.
 */
export const importFuzz: Torture = async ({ rounds, seed, say, from: first = 0 }) => {
  const program = await buildWorker("test/torture/importChild.ts");
  const world = freshFolder("import-fuzz");
  const folder = join(world, "event");
  mkdirSync(folder);
  writeFileSync(join(world, "beside.txt"), "stays");
  const told: Told = { done: 0, failures: [], longestMs: 0, mostMb: 0 };
  const bombs: Told = { done: 0, failures: [], longestMs: 0, mostMb: 0 };
  const isShort = rounds > 0 && rounds < BOMBS.length * 20;
  for (let n = 0; n < (isShort ? 0 : BOMBS.length); n++) {
    execFileSync(process.execPath, [program, ROOT, folder, "0", String(n), "0", "make"]);
    await readSome(program, folder, { seed, from: n, to: n + 1, what: "bombs" }, bombs);
    say(
      `import-fuzz: ${BOMBS[n]?.what}: longest ${bombs.longestMs} ms, most ${bombs.mostMb} MB, ${bombs.failures.length} went off`,
    );
  }
  rmSync(join(world, "bomb"), { force: true });
  say(`import-fuzz: ${bombs.done} bombs, ${bombs.failures.length} went off`);
  const before = besides(world);
  const end = first + rounds;
  for (let from = first; from < end && told.failures.length < MOST_FAILURES; from += 2_000) {
    await readAll(program, folder, { seed, from, to: Math.min(end, from + 2_000), what: "files" }, told);
    say(
      `import-fuzz: ${told.done} files, ${told.failures.length} failures, longest ${told.longestMs} ms, most ${told.mostMb} MB`,
    );
  }
  const failures = [...bombs.failures, ...told.failures];
  if (failures.length === 0 && besides(world) !== before) failures.push("something was written beside the folder");
  const notes = {
    longestMs: told.longestMs,
    mostMb: told.mostMb,
    bombs: bombs.done,
    longestBombMs: bombs.longestMs,
    mostBombMb: bombs.mostMb,
  };
  return { rounds: told.done + bombs.done, confirmed: told.done + bombs.done - failures.length, failures, notes };
};

/** Reads files until all are done; one that is over its limits ends the process, and the next goes on behind it. */
async function readAll(program: string, folder: string, run: Run, told: Told): Promise<void> {
  for (let from = run.from; from < run.to && told.failures.length < MOST_FAILURES; ) {
    from = await readSome(program, folder, { ...run, from }, told);
  }
}

async function readSome(program: string, folder: string, run: Run, told: Told): Promise<number> {
  const { seed, from, to, what } = run;
  const words = [ROOT, folder, String(seed), String(from), String(to), what];
  const child = spawn(
    process.execPath,
    ["--disable-proto=delete", `--max-old-space-size=${LIMITS[what].mb}`, program, ...words],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  endLater(() => child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (some) => {
    said = (said + String(some)).slice(-600);
  });
  const now = { n: from, name: "starting", isDone: true, since: cpuOf(child) };
  const bad = (why: string) => told.failures.push(`file ${now.n} (${now.name}): ${why}`);
  const watch = setInterval(() => {
    if (now.isDone) return;
    const [cpu, mb] = [cpuOf(child) - now.since, memoryOf(child)];
    told.mostMb = Math.max(told.mostMb, mb);
    // Those are several files, read up to five times.
    const seconds = LIMITS[what].seconds * (now.name.startsWith("repeated") ? 5 : 1);
    const over = cpu > seconds ? `more than ${seconds} s` : mb > LIMITS[what].mb ? `${mb} MB` : null;
    if (!over) return;
    clearInterval(watch);
    bad(over);
    child.kill("SIGKILL");
  }, LOOK_MS);
  const failed = told.failures.length;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, n, name] = /^(\d+) (.*)$/.exec(line) ?? [];
    if (n !== undefined) Object.assign(now, { n: Number(n), name, isDone: false, since: cpuOf(child) });
    else if (line.startsWith("bad ")) bad(line.slice(4));
    else told.longestMs = Math.max(told.longestMs, Number(line.slice(3)));
    if (n !== undefined) continue;
    now.isDone = true;
    told.done++;
  }
  clearInterval(watch);
  if (!now.isDone && told.failures.length === failed) bad(`its process ended: ${said}`);
  if (now.isDone && now.name === "starting") throw new Error(`the reader did not start: ${said}`);
  return now.n + 1;
}

const TICKS_A_SECOND = 100;

/** Seconds of a core that a process has used; 0 when it is gone. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = procFile(pid, "stat").split(") ")[1]?.split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND : 0;
}

/** Megabytes it has in memory. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Math.round((Number(procFile(pid, "statm").split(" ")[1] ?? 0) * 4) / 1_024);

function procFile(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

/** What lies beside the event's folder, and in it beside what an event's folder has. */
function besides(world: string): string {
  const names = readdirSync(world)
    .sort()
    .map((name) => (name === "event" ? name : `${name} ${readFileSync(join(world, name))}`));
  return createHash("sha256").update(names.join("\n")).digest("hex");
}
