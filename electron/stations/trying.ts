const FIRST = 1_000;
const LONGEST = 30_000;

/** How long to wait until something is tried again that failed so many times before, ms: slower and slower, and never given up. */
export const tryingPause = (failures: number): number => Math.min(FIRST * 2 ** Math.min(failures, 20), LONGEST);
