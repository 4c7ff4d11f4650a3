import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { freshFolder } from "../build/leftovers.ts";
import { buildWorker } from "../build/worker.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import { importInWindow } from "./importInWindow.ts";

const PEOPLE = 100_000;
const RUNS = 3;

/** Debian's own Python: the one that has python3-openpyxl, whatever other Python comes first on the PATH. */
const PYTHON = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "importFiles.py");

const run = promisify(execFile);

type Once = { rows: number; cpu: number; wall: number; peak: number };

/**
 * A roster of 100,000 from the file to a ready plan, each time in a fresh process, beside Python's csv and openpyxl that
 * only read the same file; then the same in the real window: how long nothing else could run there, and its memory.
 */
export const importing: Bench = async (say) => {
  const folder = freshFolder("bench-import");
  say(`import: writing ${PEOPLE} people as CSV and XLSX`);
  await run(PYTHON, [SCRIPT, "make", folder, String(PEOPLE)]);
  const ours = await buildWorker("test/bench/importOnce.ts");
  const figures: Figure[] = [];
  for (const kind of ["csv", "xlsx"] as const) {
    say(`import: ${kind} in processes of their own`);
    const file = join(folder, `roster.${kind}`);
    const mine = await several(process.execPath, [ours, file]);
    const peer = await several(PYTHON, [SCRIPT, kind, file]);
    const name = kind === "csv" ? "Python csv, parse alone" : "openpyxl read-only, parse alone";
    const figure = (what: string, unit: string, of: (once: Once) => number): Figure => ({
      bench: "import",
      case: `${kind}, ${PEOPLE} rows to a ready plan, ${what}`,
      value: median(mine.map(of)),
      unit,
      limit: null,
      peers: { [name]: median(peer.map(of)) },
      n: RUNS,
    });
    figures.push(
      figure("CPU of the whole process", "s", ({ cpu }) => cpu),
      figure("start to end of the process", "s", ({ wall }) => wall),
      figure("peak memory", "MB", ({ peak }) => peak),
    );
  }
  for (const kind of ["csv", "xlsx"] as const) {
    say(`import: ${kind} in the window`);
    figures.push(...(await importInWindow(kind, join(folder, `roster.${kind}`), PEOPLE)));
  }
  return figures;
};

async function several(command: string, args: string[]): Promise<Once[]> {
  const all: Once[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    const said = JSON.parse((await run(command, args)).stdout) as Omit<Once, "wall">;
    const once = { ...said, wall: (performance.now() - began) / 1_000 };
    if (once.rows !== PEOPLE) throw new Error(`${args.join(" ")} read ${once.rows} rows`);
    all.push(once);
  }
  return all;
}
