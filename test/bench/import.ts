import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { words } from "../../shared/i18n/say.ts";
import { ask } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { peakMemory, watchMainThread } from "../build/mainThread.ts";
import { ROOT } from "../build/paths.ts";
import { buildWorker } from "../build/worker.ts";
import { type Bench, type Figure, median } from "./figure.ts";

const PEOPLE = 100_000;
const RUNS = 3;

/** Debian's own Python: the one that has python3-openpyxl, whatever other Python comes first on the PATH. */
const PYTHON = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "importFiles.py");

const run = promisify(execFile);

type Once = { rows: number; cpu: number; peak: number };

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
      figure("peak memory", "MB", ({ peak }) => peak),
    );
  }
  for (const kind of ["csv", "xlsx"] as const) {
    say(`import: ${kind} in the window`);
    figures.push(...(await inTheWindow(kind, join(folder, `roster.${kind}`))));
  }
  return figures;
};

async function several(command: string, args: string[]): Promise<Once[]> {
  const all: Once[] = [];
  for (let i = 0; i < RUNS; i++) {
    const once = JSON.parse((await run(command, args)).stdout) as Once;
    if (once.rows !== PEOPLE) throw new Error(`${args.join(" ")} read ${once.rows} rows`);
    all.push(once);
  }
  return all;
}

/** Previewed and taken in as a person does it. */
async function inTheWindow(kind: string, file: string): Promise<Figure[]> {
  const say = words("en");
  const { app, window, close } = await launchLanyard();
  const bytes = new Uint8Array(await readFile(join(ROOT, "resources", "sample-event", "page.md")));
  const page = await ask(window, "page.read", { name: "page.md", bytes });
  if (page.what !== "read") throw new Error(page.what);
  await ask(window, "page.accept", { draft: page.draft, details: null });
  await window.reload();
  await window.getByRole("button", { name: say.start.title, exact: true }).click();
  const before = await peakMemory(app);
  const longestGap = await watchMainThread(app);

  const chosen = performance.now();
  await window.locator("input[type=file]").first().setInputFiles(file);
  const accept = window.getByRole("button", { name: say.roster.accept(PEOPLE) });
  await accept.waitFor({ timeout: 60_000 });
  const previewed = performance.now();
  const readingGap = await longestGap();
  await accept.click();
  await window.getByTestId("imported").waitFor({ timeout: 60_000 });
  const taken = performance.now();
  const takingGap = await longestGap();
  const after = await peakMemory(app);
  await close();

  const figure = (what: string, value: number, unit: string, peers: Figure["peers"] = {}): Figure => ({
    bench: "import",
    case: `${kind}, ${PEOPLE} rows in the window, ${what}`,
    ...{ value, unit, limit: null, peers, n: 1 },
  });
  return [
    figure("chosen to preview shown", previewed - chosen, "ms"),
    figure("longest block of the main thread meanwhile", readingGap, "ms"),
    figure("yes to taken in", taken - previewed, "ms"),
    figure("longest block of the main thread meanwhile", takingGap, "ms"),
    figure("peak memory of the main process", after, "MB", { "before the import": before }),
  ];
}
