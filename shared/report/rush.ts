import type { DeskMinute, Rush } from "../contract/reportShapes.ts";
import { momentOf, type WallMinute } from "../event/wallClock.ts";
import type { StationId } from "../words/ids.ts";
import type { Steps } from "../words/slices.ts";

const MINUTE = 60_000;
/** Who is let in so soon after the one before stood there already, ms: a check-in with a look, a word and a badge takes less. */
const NO_BREAK = 20_000;
/** Fewer arrivals than these make no rush. */
const FEWEST = 3;

/**
 * When desks were busy. Nobody counts who waits before a desk; what is known is when each desk let somebody in. So a rush is
 * the longest time in which one desk let people in with no more than 20 seconds between each and the next.
 */
export class DeskTimes {
  readonly #desks = new Map<StationId, Map<number, number[]>>();

  /** `at`: when somebody was let in there, ms since the epoch. */
  add(station: StationId, at: number): void {
    const minutes = this.#desks.get(station) ?? new Map<number, number[]>();
    this.#desks.set(station, minutes);
    const minute = Math.floor(at / MINUTE);
    const times = minutes.get(minute);
    if (times) times.push(at);
    else minutes.set(minute, [at]);
  }

  /** The busiest minute of any desk, the first of them; `clock` tells the venue's. Null: nobody came. */
  busiest(clock: (ms: number) => WallMinute): DeskMinute | null {
    let most: { station: StationId; minute: number; arrivals: number } | null = null;
    for (const [station, minutes] of this.#desks)
      for (const [minute, { length: arrivals }] of minutes)
        if (!most || arrivals > most.arrivals || (arrivals === most.arrivals && minute < most.minute))
          most = { station, minute, arrivals };
    return most && { station: most.station, at: momentOf(clock(most.minute * MINUTE)), arrivals: most.arrivals };
  }

  /** The longest rush of any desk, of those equally long the one with most arrivals. Cut after every minute. */
  *longest(clock: (ms: number) => WallMinute): Steps<Rush | null> {
    let best: Run | null = null;
    for (const [station, minutes] of this.#desks) {
      let run: Run | null = null;
      for (const minute of [...minutes.keys()].sort((a, b) => a - b)) {
        for (const at of (minutes.get(minute) ?? []).sort((a, b) => a - b)) {
          run = goneOn(run, station, at);
          if (isLonger(run, best)) best = run;
        }
        yield;
      }
    }
    if (!best) return null;
    const { station, from, to, arrivals } = best;
    const said = { from: momentOf(clock(from)), to: momentOf(clock(to)), seconds: Math.round((to - from) / 1_000) };
    return { station, ...said, arrivals };
  }
}

/** Times in ms since the epoch. */
type Run = { station: StationId; from: number; to: number; arrivals: number };

function goneOn(run: Run | null, station: StationId, at: number): Run {
  if (run && at - run.to <= NO_BREAK) return { ...run, to: at, arrivals: run.arrivals + 1 };
  return { station, from: at, to: at, arrivals: 1 };
}

function isLonger(run: Run, best: Run | null): boolean {
  if (run.arrivals < FEWEST) return false;
  if (!best) return true;
  const longer = run.to - run.from - (best.to - best.from);
  return longer > 0 || (longer === 0 && run.arrivals > best.arrivals);
}
