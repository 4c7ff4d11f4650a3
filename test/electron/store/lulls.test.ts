import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { savingInLulls } from "../../../electron/store/lulls.ts";

/* The clock is the test's own: a lull is three seconds without anybody. */
describe("the folded state is written in lulls", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("after enough facts, when nobody has come for a while, and not again before as many more", async () => {
    let saves = 0;
    const { heard } = savingInLulls(async () => ++saves > 0);
    for (let fact = 0; fact < 1_999; fact++) heard(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toBe(0);
    heard(1);
    await vi.advanceTimersByTimeAsync(2_900);
    heard(1);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(saves).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(saves).toBe(1);
    heard(1_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toBe(1);
    heard(1_000);
    await vi.advanceTimersByTimeAsync(3_100);
    expect(saves).toBe(2);
  });

  it("in the next one, when somebody came meanwhile or the disk did not take it", async () => {
    const answers = [() => Promise.resolve(false), () => Promise.reject(new Error("full")), async () => true];
    let tries = 0;
    const { heard } = savingInLulls(() => answers[tries++]?.() ?? Promise.resolve(true));
    heard(5_000);
    for (const expected of [1, 2, 3, 3]) {
      await vi.advanceTimersByTimeAsync(3_100);
      expect(tries).toBe(expected);
      heard(1);
    }
  });

  it("not after the end, which waits for the one that is being written", async () => {
    let finish = () => {};
    let saves = 0;
    const lulls = savingInLulls(() => {
      saves++;
      return new Promise((resolve) => {
        finish = () => resolve(true);
      });
    });
    lulls.heard(2_000);
    await vi.advanceTimersByTimeAsync(3_100);
    lulls.heard(2_000);
    let isOver = false;
    const ending = lulls.end().then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([saves, isOver]).toEqual([1, false]);
    finish();
    await ending;
    lulls.heard(2_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([saves, isOver]).toEqual([1, true]);
  });
});
