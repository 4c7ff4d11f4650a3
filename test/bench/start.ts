import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeEvent } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { rosterCsv } from "../build/roster.ts";
import { type Bench, median } from "./figure.ts";

const PEOPLE = 2_000;
const STARTS = 5;

/** Cold process → the check-in screen takes a scan, with 2,000 people; beside an empty Electron window started the same way. */
export const start: Bench = async (say) => {
  const first = await launchLanyard();
  await makeEvent(first.window, rosterCsv(PEOPLE));
  await first.close();
  const empty = emptyApp();
  const ours: number[] = [];
  const limit: number[] = [];
  for (let i = 1; i <= STARTS; i++) {
    say(`start: ${i} of ${STARTS}`);
    ours.push(await startTime({ dataFolder: first.dataFolder }, "[data-testid=verdict]"));
    limit.push(await startTime({ app: empty }, "main"));
  }
  return [
    {
      bench: "start",
      case: `start to ready for a scan, ${PEOPLE} people, median`,
      value: median(ours),
      unit: "ms",
      limit: median(limit),
      peers: {},
      n: STARTS,
    },
  ];
};

/** The harness attaches to the program meanwhile; both sides carry that. */
async function startTime(options: Parameters<typeof launchLanyard>[0], ready: string): Promise<number> {
  const began = performance.now();
  const launched = await launchLanyard(options);
  await launched.window.locator(ready).first().waitFor({ state: "visible" });
  const took = performance.now() - began;
  await launched.close();
  return took;
}

/** An Electron program that opens one window with one word. */
function emptyApp(): string {
  const folder = join(freshFolder("bench-empty"), "app");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", version: "1.0.0", main: "main.cjs" }));
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>empty</title><main>ready</main>");
  writeFileSync(
    join(folder, "main.cjs"),
    `const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(require("node:path").join(__dirname, "page.html")));
app.on("window-all-closed", () => app.quit());`,
  );
  return folder;
}
