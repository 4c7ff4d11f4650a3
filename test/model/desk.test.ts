import { describe, expect, it } from "vitest";
import { playRuns } from "./play.ts";

describe("a desk and a model of it", () => {
  it("agree after everything staff do, and every way the program ends", async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const { failures } = await playRuns({ runs: 300, seed, limit: 100_000 });
    expect(failures, `seed ${seed}`).toEqual([]);
  }, 120_000);
});
