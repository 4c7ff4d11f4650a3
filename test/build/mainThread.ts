import type { ElectronApplication } from "@playwright/test";

type Watched = { longestGap: number };

const EVERY = 10;

/**
 * Watches the program's main thread with a timer of 10 ms from inside; the function gives the longest time, in ms, that
 * nothing else could run there since it was called last.
 */
export async function watchMainThread(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate((_electron, every) => {
    const watched = globalThis as unknown as Watched;
    watched.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      watched.longestGap = Math.max(watched.longestGap, now - last - every);
      last = now;
    }, every);
  }, EVERY);
  return () =>
    app.evaluate(() => {
      const watched = globalThis as unknown as Watched;
      const longest = watched.longestGap;
      watched.longestGap = 0;
      return longest;
    });
}

/** The most memory the program's main process ever held, threads included, in MB. */
export const peakMemory = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => process.resourceUsage().maxRSS / 1_024);
