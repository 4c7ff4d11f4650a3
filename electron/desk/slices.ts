/** Milliseconds of work after which the scanner, the screens and the printer get their turn. */
const SLICE = 8;

/**
 * Makes something of each of very many, in slices with pauses for other work between them; few are done at once.
 * `work` may keep what it makes; nothing else may rely on the whole being done before this resolves.
 */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let until = performance.now() + SLICE;
  for (const item of items) {
    work(item);
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + SLICE;
  }
}

/** Takes the steps of a long work in slices, with pauses for other work between them; what it comes to. */
export async function stepInSlices<T>(steps: Iterator<void, T>): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + SLICE;
  }
}

/** Lets everything that waits run once. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
