import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { freshFolder } from "../build/leftovers.ts";
import { buildWorker } from "../build/worker.ts";
import { type Bench, type Figure, median } from "./figure.ts";

const PEOPLE = 100_000;
const RUNS = 3;

/** Debian's own Python, which has python3-openpyxl. */
const PYTHON = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "exportFiles.py");

const run = promisify(execFile);

type Once = { rows: number; cpu: number; wall: number; peak: number; longest: number };

/**
 * The attendance of 100,000 people as a file, each time in a fresh process beside the same people in memory; the peer writes
 * a table of the same size from nothing with Python's csv, or openpyxl's `write_only`. `wall` is the writing alone.
 */
export const exporting: Bench = async (say) => {
  const folder = freshFolder("bench-export");
  const ours = await buildWorker("test/bench/exportOnce.ts");
  const figures: Figure[] = [];
  for (const format of ["csv", "xlsx", "json"] as const) {
    say(`export: ${PEOPLE} people as ${format}`);
    const mine = await several(process.execPath, [ours, format, join(folder, `ours.${format}`), String(PEOPLE)]);
    const peer =
      format === "json"
        ? null
        : await several(PYTHON, [SCRIPT, format, join(folder, `peer.${format}`), String(PEOPLE)]);
    const name = format === "csv" ? "Python csv" : "openpyxl write_only";
    const figure = (what: string, unit: string, of: (once: Once) => number): Figure => ({
      ...{ bench: "export", case: `${format}, ${PEOPLE} people, ${what}`, unit, limit: null, n: RUNS },
      value: median(mine.map(of)),
      peers: peer && of(peer[0] ?? NOTHING) > 0 ? { [name]: median(peer.map(of)) } : {},
    });
    figures.push(
      figure("from the order to the whole file", "s", ({ wall }) => wall),
      figure("CPU of that", "s", ({ cpu }) => cpu),
      figure("memory beside the people", "MB", ({ peak }) => peak),
    );
    figures.push({ ...figure("longest time nothing else could run", "ms", ({ longest }) => longest), peers: {} });
  }
  return figures;
};

const NOTHING: Once = { rows: 0, cpu: 0, wall: 0, peak: 0, longest: 0 };

async function several(command: string, args: string[]): Promise<Once[]> {
  const all: Once[] = [];
  for (let i = 0; i < RUNS; i++) {
    const once = JSON.parse((await run(command, args)).stdout) as Once;
    if (once.rows !== PEOPLE) throw new Error(`${args.join(" ")} wrote ${once.rows} rows`);
    all.push(once);
  }
  return all;
}
