/** How fast people come: arrivals a minute of late, and how many minutes until nobody is missing; null = cannot be said. */
export type Pace = { perMinute: number; minutesLeft: number | null };

/** Of late: the last five minutes. */
const WINDOW = 5 * 60_000;
const MINUTE = 60_000;
/** With fewer arrivals than these a forecast would be a guess. */
const ENOUGH = 5;

/**
 * `arrivals`: times of arrivals in ms since the epoch, in any order, at least those of the last five minutes. At the start
 * the window is as long as people have been coming, but a minute at least. The forecast supposes that all who are missing
 * come, as fast as of late: it says when the queue is through, not when the last one comes. Nothing is foretold from few.
 */
export function paceOf(arrivals: readonly number[], missing: number, now: number): Pace {
  const late = arrivals.filter((at) => at <= now && now - at < WINDOW);
  if (late.length === 0) return { perMinute: 0, minutesLeft: missing === 0 ? 0 : null };
  const before = arrivals.some((at) => now - at >= WINDOW);
  const span = before ? WINDOW : Math.max(MINUTE, now - Math.min(...late));
  const perMinute = (late.length / span) * MINUTE;
  const minutesLeft = missing === 0 ? 0 : late.length < ENOUGH ? null : Math.ceil(missing / perMinute);
  return { perMinute: Math.round(perMinute * 10) / 10, minutesLeft };
}

/** Times that no later pace needs are dropped, but for one that says that people came before. */
export function keepRecent(arrivals: number[], now: number): number[] {
  const old = arrivals.filter((at) => now - at >= WINDOW);
  return [...old.slice(-1), ...arrivals.filter((at) => now - at < WINDOW)];
}
