import { setImmediate } from "node:timers/promises";
import { type Steps, stepInSlices } from "../../shared/words/slices.ts";

/** Does all steps, with pauses for other work between them; few are done at once. */
export const inSlices = <T>(steps: Steps<T>): Promise<T> =>
  stepInSlices(steps, { now: () => performance.now(), rest: () => setImmediate() });

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
