import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepRecent, paceOf } from "../../../shared/report/pace.ts";

const NOW = Date.UTC(2026, 10, 22, 5, 30);
const MINUTE = 60_000;
/** Arrivals so many seconds before now. */
const ago = (...seconds: number[]) => seconds.map((s) => NOW - s * 1_000);
const every = (gap: number, count: number) => ago(...Array.from({ length: count }, (_, i) => i * gap));

describe("the pace of arrivals", () => {
  it.each([
    ["nobody came, some are missing", [], 20, { perMinute: 0, minutesLeft: null }],
    ["nobody is missing", ago(10), 0, { perMinute: 1, minutesLeft: 0 }],
    ["too few came to foretell anything", ago(10, 20, 30, 40), 20, { perMinute: 4, minutesLeft: null }],
    ["ten a minute in the first minute", every(6, 10), 25, { perMinute: 10, minutesLeft: 3 }],
    ["a steady five minutes, and people before", [...every(15, 20), ...ago(400)], 21, { perMinute: 4, minutesLeft: 6 }],
    ["all came long ago", ago(301, 600), 5, { perMinute: 0, minutesLeft: null }],
    ["a clock that was set back", [NOW + MINUTE], 5, { perMinute: 0, minutesLeft: null }],
  ])("when %s", (_when, arrivals, missing, pace) => {
    expect(paceOf(arrivals, missing, NOW)).toEqual(pace);
  });

  it("is the same from what is kept as from everything", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_200 })),
        fc.integer({ min: 0, max: 500 }),
        (seconds, missing) => {
          const all = ago(...seconds);
          expect(paceOf(keepRecent(all, NOW), missing, NOW)).toEqual(paceOf(all, missing, NOW));
        },
      ),
    );
  });
});
