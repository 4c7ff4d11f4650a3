import { expect, it } from "vitest";
import { Timings } from "../../../electron/desk/timings.ts";

it("sums up the last thousand of each, and says nothing of what never happened", async () => {
  const timings = new Timings();
  expect(timings.summary("verdict")).toBeNull();
  for (let ms = 1; ms <= 2_000; ms++) timings.note("verdict", ms);
  expect(timings.summary("verdict")).toEqual({ count: 1_000, p50: 1_501, p99: 1_991, most: 2_000 });
  expect(await timings.of("flush", async () => "done")).toBe("done");
  await expect(timings.of("flush", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(timings.summary("flush")).toMatchObject({ count: 2 });
});
