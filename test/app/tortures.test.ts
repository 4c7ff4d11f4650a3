import { describe, expect, it } from "vitest";
import { killApp } from "../torture/killApp.ts";
import { powerApp } from "../torture/powerApp.ts";
import { stick } from "../torture/stick.ts";
import type { Torture } from "../torture/torture.ts";

/** The short forms of what is done to the whole program. What they do, and the long forms: docs/reliability.md. */
const SHORT: [string, Torture, number][] = [
  ["kill -9 of the program", killApp, 4],
  ["a power cut under the program", powerApp, 2],
  ["a stick that is slow, pulled out, or broken off", stick, 3],
];

describe.runIf(process.platform === "linux")("nothing the screen confirmed is lost by", () => {
  it.for(SHORT)("%s", { timeout: 300_000 }, async ([what, torture, rounds], { skip }) => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const { failures, skipped } = await torture({ rounds, seed, say: () => undefined });
    if (skipped) {
      process.stderr.write(`NOT TRIED: ${what}: ${skipped}\n`);
      skip(skipped);
    }
    expect(failures, `seed ${seed}`).toEqual([]);
  });
});
