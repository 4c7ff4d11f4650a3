import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which the scanner, the screens and the printer get their turn. */
const SLICE = 8;

/** Work on very much, cut where it may rest. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps, with pauses for other work between them; few are done at once. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE;
  }
}

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
