import { localMoment } from "./time.ts";

/** Zones change their offset at whole quarters of an hour. */
const QUARTER = 15 * 60_000;
const MINUTE = 60_000;
/** A quarter hour each, for a week. */
const MOST_KNOWN = 700;

/**
 * How far the wall clock of an IANA zone is ahead of UTC at a moment, ms; for hundreds of thousands of moments, of which most
 * lie near each other.
 */
export function offsetsOf(timezone: string): (ms: number) => number {
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(ms / QUARTER);
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const minute = Math.floor(ms / MINUTE) * MINUTE;
    const offset = Date.parse(`${localMoment(minute, timezone)}:00Z`) - minute;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(quarter, offset);
    return offset;
  };
}

/** A moment and its offset, ms → `2019-12-28T13:05:09+08:00`. */
export function isoAt(ms: number, offset: number): string {
  const wall = new Date(ms + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (n: number) => String(n).padStart(2, "0");
  return `${wall}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
