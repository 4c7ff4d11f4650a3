import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortInPieces } from "../../../shared/people/sortInPieces.ts";

const ended = <T>(steps: Generator<void, T>): { value: T; pauses: number } => {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { value: step.value, pauses };
  }
};

describe("sorting in pieces", () => {
  it("comes to what sorting at once comes to, whatever is given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 6_000, size: "max" }), (keys) => {
        const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
        const numbers = Uint32Array.from(keys.keys());
        const { value } = ended(sortInPieces(numbers, compare));
        expect([...value]).toEqual([...numbers].sort(compare));
        expect([...numbers]).toEqual([...keys.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it("pauses after every thousand, and has next to nothing to do with what is in order", () => {
    const compared = { times: 0 };
    const backwards = (a: number, b: number) => {
      compared.times++;
      return b - a;
    };
    const numbers = Uint32Array.from({ length: 100_000 }, (_, n) => n);
    const { value, pauses } = ended(sortInPieces(numbers, backwards));
    expect(value[0]).toBe(99_999);
    expect(pauses).toBeGreaterThan(100);
    compared.times = 0;
    ended(sortInPieces(value, backwards));
    expect(compared.times).toBeLessThan(101_000);
  });
});
