/**
 * One measured figure. `limit`: what the machine itself allows for the same work, measured in the same run, in the same
 * unit; null where nothing bounds it but ourselves. `peers`: other ways to do the same. `n`: how many measurements.
 */
export type Figure = {
  bench: string;
  case: string;
  value: number;
  unit: string;
  limit: number | null;
  peers: Record<string, number>;
  n: number;
};

export type Bench = (say: (line: string) => void) => Promise<Figure[]>;

/** The value below which `share` of the samples lie; 0.5 is the median. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Milliseconds of `work`. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
