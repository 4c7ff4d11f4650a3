import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { paced } from "../../../../renderer/parts/report/paced.ts";

const PACE = { least: 1_000, rest: 10 };

describe("what is asked again and again", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A question that takes so long; when it was asked, and how often it was answered. */
  function asked(takes: number) {
    const times: number[] = [];
    const began = Date.now();
    const one = paced(async () => {
      times.push(Date.now() - began);
      await new Promise((resolve) => setTimeout(resolve, takes));
    }, PACE);
    return { one, times };
  }

  it("is asked at once, then once a second, and not at all without news", async () => {
    const { one, times } = asked(0);
    one.soon();
    one.soon();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(times).toEqual([0]);
    one.soon();
    one.soon();
    await vi.advanceTimersByTimeAsync(10);
    one.soon();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(times).toEqual([0, 5_000, 6_000]);
  });

  it("is answered although there is news every moment, never twice at once, a tenth of the time at most", async () => {
    const { one, times } = asked(400);
    for (let ms = 0; ms < 9_000; ms += 100) {
      one.soon();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(times).toEqual([0, 4_000, 8_000]);
  });

  it("goes on after a failure, and ends when nobody looks any more", async () => {
    let count = 0;
    const one = paced(async () => {
      count++;
      throw new Error("no reply");
    }, PACE);
    one.soon();
    await vi.advanceTimersByTimeAsync(2_000);
    one.soon();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(count).toBe(2);
    one.soon();
    one.stop();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(count).toBe(2);
  });
});
