import { type Steps, stepInSlices as stepWith } from "../../shared/words/slices.ts";

/** Lets everything that waits run once. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const BREATH = { now: () => performance.now(), rest: breathe };

/**
 * Makes something of each of very many, in slices with pauses for other work between them; few are done at once.
 * `work` may keep what it makes; nothing else may rely on the whole being done before this resolves.
 */
export const inSlices = <T>(items: Iterable<T>, work: (item: T) => void): Promise<void> =>
  stepInSlices(eachOf(items, work));

/** Takes the steps of a long work in slices, with pauses for other work between them; what it comes to. */
export const stepInSlices = <T>(steps: Iterator<void, T>): Promise<T> => stepWith(steps, BREATH);

function* eachOf<T>(items: Iterable<T>, work: (item: T) => void): Steps<void> {
  for (const item of items) {
    work(item);
    yield;
  }
}
