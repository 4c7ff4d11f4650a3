/** What is timed: a code until its verdict; records until they are on the disk; the program's start until its first screen. Milliseconds. */
export type Timed = "verdict" | "flush" | "ready";

export type TimingSummary = { count: number; p50: number; p99: number; most: number };

/** So many of the last are kept of each. */
const KEPT = 1_000;

/** How long things took here since the program began, for whoever asks why a desk is slow. */
export class Timings {
  readonly #taken = new Map<Timed, number[]>();

  note(what: Timed, ms: number): void {
    const taken = this.#taken.get(what) ?? [];
    this.#taken.set(what, taken);
    taken.push(ms);
    if (taken.length > KEPT) taken.shift();
  }

  /** The same of some work; what it gives, and what it throws, goes on. */
  async of<T>(what: Timed, work: () => T | Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.note(what, performance.now() - begun);
    }
  }

  /** Null: it has not happened yet. Rounded to a tenth. */
  summary(what: Timed): TimingSummary | null {
    const sorted = [...(this.#taken.get(what) ?? [])].sort((a, b) => a - b);
    const at = (part: number) => tenth(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
    return sorted.length === 0 ? null : { count: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
  }
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;
