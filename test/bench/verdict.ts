import type { Page } from "@playwright/test";
import { words } from "../../shared/i18n/say.ts";
import { makeEvent } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { codeOf, rosterCsv } from "../build/roster.ts";
import { onScreen } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";
import { type Bench, type Figure, quantile } from "./figure.ts";
import { flushTimes } from "./flush.ts";

const ROSTERS = [1_000, 20_000, 100_000];
const SCANS = 60;

/**
 * The scanner's last key → the verdict painted, in the real window: from the key's own time stamp to the frame after the
 * verdict stands on the page. Keys come through the browser's input as a scanner's do; the badge is drawn and saved
 * meanwhile, as at a door.
 */
export const verdict: Bench = async (say) => {
  const figures: Figure[] = [];
  for (const people of ROSTERS) {
    say(`verdict: ${SCANS} scans with ${people} people`);
    const times = await scanTimes(people);
    const flushed = await flushTimes(SCANS);
    const figure = (name: string, share: number): Figure => ({
      bench: "verdict",
      case: `scan to verdict painted, ${people} people, ${name}`,
      value: quantile(times, share),
      unit: "ms",
      limit: quantile(flushed, share) + FRAME,
      peers: {},
      n: times.length,
    });
    figures.push(figure("median", 0.5), figure("p95", 0.95));
  }
  return figures;
};

/** The limit is a bare append + flush and one frame of a 60 Hz screen. */
const FRAME = 1_000 / 60;

async function scanTimes(people: number): Promise<number[]> {
  const lanyard = await launchLanyard();
  const { window } = lanyard;
  await makeEvent(window, rosterCsv(people));
  await window.getByRole("button", { name: words("en").checkIn.title, exact: true }).click();
  await onScreen(window, "checkIn");
  await watchVerdicts(window);
  for (let n = 1; n <= SCANS; n++) {
    await typeLikeScanner(window, codeOf(n * 7));
    await window.waitForFunction((seen) => (window as unknown as Watched).verdictTimes.length >= seen, n);
    await window.waitForTimeout(150);
  }
  const times = await window.evaluate(() => (window as unknown as Watched).verdictTimes);
  await lanyard.close();
  return times;
}

type Watched = { verdictTimes: number[] };

/** Notes, for every verdict that appears, the time from the last keydown to the frame that shows it. */
async function watchVerdicts(window: Page): Promise<void> {
  await window.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.verdictTimes = [];
    let lastKey = 0;
    addEventListener(
      "keydown",
      (event) => {
        lastKey = event.timeStamp;
      },
      { capture: true },
    );
    const shown = () => document.querySelector("[data-testid=verdict]")?.getAttribute("data-entry") ?? "";
    let before = shown();
    new MutationObserver(() => {
      if (shown() === before) return;
      before = shown();
      const pressed = lastKey;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => watched.verdictTimes.push(performance.now() - pressed);
        painted.port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
