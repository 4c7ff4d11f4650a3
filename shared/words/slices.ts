/** Work on very much, cut where it may rest. */
export type Steps<T> = Generator<void, T, void>;

/** How a room tells the time, ms, and lets everything that waits run once. */
export type Breath = { now(): number; rest(): Promise<void> };

/** Milliseconds of work after which the scanner, the screens and the printer get their turn. */
const SLICE = 8;

/** Takes the steps of a long work in slices, with pauses for other work between them, few at once; what it comes to. */
export async function stepInSlices<T>(steps: Iterator<void, T>, { now, rest }: Breath): Promise<T> {
  let until = now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    await rest();
    until = now() + SLICE;
  }
}
