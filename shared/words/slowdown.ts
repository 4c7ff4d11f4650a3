const FREE_TRIES = 3;
const FIRST = 5_000;
const LONGEST = 300_000;

/**
 * How long somebody waits after so many wrong tries in a row, in ms: nothing before the third, then 5 s, 10 s, 20 s … up
 * to 5 minutes. Four digits hold out for weeks that way, and whoever knows them waits for a moment.
 */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST, FIRST * 2 ** Math.min(wrong - FREE_TRIES, 20));

/** A wait in ms as the whole seconds a screen counts down; never 0 while there is one. */
export const secondsOf = (wait: number): number => Math.max(0, Math.ceil(wait / 1_000));
