/**
 * How a torture is to run: `rounds` times whatever it does, by the chances of `seed`. `say`: how far it is. `workers`: so many
 * side by side, where it lets one say. `from`: the round to begin with, where each can be played alone. `real`: how many more with real servers.
 */
export type How = {
  rounds: number;
  seed: number;
  say: (line: string) => void;
  workers?: number;
  from?: number;
  real?: number;
};

/**
 * What came of it. `confirmed`: what the desk said was recorded. `failures`: a line each for whatever was lost, or not
 * told, with what to look at. `notes`: figures beside, by name. `skipped`: why it could not run here.
 */
export type Outcome = {
  rounds: number;
  confirmed: number;
  failures: string[];
  notes?: Record<string, number | string>;
  skipped?: string;
};

export type Torture = (how: How) => Promise<Outcome>;

/** More than this need not be told of one run. */
export const MOST_FAILURES = 20;

/** What could not be played on this machine. */
export const cannot = (skipped: string): Outcome => ({ rounds: 0, confirmed: 0, failures: [], skipped });

/** The seed of one of several runs that go on side by side. */
export const seedOf = (seed: number, round: number): number => (Math.imul(seed, 1_000_003) + round) | 0;
