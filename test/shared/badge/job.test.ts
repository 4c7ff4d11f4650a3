import { expect, it } from "vitest";
import { mayFollow } from "../../../electron/printing/jobState.ts";
import { JobState } from "../../../shared/badge/job.ts";
import { isOver } from "../../../shared/badge/jobRules.ts";

it.each(JobState.options)("a badge that is %s is over when the queue lets no state follow, and only then", (state) => {
  const followers = JobState.options.filter((next) => mayFollow(state, next));
  expect(isOver({ state })).toBe(followers.length === 0);
});
