import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayFollow, mayRetry, type OsJobReport, progressOf, troubleOf } from "../../../electron/printing/jobState.ts";
import { JobState } from "../../../shared/badge/job.ts";
import { isOver } from "../../../shared/badge/jobRules.ts";

const states = JobState.options;

describe("the states of a badge", () => {
  it("only ever go forward: no way leads back to a state that was left", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 30 }), (news) => {
        const path: string[] = ["queued"];
        let state: JobState = "queued";
        for (const next of news) {
          if (!mayFollow(state, next)) continue;
          expect(path).not.toContain(next);
          path.push(next);
          state = next;
        }
      }),
    );
  });

  it("end at printed, saved, failed, cancelled or unknown", () => {
    expect(states.filter((state) => isOver({ state })).sort()).toEqual([
      "cancelled",
      "failed",
      "printed",
      "saved",
      "unknown",
    ]);
    expect(states.filter((state) => !mayRetry(state))).toEqual(["printed"]);
  });

  it("never say printed before it was handed over, nor saved after", () => {
    expect(states.filter((state) => mayFollow(state, "printed"))).toEqual(["handed-over", "printing"]);
    expect(states.filter((state) => mayFollow(state, "saved"))).toEqual(["drawn"]);
  });
});

describe("what the print service says", () => {
  const report = (changes: Partial<OsJobReport>): OsJobReport => ({
    jobState: 3,
    jobReasons: [],
    printerReasons: [],
    message: null,
    knows: true,
    ...changes,
  });

  it.each([
    [3, "handed-over", false],
    [4, "handed-over", false],
    [5, "printing", false],
    [6, "printing", false],
    [7, "cancelled", true],
    [8, "failed", true],
    [9, "printed", true],
    [null, "unknown", true],
  ] as const)("job state %s is %s", (jobState, state, ended) => {
    expect(progressOf(report({ jobState }))).toMatchObject({ state, ended });
  });

  it("is never printed, nor printing, where the backend cannot hear the printer", () => {
    for (const jobState of [3, 4, 5, 6, 9])
      expect(progressOf(report({ jobState, knows: false })).state).toBe("handed-over");
  });

  it.each([
    ["media-empty-error", "media-empty"],
    ["media-needed", "media-empty"],
    ["media-jam-error", "media-jam"],
    ["cover-open-warning", "cover-open"],
    ["offline-report", "printer-offline"],
    ["paused", "printer-stopped"],
    ["toner-low-report", "ink-low"],
    ["marker-supply-empty-error", "ink-low"],
    ["fuser-over-temp-error", "other"],
    ["fuser-over-temp-warning", null],
    ["none", null],
    ["cups-insecure-filter-warning", null],
  ] as const)("%s is the trouble %s", (reason, trouble) => {
    expect(troubleOf([reason])).toBe(trouble);
  });

  it("names the worst of several complaints", () => {
    expect(troubleOf(["toner-low-report", "media-jam-error", "other-warning"])).toBe("media-jam");
  });

  it("is an aborted job's trouble, and none when it ended well", () => {
    expect(progressOf(report({ jobState: 8 })).trouble).toBe("aborted");
    expect(progressOf(report({ jobState: 8, printerReasons: ["media-jam-error"] })).trouble).toBe("media-jam");
    expect(progressOf(report({ jobState: 9, printerReasons: ["media-empty-error"] })).trouble).toBeNull();
  });

  it("is that nobody answers when only a sentence says so", () => {
    const message = "The printer may not exist or is unavailable at this time.";
    expect(progressOf(report({ jobState: 5, knows: false, message }))).toMatchObject({ trouble: "printer-offline" });
    expect(progressOf(report({ jobState: 5, message: "Sending data to printer." })).trouble).toBeNull();
  });

  it("is that the printer is gone, which nobody at the desk wanted", () => {
    const gone = (jobState: number | null) => progressOf({ ...report({ jobState }), isGone: true });
    expect(gone(7)).toEqual({ state: "failed", trouble: "printer-gone", ended: true });
    expect(gone(3)).toEqual({ state: "failed", trouble: "printer-gone", ended: true });
    expect(gone(null)).toEqual({ state: "unknown", trouble: "printer-gone", ended: true });
    expect(gone(9)).toEqual({ state: "printed", trouble: null, ended: true });
  });
});
